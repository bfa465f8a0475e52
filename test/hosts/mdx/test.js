import assert from 'node:assert/strict'
import {test} from 'node:test'
import {evaluate} from '@mdx-js/mdx'
import remarkColloquy from 'colloquy/remark'
import {createElement} from 'react'
import * as runtime from 'react/jsx-runtime'
import {renderToStaticMarkup} from 'react-dom/server'
import rehypeSlug from 'rehype-slug'
import {
  article,
  checkInterview,
  checkPart,
  fenced,
  interview,
  people,
  texts,
} from '../shared/check.js'
import remarkExportSpeakers from '../shared/remark-export-speakers.js'

const compile = (source, ...remarkPlugins) =>
  evaluate(source, {...runtime, remarkPlugins, rehypePlugins: [rehypeSlug]})

async function build(t, source, ...plugins) {
  const complaints = t.mock.method(console, 'error', () => {})
  const {default: Content} = await compile(source, ...plugins)
  const html = renderToStaticMarkup(createElement(Content))
  assert.deepEqual(complaints.mock.calls, [])
  return html
}

test('compiles the turns into the component', async (t) => {
  checkInterview(await build(t, interview, remarkColloquy), await build(t, interview))
})

test('keeps components and expressions where they stand', async (t) => {
  const source = interview
    .replace('Tea.', 'Tea, {2 + 1} cups.')
    .replace('I keep', '<aside>\n  *Aside.*\n</aside>\n\nI keep')
  const html = await build(t, source, remarkColloquy)
  assert.deepEqual(texts('.answer aside em', html), ['Aside.'])
  assert.deepEqual(texts('.turn:last-of-type > p', html), [
    "BO (pouring): 1:25 Tea, 3 cups. It's a long river.",
  ])
})

test('takes an export behind the talk for nobody’s speech', async (t) => {
  const source = `${interview}\nexport const year = 2026\n`
  checkInterview(await build(t, source, remarkColloquy), await build(t, interview))
  assert.equal((await compile(source, remarkColloquy)).year, 2026)
})

test('hands the speakers to whoever imports the page', async () => {
  const {speakers} = await compile(interview, remarkColloquy, remarkExportSpeakers)
  assert.deepEqual(
    speakers.map((speaker) => speaker.name),
    people,
  )
})

test('reads a fence, where braces and angles are text', async (t) => {
  checkPart(await build(t, fenced, remarkColloquy), await build(t, article))
})

test('builds an article as if the plugin were not there', async (t) => {
  assert.equal(await build(t, article, remarkColloquy), await build(t, article))
})
