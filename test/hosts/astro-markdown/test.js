import assert from 'node:assert/strict'
import {test} from 'node:test'
import {createMarkdownProcessor} from '@astrojs/markdown-remark'
import remarkColloquy from 'colloquy/remark'
import {
  article,
  checkInterview,
  checkPart,
  checkQuestions,
  fenced,
  interview,
  people,
  questions,
} from '../shared/check.js'

function remarkSpeakers() {
  return (_tree, file) => {
    file.data.astro.frontmatter.speakers = file.data.colloquy.speakers
  }
}

async function build(source, ...remarkPlugins) {
  const processor = await createMarkdownProcessor({remarkPlugins})
  return processor.render(source, {frontmatter: {title: 'A page'}})
}

test('builds the turns', async () => {
  const {code} = await build(interview, remarkColloquy)
  checkInterview(code, (await build(interview)).code)
})

test('hands the headings and the speakers to the layout', async () => {
  const {metadata} = await build(interview, remarkColloquy, remarkSpeakers)
  const {title, speakers} = metadata.frontmatter
  assert.equal(title, 'A page')
  assert.deepEqual(
    speakers.map((speaker) => speaker.name),
    people,
  )
  assert.deepEqual(metadata.headings, (await build(interview)).metadata.headings)
})

test('lists the headings that ask', async () => {
  const {code, metadata} = await build(questions, remarkColloquy)
  checkQuestions(code)
  assert.deepEqual(metadata.headings, (await build(questions)).metadata.headings)
})

test('reads a fence, before the host colours code', async () => {
  checkPart((await build(fenced, remarkColloquy)).code, (await build(article)).code)
})

test('builds an article as if the plugin were not there', async () => {
  assert.deepEqual(await build(article, remarkColloquy), await build(article))
})
