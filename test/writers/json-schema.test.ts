import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {fromJson} from '../../src/readers/json/colloquy.js'
import schema from '../../src/schema.json' with {type: 'json'}
import type {
  BlockJson,
  BreakJson,
  CueJson,
  HeadingJson,
  MarkJson,
  PointJson,
  PositionJson,
  ProseJson,
  SpeakerJson,
  TranscriptJson,
  TurnJson,
  WordJson,
} from '../../src/tree/json.js'
import {blocksWriter} from '../../src/writers/blocks.js'
import {jsonWriter} from '../../src/writers/json.js'
import {expectValid, isValid} from '../schema.js'
import versions from './schema-versions.json' with {type: 'json'}

/** Every key there is: a key that the type gains and this lacks fails to compile. */
type Full<Shape> = {[Key in keyof Shape]-?: Shape[Key]}

const point: Full<PointJson> = {line: 1, column: 1, offset: 0}
const position: Full<PositionJson> = {start: point, end: point}
const mark: Full<MarkJson> = {
  type: 'time',
  value: '(0:01)',
  time: 1,
  offset: 0,
  block: true,
  space: '\n\n',
}
const words = {text: 'a', markdown: '*a*', marks: [mark], position}
const prose: Full<ProseJson> = {type: 'prose', id: 'a', ...words}
const heading: Full<HeadingJson> = {type: 'heading', id: 'a', depth: 1, ...words}
const rest: Full<BreakJson> = {type: 'break', id: 'break', position}
const word: Full<WordJson> = {text: 'a', start: 0, end: 1}
const cue: Full<CueJson> = {
  id: 'a',
  continues: true,
  start: 0,
  end: 1,
  settings: 'align:start',
  voice: 'Ines Vale',
  lead: '- ',
  text: 'a',
  markup: '<i>a</i>',
  words: [word],
}
const turn: Full<TurnJson> = {
  type: 'turn',
  id: 'a',
  name: 'Dr. Ines Vale',
  speaker: 'ines-vale',
  label: 'IV',
  direction: 'on queue',
  kind: 'question',
  start: 0,
  end: 1.5,
  text: 'a',
  markdown: '*a*',
  marks: [mark],
  cues: [cue],
  position,
}
const speaker: Full<SpeakerJson> = {
  id: 'ines-vale',
  name: 'Ines Vale',
  honorific: 'Dr.',
  label: 'IV',
  aliases: ['IV'],
  description: 'Editor',
  role: 'host',
  members: ['ines-vale'],
  turns: 1,
  words: 1,
  duration: 1.5,
}
const transcript: Full<TranscriptJson> = {
  version: 1,
  title: 'a',
  metadata: {},
  speakers: [speaker],
  content: [prose, heading, rest, turn],
}

/** A value of each definition; one for each type a block may have. */
const full = {
  point,
  position,
  mark,
  prose,
  heading,
  break: rest,
  turn,
  cue,
  word,
  speaker,
} satisfies Record<
  BlockJson['type'] | 'speaker' | 'cue' | 'word' | 'mark' | 'position' | 'point',
  object
>

type Definition = {
  description?: string
  properties?: Record<string, {description?: string; $ref?: string}>
  required?: string[]
}

const definitions: Record<string, Definition> = {...schema.$defs, transcript: schema}

describe('the schema and the type', () => {
  test('a full transcript is valid', () => {
    expectValid(transcript)
  })

  test.each(Object.entries({...full, transcript}))('the keys of %s, in order', (name, value) => {
    expect(Object.keys(definitions[name]?.properties ?? {})).toEqual(Object.keys(value))
  })

  test('nothing has keys that the constants do not show', () => {
    const shown = Object.keys({...full, transcript}).sort()
    const objects = Object.entries(definitions).filter(([, {properties}]) => properties)
    expect(objects.map(([name]) => name).sort()).toEqual(shown)
  })

  test('what the type requires is required', () => {
    for (const [name, {required = [], properties = {}}] of Object.entries(definitions)) {
      for (const key of Object.keys(properties)) {
        const value: Record<string, unknown> = {
          ...(({...full, transcript} as never)[name] as object),
        }
        delete value[key]
        const whole = name === 'transcript' ? value : embed(name, value)
        expect([name, key, isValid(whole)]).toEqual([name, key, !required.includes(key)])
      }
    }
  })

  test('everything has a description', () => {
    for (const [name, {description, properties = {}}] of Object.entries(definitions)) {
      expect([name, typeof description]).toEqual([name, 'string'])
      for (const [key, property] of Object.entries(properties)) {
        const described = property.description ?? property.$ref
        expect([name, key, typeof described]).toEqual([name, key, 'string'])
      }
    }
  })

  test('the writer keeps the order of keys', () => {
    const tree = fromJson({...transcript, content: [prose, heading, rest, turn]})
    const json = jsonWriter(() => () => '*a*')(tree, {positions: true, cues: true})
    expect(Object.keys(json)).toEqual(Object.keys(transcript))
    expect(Object.keys(json.speakers[0] ?? {})).toEqual(Object.keys(speaker))
    const known = Object.keys(turn).filter((key) => key !== 'marks')
    const written = Object.keys(json.content[3] ?? {}).filter((key) => key !== 'marks')
    expect(written).toEqual(known.filter((key) => key !== 'id' && key !== 'name'))
    const [line] = blocksWriter(() => json)(tree).slice(3)
    expect(Object.keys(line ?? {}).filter((key) => key !== 'marks')).toEqual(known)
  })
})

/** A transcript with one value of a definition changed. */
function embed(name: string, value: object): object {
  if (name === 'speaker') return {...transcript, speakers: [value]}
  const inProse: Record<string, object> = {
    mark: {...prose, marks: [value]},
    position: {...prose, position: value},
    point: {...prose, position: {start: value, end: point}},
    cue: {...turn, cues: [value]},
    word: {...turn, cues: [{...cue, words: [value]}]},
  }
  return {...transcript, content: [inProse[name] ?? value]}
}

describe('the version of the schema', () => {
  test('rises when the schema changes', () => {
    const {$comment, ...rest} = schema
    const digest = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16)
    const version = /^Version (\d+\.\d+) of the schema, for version 1 of the format\.$/.exec(
      $comment,
    )
    // A changed schema needs a new version in its `$comment`, and a line for that version in the file.
    expect(versions).toHaveProperty([version?.[1] ?? ''], digest)
  })

  test('rises by one, and its first number is that of the format', () => {
    const numbers = Object.keys(versions).map((version) => version.split('.').map(Number))
    for (const [index, [format = 0, minor = 0]] of numbers.entries()) {
      const [formatBefore, minorBefore = -1] = numbers[index - 1] ?? []
      expect(format === formatBefore ? minor === minorBefore + 1 : minor === 0).toBe(true)
    }
    expect(numbers.at(-1)?.[0]).toBe(schema.properties.version.const)
  })
})

describe('strict', () => {
  test.each<[string, object]>([
    ['an unknown key', {...transcript, more: 1}],
    ['an unknown key of a turn', embed('turn', {...turn, more: 1})],
    ['another version', {...transcript, version: 2}],
    ['a negative time', embed('turn', {...turn, start: -1})],
    ['an unknown kind', embed('turn', {...turn, kind: 'shout'})],
    ['no marks', embed('turn', {...turn, marks: []})],
  ])('%s is invalid', (_, json) => {
    expect(isValid(json)).toBe(false)
  })
})
