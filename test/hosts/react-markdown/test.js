import assert from 'node:assert/strict'
import {test} from 'node:test'
import remarkColloquy from 'colloquy/remark'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import Markdown from 'react-markdown'
import rehypeSlug from 'rehype-slug'
import {article, checkInterview, checkPart, fenced, interview, people} from '../shared/check.js'

function build(t, source, ...remarkPlugins) {
  const complaints = t.mock.method(console, 'error', () => {})
  const props = {remarkPlugins, rehypePlugins: [rehypeSlug]}
  const html = renderToStaticMarkup(createElement(Markdown, props, source))
  assert.deepEqual(complaints.mock.calls, [])
  return html
}

test('renders the turns', (t) => {
  checkInterview(build(t, interview, remarkColloquy), build(t, interview))
})

test('hands the speakers to a plugin behind', (t) => {
  let speakers = []
  const remarkSpeakers = () => (_tree, file) => {
    speakers = file.data.colloquy.speakers
  }
  build(t, interview, remarkColloquy, remarkSpeakers)
  assert.deepEqual(
    speakers.map((speaker) => speaker.name),
    people,
  )
})

test('reads a fence', (t) => {
  checkPart(build(t, fenced, remarkColloquy), build(t, article))
})

test('renders an article as if the plugin were not there', (t) => {
  assert.equal(build(t, article, remarkColloquy), build(t, article))
})
