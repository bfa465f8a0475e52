import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {test} from 'node:test'
import {checkTurns, interview, people} from '../shared/check.js'

const cwd = import.meta.dirname
const command = ['node_modules/colloquy/dist/bin.js', '../shared/interview.md', '--to', 'html']

const node = (...args) => execFileSync(process.execPath, args, {cwd, encoding: 'utf8'})

/** Deno with what npm installed, and nothing from elsewhere. */
function deno(flags, ...args) {
  const settled = ['--no-prompt', '--no-lock', '--no-remote', '--cached-only']
  const env = {...process.env, DENO_DIR: `${cwd}/.deno`, DENO_NO_UPDATE_CHECK: '1'}
  const all = ['node_modules/deno/bin.cjs', 'run', ...settled, ...flags, ...args]
  return execFileSync(process.execPath, all, {cwd, encoding: 'utf8', env})
}

test('needs no permission, and gives what it gives under Node', () => {
  const output = deno([], 'main.js', interview)
  const {html, speakers} = JSON.parse(output)
  checkTurns(html)
  assert.deepEqual(
    speakers.map((speaker) => speaker.name),
    people,
  )
  assert.equal(output, node('main.js', interview))
})

test('runs the command', () => {
  const output = deno(['--allow-all'], ...command)
  checkTurns(output)
  assert.equal(output, node(...command))
})
