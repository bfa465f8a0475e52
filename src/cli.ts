/** The `colloquy` command as a function: arguments and streams in, exit code out. */
import {constants} from 'node:os'
import path from 'node:path'
import {convertAll} from './cli/archive.js'
import {type Call, readWords, understand} from './cli/arguments.js'
import {helpOn} from './cli/help.js'
import {findInputs, type Inputs} from './cli/inputs.js'
import {type Io, libraryOf} from './cli/io.js'
import {type Job, overwritten, planJobs} from './cli/jobs.js'
import {streamAll} from './cli/jsonl.js'
import {printable} from './cli/reasons.js'
import {newReport} from './cli/report.js'

export type {Io} from './cli/io.js'

/**
 * Run the command.
 *
 * @param argv the words after the command's name
 * @param io streams, folder and version
 * @returns the exit code: 0 when output was written, 1 for a problem with the input or the disk, 2 for a
 *   wrong call, 128 and the signal's number where one stopped the work
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const words = readWords(argv)
  if ('wrong' in words) return refuse(words.wrong, io)
  if (words.values.version && !words.values.help) {
    io.stdout.write(`${io.version}\n`)
    return 0
  }
  const {formats} = await libraryOf(io)
  if (words.values.help) {
    io.stdout.write(helpOn(formats))
    return 0
  }
  const answer = understand(words, formats)
  if ('wrong' in answer) return refuse(answer.wrong, io)
  const {call} = answer
  if (call.inputs[0] === '-' && argv.length === 0 && io.stdin.isTTY) {
    return refuse('Nothing to read: give a file, or pipe a transcript in', io)
  }
  const inputs = await findInputs(call.inputs, call.outDir, io.cwd)
  const jobs = jobsOf(inputs.files, call, io)
  return typeof jobs === 'string' ? refuse(jobs, io) : run(jobs, inputs, call, io)
}

function refuse(reason: string, io: Io): number {
  io.stderr.write(`colloquy: ${printable(reason)}\nTry \`colloquy --help\`.\n`)
  return 2
}

function jobsOf(files: readonly string[], call: Call, {cwd}: Io): Job[] | string {
  const {output, outDir, extension} = call
  if (files.length > 1 && outDir === undefined) return 'Several files need --out-dir'
  const jobs =
    outDir === undefined
      ? files.map((input) => ({input, output: output && path.resolve(cwd, output)}))
      : planJobs(files, outDir, extension, cwd)
  if (typeof jobs === 'string') return jobs
  return overwritten(jobs, call.cache, cwd) ?? jobs
}

async function run(jobs: readonly Job[], {problems}: Inputs, call: Call, io: Io): Promise<number> {
  const report = newReport(io.stderr, call.quiet)
  for (const {about, reason} of problems) report.failed(about, reason)
  const signal = await (call.lines ? streamAll : convertAll)(jobs, call, io, report)
  await report.print()
  if (signal !== undefined) return 128 + numberOf(signal)
  return report.hasFailed() ? 1 : 0
}

function numberOf(signal: string): number {
  return new Map<string, number>(Object.entries(constants.signals)).get(signal) ?? 0
}
