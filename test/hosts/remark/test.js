import assert from 'node:assert/strict'
import {test} from 'node:test'
import remarkColloquy from 'colloquy/remark'
import {remark} from 'remark'
import {article, fenced, interview, people} from '../shared/check.js'

const withTurns = remark().use(remarkColloquy)

test('writes turns as Markdown, and all else as before', async () => {
  const file = await withTurns.process(interview)
  const plain = String(await remark().process(interview))
  const talk = plain.slice(plain.indexOf('Ana Ruiz'))
  const label = /^(?:Ana Ruiz \(AR\)|Ben Okafor \(BO\)|AR|BO(?: \(pouring\))?):/gm
  assert.equal(talk.match(label).length, 4)
  const bold = talk.replace(label, '**$&**').replaceAll('\\[', '[')
  assert.equal(String(file), plain.replace(talk, bold))
  assert.deepEqual(
    file.data.colloquy.speakers.map((speaker) => speaker.name),
    people,
  )
})

test('writes the same when it reads what it wrote', async () => {
  const once = String(await withTurns.process(interview))
  assert.equal(String(await withTurns.process(once)), once)
})

test('writes a fence as a fence', async () => {
  assert.equal(String(await withTurns.process(fenced)), String(await remark().process(fenced)))
})

test('leaves an article as it is', async () => {
  assert.equal(String(await withTurns.process(article)), String(await remark().process(article)))
})
