import fc from 'fast-check'
import type {Nodes, Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {describe, expect, it} from 'vitest'
import {convert, parse, toMarkdown} from '../../src/index.js'
import {writeAlone} from './write-alone.js'

const read = (markdown: string) =>
  fromMarkdown(markdown, {extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()]})

/** A tree without positions, its neighbouring texts joined. */
function bare(node: Nodes): unknown {
  if (!('children' in node)) return {...node, position: undefined}
  const children: unknown[] = []
  let text: {type: 'text'; value: string} | undefined
  for (const child of node.children) {
    if (child.type === 'text' && text !== undefined) text.value += child.value
    else {
      text = child.type === 'text' ? {type: 'text', value: child.value} : undefined
      children.push(text ?? bare(child))
    }
  }
  return {...node, position: undefined, children}
}

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{type: 'text', value}],
})

describe('escapes', () => {
  it.each([
    'It is 2 * 3 * 4, or a*b.',
    'snake_case_name and _one',
    'He said [laughter] and [sic] went.',
    'AT&T & Sons; a < b > c',
    '#hashtag and 50% # 3',
    'In 1999. And then 3) no.',
    'A | B | C',
    'one ` tick',
    'wait! [what]',
    'C:\\temp and a~b',
    'https://example.com/a_b_c?d=e&f=g',
  ])('are not put into %j', (value) => {
    expect(writeAlone([paragraph(value)])).toBe(value)
  })

  it.each([
    ['*so* it goes', '\\*so\\* it goes'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['> no quote', '\\> no quote'],
    ['a [link](b)', 'a \\[link](b)'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['&amp; so', '\\&amp; so'],
    ['`code`', '\\`code\\`'],
    ['***', '\\***'],
    ['---', '\\---'],
  ])('are put where %j would mean something', (value, written) => {
    expect(writeAlone([paragraph(value)])).toBe(written)
    expect(bare(read(written))).toEqual(bare({type: 'root', children: [paragraph(value)]}))
  })

  const piece = fc.oneof(
    fc.constantFrom(
      ...'*_`[]()<>&#+-=~|!\\:.\n '.split(''),
      '**',
      '__',
      '```',
      '](',
      ']:',
      '1.',
      '12) ',
      '- ',
      '# ',
      '> ',
      '&amp;',
      '<b>',
      '</b>',
      '<!--',
      '---',
      '===',
      '| - |',
      'a',
      'b c',
      'é',
      '安',
      '“',
      '😀',
      'https://a.b/c_d',
      '\t',
    ),
    fc.string({unit: 'grapheme', maxLength: 3}),
  )
  /** Text as a reader could have made it: no space at the edges of a line, no line empty. */
  const text = fc
    .array(piece, {minLength: 1, maxLength: 14})
    .map((parts) =>
      parts
        .join('')
        .split(/[\n\r]/)
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n'),
    )
    .filter((value) => value !== '' && !/[\0\u{feff}]/u.test(value))
  const runs = {numRuns: Number(process.env.RUNS ?? 400)}

  it('leave any paragraph as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        const root: Root = {type: 'root', children: [paragraph(value)]}
        expect(bare(read(writeAlone(root.children)))).toEqual(bare(root))
      }),
      runs,
    )
  })

  it('leave paragraphs in lists and quotes, and among other phrasing, as they were', () => {
    fc.assert(
      fc.property(text, text, text, (first, second, third) => {
        const node = (value: string): RootContent => ({
          type: 'paragraph',
          children: [
            {type: 'text', value: `${first} `},
            {type: 'strong', children: [{type: 'text', value: 'loud'}]},
            {type: 'text', value: ` ${value} `},
            {type: 'inlineCode', value: 'code'},
          ],
        })
        const root = {
          type: 'root',
          children: [
            {
              type: 'list',
              ordered: false,
              start: null,
              spread: false,
              children: [
                {type: 'listItem', spread: false, checked: null, children: [paragraph(second)]},
              ],
            },
            {type: 'blockquote', children: [node(third)]},
          ],
        } as Root
        expect(bare(read(writeAlone(root.children)))).toEqual(bare(root))
      }),
      runs,
    )
  })
})

describe('labels', () => {
  const source = 'Ana Ruiz (AR): Who?\nDr. Ben Ode (BO): Me.\nAR: You?\nBO: Me, I said.'
  it.each([
    [
      'bold',
      '**Ana Ruiz (AR):** Who?\n\n**Dr. Ben Ode (BO):** Me.\n\n**AR:** You?\n\n**BO:** Me, I said.\n',
    ],
    ['plain', 'Ana Ruiz (AR): Who?\n\nDr. Ben Ode (BO): Me.\n\nAR: You?\n\nBO: Me, I said.\n'],
    [
      'heading',
      '### Ana Ruiz (AR):\n\nWho?\n\n### Dr. Ben Ode (BO):\n\nMe.\n\n### AR:\n\nYou?\n\n### BO:\n\nMe, I said.\n',
    ],
    ['qa', '**Q:** Who?\n\n**A:** Me.\n\n**Q:** You?\n\n**A:** Me, I said.\n'],
  ] as const)('can be %s', (labels, written) => {
    expect(convert(source, {labels})).toBe(written)
  })

  it.each([
    ['first-full', ['Ana Ruiz (AR)', 'Dr. Ben Ode (BO)', 'AR', 'BO']],
    ['full', ['Ana Ruiz (AR)', 'Dr. Ben Ode (BO)', 'Ana Ruiz', 'Dr. Ben Ode']],
    ['short', ['AR', 'BO', 'AR', 'BO']],
  ] as const)('show names %s', (names, shown) => {
    const written = convert(source, {names})
    expect([...written.matchAll(/\*\*(.+?):\*\*/g)].map((match) => match[1])).toEqual(shown)
  })

  it('keep times to the millisecond, and remarks', () => {
    const written = convert('[1:02:03.5] Ana (on air): Hi?\n[1:02:04] Ben: Hi.')
    expect(written).toBe('**Ana (on air):** [1:02:03.500] Hi?\n\n**Ben:** [1:02:04] Hi.\n')
  })

  it('close in Chinese', () => {
    expect(convert('安娜：你好吗？\n本：很好。')).toBe('**安娜**：你好吗？\n\n**本**：很好。\n')
  })

  it('hold what Markdown would take for markup', () => {
    const source = 'A*na: Hi?\nB_en: Hi.\nA*na: So?\nB_en: So.'
    const speakers = [{name: 'A*na'}, {name: 'B_en'}]
    const transcript = parse(source, {from: 'text', speakers})
    const again = parse(toMarkdown(transcript), {from: 'markdown'})
    expect(again.speakers.map((one) => one.name)).toEqual(
      transcript.speakers.map((one) => one.name),
    )
  })
})

it('escapes the colon of a line that would be read as a label', () => {
  const source =
    '**Ana:** Who?\n\n**Ben:** Me.\n\nAna\\: that is what the note says.\n\n**Ana:** So?'
  expect(toMarkdown(parse(source))).toContain('\n\nAna\\: that is what the note says.\n\n')
})

it('stands over what is no paragraph', () => {
  expect(convert('**Ana:**\n\n- a rope\n- a lamp\n\n**Ben:** Why?')).toBe(
    '**Ana:**\n\n- a rope\n- a lamp\n\n**Ben:** Why?\n',
  )
})
