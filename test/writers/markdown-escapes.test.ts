import fc from 'fast-check'
import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import {describe, expect, it} from 'vitest'
import {type Transcript, toMarkdown} from '../../src/index.js'
import {writeAlone} from './write-alone.js'

const runs = {numRuns: Number(process.env.RUNS ?? 300)}

function read(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [frontmatter('yaml'), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), gfmTableFromMarkdown()],
  })
}

/** A tree without positions and absent values, its neighbouring texts joined. */
function bare(node: Nodes): object {
  const facts = Object.entries(node).filter(
    ([key, value]) => key !== 'position' && key !== 'children' && value != null,
  )
  if (!('children' in node)) return Object.fromEntries(facts)
  const children: object[] = []
  let words: {type: 'text'; value: string} | undefined
  for (const child of node.children) {
    if (child.type === 'text' && words !== undefined) words.value += child.value
    else {
      words = child.type === 'text' ? {type: 'text', value: child.value} : undefined
      children.push(words ?? bare(child))
    }
  }
  return {...Object.fromEntries(facts), children}
}

const text = (value: string): PhrasingContent => ({type: 'text', value})
const paragraph = (...children: PhrasingContent[]): RootContent => ({type: 'paragraph', children})
const item = (child: RootContent): RootContent =>
  ({
    type: 'list',
    ordered: false,
    spread: false,
    children: [{type: 'listItem', spread: false, children: [child]}],
  }) as RootContent
const oneLine = (value: string) => value.replace(/\s/g, ' ')

const signs = '\\`*_[]<>&|~#+-=:!()."\'$%^{}/;?@,1 0a xé安 “”\n\n\t'.split('')
const pieces = [
  ...['**', '__', '***', '```', '~~~', '](', '][', ']:', '[a]', '![a]', '![', '[x]: y'],
  ...['&amp;', '&#38;', '&a', '&lt', '---', '===', '# ', '- ', '+ ', '* ', '1. ', '1) ', '> '],
  ...['<b>', '</b>', '<!--', '-->', '<?', '<http://a.b>', '<a@b.c>', 'a_b', 'a*b', '    '],
  ...['| a | b |', '| - | - |', 'a|b\n-|-', '\n---\n', 'word ', '安娜', '。', '😀', '\u00a0'],
]

/** Text that may hold anything but blank lines and spaces at its ends. */
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...pieces)), {maxLength: 14})
  .map((parts) => parts.join('').replace(/\n+/g, '\n').trim())
  .filter((value) => value !== '')

/** Where text can stand. */
const places: Record<string, (value: string) => RootContent[]> = {
  'a paragraph': (value) => [paragraph(text(value)), paragraph(text(value))],
  'a list': (value) => [item(paragraph(text(value)))],
  'a quote': (value) => [{type: 'blockquote', children: [paragraph(text(value)) as never]}],
  'bold text': (value) => [
    paragraph(text('before '), {type: 'strong', children: [text(value)]}, text(' after')),
  ],
  'an emphasised paragraph': (value) => [
    paragraph({type: 'emphasis', children: [text(value)]} as PhrasingContent),
  ],
  'what follows emphasis': (value) => [
    paragraph({type: 'emphasis', children: [text('x')]}, text(value)),
  ],
  'what precedes bold text': (value) => [
    paragraph(text(value), {type: 'strong', children: [text('x')]}),
  ],
  'speech behind a label': (value) => [
    paragraph({type: 'strong', children: [text('Ana:')]}, text(` ${value}`)),
  ],
  'a label': (value) => [
    paragraph({type: 'strong', children: [text(`${oneLine(value)}:`)]}, text(' Hi')),
  ],
  'a heading': (value) => [{type: 'heading', depth: 2, children: [text(oneLine(value))]}],
  'a link': (value) => [
    paragraph(text('a '), {type: 'link', url: 'https://a.b', children: [text(value)]} as never),
  ],
  'text around code': (value) => [
    paragraph(text(value), {type: 'inlineCode', value: 'c'}, text(value)),
  ],
  'text around a break': (value) => [paragraph(text(value), {type: 'break'}, text(value))],
  'text around HTML': (value) => [
    paragraph(text(value), {type: 'html', value: '<b>'}, text(value)),
  ],
  'an image': (value) => [paragraph(text(value), {type: 'image', url: 'u', alt: oneLine(value)})],
  'a document with a definition': (value) => [
    {type: 'definition', identifier: 'a', label: 'a', url: 'u'},
    paragraph(text(value)),
  ],
  'a table': (value) => [
    {
      type: 'table',
      align: [null],
      children: [1, 2].map(() => ({
        type: 'tableRow',
        children: [{type: 'tableCell', children: [text(oneLine(value))]}],
      })),
    } as RootContent,
  ],
}

describe('any text reads back, in', () => {
  it.each(Object.entries(places))('%s', (_, make) => {
    fc.assert(
      fc.property(nasty, (value) => {
        const children = make(value)
        const written = writeAlone(children)
        expect(bare(read(`x\n\n${written}`))).toEqual(
          bare({type: 'root', children: [paragraph(text('x')), ...children]}),
        )
        expect(writeAlone(read(written).children)).toBe(written)
      }),
      runs,
    )
  })
})

const bold: PhrasingContent = {type: 'strong', children: [{type: 'text', value: 'Ana:'}]}
const italic: PhrasingContent = {type: 'emphasis', children: [{type: 'text', value: 'c'}]}
const link: PhrasingContent = {type: 'link', url: 'u', children: [{type: 'text', value: 't'}]}
const definition: RootContent = {type: 'definition', identifier: 'x', label: 'x', url: '/u'}

const exact: [string, RootContent[]][] = [
  ['Ana* and Ben*, not more', [paragraph(text('Ana* and Ben*, not more'))]],
  ['**Ana:** the *offer', [paragraph(bold, text(' the *offer'))]],
  ['a\\*b*c*', [paragraph(text('a*b'), italic)]],
  ['a \\[link](b)', [paragraph(text('a [link](b)'))]],
  ['[laughter] [sic] [a][b] c]: d', [paragraph(text('[laughter] [sic] [a][b] c]: d'))]],
  ['\\[x]: y', [paragraph(text('[x]: y'))]],
  ['so [x]: y', [paragraph(text('so [x]: y'))]],
  ['[x]: /u\n\nso \\[X] and [y]', [definition, paragraph(text('so [X] and [y]'))]],
  ['wow\\![t](u)', [paragraph(text('wow!'), link)]],
  ['one ` and two ``', [paragraph(text('one ` and two ``'))]],
  ['AT&T &c. \\&copy; R&D', [paragraph(text('AT&T &c. &copy; R&D'))]],
  ['a <3 b, x<y, <grin', [paragraph(text('a <3 b, x<y, <grin'))]],
  ['\\<grin>', [paragraph(text('<grin>'))]],
  ['C:\\dir\\\\!', [paragraph(text('C:\\dir\\!'))]],
  ['a\n2. b\n1\\. c', [paragraph(text('a\n2. b\n1. c'))]],
  ['a\n\\---', [paragraph(text('a\n---'))]],
  ['\\-\n\\-', [paragraph(text('-\n-'))]],
  ['- \\--', [item(paragraph(text('--')))]],
  ['a | b\n\\--|--', [paragraph(text('a | b\n--|--'))]],
  ['# C# \\#', [{type: 'heading', depth: 1, children: [text('C# #')]}]],
]

describe('an escape stands where it is needed and nowhere else', () => {
  it.each(exact)('%j', (written, blocks) => {
    expect(writeAlone(blocks)).toBe(written)
    expect(bare(read(written))).toEqual(bare({type: 'root', children: blocks}))
  })
})

describe('a document', () => {
  const transcript = (children: RootContent[]): Transcript => ({
    type: 'root',
    children,
    speakers: [],
    metadata: {},
  })

  it('does not open with what reads as front matter', () => {
    const rule: RootContent = {type: 'thematicBreak'}
    expect(toMarkdown(transcript([rule, paragraph(text('a')), rule]))).toBe('***\n\na\n\n---\n')
  })

  it('keeps literal labels literal', () => {
    const written = toMarkdown(transcript([paragraph(text('**Ana:** hi'))]))
    expect(written).toBe('\\*\\*Ana:\\*\\* hi\n')
  })

  it('is empty where the transcript is', () => {
    expect(toMarkdown(transcript([]))).toBe('')
  })
})
