/** What a worker runs: it loads the library once, and does the same as the command by itself would. */
import type {ConvertOptions} from '../options.js'
import {type Prepare, preparer} from './bounds.js'
import type {Library} from './io.js'
import {answerBlock, type Block} from './lines.js'
import {convertOne, type Result, type Task} from './work.js'

let loading: Promise<Library> | undefined
let prepare: Prepare | undefined

/** The library, in the one file of the bundle: a worker starts in a third of the time. */
function load(): Promise<Library> {
  loading ??= import(new URL('./browser.js', import.meta.url).href)
  return loading
}

/** Some inputs, of a call that writes to one folder. */
export interface Share {
  tasks: readonly Task[]
  /** Nothing is written outside of it. */
  outDir: string | undefined
  /** Shared among threads; no input is begun once it holds another number than 0. */
  stop: Int32Array
}

/**
 * Convert some inputs.
 *
 * @param share the inputs
 * @returns what became of each; of fewer where they were stopped
 */
export async function convert({tasks, outDir, stop}: Share): Promise<Result[]> {
  prepare ??= preparer(outDir)
  const results: Result[] = []
  for (const task of tasks) {
    if (Atomics.load(stop, 0) !== 0) break
    results.push(await convertOne(task, {load, prepare}))
  }
  return results
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
