#!/usr/bin/env node
/** The `colloquy` executable: streams, signals and exit code around `main`. */
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {main} from './cli.js'

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const {stdin, stdout, stderr} = process

// Whoever reads the output may stop before its end (`| head`); that is no error. Others are told of where
// the writing was waited for.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})
stderr.on('error', () => {})

const stop = new AbortController()

/** From now on the work is stopped in order; a second signal ends it at once. */
function stopped(): AbortSignal {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    if (process.listenerCount(name) > 0) continue
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(1)
      stop.abort(name)
    })
  }
  return stop.signal
}

const code = await main(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  cwd: process.cwd(),
  version: String(version),
  // The bundle is one file: it loads in a third of the time of the modules it is made of.
  library: () => import(new URL('./browser.js', import.meta.url).href),
  worker: new URL('./worker.js', import.meta.url),
  stopped,
})
process.exitCode = code
// Nothing that is still open, such as standard input, may hold up a stop.
if (stop.signal.aborted) process.exit(code)
