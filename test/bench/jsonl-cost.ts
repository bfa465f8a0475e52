/** What a stream of JSON Lines costs: seconds, and memory, which shall not grow. */
import {Readable, Writable} from 'node:stream'
import {main} from '../../src/cli.js'
import {interview} from './inputs.js'

/** What it took to answer a stream. */
export interface StreamCost {
  /** Bytes of the stream. */
  length: number
  /** Of the processor. */
  seconds: number
  /** Bytes of memory at the peak, above what the process took before. */
  peak: number
}

/** Interviews of 7 kB, a line each, ten of them at a time: about the chunk of a file. */
const chunk = Buffer.from(
  Array.from(
    {length: 10},
    (_, id) => `${JSON.stringify({id, source: interview(7000, id)})}\n`,
  ).join(''),
)

/**
 * Run the command on a stream.
 *
 * @param size about how many bytes; a line is the least
 * @returns what it cost
 */
export async function streamCost(size: number): Promise<StreamCost> {
  // Compiled before anything is measured.
  await answer(1e6)
  globalThis.gc?.()
  const base = process.memoryUsage().rss
  const start = process.cpuUsage()
  const repeats = Math.max(1, Math.round(1e6 / size))
  let length = 0
  for (let run = 0; run < repeats; run++) length += await answer(size)
  const {user, system} = process.cpuUsage(start)
  const peak = Math.max(0, process.resourceUsage().maxRSS * 1024 - base)
  return {length, seconds: (user + system) / 1e6, peak}
}

/** Answer a stream; returns how long it was. */
async function answer(size: number): Promise<number> {
  const part = size < chunk.length ? chunk.subarray(0, chunk.indexOf('\n') + 1) : chunk
  const count = Math.max(1, Math.round(size / part.length))
  const io = {
    stdin: Readable.from(repeat(part, count)),
    stdout: new Writable({write: (_chunk, _encoding, done) => done()}),
    stderr: process.stderr,
    cwd: '.',
    version: '',
  }
  const code = await main(['--from', 'jsonl', '--to', 'jsonl'], io)
  if (code !== 0) throw new Error(`colloquy ended with ${code}`)
  return part.length * count
}

function* repeat(part: Uint8Array, count: number): Generator<Uint8Array> {
  for (let index = 0; index < count; index++) yield part
}
