import {describe, expect, test} from 'vitest'
import {parse, toJson} from '../../src/index.js'
import {fromJson} from '../../src/readers/json/colloquy.js'
import {jsonWriter} from '../../src/writers/json.js'
import {expectValid} from '../schema.js'
import {markdown, paragraph, same, transcript, turn} from './json-trees.js'

const ines = {id: 'ines-vale', name: 'Ines Vale', label: 'IV', aliases: ['Ines Vale (IV)', 'IV']}

describe('toJson', () => {
  test('a whole transcript, keys in order', () => {
    const tree = transcript(
      [
        paragraph('Maps are back.'),
        {type: 'heading', depth: 2, children: [{type: 'text', value: 'On borders'}]},
        turn(markdown('Why *maps*?\n\nWhy now?'), {
          speaker: 'ines-vale',
          label: 'IV',
          direction: 'via translator',
          kind: 'question',
          start: 12.5,
          end: 19,
        }),
        turn([paragraph('Because.')], {kind: 'answer'}),
        {type: 'thematicBreak'},
      ],
      [{...ines, role: 'interviewer', description: 'Editor', honorific: 'Dr.', members: []}],
      {date: '2026-05-01'},
    )
    const {json} = same({...tree, title: 'On maps'})
    expect(JSON.stringify(json, null, 1)).toMatchInlineSnapshot(`
      "{
       "version": 1,
       "title": "On maps",
       "metadata": {
        "date": "2026-05-01"
       },
       "speakers": [
        {
         "id": "ines-vale",
         "name": "Ines Vale",
         "honorific": "Dr.",
         "label": "IV",
         "aliases": [
          "Ines Vale (IV)",
          "IV"
         ],
         "description": "Editor",
         "role": "interviewer",
         "members": [],
         "turns": 1,
         "words": 4,
         "duration": 6.5
        }
       ],
       "content": [
        {
         "type": "prose",
         "text": "Maps are back."
        },
        {
         "type": "heading",
         "depth": 2,
         "text": "On borders"
        },
        {
         "type": "turn",
         "speaker": "ines-vale",
         "label": "IV",
         "direction": "via translator",
         "kind": "question",
         "start": 12.5,
         "end": 19,
         "text": "Why maps?\\n\\nWhy now?",
         "markdown": "Why *maps*?\\n\\nWhy now?"
        },
        {
         "type": "turn",
         "speaker": null,
         "kind": "answer",
         "text": "Because."
        },
        {
         "type": "break"
        }
       ]
      }"
    `)
  })

  test('nothing', () => {
    const {json} = same(transcript([]))
    expect(json).toEqual({version: 1, metadata: {}, speakers: [], content: []})
  })

  test('plain text has no Markdown', () => {
    const speech = [paragraph('*a* [b](c) <d>\n# e'), paragraph('    1. f [laughs]\\')]
    const {json} = same(transcript([turn(speech), paragraph('_g_')]))
    expect(json.content).toEqual([
      {
        type: 'turn',
        speaker: null,
        kind: 'statement',
        text: '*a* [b](c) <d>\n# e\n\n    1. f [laughs]\\',
      },
      {type: 'prose', text: '_g_'},
    ])
  })

  test('without a writer of Markdown', () => {
    const tree = transcript([turn(markdown('*a*')), ...markdown('**b**'), ...markdown('[c]: d')])
    const json = jsonWriter()(tree)
    expectValid(json)
    expect(json.content).toEqual([
      {type: 'turn', speaker: null, kind: 'statement', text: 'a'},
      {type: 'prose', text: 'b'},
      {type: 'prose', text: ''},
    ])
    expect(jsonWriter()(fromJson(json))).toEqual(json)
  })

  test('the tree and the JSON share nothing', () => {
    const metadata = {tags: ['a']}
    const tree = transcript([], [{...ines}], metadata)
    const json = toJson(tree)
    json.speakers[0]?.aliases.push('changed')
    ;(json.metadata.tags as string[]).push('changed')
    expect(tree.speakers).toEqual([ines])
    expect(metadata).toEqual({tags: ['a']})
  })

  test('front matter of every kind', () => {
    const loop: unknown[] = []
    loop.push(loop)
    const metadata = {
      date: new Date(0),
      never: new Date(Number.NaN),
      none: undefined,
      nan: Number.NaN,
      big: 10n,
      map: new Map<unknown, unknown>([[1, {a: null}]]),
      list: [undefined, true],
      loop,
    }
    const {json} = same(transcript([], [], metadata))
    expect(json.metadata).toEqual({
      date: '1970-01-01T00:00:00.000Z',
      never: null,
      nan: 'NaN',
      big: '10',
      map: {1: {a: null}},
      list: [null, true],
      loop: [null],
    })
  })
})

describe('positions', () => {
  const place = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2}}
  const tree = transcript([
    {...paragraph('a'), position: place},
    {type: 'thematicBreak', position: place},
    {...turn([paragraph('b')]), position: place},
    {type: 'heading', depth: 1, children: [], position: place},
    paragraph('c'),
  ])

  test('only on request', () => {
    expect(JSON.stringify(toJson(tree))).not.toContain('position')
    const json = toJson(tree, {positions: true})
    expectValid(json)
    expect(json.content.map((block) => block.position)).toEqual([
      place,
      place,
      place,
      place,
      undefined,
    ])
    expect(toJson(fromJson(json), {positions: true})).toEqual(json)
  })
})

describe('what a speaker says, in numbers', () => {
  const speakers = (source: string) =>
    toJson(parse(source)).speakers.map(({name, turns, words, duration}) => [
      name,
      turns,
      words,
      duration,
    ])

  test('turns and words, without events', () => {
    const source = "Ana: Why don't we?\nBen: [laughs] It costs 3.5 well-earned coins.\nAna: Really?"
    expect(speakers(source)).toEqual([
      ['Ana', 2, 4, undefined],
      ['Ben', 1, 5, undefined],
    ])
  })

  test('seconds to the end of a turn, or to the next', () => {
    const source = '[0:10] Ana: Why?\n[0:12.5] Ben: So.\n[0:20] Ana: And?\n[0:21.25] Ben: Yes.'
    expect(speakers(source).map(([, , , duration]) => duration)).toEqual([3.75, 7.5])
  })

  test('no seconds where times run backwards, or where nothing tells', () => {
    expect(speakers('[0:10] Ana: Why?\n[0:05] Ben: So.').map((one) => one[3])).toEqual([
      undefined,
      undefined,
    ])
  })

  test.each([
    ['Chinese', '安娜：你在哪里？\n本：在运河里。', [4, 4]],
    ['Japanese', '安娜：どこで泳ぎを？\n本：運河です。', [6, 4]],
    ['Korean', '안나: 어디서 수영을 배웠나요?\n벤: 운하에서요.', [3, 1]],
    ['Thai', 'Ana: ทำไม?\nBen: ในคลอง', [1, 2]],
  ])('words of %s', (_, source, words) => {
    expect(speakers(source).map((one) => one[2])).toEqual(words)
  })
})
