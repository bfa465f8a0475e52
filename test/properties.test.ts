import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {
  fromJson,
  parse,
  type Transcript,
  textOf,
  toHtml,
  toJson,
  toMarkdown,
  turns,
} from '../src/index.js'
import {talk, textShapes} from './arbitraries.js'
import {expectValid} from './schema.js'

const runs = {numRuns: Number(process.env.RUNS ?? 150)}

/** Letters and digits only, which is what nobody may lose. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Everything a tree holds, in order: labels, remarks, times and text. */
function everything(transcript: Transcript): string {
  const parts: string[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'turn') parts.push(node.label ?? '', node.direction ?? '')
    if ('value' in node) parts.push(node.value)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const node of transcript.children) walk(node)
  return parts.join(' ')
}

function eachNode(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) eachNode(child, visit)
}

/** Text that may hold anything: pieces of labels, of Markdown, of prose. */
const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Ana: ',
        'Q: ',
        'A: ',
        '**Ana:** ',
        '__B__',
        'Dr. ',
        '(AR)',
        '[laughs]',
        '\n',
        '\n\n',
        '  \n',
        ': ',
        '# ',
        '- ',
        '> ',
        '1. ',
        '`',
        '```\n',
        '| a | b |\n| - | - |\n',
        '[x]: y\n',
        '[Ana]: ',
        '\\',
        '&amp;',
        '00:12 ',
        '[00:12] ',
        '— ',
        '>> ',
        '<ana> ',
        '\t',
        '安娜：',
        'س: ',
        '---\n',
        'BY MR. X:\n',
        'Mr. REED. ',
        'Interview between A B, c, and D E\n',
        'Present: ',
        '?',
        'word ',
      ),
      fc.string({unit: 'grapheme', maxLength: 6}),
    ),
    {maxLength: 40},
  )
  .map((parts) => parts.join(''))

const formats = ['text', 'markdown', 'auto'] as const

describe('anything', () => {
  it.each(formats)('is read as %s, twice the same, and written without an error', (from) => {
    fc.assert(
      fc.property(noise, (source) => {
        const transcript = parse(source, {from})
        expect(toJson(parse(source, {from}))).toEqual(toJson(transcript))
        toHtml(transcript, {standalone: true})
        toMarkdown(transcript)
      }),
      runs,
    )
  })

  it('keeps every letter of plain text, in order', () => {
    fc.assert(
      fc.property(noise, (source) => {
        const {children} = parse(source, {from: 'text'})
        // The time of a turn is a number in the tree.
        fc.pre(!children.some((node) => node.type === 'turn' && node.start !== undefined))
        expect(letters(everything(parse(source, {from: 'text'})))).toBe(letters(source))
      }),
      runs,
    )
  })

  it.each(formats)('is valid JSON and comes back from it, read as %s', (from) => {
    fc.assert(
      fc.property(noise, (source) => {
        const transcript = parse(source, {from})
        const json = toJson(transcript)
        expectValid(json)
        const back = fromJson(JSON.parse(JSON.stringify(json)))
        expect(toJson(back)).toEqual(json)
        expect(toMarkdown(back)).toBe(toMarkdown(transcript))
        expect(toHtml(back)).toBe(toHtml(transcript))
      }),
      runs,
    )
  })

  it.each(formats)('is the same with CRLF as with LF, read as %s', (from) => {
    fc.assert(
      fc.property(noise, (source) => {
        const plain = source.replace(/\r/g, '')
        const json = toJson(parse(plain, {from}))
        expect(toJson(parse(plain.replaceAll('\n', '\r\n'), {from}))).toEqual(json)
      }),
      runs,
    )
  })

  it.each(['text', 'markdown'] as const)(
    'has positions that slice back to the source of %s',
    (from) => {
      fc.assert(
        fc.property(noise, (source) => {
          const lines = source.split(/\r\n|\r|\n/)
          eachNode(parse(source, {from}), (node) => {
            const {start, end} = node.position ?? {}
            if (start?.offset === undefined || end?.offset === undefined) return
            expect(end.offset).toBeGreaterThanOrEqual(start.offset)
            expect(start.line).toBeLessThanOrEqual(lines.length)
            const slice = source.slice(start.offset, end.offset)
            const exact = node.type === 'text' && slice.length === node.value.length
            if (exact) expect(slice.replace(/\s/g, ' ')).toBe(node.value.replace(/\s/g, ' '))
          })
        }),
        runs,
      )
    },
  )
})

describe('a talk', () => {
  for (const [name, write] of Object.entries(textShapes)) {
    it(`with ${name} has the turns that were written`, () => {
      fc.assert(
        fc.property(talk, (made) => {
          const transcript = parse(write(made), {from: 'text'})
          const spoken = turns(transcript).map((turn) => [
            transcript.speakers.find((one) => one.id === turn.speaker)?.name,
            letters(textOf(turn)),
          ])
          expect(spoken).toEqual(
            made.turns.map(({person, text}) => [made.people[person]?.name, letters(text)]),
          )
        }),
        runs,
      )
    })
  }

  const styles = [
    {labels: 'bold'},
    {labels: 'plain'},
    {labels: 'heading'},
    {labels: 'bold', names: 'full'},
  ] as const
  it.each(styles)('is written as %j and reads back', (style) => {
    fc.assert(
      fc.property(talk, (made) => {
        const transcript = parse(textShapes['blank lines between']?.(made) ?? '', {from: 'text'})
        const markdown = toMarkdown(transcript, style)
        const again = parse(markdown, {from: 'markdown'})
        expect(essence(again)).toEqual(essence(transcript))
        expect(toMarkdown(again, style)).toBe(markdown)
      }),
      runs,
    )
  })
})

/** What Markdown keeps of a transcript. */
function essence(transcript: Transcript) {
  const {speakers, content} = toJson(transcript)
  return {
    speakers: speakers.map(({aliases, ...speaker}) => speaker),
    content: content.map((block) =>
      block.type === 'turn' ? [block.speaker, block.kind, block.text] : block,
    ),
  }
}
