import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Nodes} from 'mdast'
import {expect, it} from 'vitest'
import {fromJson, parse, type Transcript, toHtml, toJson, toMarkdown} from '../src/index.js'
import {expectValid} from './schema.js'

/** Real transcripts, where somebody has put them beside the project. */
const corpus = path.join(import.meta.dirname, '../../shared/corpus')
const files = existsSync(corpus)
  ? readdirSync(corpus, {recursive: true, encoding: 'utf8'}).filter((file) =>
      /^[^/]+\/\d+\.md$/.test(file),
    )
  : []

/** Letters only: times become numbers, and lists count themselves. */
const letters = (text: string) => text.normalize().replace(/\P{L}+/gu, '')

/** All a tree holds, in the order of the source: labels, speech, marks, addresses, info words. */
function everything(node: Nodes): string {
  const parts: string[] = []
  const add = (...texts: (string | null | undefined)[]) => {
    for (const text of texts) if (text) parts.push(text)
  }
  if (node.type === 'turn') add(node.label, node.direction)
  if (node.type === 'code') add(node.lang, node.meta)
  if (node.type === 'definition') add(node.label)
  if ('alt' in node) add(node.alt)
  if ('value' in node) add(node.value)
  if ('children' in node) add(...node.children.map(everything))
  if (node.type === 'linkReference' && node.referenceType === 'full') add(node.label)
  if ('url' in node && !isAutolink(node)) add(node.url)
  if (node.type !== 'root' && 'title' in node) add(node.title)
  return parts.join(' ')
}

/** Whether the address of a link is its words as well. */
function isAutolink(node: Nodes): boolean {
  if (node.type !== 'link') return false
  const [only] = node.children
  return only?.type === 'text' && (only.value === node.url || `mailto:${only.value}` === node.url)
}

/** The source without front matter and with its character references read. */
function words(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#\d+);/g, ' ')
    .replace(/\[([^[\]]+)\]\[\1\]/gi, '[$1][]')
}

/** What HTML keeps: people, turns and words. */
function spoken(transcript: Transcript) {
  const {title, speakers, content} = toJson(transcript)
  return {
    title,
    speakers: speakers.map(({aliases, ...rest}) => rest),
    content: content
      .filter((block) => block.type !== 'prose' || block.text !== '')
      .map((block) => ({...block, label: undefined, markdown: undefined, marks: undefined})),
  }
}

it.each(files)('%s loses no word, and comes back from Markdown, HTML and JSON', (file) => {
  const source = readFileSync(path.join(corpus, file), 'utf8')
  const transcript = parse(source, {from: 'markdown'})
  expect(letters(everything(transcript))).toBe(letters(words(source)))
  const json = toJson(transcript)
  expectValid(json)
  const back = fromJson(JSON.parse(JSON.stringify(json)))
  expect(toHtml(back)).toBe(toHtml(transcript))
  expect(spoken(parse(toHtml(transcript)))).toEqual(spoken(transcript))
  const markdown = toMarkdown(transcript)
  expect(toMarkdown(back)).toBe(markdown)
  expect(toMarkdown(parse(markdown, {from: 'markdown'}))).toBe(markdown)
})

it('needs no corpus', () => {
  expect(letters(everything(parse('Ana: Who?\nBen: Me.')))).toBe('AnaWhoBenMe')
})
