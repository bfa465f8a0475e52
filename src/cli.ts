/** The `colloquy` command as a function: arguments and streams in, exit code out. */
import {mkdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Readable, Writable} from 'node:stream'
import {VFile} from 'vfile'
import {type Call, helpOn, readArguments} from './cli/arguments.js'
import {type Job, planJobs} from './cli/jobs.js'
import {showProgress} from './cli/progress.js'

/** What the command may touch of the world. */
export interface Io {
  stdin: Readable & {isTTY?: boolean}
  stdout: Writable
  stderr: Writable & {isTTY?: boolean}
  /** The folder relative paths start from. */
  cwd: string
  version: string
}

/**
 * Run the command.
 *
 * @param argv the words after the command's name
 * @param io streams, folder and version
 * @returns the exit code: 0 when output was written, 1 for a problem with the input or the disk, 2 for a
 *   wrong call
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const {formats} = await import('./index.js')
  const answer = readArguments(argv, formats)
  if ('show' in answer) {
    io.stdout.write(answer.show === 'help' ? helpOn(formats) : `${io.version}\n`)
    return 0
  }
  if ('wrong' in answer) return refuse(answer.wrong, io)
  const {call} = answer
  if (call.inputs[0] === '-' && argv.length === 0 && io.stdin.isTTY) {
    return refuse('Nothing to read: give a file, or pipe a transcript in', io)
  }
  const jobs = jobsOf(call, io)
  return typeof jobs === 'string' ? refuse(jobs, io) : runJobs(jobs, call, io)
}

function refuse(reason: string, io: Io): number {
  io.stderr.write(`colloquy: ${reason}\nTry \`colloquy --help\`.\n`)
  return 2
}

function jobsOf({inputs, output, outDir, extension}: Call, {cwd}: Io): Job[] | string {
  if (outDir !== undefined) return planJobs(inputs, outDir, extension, cwd)
  return inputs.map((input) => ({input, output: output && path.resolve(cwd, output)}))
}

async function runJobs(jobs: readonly Job[], call: Call, io: Io): Promise<number> {
  const progress = showProgress(io.stderr, jobs.length)
  const files: VFile[] = []
  const failed: string[] = []
  for (const job of jobs) {
    const file = new VFile({path: job.input === '-' ? undefined : job.input})
    try {
      await runJob(job, file, call, io)
    } catch (error) {
      failed.push(`colloquy: ${job.input}: ${reasonOf(error)}\n`)
    }
    if (file.messages.length > 0) files.push(file)
    progress.step()
  }
  progress.stop()
  if (files.length > 0 && !call.quiet) {
    const {reporter} = await import('vfile-reporter')
    io.stderr.write(`${reporter(files, {color: false})}\n`)
  }
  for (const line of failed) io.stderr.write(line)
  return failed.length > 0 ? 1 : 0
}

async function runJob({input, output}: Job, file: VFile, call: Call, io: Io): Promise<void> {
  file.value = input === '-' ? await readAll(io.stdin) : await readFile(path.resolve(io.cwd, input))
  const {convert} = await import('./index.js')
  const text = convert(file, {...call.options, to: call.to})
  if (output === undefined) {
    await write(io.stdout, text)
    return
  }
  await mkdir(path.dirname(output), {recursive: true})
  const {default: writeFileAtomic} = await import('write-file-atomic')
  await writeFileAtomic(output, text)
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** What the disk said, in words. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EACCES', 'permission denied'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk cannot be written to'],
])

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const where = 'path' in error && code !== 'ENOENT' ? ` (${String(error.path)})` : ''
  return (reasons.get(code) ?? error.message) + (reasons.has(code) ? where : '')
}
