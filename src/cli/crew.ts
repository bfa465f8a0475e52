/** Those who do the work: this process, or a worker for each core. */
import {setImmediate} from 'node:timers/promises'
import type {ConvertOptions} from '../options.js'
import {type Prepare, preparer} from './bounds.js'
import {type Io, libraryOf} from './io.js'
import {answerBlock, type Block} from './lines.js'
import {reasonOf} from './reasons.js'
import {convertOne, type Result, type Task} from './work.js'
import type {Share} from './worker.js'

/** Does the work. */
export interface Crew {
  /** How much can be under way at once, so that nobody waits. */
  places: number
  /** How many inputs are best handed over together. */
  share: number
  /** Convert inputs, and write them; of what was not begun before `stop` there is no result. */
  convert: (tasks: readonly Task[]) => Promise<Result[]>
  answer: (block: Block, options: ConvertOptions) => Promise<string>
  /** Begin no further input; those under way are done with, so that no draft is left. */
  stop: () => void
  /** All is done, or what is under way may be thrown away. */
  dismiss: () => Promise<void>
}

/**
 * Gather a crew.
 *
 * @param size how many shall work at once
 * @param io where the library and the script of workers are
 * @param outDir the full path of the folder that nothing is written outside of, where there is one
 * @param writes called before this process itself writes an output
 * @returns this process alone where `size` is 1 or there is no script, else that many workers
 */
export async function gather(
  size: number,
  io: Io,
  outDir?: string,
  writes?: () => void,
): Promise<Crew> {
  if (size > 1 && io.worker !== undefined) return workers(size, io.worker, outDir)
  const prepare = preparer(outDir)
  return alone(io, (output) => {
    writes?.()
    prepare(output)
  })
}

function alone(io: Io, prepare: Prepare): Crew {
  const load = () => libraryOf(io)
  return {
    places: 1,
    share: 1,
    convert: async (tasks) => {
      const results: Result[] = []
      for (const task of tasks) {
        // Signals and the progress bar have their turn.
        await setImmediate()
        results.push(await convertOne(task, {load, prepare}))
      }
      return results
    },
    answer: async (block, options) => answerBlock(block, options, await load()),
    stop: () => {},
    dismiss: async () => {},
  }
}

async function workers(size: number, script: URL, outDir: string | undefined): Promise<Crew> {
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    filename: script.href,
    runtime: 'worker_threads',
    minThreads: size,
    maxThreads: size,
  })
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const convert = async (tasks: readonly Task[]): Promise<Result[]> => {
    const share: Share = {tasks, outDir, stop}
    try {
      return await pool.run(share, {name: 'convert'})
    } catch (error) {
      if (tasks.length === 1) return [{problems: [], failed: reasonOf(error)}]
      // A worker broke down, as it does where one input needs more memory than there is.
      return (await Promise.all(tasks.map((task) => convert([task])))).flat()
    }
  }
  return {
    places: size * 4,
    share: 16,
    convert,
    answer: (block, options) => pool.run({block, options}, {name: 'answer'}),
    stop: () => Atomics.store(stop, 0, 1),
    dismiss: () => pool.destroy(),
  }
}
