import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {test} from 'node:test'
import {checkTurns, people, texts} from '../shared/check.js'

/** `examples/react`, which stands beside this file when the hosts are run. */
function runExample(page) {
  const args = ['example/interview.js', `../shared/${page}.md`]
  const options = {cwd: import.meta.dirname, encoding: 'utf8'}
  const {status, stdout, stderr} = spawnSync(process.execPath, args, options)
  assert.equal(stderr, '')
  assert.equal(status, 0)
  return stdout
}

test('draws each turn with a component', () => {
  const html = runExample('interview')
  checkTurns(html)
  assert.deepEqual(texts('section.question.left b.speaker', html), ['Ana Ruiz (AR)', 'AR'])
  assert.deepEqual(texts('section.answer.right b.speaker', html), ['Ben Okafor (BO)', 'BO'])
})

test('knows the people', () => {
  const html = runExample('interview')
  assert.deepEqual(texts('ul.people > li', html), people)
  assert.deepEqual(texts('b[title="Ana Ruiz"]', html), ['Ana Ruiz (AR)', 'AR'])
})

test('draws no turn where nobody speaks', () => {
  const html = runExample('article')
  assert.deepEqual(texts('.turn, ul.people > li', html), [])
  assert.deepEqual(texts('h2', html), ['What it takes', 'The steps'])
})
