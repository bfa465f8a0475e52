/** Files in, files out: one, or a whole archive. */
import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import type {Call} from './arguments.js'
import {type Cache, openCache} from './cache.js'
import {type Crew, gather} from './crew.js'
import {type Io, readAll, write} from './io.js'
import type {Job} from './jobs.js'
import {showProgress} from './progress.js'
import {reasonOf} from './reasons.js'
import type {Report} from './report.js'
import type {Result, Task} from './work.js'

/** Below that many bytes, workers would be busier starting than working. */
const worthWorkers = 2 ** 20

/** All that the jobs of a call share. */
interface Run {
  call: Call
  io: Io
  crew: Crew
  cache: Cache | undefined
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
  let next = 0
  let done = 0
  const work = async () => {
    while (next < jobs.length && !run.stopped?.aborted) {
      const first = next
      next += shareOf(jobs.length - first, run.crew)
      const ended = await runShare(jobs.slice(first, next), first, run)
      done += ended
      progress.step(ended)
    }
  }
  await Promise.all(Array.from({length: Math.min(run.crew.places, jobs.length)}, work))
  progress.stop()
  await run.crew.dismiss()
  try {
    run.cache?.save()
  } catch (error) {
    report.failed(call.cache ?? '', reasonOf(error))
  }
  if (!run.stopped?.aborted) return undefined
  report.note('stopped', `${done} of ${jobs.length} files are done`)
  return String(run.stopped.reason)
}

/** Less and less is handed over together, so that all end at the same time. */
function shareOf(left: number, {places, share}: Crew): number {
  return Math.max(1, Math.min(share, Math.floor(left / places)))
}

async function startRun(jobs: readonly Job[], call: Call, io: Io, report: Report): Promise<Run> {
  const {cache} = call
  const outDir = call.outDir === undefined ? undefined : path.resolve(io.cwd, call.outDir)
  const crew = await gather(sizeOfCrew(jobs, call, io), io, outDir, () => {
    run.stopped ??= io.stopped?.()
  })
  const run: Run = {
    call,
    io,
    crew,
    report,
    cache:
      cache === undefined
        ? undefined
        : openCache(path.resolve(io.cwd, cache), (reason) => report.note(cache, reason)),
    stopped: outDir === undefined ? undefined : io.stopped?.(),
  }
  run.stopped?.addEventListener('abort', () => crew.stop())
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

/** Run jobs, of which the first has that place among all; returns how many have ended, well or not. */
async function runShare(jobs: readonly Job[], first: number, run: Run): Promise<number> {
  const fail = (error: unknown) => jobs.map(() => ({problems: [], failed: reasonOf(error)}))
  const results = await tasksFor(jobs, run).then(run.crew.convert).catch(fail)
  for (const [at, job] of jobs.entries()) {
    const result = results[at]
    if (result !== undefined) await settle(result, job, first + at, run)
  }
  return results.length
}

function tasksFor(jobs: readonly Job[], {call, io, cache}: Run): Promise<Task[]> {
  const options = {...call.options, to: call.to}
  const tasks = jobs.map(async ({input, output}) => ({
    source: input === '-' ? await readAll(io.stdin) : path.resolve(io.cwd, input),
    output,
    // To wait for the disk after every file of an archive would take most of the time.
    durable: call.outDir === undefined,
    options,
    seed: cache && JSON.stringify([io.version, call.to, call.options, path.extname(input)]),
    known: output && cache?.known(output),
  }))
  return Promise.all(tasks)
}

async function settle(result: Result, {input, output}: Job, index: number, run: Run) {
  const {io, cache, report} = run
  const {problems, failed, text, written} = result
  const fail = (reason: string) => report.failed(input, reason, index)
  report.found(input, problems, index)
  if (failed !== undefined) fail(failed)
  if (text !== undefined) await write(io.stdout, text).catch((error) => fail(reasonOf(error)))
  if (output !== undefined && written !== undefined) cache?.keep(output, written)
}
