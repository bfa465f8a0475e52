/** What a label says, with its brackets understood: codes, roles, remarks, descriptions. */
import {eventWords, unspacedEventWords} from '../tree/event-words.js'
import type {Group, LabelBody} from './body.js'
import {fold} from './fold.js'
import {abbreviates, initialsOf, type NameParts, type NameReader, nameParts} from './names.js'
import {shapeOf} from './shape.js'
import {roles} from './words.js'

/** What brackets behind a name mean. */
type Meaning = 'code' | 'role' | 'direction' | 'description'

// Capitals that can be said as a word: three letters or more, a vowel among them: `ANA`, `COLE`.
const sayable = /^(?=.*[AEIOUYÀ-ÖÙ-Ý])\p{Lu}{3,}$/u
// Capitals that are a word of four letters or more: `COLE`.
const surname = /^(?=.*[AEIOUYÀ-ÖÙ-Ý])\p{Lu}{4,}$/u

/** Codes that are names set in capitals: long ones, and short ones where all of them can be said. */
export function namesInCapitals(bodies: readonly LabelBody[]): Set<string> {
  const codes = bodies.filter((body) => body.shape === 'code').map((body) => body.name)
  const all = codes.length > 1 && codes.every((name) => sayable.test(name))
  return new Set(codes.filter((name) => all || surname.test(name)))
}

/** A label with its brackets understood. */
export interface Reading {
  body: LabelBody
  label: string
  parts: NameParts
  code?: string
  direction?: string
  description?: string
  role?: string
}

/**
 * Understand the labels of a document.
 *
 * @param bodies each label once, in order of first appearance
 * @param alone what is a label without brackets, or a code that is known
 * @param partsOf takes the names of the document apart
 * @returns a reading for each
 */
export function readingsOf(
  bodies: readonly LabelBody[],
  alone: ReadonlySet<string>,
  partsOf: NameReader,
): Reading[] {
  const bare = new Set<string>()
  return bodies.map((body) => {
    const reading = readingOf(body, alone, bare, partsOf)
    if (reading.label === body.name) bare.add(body.name)
    return reading
  })
}

function readingOf(
  written: LabelBody,
  alone: ReadonlySet<string>,
  bare: ReadonlySet<string>,
  partsOf: NameReader,
): Reading {
  // A letter that marks no question here is somebody's code.
  const shaped = marks.has(written.shape) ? {...written, shape: 'code' as const} : written
  const body = introducing(shaped) ?? shaped
  const reading: Reading = {body, label: body.text, parts: partsOf(body.name)}
  if (body !== shaped) reading.code = shaped.name
  const {description} = body
  if (description !== undefined && isInitials(description, body.name)) reading.code = description
  else if (description !== undefined) reading.description = description
  for (const group of body.groups) {
    const meaning = meaningOf(group, body, alone, bare)
    if (meaning === 'role') reading.role = roles.get(fold(group.text)) ?? group.text
    else if (meaning === 'description' && reading.description !== undefined) {
      reading.description += `, ${group.text}`
    } else if (meaning === 'direction') {
      reading.direction = reading.direction ? `${reading.direction}, ${group.text}` : group.text
      reading.label = withoutGroup(reading.label, group) ?? body.name
    } else reading[meaning] = group.text
  }
  if (body.shape === 'voice' || body.name.length > 2) reading.role ??= roleOf(shaped)
  return reading
}

/** `AR (Ana Ruiz)`, `Interviewer (Ana Ruiz)`: brackets that hold the name whose initials or role the label is. */
function introducing(body: LabelBody): LabelBody | undefined {
  const isRole = sides.has(roles.get(fold(body.name)) ?? '')
  const whole = body.groups.find(({text, square}) => {
    return isInitials(body.name, text) || (isRole && !square)
  })
  if (whole === undefined || shapeOf(whole.text) !== 'name') return undefined
  const groups = body.groups.filter((group) => group !== whole)
  return {...body, name: whole.text, shape: 'name', groups}
}

/** The roles of an interview, which one person has. */
const sides: ReadonlySet<string> = new Set(['interviewer', 'interviewee'])

/** Whether a code is made of the initials of a name: `AR` of `Ana Ruiz`. */
function isInitials(short: string, name: string): boolean {
  return code.test(short) && initialsOf(nameParts(name).name).includes(fold(short))
}

/** `Ana Ruiz (AR)` of `Ana Ruiz [laughing] (AR)`. */
function withoutGroup(label: string, {written}: Group): string | undefined {
  const at = written === undefined ? -1 : label.indexOf(written)
  if (written === undefined || at < 0) return undefined
  return `${label.slice(0, at).trimEnd()} ${label.slice(at + written.length).trimStart()}`.trim()
}

const marks: ReadonlySet<string> = new Set(['ask', 'answer', 'either'])

/** `Host` is a host, `THE WITNESS` a witness, `Audience Member #2` of the audience. */
function roleOf({name, shape}: LabelBody): string | undefined {
  if (shape !== 'voice' && shape !== 'code') return undefined
  const folded = fold(name)
  for (const word of [folded, ...folded.split(' ')]) {
    const role = roles.get(word)
    if (role !== undefined) return role
  }
  return undefined
}

function meaningOf(
  group: Group,
  body: LabelBody,
  alone: ReadonlySet<string>,
  bare: ReadonlySet<string>,
): Meaning {
  const {text, square} = group
  if (square) return isInitials(text, body.name) ? 'code' : 'direction'
  if (alone.has(text) || (code.test(text) && isShortFor(text, body.name))) return 'code'
  if (roles.has(fold(text))) return 'role'
  // Who somebody is, is told at first; small letters behind a label that is known say how they speak.
  if (small.test(text) && bare.has(body.name)) return 'direction'
  return isRemark(text) || body.shape === 'code' ? 'direction' : 'description'
}

// Small letters at the start: `lacht`, `se ríe`.
const small = /^\p{Ll}/u

/** Whether brackets tell of the turn in words that say so themselves: `via translator`, `lacht`, `笑`. */
function isRemark(text: string): boolean {
  if (remark.test(text)) return true
  const lower = text.toLowerCase()
  if (eventWords.has(lower) || eventWords.has(`=${lower}`)) return true
  return text.length < 5 && unspacedEventWords.some((one) => text.includes(one))
}

/**
 * Put a remark behind a label.
 *
 * @param label somebody's label
 * @param direction the remark
 * @returns `Ana (via Ben)`, without brackets in the remark; `Ana [in the hall]` where round brackets would say something else of Ana
 */
export function withDirection(label: string, direction: string): string {
  const remark = direction.replace(brackets, ' ').trim()
  if (remark === '') return label
  const isRound = isRemark(remark) || (shapeOf(label) === 'code' && !code.test(remark))
  return isRound ? `${label} (${remark})` : `${label} [${remark}]`
}

// Brackets, of which a remark in brackets holds none: those of `to Ana (her phone)`.
const brackets = /\s?[()[\]（）【】]/g

/** Whether a code can be somebody's: by the letters of the name, or of a surname the label leaves out. */
function isShortFor(text: string, name: string): boolean {
  const {words} = nameParts(name)
  const [first = ''] = words
  if (words.includes(fold(text))) return true
  return abbreviates(text, name) || (words.length === 1 && first.startsWith(fold(text.slice(0, 1))))
}

// What a code in brackets looks like: `AR`, `AvW`, `P03`.
export const code = /^\p{Lu}[\p{L}\p{N}]{0,5}$/u
// A remark about the turn: `on queue`, `Devamla`, `via translator`, `laughing`, `softly`, `off-mic`, `spoke in French`, `??`.
const remark =
  /^(?:\?|(?:spoke|speaks|speaking|interpretation|interpreted|translated|spricht|sprach|parle|habla|parla|on|off|via|through|by|over|from|in|at|to|with|for|after|before|continu|again|cont|devamla)\b|\p{L}{1,40}(?:ing|ly)\b)/iu
