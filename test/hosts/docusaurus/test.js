import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {before, test} from 'node:test'
import remarkColloquy from 'colloquy/remark'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {
  article,
  checkInterview,
  checkPart,
  checkQuestions,
  directed,
  fenced,
  interview,
  mainOf,
  people,
  questions,
  texts,
} from '../shared/check.js'
import remarkExportSpeakers from '../shared/remark-export-speakers.js'
import {importPage} from './build.js'
import DocItem from './doc-item.js'

const pages = {article, directed, fenced, interview, questions}

before(() => {
  for (const [name, source] of Object.entries(pages)) {
    for (const extension of ['md', 'mdx']) {
      const file = path.join(import.meta.dirname, `${name}.${extension}`)
      writeFileSync(file, `---\ndescription: A page\n---\n\n${source}`)
    }
  }
})

async function build(t, page, plugins = {}) {
  const complaints = ['error', 'warn'].map((level) => t.mock.method(console, level, () => {}))
  const {default: content, ...exported} = await importPage(page, plugins)
  // Docusaurus hands a page to its components so, with what the page exports beside the default.
  Object.assign(content, exported)
  const html = renderToStaticMarkup(createElement(DocItem, {content}))
  for (const {mock} of complaints) assert.deepEqual(mock.calls, [])
  return {html, ...exported}
}

const plugins = [remarkColloquy, remarkExportSpeakers]
const placements = {before: {beforeDefaultRemarkPlugins: plugins}, behind: {remarkPlugins: plugins}}

for (const extension of ['md', 'mdx']) {
  for (const [place, options] of Object.entries(placements)) {
    test(`builds the turns of .${extension} ${place} Docusaurus's own plugins`, async (t) => {
      const page = await build(t, `interview.${extension}`, options)
      const plain = await build(t, `interview.${extension}`)
      checkInterview(mainOf(page.html), mainOf(plain.html))
      assert.deepEqual(texts('ul.people > li', page.html), people)
      assert.deepEqual(page.toc, plain.toc)
      assert.equal(page.contentTitle, 'The night ferry')
      assert.deepEqual(page.frontMatter, {description: 'A page'})
    })
  }

  test(`lists the headings that ask in .${extension}`, async (t) => {
    const {html, toc} = await build(t, `questions.${extension}`, placements.behind)
    checkQuestions(mainOf(html))
    assert.deepEqual(toc, (await build(t, `questions.${extension}`)).toc)
  })

  test(`reads a fence and a directive in .${extension}`, async (t) => {
    const plain = mainOf((await build(t, `article.${extension}`)).html)
    for (const [name, question] of [['fenced'], ['directed', 'Is it safe?']]) {
      const {html} = await build(t, `${name}.${extension}`, placements.behind)
      checkPart(mainOf(html), plain, question)
    }
  })

  test(`builds an article in .${extension} as if the plugin were not there`, async (t) => {
    const page = await build(t, `article.${extension}`, {remarkPlugins: [remarkColloquy]})
    assert.deepEqual(page, await build(t, `article.${extension}`))
  })
}
