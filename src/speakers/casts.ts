/** People listed before a talk: a cast line, an attendee list or table, a name over its code. */

import {fold} from './fold.js'
import type {Introduction} from './introductions.js'
import {abbreviates} from './names.js'
import {code} from './reading.js'
import {isSomebody, shapeOf} from './shape.js'
import {listWords, roles} from './words.js'

// Somebody with something in brackets: `Ines Vale (IV)`, `Ines Vale (Nova)`.
const withBrackets = /^(.{1,80}?)\s?[(（]([^()（）]{1,60})[)）]\.?$/

/**
 * Read a list of people: `Ines Vale (IV), Tom Ode (TO)`, `Ines Vale (IV), rope maker; Tom Ode (TO)`.
 *
 * @param text one line, without what leads it (`Present:`)
 * @returns the people, or nothing where it is no such list
 */
export function readList(text: string): Introduction[] | undefined {
  if (text.length > 5000) return undefined
  return (text.includes(';') ? readDescribed(text) : undefined) ?? readNames(text)
}

function readNames(text: string): Introduction[] | undefined {
  const people: Introduction[] = []
  for (const part of splitList(text)) {
    const last = people[people.length - 1]
    const person = readEntry(part) ?? (last?.code && described(last, part))
    if (!person) return undefined
    if (person.name === last?.name) people.pop()
    people.push(person)
  }
  return people.length > 0 ? people : undefined
}

/** A list parted by semicolons, so that commas may part people from what they do. */
function readDescribed(text: string): Introduction[] | undefined {
  const people: Introduction[] = []
  for (const entry of text.split(';')) {
    const [, name = entry, more] = nameAndMore.exec(entry.trim()) ?? []
    const person = readEntry(name.trim())
    const whole = person && more ? described(person, more) : person
    if (whole === undefined) return undefined
    people.push(whole)
  }
  return people
}

// Somebody, and behind a comma what they are: `Ines Vale (IV), rope maker and sailor`.
const nameAndMore = /^([^,()]{1,80}(?:\([^()]{1,60}\))?), ?(.{3,80}?)\.?$/
// What somebody is, in small letters: `rope maker`, `editor of Nova`.
const plainDescription = /^\p{Ll}[^.?!:]{2,59}$/u

/** Somebody, told what they are: `interviewer` behind `Tom Ode (TO), `. */
function described(person: Introduction, text: string): Introduction | undefined {
  if (person.description !== undefined || person.role !== undefined) return undefined
  const known = roles.get(fold(text))
  if (known !== undefined) return {...person, role: known}
  return plainDescription.test(text) ? {...person, description: text} : undefined
}

/** Split at commas, semicolons, line ends and `and`, outside brackets; only as far as somebody asks. */
function* splitList(text: string): Generator<string> {
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '(' || char === '（') depth++
    else if (char === ')' || char === '）') depth--
    else if (depth === 0 && (char === ',' || char === ';' || char === '\n' || char === '、')) {
      yield* splitAtAnd(text.slice(from, at))
      from = at + 1
    }
  }
  yield* splitAtAnd(text.slice(from))
}

function splitAtAnd(text: string): string[] {
  const parts = text.split(/\s(?:and|und|et|y|e|en|&)\s|^\s?and\s/u)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** One entry: `Ines Vale (IV)`, `Ines Vale`. */
function readEntry(text: string): Introduction | undefined {
  const match = withBrackets.exec(text)
  const name = (match?.[1] ?? text).replace(/\.$/, '')
  const inner = match?.[2]
  const shape = shapeOf(name)
  if (shape !== 'name' && shape !== 'word' && (shape !== 'doubtful' || inner === undefined))
    return undefined
  if (inner === undefined) return {name}
  if (code.test(inner)) return {name, code: inner}
  const role = roles.get(fold(inner))
  return role === undefined ? {name, description: inner} : {name, role}
}

/**
 * Whether a word leads a list of people: `Present`, `Hosts`.
 *
 * @param lead what stands before a colon
 */
export function leadsCast(lead: string): boolean {
  const folded = fold(lead)
  return listWords.has(folded) || roleOf(folded) !== undefined
}

// Words for whoever was there, whatever they did: `Attendees`, `Participants`, `Teilnehmer`.
const everybody = /^(?:attend|partic|delegat|teilnehm|partecip|участник)/

function roleOf(folded: string): string | undefined {
  if (listWords.has(folded) && everybody.test(folded)) return undefined
  return roles.get(folded) ?? roles.get(folded.replace(/s$/, ''))
}

/**
 * Read a line that leads a list of people by a word: `Present: Ines Vale (IV)`, `Host: Ana Ruiz`.
 *
 * @param lead what stands before the colon, a word that {@link leadsCast}
 * @param text what stands behind it
 * @returns the people, with the role the word tells, or nothing where it is no such line
 */
export function readCastLine(lead: string, text: string): Introduction[] | undefined {
  const folded = fold(lead)
  const role = roleOf(folded)
  const people = readList(text)
  if (people === undefined) return undefined
  const named = people.every((one) => one.code !== undefined || shapeOf(one.name) === 'name')
  return named ? people.map((one) => ({...(role && {role}), ...one})) : undefined
}

// A name and one thing more on a line of its own, maybe in brackets: `Mina Park, MP`, `(Ana Ruiz, Host)`.
const pair = /^[([]?([^,;:()[\]]{3,60})(?:,| [-–—]) ?([^,;:()[\]]{1,40})[)\]]?$/u

/**
 * Read a line that holds a name and its code or role, and nothing else: `Mina Park, MP`, `Host – Ana Ruiz`.
 *
 * @param text one block
 * @returns who that is, or nothing
 */
export function readNameLine(text: string): Introduction | undefined {
  if (text.length > 120) return undefined
  const bracketed = withBrackets.exec(text)
  const [, name, more] = bracketed ?? pair.exec(text) ?? []
  if (name === undefined || more === undefined) return undefined
  const lead = bracketed === null ? roles.get(fold(name)) : undefined
  if (lead !== undefined && shapeOf(more) === 'name') return {name: more, role: lead}
  if (shapeOf(name) !== 'name') return undefined
  if (code.test(more) && abbreviates(more, name)) return {name, code: more}
  const role = roles.get(fold(more))
  return role !== undefined && bracketed === null ? {name, role} : undefined
}

/** What the columns of an attendee table hold, by the words of their heads. */
const columns: ReadonlyMap<string, 'name' | 'code' | 'description' | 'role'> = new Map([
  ...[
    'name',
    'names',
    'attendee',
    'attendees',
    'participant',
    'participants',
    'speaker',
    'person',
    'who',
    'nom',
    'nombre',
    'nome',
    'имя',
    '姓名',
    '名前',
  ].map((word) => [word, 'name'] as const),
  ...[
    'abbreviation',
    'abbr',
    'abbrev',
    'initials',
    'code',
    'acronym',
    'short',
    'tla',
    'delegate abbreviation',
    'kürzel',
    'initiales',
    'iniciales',
    'sigla',
  ].map((word) => [word, 'code'] as const),
  ...[
    'organization',
    'organisation',
    'affiliation',
    'company',
    'employer',
    'title',
    'position',
    'description',
    'organisationen',
    'institution',
    'team',
  ].map((word) => [word, 'description'] as const),
  ...['role', 'rolle', 'rôle', 'rol', 'ruolo', 'função'].map((word) => [word, 'role'] as const),
])

/**
 * Read an attendee table.
 *
 * @param rows the cells' texts; the first row is the head
 * @returns somebody for each row that names one (`undefined` for the others), or nothing where the
 *   table has no column of names beside one of codes or roles
 */
export function readTable(
  rows: readonly (readonly string[])[],
): (Introduction | undefined)[] | undefined {
  const [head = [], ...body] = rows
  const kinds = head.map((cell) => columns.get(fold(cell)))
  const at = (kind: 'name' | 'code' | 'description' | 'role') => kinds.indexOf(kind)
  if (at('name') < 0 || (at('code') < 0 && at('role') < 0)) return undefined
  return body.map((cells) => {
    const cell = (kind: 'name' | 'code' | 'description' | 'role') =>
      cells[at(kind)]?.trim() || undefined
    const name = cell('name')
    if (name === undefined || !isSomebody(shapeOf(name))) return undefined
    const short = cell('code')
    const description = cell('description')
    const role = cell('role')
    return {
      name,
      ...(short && {code: short}),
      ...(description && {description}),
      ...(role && {role: roles.get(fold(role)) ?? role}),
    }
  })
}
