#!/usr/bin/env node
/** The `colloquy` executable: streams and exit code around `main`. */
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {main} from './cli.js'

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const {stdin, stdout, stderr} = process

// Whoever reads the output may stop before its end (`| head`); that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

main(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  cwd: process.cwd(),
  version: String(version),
}).then((code) => {
  process.exitCode = code
})
