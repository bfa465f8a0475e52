/** Those who do the work: this process, or a worker for each core. */
import type {ConvertOptions} from '../options.js'
import {type Io, libraryOf} from './io.js'
import {answerBlock, type Block} from './lines.js'
import {convertOne, type Result, type Task} from './work.js'

/** Does the work. */
export interface Crew {
  /** How much can be under way at once, so that nobody waits for the disk. */
  places: number
  convert: (task: Task) => Promise<Result>
  answer: (block: Block, options: ConvertOptions) => Promise<string>
  /** Stop at once; what is under way is thrown away. */
  dismiss: () => Promise<void>
}

/**
 * Gather a crew.
 *
 * @param size how many shall work at once
 * @param io where the library and the script of workers are
 * @returns this process alone where `size` is 1 or there is no script, else that many workers
 */
export async function gather(size: number, io: Io): Promise<Crew> {
  return size > 1 && io.worker !== undefined ? workers(size, io.worker) : alone(io)
}

function alone(io: Io): Crew {
  const load = () => libraryOf(io)
  return {
    places: 4,
    convert: (task) => convertOne(task, load),
    answer: async (block, options) => answerBlock(block, options, await load()),
    dismiss: async () => {},
  }
}

async function workers(size: number, script: URL): Promise<Crew> {
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    filename: script.href,
    runtime: 'worker_threads',
    minThreads: size,
    maxThreads: size,
  })
  return {
    places: size * 4,
    convert: (task) => pool.run(task, {name: 'convert'}),
    answer: (block, options) => pool.run({block, options}, {name: 'answer'}),
    dismiss: () => pool.destroy(),
  }
}
