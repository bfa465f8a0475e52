/** A folder to run the command in, as a function and as a process. */
import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Readable, Writable} from 'node:stream'
import {afterEach, beforeEach} from 'vitest'
import {type Io, main} from '../../src/cli.js'

const dist = path.join(import.meta.dirname, '../../dist')
/** The executable; `npm run build` makes it. */
export const bin = path.join(dist, 'bin.js')
/** What workers run. */
export const worker = new URL(`file://${dist}/worker.js`)

/** A short interview. */
export const interview = 'Ana Ruiz (AR): Who rang the bell?\nBen Ode (BO): The tide.\nAR: Alone?\n'

/** A stream that keeps what is written to it. */
export class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _: string, done: () => void) {
    this.text += chunk.toString()
    done()
  }
}

/** How a run of the command ended. */
export interface End {
  code: number | null
  out: string
  err: string
}

/**
 * Have a new folder for each test of a file.
 *
 * @returns what to do in it
 */
export function workplace() {
  let cwd = ''
  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'colloquy-'))
  })
  afterEach(() => rmSync(cwd, {recursive: true, force: true}))
  const at = (name: string) => path.join(cwd, name)
  return {
    at,
    put: (name: string, text: string | Uint8Array = interview) => {
      mkdirSync(path.dirname(at(name)), {recursive: true})
      writeFileSync(at(name), text)
    },
    get: (name: string) => readFileSync(at(name), 'utf8'),
    /** All files below a folder, drafts too. */
    list: (name = '.') =>
      readdirSync(at(name), {recursive: true, withFileTypes: true})
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(at(name), path.join(entry.parentPath, entry.name)))
        .sort(),
    /** Run the command as a function. */
    run: async (
      argv: string[],
      input: string | Uint8Array | Readable = '',
      given: Partial<Io> = {},
    ): Promise<End> => {
      const stream = input instanceof Readable ? input : Readable.from([Buffer.from(input)])
      const stdout = new Sink()
      const stderr = new Sink()
      const io = {stdin: stream, stdout, stderr, cwd, version: '1.2.3', ...given}
      const code = await main(argv, io)
      return {code, out: stdout.text, err: stderr.text}
    },
    /** Start the command as a process. */
    start: (argv: string[], command = bin) => {
      const child = spawn(process.execPath, [command, ...argv], {cwd})
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk) => {
        out += chunk
      })
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      const ended = new Promise<End>((resolve) => {
        child.on('close', (code) => resolve({code, out, err}))
      })
      return {child, ended}
    },
  }
}
