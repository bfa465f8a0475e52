/** What is done with one file: read it, see whether it changed, convert it, write it. Here or in a worker. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {VFileMessage} from 'vfile-message'
import type {ConvertOptions} from '../options.js'
import type {Prepare} from './bounds.js'
import type {Written} from './cache.js'
import type {Library} from './io.js'
import {reasonOf} from './reasons.js'
import {writeWhole} from './whole-file.js'

/** One input. All of it is plain data, so that it can be sent to a worker. */
export interface Task {
  /** A full path, or the bytes of standard input. */
  source: string | Uint8Array
  /** The full path of the file to write; nothing where the text is wanted. */
  output: string | undefined
  /** Whether to wait until the disk has the output. */
  durable: boolean
  options: ConvertOptions
  /** What, beside the bytes, the output depends on, where a cache is kept. */
  seed?: string
  /** The key of what stands in the output now. */
  known?: string
}

/** A problem found in a transcript. */
export type Problem = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source'>

/** What became of an input; nothing beside `problems` where its output stood there already. */
export interface Result {
  problems: Problem[]
  /** What went wrong. */
  failed?: string
  /** What to write, where the task has no output. */
  text?: string
  /** What was written, where a cache is kept. */
  written?: Written
}

/** Where the work is done. */
export interface Workplace {
  /** Loads the library; not called where nothing has changed. */
  load: () => Promise<Library>
  /** Called before an output is written. */
  prepare: Prepare
}

/**
 * Convert one input.
 *
 * @param task the input, and how
 * @param workplace where that is done
 * @returns what became of it; it does not throw
 */
export async function convertOne(task: Task, workplace: Workplace): Promise<Result> {
  const problems: Problem[] = []
  try {
    return {problems, ...(await convertInto(problems, task, workplace))}
  } catch (error) {
    return {problems, failed: reasonOf(error)}
  }
}

async function convertInto(
  problems: Problem[],
  {source, output, durable, options, seed, known}: Task,
  {load, prepare}: Workplace,
): Promise<Partial<Result>> {
  const bytes = typeof source === 'string' ? readFileSync(source) : source
  const key = seed === undefined ? undefined : keyOf(bytes, seed)
  if (key !== undefined && key === known) return {}
  const {convert, formats} = await load()
  const from = options.from ?? (typeof source === 'string' ? formatOf(source, formats) : undefined)
  const onMessage = ({reason, place, ruleId, source}: VFileMessage) => {
    problems.push({reason, place, ruleId, source})
  }
  const text = convert(bytes, {...options, from, onMessage})
  if (output === undefined) return {text}
  prepare(output)
  const content = Buffer.from(text)
  writeWhole(output, content, durable)
  return key === undefined ? {} : {written: {key, size: content.length}}
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
