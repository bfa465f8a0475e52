/** Files in, files out: one, or a whole archive. */
import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import type {Call} from './arguments.js'
import {type Prepare, preparer} from './bounds.js'
import {type Cache, openCache} from './cache.js'
import {type Crew, gather} from './crew.js'
import {type Io, readAll, write} from './io.js'
import type {Job} from './jobs.js'
import {showProgress} from './progress.js'
import {reasonOf} from './reasons.js'
import type {Report} from './report.js'
import {writeWhole} from './whole-file.js'

/** Below that many bytes, workers would be busier starting than working. */
const worthWorkers = 2 ** 20

/** All that the jobs of a call share. */
interface Run {
  call: Call
  io: Io
  crew: Crew
  cache: Cache | undefined
  prepare: Prepare
  /** Aborted by a signal; nothing before there is something to tidy up. */
  stopped: AbortSignal | undefined
  report: Report
}

/**
 * Convert files.
 *
 * @param jobs what becomes what
 * @param call how
 * @param io streams and folder
 * @param report where to say what went wrong
 * @returns when all is written, or a signal came: then its name
 */
export async function convertAll(
  jobs: readonly Job[],
  call: Call,
  io: Io,
  report: Report,
): Promise<string | undefined> {
  const run = await startRun(jobs, call, io, report)
  const progress = showProgress(io.stderr, jobs.length)
  const queue = jobs.entries()
  let done = 0
  const work = async () => {
    for (const [index, job] of queue) {
      if (run.stopped?.aborted) return
      await runJob(job, index, run)
      done += run.stopped?.aborted ? 0 : 1
      progress.step()
    }
  }
  await Promise.all(Array.from({length: Math.min(run.crew.places, jobs.length)}, work))
  progress.stop()
  await run.crew.dismiss()
  await run.cache?.save().catch((error) => report.failed(call.cache ?? '', reasonOf(error)))
  if (!run.stopped?.aborted) return undefined
  report.note('stopped', `${done} of ${jobs.length} files are done`)
  return String(run.stopped.reason)
}

async function startRun(jobs: readonly Job[], call: Call, io: Io, report: Report): Promise<Run> {
  const {outDir, cache} = call
  const crew = await gather(sizeOfCrew(jobs, call, io), io)
  const run: Run = {
    call,
    io,
    crew,
    report,
    cache:
      cache === undefined
        ? undefined
        : await openCache(path.resolve(io.cwd, cache), (reason) => report.note(cache, reason)),
    prepare: preparer(outDir, io.cwd),
    stopped: outDir === undefined ? undefined : io.stopped?.(),
  }
  run.stopped?.addEventListener('abort', () => crew.dismiss())
  return run
}

/** Few files are done sooner than a worker has started. */
function sizeOfCrew(jobs: readonly Job[], call: Call, io: Io): number {
  const most = Math.min(call.jobs ?? availableParallelism(), jobs.length)
  if (most < 2) return 1
  let bytes = 0
  for (const {input} of jobs) {
    bytes += sizeOf(path.resolve(io.cwd, input))
    if (bytes >= worthWorkers) return most
  }
  return 1
}

/** What can't be looked at is told of when its turn comes. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

async function runJob({input, output}: Job, index: number, run: Run): Promise<void> {
  const {call, io, crew, cache, report} = run
  try {
    const result = await crew.convert({
      source: input === '-' ? await readAll(io.stdin) : path.resolve(io.cwd, input),
      options: {...call.options, to: call.to},
      seed: cache && JSON.stringify([io.version, call.to, call.options, path.extname(input)]),
      known: output && (await cache?.known(output)),
    })
    if ('unchanged' in result) return
    if ('failed' in result) throw new Error(result.failed)
    const {text, key, problems} = result
    report.found(input, problems, index)
    await put(text, output, run)
    if (output !== undefined && key !== undefined) cache?.keep(output, key, text)
  } catch (error) {
    // What a signal broke off has not failed.
    if (!run.stopped?.aborted) report.failed(input, reasonOf(error), index)
  }
}

async function put(text: string, output: string | undefined, run: Run): Promise<void> {
  if (output === undefined) return write(run.io.stdout, text)
  run.stopped ??= run.io.stopped?.()
  await run.prepare(output)
  // To wait for the disk after every file of an archive would take most of the time.
  await writeWhole(output, (append) => append(text), run.call.outDir === undefined)
}
