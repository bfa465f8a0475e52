/** Is this a transcript as JSON? Every value is looked at; unknown keys are left behind. */
import {show} from '../../options.js'
import {
  type BlockJson,
  type CueJson,
  jsonVersion,
  type MarkJson,
  type PointJson,
  type PositionJson,
  type TranscriptJson,
  type WordJson,
} from '../../tree/json.js'
import {plainData} from '../../tree/plain-data.js'
import type {Speaker} from '../../tree/types.js'

/** Gives a value its type, or throws with the path to it. */
type Check<Value> = (value: unknown, path: string) => Value

type Fields = Readonly<Record<string, unknown>>

/** What of the JSON a transcript is made from; what is counted in it is counted again. */
export interface Checked extends Omit<TranscriptJson, 'speakers'> {
  speakers: Speaker[]
}

/**
 * Check that a value is a transcript as JSON.
 *
 * @param json anything
 * @returns a copy without unknown keys
 * @throws TypeError with the path, what was given and what is expected
 */
export function checkJson(json: unknown): Checked {
  if (typeof json === 'string') fail('', json, 'an object; read a string with `JSON.parse` first')
  const fields = object(json, '')
  if (fields.version !== jsonVersion) fail('version', fields.version, String(jsonVersion))
  const speakers = listOf(speaker)(fields.speakers, 'speakers')
  const ids = idsOf(speakers)
  const title = optional(string)(fields.title, 'title')
  return {
    version: jsonVersion,
    ...(title !== undefined && {title}),
    metadata: plainData(object(fields.metadata, 'metadata')) as Record<string, unknown>,
    speakers,
    content: listOf((value, path) => block(value, path, ids))(fields.content, 'content'),
  }
}

function fail(path: string, given: unknown, expected: string): never {
  const place = path === '' ? 'it' : `\`${path}\``
  throw new TypeError(
    `Cannot read the transcript from JSON: ${place} is ${show(given)}, expected ${expected}`,
  )
}

function object(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  return fail(path, value, 'an object')
}

const string: Check<string> = (value, path) =>
  typeof value === 'string' ? value : fail(path, value, 'a string')

const seconds: Check<number> = (value, path) =>
  typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY
    ? value
    : fail(path, value, 'seconds, a number from 0 up')

function integer(from: number, to = Number.MAX_SAFE_INTEGER): Check<number> {
  const range = to === Number.MAX_SAFE_INTEGER ? `${from} up` : `${from} to ${to}`
  return (value, path) => {
    const fits =
      typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
    return fits ? value : fail(path, value, `a whole number from ${range}`)
  }
}

function word<Word extends string>(...words: readonly Word[]): Check<Word> {
  const expected = words.map((one) => `'${one}'`).join(', ')
  return (value, path) =>
    words.find((one) => one === value) ?? fail(path, value, `one of ${expected}`)
}

function optional<Value>(check: Check<Value>): Check<Value | undefined> {
  return (value, path) => (value === undefined ? undefined : check(value, path))
}

function listOf<Value>(check: Check<Value>): Check<Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return fail(path, value, 'an array')
    return value.map((item: unknown, index) => check(item, `${path}[${index}]`))
  }
}

/** Checks for some keys of an object; what is absent stays absent. */
function read<Shape extends object>(
  fields: Fields,
  path: string,
  checks: {[Key in keyof Shape]-?: Check<Shape[Key]>},
): Shape {
  const found: Partial<Shape> = {}
  for (const key in checks) {
    const value = checks[key](fields[key], `${path}.${key}`)
    if (value !== undefined) found[key] = value
  }
  return found as Shape
}

const strings = listOf(string)

const speaker: Check<Speaker> = (value, path) =>
  read<Speaker>(object(value, path), path, {
    id: string,
    name: optional(string),
    honorific: optional(string),
    label: optional(string),
    aliases: strings,
    description: optional(string),
    role: optional(string),
    members: optional(strings),
  })

function idsOf(speakers: readonly Speaker[]): Set<string> {
  const ids = new Set<string>()
  for (const [index, {id}] of speakers.entries()) {
    if (ids.has(id)) fail(`speakers[${index}].id`, id, 'an id that no other speaker has')
    ids.add(id)
  }
  for (const [index, {members}] of speakers.entries()) {
    for (const [nth, id] of (members ?? []).entries()) {
      if (!ids.has(id))
        fail(`speakers[${index}].members[${nth}]`, id, 'the id of one of `speakers`')
    }
  }
  return ids
}

const point: Check<PointJson> = (value, path) =>
  read<PointJson>(object(value, path), path, {
    line: integer(1),
    column: integer(1),
    offset: optional(integer(0)),
  })

const position: Check<PositionJson> = (value, path) =>
  read<PositionJson>(object(value, path), path, {start: point, end: point})

const mark: Check<MarkJson> = (value, path) =>
  read<MarkJson>(object(value, path), path, {
    type: word('time', 'line', 'page'),
    value: string,
    time: optional(seconds),
    offset: integer(0),
    block: optional(isTrue),
    space: optional(space),
  })

function isTrue(value: unknown, path: string): true {
  return value === true ? value : fail(path, value, 'true, or nothing')
}

function space(value: unknown, path: string): string {
  return /^[ \t\n]*$/.test(string(value, path))
    ? (value as string)
    : fail(path, value, 'white space')
}

/** Marks in the order of a text, and inside it. */
function marks(value: unknown, path: string, text: string): MarkJson[] {
  const list = listOf(mark)(value, path)
  let from = 0
  for (const [index, {offset}] of list.entries()) {
    if (offset < from || offset > text.length) {
      fail(`${path}[${index}].offset`, offset, `a number from ${from} to ${text.length}, in order`)
    }
    from = offset
  }
  return list
}

const blockTypes = word('prose', 'heading', 'break', 'turn')
const kinds = word('question', 'answer', 'statement')
const depths = integer(1, 6) as Check<1 | 2 | 3 | 4 | 5 | 6>

function block(value: unknown, path: string, ids: ReadonlySet<string>): BlockJson {
  const fields = object(value, path)
  const type = blockTypes(fields.type, `${path}.type`)
  if (type === 'break') {
    return {type, ...read<Pick<Words, 'position'>>(fields, path, {position: optional(position)})}
  }
  const words = read<Words>(fields, path, {
    text: string,
    markdown: optional(string),
    marks: optional((list, place) => marks(list, place, String(fields.text))),
    position: optional(position),
  })
  if (type === 'prose') return {type, ...words}
  if (type === 'heading') {
    return {type, depth: depths(fields.depth, `${path}.depth`), ...words}
  }
  return {
    type,
    ...read<Who>(fields, path, {
      speaker: (id, place) => speakerId(id, place, ids),
      label: optional(string),
      direction: optional(string),
      kind: kinds,
      start: optional(seconds),
      end: optional(seconds),
      cues: optional(listOf(cue)),
    }),
    ...words,
  }
}

const spokenWord: Check<WordJson> = (value, path) =>
  read<WordJson>(object(value, path), path, {
    text: string,
    start: optional(seconds),
    end: optional(seconds),
  })

const cue: Check<CueJson> = (value, path) =>
  read<CueJson>(object(value, path), path, {
    id: optional(string),
    continues: optional(isTrue),
    start: seconds,
    end: optional(seconds),
    settings: optional(string),
    voice: optional(string),
    lead: optional(string),
    text: string,
    markup: optional(string),
    words: optional(listOf(spokenWord)),
  })

type TurnFields = Extract<BlockJson, {type: 'turn'}>
type Words = Pick<TurnFields, 'text' | 'markdown' | 'marks' | 'position'>
type Who = Pick<TurnFields, 'speaker' | 'label' | 'direction' | 'kind' | 'start' | 'end' | 'cues'>

function speakerId(value: unknown, path: string, ids: ReadonlySet<string>): string | null {
  if (value === null || (typeof value === 'string' && ids.has(value))) return value
  return fail(path, value, 'the id of one of `speakers`, or null')
}
