import * as fc from 'fast-check'
import type {BlockContent, PhrasingContent, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {describe, expect, test} from 'vitest'
import {putBack, setOff} from '../../src/tree/marks.js'
import {htmlText, marksOf, textOf, textOfBlock, textOfBlocks} from '../../src/tree/text.js'
import type {Mark, Turn, TurnContent} from '../../src/tree/types.js'

function turn(...children: TurnContent[]): Turn {
  return {type: 'turn', speaker: null, kind: 'statement', children}
}

function paragraph(...children: (PhrasingContent | string)[]): BlockContent {
  const nodes = children.map(
    (child): PhrasingContent => (typeof child === 'string' ? {type: 'text', value: child} : child),
  )
  return {type: 'paragraph', children: nodes}
}

function time(value: string): Mark {
  return {type: 'mark', role: 'time', value}
}

function markdown(source: string): RootContent[] {
  return fromMarkdown(source, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children
}

describe('textOf', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.', 'One.\n\nTwo.'],
    ['soft and hard breaks', 'One\ntwo  \nthree\\\nfour', 'One\ntwo\nthree\nfour'],
    ['formatting', '*a* **b** `c` [d](https://e.example "f") ![g](h)', 'a b c d g'],
    ['references', '[a][b] ![c][b]\n\n[b]: https://e.example', 'a c'],
    ['a tight list', '* a\n* b', 'a\nb'],
    ['a loose list', '* a\n\n* b', 'a\n\nb'],
    ['ordered lists', '2013. Have you seen it?\n2013. No.', '2013. Have you seen it?\n2014. No.'],
    ['a number alone', '2013.', '2013.'],
    ['nested lists', '1. a\n   * b\n   * c\n2. d', '1. a\nb\nc\n2. d'],
    ['quotes', '> a\n>\n> b\n\nc', 'a\n\nb\n\nc'],
    ['code', '```js meta\na\n\n  b\n```\n\n    c', 'a\n\n  b\n\nc'],
    ['tables', '| a | *b* |\n| - | - |\n| c d | e |', 'a\tb\nc d\te'],
    ['empty cells', '| a | b |\n| - | - |\n| | e |', 'a\tb\ne'],
    ['headings', '# A *b*\n\nc', 'A b\n\nc'],
    ['breaks between blocks', 'a\n\n***\n\nb', 'a\n\nb'],
    ['definitions', '[x]: https://e.example\n\na', 'a'],
    ['block HTML', '<div><p>a</p><p>b &amp; c</p></div>\n\nd', 'a\nb & c\n\nd'],
    ['inline HTML', 'a <b title="x > y">c</b><br>d <!-- e -->', 'a c\nd '],
    ['comments only', 'a\n\n<!-- b -->\n\nc', 'a\n\nc'],
    ['nothing', '', ''],
  ])('%s', (_, source, expected) => {
    const nodes = markdown(source)
    expect(textOfBlocks(nodes)).toBe(expected)
    expect(textOf(turn(...(nodes as TurnContent[])))).toBe(expected)
  })

  test('a block, and phrasing', () => {
    expect(textOfBlock(paragraph('a', {type: 'break'}, 'b'))).toBe('a\nb')
    expect(textOfBlock({type: 'strong', children: [{type: 'text', value: 'a'}]})).toBe('a')
    expect(
      textOfBlocks([
        {type: 'text', value: 'a '},
        {type: 'html', value: '<i>'},
        {type: 'emphasis', children: [{type: 'text', value: 'b'}]},
      ]),
    ).toBe('a b')
  })

  test('events stay as written', () => {
    const speech = paragraph('Well, ', {type: 'event', value: '[laughter]'}, ' yes.')
    expect(textOf(turn(speech))).toBe('Well, [laughter] yes.')
  })

  test('a hundred thousand nested quotes', () => {
    let node: BlockContent = paragraph('deep')
    for (let depth = 0; depth < 100_000; depth++) node = {type: 'blockquote', children: [node]}
    expect(textOf(turn(node))).toBe('deep')
  })

  test('time grows with length and no faster', () => {
    const children = Array.from({length: 200_000}, () => paragraph('Line', '!'))
    const started = performance.now()
    expect(textOf({...turn(), children})).toHaveLength(200_000 * 7 - 2)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('marksOf', () => {
  test.each<[string, TurnContent[], string, [string, number][]]>([
    [
      'inside a sentence',
      [paragraph('so ', time('(0:01):'), ' we went')],
      'so we went',
      [['(0:01):', 3]],
    ],
    ['at the start', [paragraph(time('(0:01):'), ' We went')], 'We went', [['(0:01):', 0]]],
    ['at the end', [paragraph('We went ', time('(0:01)'))], 'We went', [['(0:01)', 7]]],
    [
      'before another paragraph',
      [paragraph('We went. ', time('(0:01)')), paragraph('Yes.')],
      'We went.\n\nYes.',
      [['(0:01)', 8]],
    ],
    [
      'between paragraphs',
      [paragraph('We went.'), time('(0:01)'), paragraph('Yes.')],
      'We went.\n\nYes.',
      [['(0:01)', 10]],
    ],
    ['glued', [paragraph('We', time('[0:01]'), 'went')], 'Wewent', [['[0:01]', 2]]],
    ['on a line of its own', [paragraph('We\n', time('12'), '\nwent')], 'We\nwent', [['12', 3]]],
    [
      'several',
      [paragraph('a ', time('1'), ' ', time('2')), time('3'), paragraph(time('4'), ' b')],
      'a\n\nb',
      [
        ['1', 1],
        ['2', 1],
        ['3', 3],
        ['4', 3],
      ],
    ],
    [
      'alone',
      [time('1'), time('2')],
      '',
      [
        ['1', 0],
        ['2', 0],
      ],
    ],
  ])('%s', (_, children, text, marks) => {
    const node = turn(...children)
    expect(textOf(node)).toBe(text)
    expect(marksOf(node).map(({mark, offset}) => [mark.value, offset])).toEqual(marks)
  })

  test('a turn without marks', () => {
    expect(marksOf(turn(paragraph('a')))).toEqual([])
  })

  test('what is taken out can be put back', () => {
    const part = fc.oneof(
      fc.record({
        words: fc.constantFrom('a', 'b c', ' ', '\n', '\n\n', '\t', 'd '),
        mark: fc.constant(false),
        block: fc.constant(false),
      }),
      fc.record({words: fc.constantFrom('1', '(2)'), mark: fc.constant(true), block: fc.boolean()}),
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 12}), (parts) => {
        let raw = ''
        const regions = []
        for (const {words, mark, block} of parts) {
          if (mark)
            regions.push({mark: words, start: raw.length, end: raw.length + words.length, block})
          raw += words
        }
        const {text, marks} = setOff(raw, regions)
        const values = marks.map((place) => ({...place, value: place.mark}))
        expect(putBack(text, values)).toEqual({raw, regions})
      }),
      {numRuns: 5000},
    )
  })
})

describe('htmlText', () => {
  test.each([
    ['<p>a</p><p>b</p>', '\na\nb\n'],
    ['<script>a < b</script>c<STYLE>d', 'c'],
    ['<!doctype html><?xml?><!-- <p> -->a', 'a'],
    ['a<br/>b<br>c', 'a\nb\nc'],
    ['<tr><td>a</td><td>b</td></tr>', '\na\tb\n'],
    ['1 < 2 <3 a<!-- b', '1 < 2 <3 a<!-- b'],
    ['a <b title="c > d>e</b>', 'a  d>e'],
    ['a <b', 'a <b'],
    ['&lt;&#39;&#x2014;&nbsp;&hellip;&#0;', "<'—\u{a0}&hellip;&#0;"],
  ])('%s', (html, words) => {
    expect(htmlText(html)).toBe(words)
  })

  test.each(['<', '<a ', '<a "', '<!--', '<script>', '<a "<b \'', '&', '</'])(
    '%s is linear',
    (part) => {
      const started = performance.now()
      htmlText(part.repeat(200_000))
      expect(performance.now() - started).toBeLessThan(2000)
    },
  )
})
