/** A stream of JSON Lines in, one out, in memory that does not grow. */
import {open} from 'node:fs/promises'
import path from 'node:path'
import {addAbortSignal, type Readable} from 'node:stream'
import type {Call} from './arguments.js'
import {preparer} from './bounds.js'
import {type Crew, gather} from './crew.js'
import {type Io, write} from './io.js'
import type {Job} from './jobs.js'
import {blocksOf} from './lines.js'
import {reasonOf} from './reasons.js'
import type {Report} from './report.js'
import {beginFile} from './whole-file.js'

/**
 * Answer the lines of streams.
 *
 * @param jobs what becomes what
 * @param call how
 * @param io streams and folder
 * @param report where to say what went wrong
 * @returns when all is written, or a signal came: then its name
 */
export async function streamAll(
  jobs: readonly Job[],
  call: Call,
  io: Io,
  report: Report,
): Promise<string | undefined> {
  const crew = await gather(call.jobs ?? 1, io)
  const prepare = preparer(call.outDir && path.resolve(io.cwd, call.outDir))
  // A pipe that nobody empties could not be left in order: there a signal ends the process.
  const stopped = jobs.some(({output}) => output !== undefined) ? io.stopped?.() : undefined
  stopped?.addEventListener('abort', () => crew.dismiss())
  for (const [index, {input, output}] of jobs.entries()) {
    try {
      const source = await openInput(input, io)
      if (stopped) addAbortSignal(stopped, source)
      const answerTo = (append: Append) => stream(source, append, crew, call)
      if (output === undefined) await answerTo((text) => write(io.stdout, text))
      else {
        prepare(output)
        await fill(output, answerTo)
      }
    } catch (error) {
      if (stopped?.aborted) break
      report.failed(input, reasonOf(error), index)
    }
  }
  await crew.dismiss()
  return stopped?.aborted ? String(stopped.reason) : undefined
}

async function openInput(input: string, io: Io): Promise<Readable> {
  if (input === '-') return io.stdin
  return (await open(path.resolve(io.cwd, input))).createReadStream()
}

/** Takes some answers. */
type Append = (text: string) => Promise<void> | void

async function fill(output: string, answerTo: (append: Append) => Promise<void>): Promise<void> {
  const writing = beginFile(output)
  try {
    await answerTo(writing.append)
    writing.finish()
  } catch (error) {
    writing.abandon()
    throw error
  }
}

/** Answers come out in the order of the lines; no more are under way than the crew has places. */
async function stream(
  source: AsyncIterable<Uint8Array>,
  append: Append,
  crew: Crew,
  {options}: Call,
): Promise<void> {
  const answers: Promise<string>[] = []
  for await (const block of blocksOf(source)) {
    const answer = crew.answer(block, options)
    // It is waited for in its turn; until then a failure is nobody's.
    answer.catch(() => {})
    answers.push(answer)
    if (answers.length >= crew.places) await append((await answers.shift()) ?? '')
  }
  for (const answer of answers) await append(await answer)
}
