/** People listed before a talk: a cast line, an attendee list, a name over its code. */

import {fold} from './fold.js'
import {shortFormIn} from './hereafter.js'
import type {HasLabel, Introduction} from './introductions.js'
import {abbreviates} from './names.js'
import {initialsFit, readPerson} from './persons.js'
import {code} from './reading.js'
import {shapeOf} from './shape.js'
import {attendance, listWords, roles} from './words.js'

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
    people.push(takeAffiliation(people, person) ?? person)
  }
  return people.length > 0 ? people : undefined
}

/** `Ana Ruiz`, where her code stands behind what she belongs to: `Ana Ruiz, Nova (AR)`. */
function takeAffiliation(people: Introduction[], coded: Introduction): Introduction | undefined {
  const {name, code} = coded
  if (code === undefined || initialsFit(code, name)) return undefined
  const whose = people.at(-1)
  if (whose === undefined || whose.code !== undefined || whose.description !== undefined)
    return undefined
  if (!initialsFit(code, whose.name)) return undefined
  people.pop()
  return {...whose, code, description: name}
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

/** One entry: `Ines Vale (IV)`, `Ines Vale`, `Ines Vale (IV, interviewer)`. */
function readEntry(text: string): Introduction | undefined {
  const match = withBrackets.exec(text)
  const name = (match?.[1] ?? text).replace(/\.$/, '')
  const inner = match?.[2]
  const shape = shapeOf(name)
  if (shape !== 'name' && shape !== 'word' && (shape !== 'doubtful' || inner === undefined))
    return undefined
  if (inner === undefined) return {name}
  const told = shortFormIn(inner)
  if (told !== undefined || code.test(inner)) return {name, code: told ?? inner}
  const [short = '', ...others] = inner.split(', ')
  if (others.length === 0 || !code.test(short) || !abbreviates(short, name))
    return describedBy({name}, inner)
  return describedBy({name, code: short}, others.join(', '))
}

/** Somebody, and what they do or are. */
function describedBy(person: Introduction, text: string): Introduction {
  const role = roles.get(fold(text))
  return role === undefined ? {...person, description: text} : {...person, role}
}

// Words around the one that leads a list: `Also` of `Also present`, `list of` of `List of participants`.
const around =
  /^(?:also|those|people|all|list of|liste der|liste des|lista de|ebenfalls|également|también|in|on the|names? of)\s|\s(?:were|in the room|on the call)$/g

/**
 * Whether a word leads a list of people: `Present`, `Hosts`, `Also present`.
 *
 * @param lead what stands before a colon
 */
export function leadsCast(lead: string): boolean {
  const folded = fold(lead)
  return isList(folded) || roleOf(folded) !== undefined
}

function isList(folded: string): boolean {
  if (listWords.has(folded) || attendance.has(folded)) return true
  const bare = folded.replace(around, '')
  if (bare !== folded && (listWords.has(bare) || attendance.has(bare))) return true
  // `Conference Call Participants`: people of whatever kind.
  const words = folded.split(' ')
  const last = words.at(-1) ?? ''
  return words.length < 5 && listWords.has(last) && everybody.test(last)
}

/**
 * Whether a word leads people without saying what they do, so that it says nothing by itself: `Participants`.
 *
 * @param lead what stands before a colon, or is a heading
 */
export function leadsList(lead: string): boolean {
  const folded = fold(lead)
  return isList(folded) && folded !== 'interview' && folded !== 'with'
}

// Words for whoever was there, whatever they did: `Attendees`, `Participants`, `Teilnehmer`.
const everybody = /^(?:attend|partic|delegat|teilnehm|partecip|участник)/

function roleOf(folded: string): string | undefined {
  if (listWords.has(folded) && everybody.test(folded)) return undefined
  return roles.get(folded) ?? roles.get(folded.replace(/s$/, ''))
}

// Where another lead follows on the line: the space in `Ana Ruiz. Interviewee: Bo Ode`.
const nextLead = /[.;,|/]?\s{1,3}(?=\p{Lu}\p{L}{2,20}: )/u

/**
 * Read a line that leads a list of people by a word: `Present: Ines Vale (IV)`, `Host: Ana Ruiz`.
 *
 * @param lead what stands before the colon, a word that {@link leadsCast}
 * @param text what stands behind it
 * @param hasLabel tells people from what they are
 * @returns the people, with the role the word tells, or nothing where it is no such line
 */
export function readCastLine(
  lead: string,
  text: string,
  hasLabel: HasLabel,
): Introduction[] | undefined {
  const [first = '', ...others] = text.length > 5000 ? [text] : text.split(nextLead)
  const people = readLed(lead, first, hasLabel)
  for (const other of people === undefined ? [] : others) {
    const [, word = '', rest = ''] = /^([^:]{1,30}): (.*)$/s.exec(other) ?? []
    const more = leadsCast(word) ? readLed(word, rest, hasLabel) : undefined
    if (more === undefined) return undefined
    people?.push(...more)
  }
  return people
}

function readLed(lead: string, text: string, hasLabel: HasLabel): Introduction[] | undefined {
  const folded = fold(lead)
  const role = roleOf(folded)
  const isOne = role !== undefined && roles.has(folded) && !listWords.has(folded)
  const people = peopleIn(text, isOne, hasLabel) ?? codeIn(text, role, hasLabel)
  return people?.map((one) => ({...(role && {role}), ...one}))
}

/** A code that stands for nobody named, or a single name: `LM` of `Interviewer: LM`, `Ana` of `Chair: Ana`. */
function codeIn(
  text: string,
  role: string | undefined,
  hasLabel: HasLabel,
): Introduction[] | undefined {
  const shape = role === undefined || text.endsWith('.') ? 'phrase' : shapeOf(text)
  if ((shape !== 'code' && shape !== 'word' && shape !== 'handle') || !hasLabel(text))
    return undefined
  return [shape === 'code' ? {name: text, code: text} : {name: text}]
}

/**
 * Read the people on a line of a list.
 *
 * @param text `Ines Vale (IV), Tom Ode (TO)`, `Ines Vale, Nova (IV)`, `Ines Vale, rope maker`
 * @param isOne whether what leads it is said of one person, so that a comma parts them from what they are
 * @param hasLabel tells people from what they are
 * @returns the people, or nothing
 */
export function peopleIn(
  text: string,
  isOne: boolean,
  hasLabel: HasLabel,
): Introduction[] | undefined {
  // Between semicolons a comma parts somebody from what they are.
  const entries = text.length < 2000 && text.includes(';') ? text.split(';') : []
  const each = entries.map((one) => readPerson(one.replace(/\.$/, ''), hasLabel))
  if (each.length > 0 && !each.includes(undefined)) return each.filter((one) => one !== undefined)
  const people = readList(text)
  const isNamed = people?.every((one) => one.code !== undefined || shapeOf(one.name) === 'name')
  const others = people?.slice(1) ?? []
  const areSeveral =
    !isOne ||
    others.length === 0 ||
    others.some((one) => one.code !== undefined || hasLabel(one.name))
  if (isNamed && areSeveral) return people
  // First names alone: `Ana, Ben, Cy`, most of whom speak.
  const speaking = people?.filter((one) => hasLabel(one.name)) ?? []
  if (people && !isOne && speaking.length > 1 && speaking.length * 2 >= people.length) return people
  const person = readPerson(text, hasLabel)
  return person && [person]
}

// What leads a list, in any language: `Jelen vannak: `, `参加者：`.
const anyLead = /^[^:：(（]{1,60}(?::\s{1,3}|：\s{0,3})/u

/**
 * Read a list of people, each with a code, whatever leads it: `In the hall: Ines Vale (IV), Tom Ode (TOD)`.
 *
 * @param text one line
 * @param hasLabel tells the codes that label something
 * @returns the people, or nothing unless two of the codes are labels, or one that is short for its name
 */
export function readCodes(text: string, hasLabel: HasLabel): Introduction[] | undefined {
  if (!text.includes('(') && !text.includes('（')) return undefined
  const people = peopleIn(text.replace(anyLead, ''), false, hasLabel)
  if (people?.some((one) => one.code === undefined)) return undefined
  const speaking = people?.filter(({code = ''}) => hasLabel(code)) ?? []
  const isSure =
    speaking.length > 1 || speaking.some(({code = '', name}) => abbreviates(code, name))
  return isSure ? people : undefined
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
  const isCode = code.test(more)
  const role = bracketed === null ? roles.get(fold(more)) : undefined
  if ((!isCode && role === undefined) || shapeOf(name) !== 'name') return undefined
  if (isCode && abbreviates(more, name)) return {name, code: more}
  return role === undefined ? undefined : {name, role}
}
