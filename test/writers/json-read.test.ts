import {describe, expect, test} from 'vitest'
import {fromJson} from '../../src/readers/json/colloquy.js'
import {jsonWriter} from '../../src/writers/json.js'
import {blockWriter} from '../../src/writers/markdown.js'
import {expectLinear} from '../cost.js'
import {writeAlone} from './write-alone.js'

const toJson = jsonWriter(blockWriter)

const empty = {version: 1, metadata: {}, speakers: [], content: []}
const turn = {type: 'turn', speaker: null, kind: 'answer', text: 'a'}

describe('fromJson', () => {
  test.each<[unknown, string]>([
    [undefined, 'it is undefined, expected an object'],
    [null, 'it is null, expected an object'],
    [[], 'it is an array, expected an object'],
    ['{}', "it is '{}', expected an object; read a string with `JSON.parse` first"],
    [{}, '`version` is undefined, expected 1'],
    [{...empty, version: 2}, '`version` is 2, expected 1'],
    [{...empty, title: 1}, '`title` is 1, expected a string'],
    [{...empty, metadata: []}, '`metadata` is an array, expected an object'],
    [{...empty, speakers: {}}, '`speakers` is an object (Object), expected an array'],
    [{...empty, speakers: [{id: 'a'}]}, '`speakers[0].aliases` is undefined, expected an array'],
    [
      {...empty, speakers: [{id: 'a', aliases: [1]}]},
      '`speakers[0].aliases[0]` is 1, expected a string',
    ],
    [
      {
        ...empty,
        speakers: [
          {id: 'a', aliases: []},
          {id: 'a', aliases: []},
        ],
      },
      "`speakers[1].id` is 'a', expected an id that no other speaker has",
    ],
    [
      {...empty, speakers: [{id: 'a', aliases: [], members: ['a', 'b']}]},
      "`speakers[0].members[1]` is 'b', expected the id of one of `speakers`",
    ],
    [{...empty, content: [null]}, '`content[0]` is null, expected an object'],
    [
      {...empty, content: [{type: 'speech'}]},
      "`content[0].type` is 'speech', expected one of 'prose', 'heading', 'break', 'turn'",
    ],
    [{...empty, content: [{type: 'prose'}]}, '`content[0].text` is undefined, expected a string'],
    [
      {...empty, content: [turn, {type: 'heading', text: '', depth: 7}]},
      '`content[1].depth` is 7, expected a whole number from 1 to 6',
    ],
    [
      {...empty, content: [{...turn, speaker: 'constructor'}]},
      "`content[0].speaker` is 'constructor', expected the id of one of `speakers`, or null",
    ],
    [
      {...empty, content: [{...turn, speaker: undefined}]},
      '`content[0].speaker` is undefined, expected the id of one of `speakers`, or null',
    ],
    [
      {...empty, content: [{...turn, kind: 'shout'}]},
      "`content[0].kind` is 'shout', expected one of 'question', 'answer', 'statement'",
    ],
    [
      {...empty, content: [{...turn, start: -1}]},
      '`content[0].start` is -1, expected seconds, a number from 0 up',
    ],
    [
      {...empty, content: [{...turn, end: Number.NaN}]},
      '`content[0].end` is NaN, expected seconds, a number from 0 up',
    ],
    [
      {...empty, content: [{...turn, marks: [{type: 'time', value: 'x', offset: 2}]}]},
      '`content[0].marks[0].offset` is 2, expected a number from 0 to 1, in order',
    ],
    [
      {...empty, content: [{...turn, marks: [{type: 'line', value: '1', offset: 0, space: 'x'}]}]},
      "`content[0].marks[0].space` is 'x', expected white space",
    ],
    [
      {...empty, content: [{...turn, marks: [{type: 'line', value: '1', offset: 0, block: 1}]}]},
      '`content[0].marks[0].block` is 1, expected true, or nothing',
    ],
    [
      {...empty, content: [{type: 'break', position: {start: {line: 0}}}]},
      '`content[0].position.start.line` is 0, expected a whole number from 1 up',
    ],
  ])('%#: %s', (json, message) => {
    expect(() => fromJson(json)).toThrow(
      new TypeError(`Cannot read the transcript from JSON: ${message}`),
    )
  })

  test('unknown keys are left behind', () => {
    const json = {...empty, more: 1, content: [{...turn, more: 2}]}
    expect(toJson(fromJson(json))).toEqual({...empty, content: [turn]})
  })

  test('nothing reaches a prototype', () => {
    const json: unknown = JSON.parse(
      `{"version": 1, "__proto__": {"title": "x"}, "metadata": {"__proto__": {"polluted": 1}},
        "speakers": [{"id": "__proto__", "aliases": ["__proto__"], "__proto__": {"name": "x"}}],
        "content": [{"type": "turn", "speaker": "__proto__", "kind": "answer", "text": "a"}]}`,
    )
    const transcript = fromJson(json)
    expect(transcript.title).toBeUndefined()
    expect(transcript.speakers[0]?.name).toBeUndefined()
    expect(Object.keys(transcript.metadata)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(transcript.metadata)).toBe(Object.prototype)
    expect(({} as {polluted?: number}).polluted).toBeUndefined()
  })

  test('blank lines part paragraphs, in turns and in prose', () => {
    const text = 'a\nb\n\n\nc'
    const {children} = fromJson({
      ...empty,
      content: [
        {...turn, text},
        {type: 'prose', text},
      ],
    })
    expect(writeAlone(children.slice(1))).toBe('a\nb\n\nc')
    expect(children[0]).toMatchObject({children: [{type: 'paragraph'}, {type: 'paragraph'}]})
  })

  test('Markdown wins over text', () => {
    const [node] = fromJson({...empty, content: [{...turn, text: 'b', markdown: '*c*'}]}).children
    expect(node).toMatchObject({
      children: [{type: 'paragraph', children: [{type: 'emphasis', children: [{value: 'c'}]}]}],
    })
    expect(JSON.stringify(node)).not.toContain('position')
  })

  test('marks are found again in Markdown that was edited', () => {
    const marks = [
      {type: 'time', value: '(0:01)', offset: 2},
      {type: 'time', value: '(0:02)', offset: 4},
      {type: 'time', value: '(0:03)', offset: 6},
    ]
    const markdown = 'more *a* (0:01) and b (0:03) c'
    const json = {...empty, content: [{...turn, text: 'a b c d', markdown, marks}]}
    expect(toJson(fromJson(json)).content).toEqual([
      {
        ...turn,
        text: 'more a and b c',
        markdown,
        marks: [
          {type: 'time', value: '(0:01)', offset: 7},
          {type: 'time', value: '(0:03)', offset: 13},
        ],
      },
    ])
  })

  test('a heading of other Markdown, and prose of none', () => {
    const content = [
      {type: 'heading', depth: 2, text: 'a', markdown: '# *a*'},
      {type: 'heading', depth: 2, text: '', markdown: '***'},
      {type: 'prose', text: 'b', markdown: ''},
      {type: 'prose', text: 'c d', markdown: 'c\n\n*d*', position: undefined},
    ]
    expect(toJson(fromJson({...empty, content})).content).toEqual([
      {type: 'heading', depth: 2, text: 'a', markdown: '*a*'},
      {type: 'heading', depth: 2, text: '***'},
      {type: 'prose', text: ''},
      {type: 'prose', text: 'c'},
      {type: 'prose', text: 'd', markdown: '*d*'},
    ])
  })

  test('one long definition, mentioned often, costs no more than its length and its mentions', () => {
    expectLinear((size) => {
      const definition = {type: 'prose', text: '', markdown: `[x]: ${'y'.repeat(size * 20)}`}
      const mention = {type: 'prose', text: 'x', markdown: '[x]'}
      const content = [definition, ...Array.from({length: size}, () => mention)]
      return () => {
        const {children} = fromJson({...empty, content})
        expect(children[size]).toMatchObject({children: [{type: 'linkReference'}]})
      }
    }, 400)
  })
})
