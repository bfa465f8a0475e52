/** Somebody on a line of their own, as lists and rosters have them: `Ana Ruiz, Nova (AR)`. */
import {fold} from './fold.js'
import {shortFormIn} from './hereafter.js'
import type {HasLabel, Introduction} from './introductions.js'
import {abbreviates, initialsOf, isSuffix, nameParts} from './names.js'
import {code} from './reading.js'
import {shapeOf} from './shape.js'
import {roles} from './words.js'

// What may stand before an entry of a list: `- `, `• `, `1. `.
const bullet = /^(?:[-–—•*·]|\d{1,2}[.)])\s+/
// Brackets at the end, or before where somebody is from: `(AR)` of `Nova (AR)`, of `Ana Ruiz (AR) of Nova`.
const endBrackets =
  /^(.{0,120}?)\s?[([（]([^()[\]（）]{1,60})[)\]）](?:\s((?:of|from|at|for|von|vom|de|du|di) .{1,80}))?$/
// A sentence, and no description: `who keeps bees. And`, `right?`.
const sentence = /[.?!…:](?:\s|$)/

/**
 * Read somebody who stands alone on a line.
 *
 * @param text `Ana Ruiz, Nova (AR)`, `- Ana Ruiz (AR), chair`, `Bo Ode, beekeeper`, `ODE, Bo`
 * @param hasLabel tells codes and surnames that label something
 * @returns who that is: the name before the first comma, a code or a role wherever it stands, and the
 *   rest as description; nothing where the line names nobody
 */
export function readPerson(text: string, hasLabel: HasLabel): Introduction | undefined {
  if (text.length > 160) return undefined
  const line = text.trim().replace(bullet, '').replace(/[;,]$/, '')
  const [first = '', ...others] = partsOf(line)
  const bracketed = endBrackets.exec(first)
  const written = bracketed?.[1] ?? first
  // Brackets may hold a code and what somebody is: `(AR, interviewer)`.
  const inner = bracketed?.[2]?.split(', ') ?? []
  const notes = [...inner, bracketed?.[3], ...others.flatMap(notesOf)].filter(
    (note) => note !== undefined,
  )
  const given = bracketed === null ? others[0] : undefined
  if (given !== undefined && isInverted(written, given, hasLabel)) {
    return described(`${given} ${nameParts(written).name}`, notes.slice(1), hasLabel)
  }
  return described(written, notes, hasLabel)
}

/** Split at commas outside brackets; a degree stays with the name: `Ann Lee, PhD`. */
function partsOf(line: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  const cut = (to: number) => {
    const part = line.slice(from, to).trim()
    const [word = ''] = part.split(' ')
    if (parts.length === 1 && isSuffix(word)) parts[0] += `, ${part}`
    else parts.push(part)
  }
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at)
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth--
    else if (char === ',' && depth === 0) {
      cut(at)
      from = at + 1
    }
  }
  cut(line.length)
  return parts
}

/** What stands behind a comma, and in brackets behind that: `Nova` and `AR` of `Nova (AR)`. */
function notesOf(part: string): string[] {
  const [, text = part, inner] = endBrackets.exec(part) ?? []
  return inner === undefined ? [text] : [text, inner]
}

/** `ODE` before `Bo`: a surname in capitals, or one that is a label. */
function isInverted(surname: string, given: string, hasLabel: HasLabel): boolean {
  const shape = shapeOf(surname)
  if ((shape !== 'word' && shape !== 'code') || surname.length < 2) return false
  const isGiven = shapeOf(given) === 'word' || shapeOf(given) === 'name'
  const isSurname =
    surname === surname.toUpperCase() ? given !== given.toUpperCase() : hasLabel(surname)
  return isGiven && isSurname && !roles.has(fold(given))
}

function described(
  name: string,
  notes: readonly string[],
  hasLabel: HasLabel,
): Introduction | undefined {
  const person: Introduction = {name}
  const texts: string[] = []
  for (const note of notes) {
    const told = shortFormIn(note)
    const role = roles.get(fold(note))
    if (person.code === undefined && told !== undefined && hasLabel(told)) person.code = told
    else if (person.code === undefined && isCodeOf(note, name, hasLabel)) person.code = note
    else if (role !== undefined && person.role === undefined) person.role = role
    // Whoever speaks is not what somebody else is.
    else if (hasLabel(note)) return undefined
    else if (note !== '') texts.push(note)
  }
  const shape = shapeOf(name)
  const hasCode = person.code !== undefined
  if (shape !== 'name' && !(hasCode && (shape === 'word' || shape === 'doubtful'))) return undefined
  const description = texts.join(', ')
  if (sentence.test(description)) return undefined
  return {...person, ...(description && {description})}
}

/**
 * Whether a code is somebody's: by the letters of the name, or since it is a label and no other name fits.
 *
 * @param short `AR`, `P1`
 * @param name `Ana Ruiz`
 * @param hasLabel tells what labels something
 */
export function isCodeOf(short: string, name: string, hasLabel: HasLabel): boolean {
  if (!code.test(short)) return false
  if (shapeOf(short) === 'word' && !abbreviates(short, name)) return false
  return initialsFit(short, name) || abbreviates(short, name) || hasLabel(short)
}

/**
 * Whether a code is made of somebody's initials.
 *
 * @param short `AR`
 * @param name `Dr. Ana Ruiz`
 */
export function initialsFit(short: string, name: string): boolean {
  return initialsOf(nameParts(name).name).includes(fold(short))
}
