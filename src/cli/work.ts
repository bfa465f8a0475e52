/** What is done with one file: read it, see whether it changed, convert it. In this process or in a worker. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {VFileMessage} from 'vfile-message'
import type {ConvertOptions} from '../options.js'
import type {Library} from './io.js'
import {reasonOf} from './reasons.js'

/** One input. All of it is plain data, so that it can be sent to a worker. */
export interface Task {
  /** A full path, or the bytes of standard input. */
  source: string | Uint8Array
  options: ConvertOptions
  /** What, beside the bytes, the output depends on, where a cache is kept. */
  seed?: string
  /** The key of what stands in the output now. */
  known?: string
}

/** A problem found in a transcript. */
export type Problem = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source'>

/** What became of an input: the text to write, or nothing to do, or what went wrong. */
export type Result =
  | {text: string; key: string | undefined; problems: Problem[]}
  | {unchanged: true}
  | {failed: string}

/**
 * Convert one input.
 *
 * @param task the input, and how
 * @param load loads the library; not called where nothing has changed
 * @returns what became of it; it does not throw
 */
export async function convertOne(task: Task, load: () => Promise<Library>): Promise<Result> {
  try {
    const {source, options, seed, known} = task
    const bytes = typeof source === 'string' ? readFileSync(source) : source
    const key = seed === undefined ? undefined : keyOf(bytes, seed)
    if (key !== undefined && key === known) return {unchanged: true}
    const {convert, formats} = await load()
    const from =
      options.from ?? (typeof source === 'string' ? formatOf(source, formats) : undefined)
    const problems: Problem[] = []
    const onMessage = ({reason, place, ruleId, source}: VFileMessage) => {
      problems.push({reason, place, ruleId, source})
    }
    return {text: convert(bytes, {...options, from, onMessage}), key, problems}
  } catch (error) {
    return {failed: reasonOf(error)}
  }
}

/** What a file's extension says it is written in. */
function formatOf(file: string, formats: Library['formats']): string | undefined {
  const extension = path.extname(file).slice(1).toLowerCase()
  return formats.find(({reads, extensions}) => reads && extensions.includes(extension))?.name
}

/** The same key is the same output. */
function keyOf(bytes: Uint8Array, seed: string): string {
  return createHash('sha256').update(seed).update('\0').update(bytes).digest('base64')
}
