/** What a label says, with its brackets understood: codes, roles, remarks, descriptions. */
import type {Group, LabelBody} from './body.js'
import {fold} from './fold.js'
import {abbreviates, nameParts} from './names.js'
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
  words: string[]
  code?: string
  direction?: string
  description?: string
  role?: string
}

export function readingOf(written: LabelBody, alone: ReadonlySet<string>): Reading {
  // A letter that marks no question here is somebody's code.
  const body = marks.has(written.shape) ? {...written, shape: 'code' as const} : written
  const reading: Reading = {body, label: body.text, words: nameParts(body.name).words}
  if (body.description !== undefined) reading.description = body.description
  for (const group of body.groups) {
    const meaning = meaningOf(group, body, alone)
    if (meaning === 'role') reading.role = roles.get(fold(group.text)) ?? group.text
    else if (meaning === 'description' && reading.description !== undefined) {
      reading.description += `, ${group.text}`
    } else if (meaning === 'direction') {
      reading.direction = reading.direction ? `${reading.direction}, ${group.text}` : group.text
      reading.label = withoutGroup(reading.label, group) ?? body.name
    } else reading[meaning] = group.text
  }
  if (body.shape === 'voice' || body.name.length > 2) reading.role ??= roleOf(body)
  return reading
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

function meaningOf(group: Group, body: LabelBody, alone: ReadonlySet<string>): Meaning {
  const {text, square} = group
  if (square) return 'direction'
  if (alone.has(text) || (code.test(text) && isShortFor(text, body.name))) return 'code'
  if (roles.has(fold(text))) return 'role'
  return remark.test(text) || body.shape === 'code' ? 'direction' : 'description'
}

/**
 * Put a remark behind a label.
 *
 * @param label somebody's label
 * @param direction the remark
 * @returns `Ana (via Ben)`; `Ana [in the hall]` where round brackets would say something else of Ana
 */
export function withDirection(label: string, direction: string): string {
  const isRound = remark.test(direction) || (shapeOf(label) === 'code' && !code.test(direction))
  return isRound ? `${label} (${direction})` : `${label} [${direction}]`
}

/** Whether a code can be somebody's: by the letters of the name, or of a surname the label leaves out. */
function isShortFor(text: string, name: string): boolean {
  const {words} = nameParts(name)
  const [first = ''] = words
  if (words.includes(fold(text))) return true
  return abbreviates(text, name) || (words.length === 1 && first.startsWith(fold(text.slice(0, 1))))
}

// What a code in brackets looks like: `AR`, `AvW`, `P03`.
export const code = /^\p{Lu}[\p{L}\p{N}]{0,5}$/u
// A remark about the turn: `on queue`, `via translator`, `laughing`, `softly`, `off-mic`, `??`.
const remark =
  /^(?:\?|(?:on|off|via|through|by|over|from|in|at|to|with|for|after|before|continu|again|cont)\b|\p{L}{1,40}(?:ing|ly)\b)/iu
