import {expect, it} from 'vitest'
import * as everything from '../../src/index.js'
import * as markdown from '../../src/markdown.js'
import * as remark from '../../src/remark.js'
import * as text from '../../src/text.js'

const library = [
  'convert',
  'fromJson',
  'isTurn',
  'parse',
  'speakerOf',
  'textOf',
  'toBlocks',
  'toHtml',
  'toJson',
  'toMarkdown',
  'turns',
]

it('exports the library', () => {
  expect(Object.keys(everything).sort()).toEqual([...library, 'formats'].sort())
  expect(Object.keys(markdown).sort()).toEqual(library)
})

it('exports a tiny part of it for plain text', () => {
  expect(Object.keys(text).sort()).toEqual([
    'isTurn',
    'parseText',
    'speakerOf',
    'textOf',
    'toJson',
    'turns',
  ])
  const json = text.toJson(text.parseText('Ana: Why?\nBen: Because.'))
  expect(json.speakers.map((speaker) => speaker.name)).toEqual(['Ana', 'Ben'])
})

it('exports the plugin, and handlers for pipelines without it', () => {
  expect(Object.keys(remark).sort()).toEqual(['default', 'turnToHast', 'turnToMarkdown'])
})
