import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {before, test} from 'node:test'
import {
  article,
  checkInterview,
  checkPart,
  fenced,
  interview,
  mainOf,
  people,
  texts,
} from '../shared/check.js'

const here = import.meta.dirname

function build(output, env = {}) {
  const args = ['node_modules/@11ty/eleventy/cmd.cjs', `--output=${output}`]
  execFileSync(process.execPath, args, {cwd: here, env: {...process.env, ...env}, stdio: 'pipe'})
  return (page) => readFileSync(path.join(here, output, page, 'index.html'), 'utf8')
}

let withTurns
let plain

before(() => {
  mkdirSync(path.join(here, 'pages'), {recursive: true})
  for (const [name, source] of Object.entries({article, fenced, interview})) {
    const frontMatter = '---\ntitle: A page\nlayout: page.liquid\n---\n\n'
    writeFileSync(path.join(here, 'pages', `${name}.md`), frontMatter + source)
  }
  withTurns = build('built/with')
  plain = build('built/without', {WITHOUT_COLLOQUY: '1'})
})

test('builds the turns', () => {
  checkInterview(mainOf(withTurns('interview')), mainOf(plain('interview')))
})

test('hands the speakers to the layout', () => {
  assert.deepEqual(texts('ul.people > li', withTurns('interview')), people)
  assert.deepEqual(texts('title', withTurns('interview')), ['A page'])
})

test('reads a fence', () => {
  checkPart(mainOf(withTurns('fenced')), mainOf(plain('article')))
  assert.deepEqual(texts('ul.people > li', withTurns('fenced')), people)
})

test('builds an article as if the plugin were not there', () => {
  assert.equal(withTurns('article'), plain('article'))
})
