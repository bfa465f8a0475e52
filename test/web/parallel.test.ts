/** The example under GNU parallel. */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const bin = path.join(root, 'dist/bin.js')
const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-parallel-'))
const corpus = path.join(folder, 'corpus.jsonl')

beforeAll(() => {
  if (
    !spawnSync('parallel', ['--version'], {encoding: 'utf8'}).stdout?.startsWith('GNU parallel')
  ) {
    throw new Error('No GNU parallel found: `apt-get install parallel`.')
  }
  const lines = Array.from({length: 120}, (_, id) => {
    const talk = 'Ana Ruiz (AR): Who rang the bell?\nBen Ode (BO): The tide.\n'
    const source = `Talk ${id}\n\n${talk.repeat(1 + ((id * 13) % 40))}`
    return JSON.stringify(id % 30 === 4 ? {id} : {id, source})
  })
  writeFileSync(corpus, `${lines.join('\n')}\n`)
})
afterAll(() => rmSync(folder, {recursive: true}))

/** Run the example, in shares of a few lines. */
function convert(command?: string) {
  return spawnSync(path.join(root, 'examples/parallel/convert.sh'), [corpus], {
    encoding: 'utf8',
    env: {...process.env, BLOCK: '30k', ...(command ? {COLLOQUY: command} : {})},
  })
}

/** A command that does what it is told in shell before it does its work. */
function commandThat(script: string): string {
  const file = path.join(folder, 'command.sh')
  writeFileSync(file, `#!/bin/sh\n${script}\nexec node '${bin}' "$@"\n`, {mode: 0o755})
  return file
}

/** What one process answers. */
function single(): string {
  const args = [bin, '--from', 'jsonl', '--to', 'jsonl', corpus]
  return spawnSync(process.execPath, args, {encoding: 'utf8'}).stdout
}

it('gives what one process gives', () => {
  const {status, stdout, stderr} = convert()
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  expect(stdout.split('\n')).toHaveLength(121)
  expect(stdout).toBe(single())
})

it('has the share of a killed process done again', () => {
  const killed = path.join(folder, 'killed')
  const {status, stdout} = convert(
    commandThat(`if mkdir '${killed}' 2>/dev/null; then
      node '${bin}' "$@" | head -c 3000
      kill -9 $$
    fi`),
  )
  expect(existsSync(killed)).toBe(true)
  expect(status).toBe(0)
  expect(stdout).toBe(single())
})

it('fails where a share cannot be done', () => {
  expect(convert(commandThat('exit 3')).status).not.toBe(0)
})
