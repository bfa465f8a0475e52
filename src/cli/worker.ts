/** What a worker runs: it loads the library once, and does the same as the command by itself would. */
import type {ConvertOptions} from '../options.js'
import type {Library} from './io.js'
import {answerBlock, type Block} from './lines.js'
import {convertOne, type Result, type Task} from './work.js'

let loading: Promise<Library> | undefined

/** The library, in the one file of the bundle: a worker starts in a third of the time. */
function load(): Promise<Library> {
  loading ??= import(new URL('./browser.js', import.meta.url).href)
  return loading
}

/**
 * Convert one input.
 *
 * @param task see {@link convertOne}
 * @returns what became of it
 */
export function convert(task: Task): Promise<Result> {
  return convertOne(task, load)
}

/**
 * Answer the lines of a block.
 *
 * @param request the block, and the options
 * @returns as many lines
 */
export async function answer(request: {block: Block; options: ConvertOptions}): Promise<string> {
  return answerBlock(request.block, request.options, await load())
}
