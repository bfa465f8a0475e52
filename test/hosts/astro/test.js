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
const pages = {
  'article.md': article,
  'component.mdx': interview,
  'fenced-component.mdx': fenced,
  'fenced.md': fenced,
  'interview.md': interview,
}

function build(outDir, env = {}) {
  execFileSync(process.execPath, ['node_modules/astro/astro.js', 'build', '--outDir', outDir], {
    cwd: here,
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env},
    stdio: 'pipe',
  })
  return (page) => readFileSync(path.join(here, outDir, page, 'index.html'), 'utf8')
}

let withTurns
let plain

before(() => {
  mkdirSync(path.join(here, 'src/pages'), {recursive: true})
  for (const [name, source] of Object.entries(pages)) {
    const frontMatter = '---\ntitle: A page\nlayout: ../layouts/Page.astro\n---\n\n'
    writeFileSync(path.join(here, 'src/pages', name), frontMatter + source)
  }
  withTurns = build('dist/with')
  plain = build('dist/without', {WITHOUT_COLLOQUY: '1'})
})

for (const page of ['interview', 'component']) {
  test(`builds the turns of ${page}`, () => {
    checkInterview(mainOf(withTurns(page)), mainOf(plain(page)))
  })

  test(`hands the speakers of ${page} to the layout`, () => {
    assert.deepEqual(texts('ul.people > li', withTurns(page)), people)
  })
}

for (const page of ['fenced', 'fenced-component']) {
  test(`reads the fence of ${page}`, () => {
    checkPart(mainOf(withTurns(page)), mainOf(plain('article')))
    assert.deepEqual(texts('ul.people > li', withTurns(page)), people)
  })
}

test('builds an article as if the plugin were not there', () => {
  assert.equal(withTurns('article'), plain('article'))
})
