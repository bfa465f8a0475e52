/** What was written from what, so that it need not be written again. */
import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {reasonOf} from './reasons.js'
import {writeWhole} from './whole-file.js'

/** What was written to an output. */
export interface Written {
  /** The same key is the same output. */
  key: string
  /** In bytes. */
  size: number
}

/** Knows what stands in the outputs. */
export interface Cache {
  /** The key of what was written to an output, where it still stands there. */
  known: (output: string) => string | undefined
  /** Remember what was written. */
  keep: (output: string, written: Written) => void
  /** Write the cache to its file, where anything is new. Throws what the disk says. */
  save: () => void
}

/** Of each output: the key of what was written, and its size in bytes. */
type Entries = Map<string, [key: string, size: number]>

/**
 * Open a cache.
 *
 * @param file its full path; it need not be there yet
 * @param warn told when the file can't be used; all is written then
 * @returns the cache
 */
export function openCache(file: string, warn: (reason: string) => void): Cache {
  const entries = entriesIn(file, warn)
  let changed = false
  const nameOf = (output: string) =>
    path.relative(path.dirname(file), output).split(path.sep).join('/')
  return {
    known: (output) => {
      const [key, size] = entries.get(nameOf(output)) ?? []
      return key !== undefined && sizeOf(output) === size ? key : undefined
    },
    keep: (output, {key, size}) => {
      entries.set(nameOf(output), [key, size])
      changed = true
    },
    save: () => {
      if (!changed) return
      const files = Object.fromEntries(entries)
      writeWhole(file, `${JSON.stringify({colloquy: 1, files})}\n`)
    },
  }
}

function sizeOf(file: string): number | undefined {
  try {
    const there = statSync(file, {throwIfNoEntry: false})
    return there?.isFile() ? there.size : undefined
  } catch {
    return undefined
  }
}

function entriesIn(file: string, warn: (reason: string) => void): Entries {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      warn(reasonOf(error))
    }
    return new Map()
  }
  const entries = entriesOf(text)
  if (entries === undefined) warn('is not a cache, or is damaged; everything is written anew')
  return entries ?? new Map()
}

function entriesOf(text: string): Entries | undefined {
  try {
    const {colloquy, files} = JSON.parse(text)
    const entries: [string, unknown][] = Object.entries(files)
    return colloquy === 1 && entries.every(isEntry) ? new Map(entries) : undefined
  } catch {
    return undefined
  }
}

function isEntry(entry: [string, unknown]): entry is [string, [string, number]] {
  const [, value] = entry
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number'
}
