import assert from 'node:assert/strict'
import {test} from 'node:test'
import remarkColloquy from 'colloquy/remark'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {
  article,
  checkInterview,
  checkPart,
  checkQuestions,
  directed,
  fenced,
  interview,
  people,
  questions,
} from '../shared/check.js'

const build = (source, ...plugins) =>
  unified()
    .use(remarkParse)
    .use(plugins)
    .use(remarkRehype)
    .use(rehypeSlug)
    .use(rehypeStringify)
    .process(source)

test('builds the turns', async () => {
  const file = await build(interview, remarkColloquy)
  checkInterview(String(file), String(await build(interview)))
  assert.deepEqual(
    file.data.colloquy.speakers.map((speaker) => speaker.name),
    people,
  )
})

test('leaves headings that ask to the plugin that gives ids', async () => {
  checkQuestions(String(await build(questions, remarkColloquy)))
})

test('gives a turn that says what a heading says an id of its own', async () => {
  const source = interview.replace('What do you bring?', 'On the water?')
  const html = String(await build(source, remarkColloquy))
  assert.match(html, /On the water\?/)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  assert.ok(ids.includes('on-the-water'))
  assert.deepEqual(ids, [...new Set(ids)])
})

test('reads a fence', async () => {
  checkPart(String(await build(fenced, remarkColloquy)), String(await build(article)))
})

test('reads a directive, before the plugin for directives and behind it', async () => {
  const plain = String(await build(article, remarkDirective))
  for (const plugins of [
    [remarkDirective, remarkColloquy],
    [remarkColloquy, remarkDirective],
  ]) {
    checkPart(String(await build(directed, ...plugins)), plain, 'Is it safe?')
  }
})

test('builds an article as if the plugin were not there', async () => {
  assert.equal(String(await build(article, remarkColloquy)), String(await build(article)))
})
