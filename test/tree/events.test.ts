import type {Paragraph, Text} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, test} from 'vitest'
import {eventNodes, eventsIn, splitEvents} from '../../src/tree/events.js'

function eventsOf(text: string): string[] {
  return eventsIn(text).map(({start, end}) => text.slice(start, end))
}

describe('eventsIn', () => {
  test.each([
    '[laughter]',
    '(applause)',
    '(laughs)',
    '[Laughs.]',
    '[inaudible 00:12:33]',
    '[unintelligible 00:15:53.19]',
    '[crosstalk]',
    '[Cross talk.]',
    '[END OF TRACK AW1]',
    '[redacted]',
    '[Name redacted]',
    '(not clear)',
    '[not clear]',
    '(MSM - Laughing)',
    '(Laughter and applause.)',
    '[foreign]',
    '[speaks foreign language]',
    '(phone rings)',
    '(räuspert sich)',
    '[se ríe]',
    '(rires)',
    '(risate)',
    '[Смех]',
    '(γέλια)',
    '（笑）',
    '【掌声】',
    '[全场大笑]',
    '(笑い声)',
    '(웃음)',
    '(หัวเราะ)',
    '[צוחק]',
    '[ضحك]',
    '[می‌خندد]',
    '[हँसी]',
  ])('%s', (event) => {
    expect(eventsOf(`So ${event} yes`)).toEqual([event])
  })

  test.each([
    'George [the editor]',
    '[BIP 340]',
    '(see page 3)',
    '[slides]',
    '[00:12:33]',
    '(2013)',
    '[]',
    '[.]',
    '[laughter',
    '[laughter)',
    '(which made me laugh)',
    '(I love music)',
    '(foreign policy)',
    '(a very long and loud round of laughter)',
    '[so long that nobody would call it an event of laughter]',
  ])('nothing in %s', (text) => {
    expect(eventsOf(text)).toEqual([])
  })

  test.each(['[', '(laughs', '[a'])('%s is linear', (part) => {
    const started = performance.now()
    expect(eventsIn(part.repeat(200_000))).toEqual([])
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('eventNodes', () => {
  test('parts and their places', () => {
    const source = 'One\ntwo [laughs] three (applause)'
    const [paragraph] = fromMarkdown(source).children as Paragraph[]
    const [text] = (paragraph?.children ?? []) as Text[]
    const nodes = eventNodes(text?.value ?? '', text?.position)
    expect(nodes.map(({type, value}) => [type, value])).toEqual([
      ['text', 'One\ntwo '],
      ['event', '[laughs]'],
      ['text', ' three '],
      ['event', '(applause)'],
    ])
    for (const {value, position} of nodes) {
      expect(source.slice(position?.start.offset, position?.end.offset)).toBe(value)
    }
    expect(nodes[1]?.position?.start).toEqual({line: 2, column: 5, offset: 8})
    expect(nodes[3]?.position?.end).toEqual(text?.position?.end)
  })

  test('parts share the place where the source has escapes', () => {
    const position = {
      start: {line: 1, column: 1, offset: 0},
      end: {line: 1, column: 12, offset: 11},
    }
    const nodes = eventNodes('a [laughs]', position)
    expect(nodes.map((node) => node.position)).toEqual([position, position])
  })

  test('no position, no events', () => {
    expect(eventNodes('a [laughs]')[1]).toEqual({
      type: 'event',
      value: '[laughs]',
      data: {
        hName: 'i',
        hProperties: {className: ['event']},
        hChildren: [{type: 'text', value: '[laughs]'}],
      },
    })
    expect(eventNodes('a')).toEqual([{type: 'text', value: 'a'}])
  })
})

describe('splitEvents', () => {
  test('finds them however deep they stand, and leaves code alone', () => {
    const root = fromMarkdown('> *a (laughs)* [b [sighs]](https://e.example) `[c laughs]`\n\n(d)')
    splitEvents([root])
    const text = JSON.stringify(root, (key, value) => (key === 'position' ? undefined : value))
    expect(text.match(/"event","value":"[^"]+"/g)).toEqual([
      '"event","value":"(laughs)"',
      '"event","value":"[sighs]"',
    ])
    expect(text).toContain('"inlineCode","value":"[c laughs]"')
  })
})
