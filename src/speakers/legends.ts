/** Lines that say whom a code stands for, and do not speak: `AR = Ana Ruiz`, `Bo Ode: BO`, `I: Interviewer`. */
import {fold} from './fold.js'
import type {HasLabel, Introduction} from './introductions.js'
import {initialsFit, isCodeOf, readPerson} from './persons.js'
import {code} from './reading.js'
import {isSomebody, shapeOf} from './shape.js'
import {roles} from './words.js'

// What parts a code and a name: ` = `, `: `, ` - `, a tab: `AR = Ana Ruiz`, `AR – Ana Ruiz`.
const parting =
  /^([^=:：\t]{1,60}?)(?:\s{0,4}[=→](?!=)\s{0,4}|\s[-–—]\s|[:：]\s{0,2}=?\s{0,2}|\t\s{0,4})(\S.{0,140})$/u
// What parts one entry from the next on a line: `; `, and `, ` before another code: `AR = Ana Ruiz, BO = Bo Ode`.
const entries = /;\s|,\s(?=\p{Lu}[\p{L}\p{N}]{0,5}\s?[=→])/u
// The whole in brackets: `(AR = Ana Ruiz)`.
const wrapped = /^[([](.{3,400})[)\]]$/

/**
 * Read a legend.
 *
 * @param text one line, without what leads it (`Key:`)
 * @param hasLabel tells the codes that label something
 * @returns whom its codes stand for, or nothing where it is none
 */
export function readLegend(text: string, hasLabel: HasLabel): Introduction[] | undefined {
  if (text.length > 500) return undefined
  const line = wrapped.exec(text.trim())?.[1] ?? text.trim()
  const people: Introduction[] = []
  for (const entry of line.split(entries)) {
    const [, left = '', right = ''] = parting.exec(entry.trim()) ?? []
    const person = readPair(left.trim(), right.trim(), hasLabel)
    if (person === undefined) return undefined
    people.push(person)
  }
  return people
}

/**
 * Read whom one code stands for.
 *
 * @param left `AR`, or `Ana Ruiz` before a code
 * @param right `Ana Ruiz`, `Ana Ruiz, journalist`, `Interviewer`, or a code
 * @param hasLabel tells the codes that label something
 */
export function readPair(
  left: string,
  right: string,
  hasLabel: HasLabel,
): Introduction | undefined {
  if (isCode(left) && hasLabel(left)) {
    const role = roles.get(fold(right))
    if (role !== undefined) return {name: left, code: left, role}
    const person = readPerson(right.replace(/\.$/, ''), hasLabel)
    return person && shapeOf(person.name) === 'name' ? {...person, code: left} : undefined
  }
  if (!code.test(right) || !hasLabel(right) || shapeOf(left) !== 'name') return undefined
  return isCodeOf(right, left, hasLabel) ? {name: left, code: right} : undefined
}

/** `AR`, `P1`, `I`, `Speaker 1`. */
function isCode(text: string): boolean {
  const shape = shapeOf(text)
  if (shape === 'code' || (shape === 'voice' && /\d$/.test(text))) return true
  return code.test(text) && !isSomebody(shape) && text.length < 4
}

// Brackets in a sentence: `(AR)`, `(hereafter AR)`.
const inSentence = /\((?:[^()]{1,30}[:, ] ?)?["“‘']?(\p{Lu}[\p{L}\p{N}]{0,5})["”’']?\)/gu

/**
 * Read the people a sentence gives codes to: `Ana Ruiz (AR) met Bo Ode (hereafter BO).`
 *
 * @param text a paragraph before the talk
 * @param hasLabel tells the codes that label something
 * @returns those whose initials are the code
 */
export function readMentions(text: string, hasLabel: HasLabel): Introduction[] {
  const people: Introduction[] = []
  for (const match of text.matchAll(inSentence)) {
    const [, short = ''] = match
    if (!hasLabel(short)) continue
    const words = text
      .slice(Math.max(0, match.index - 80), match.index)
      .trim()
      .split(/\s+/)
    const name = nameBefore(words, short)
    if (name !== undefined) people.push({name, code: short})
  }
  return people
}

/** The fewest words at the end that have these initials, with an honorific before them. */
function nameBefore(words: readonly string[], short: string): string | undefined {
  for (let count = 2; count <= 6 && count <= words.length; count++) {
    const name = words.slice(-count).join(' ')
    if (shapeOf(name) !== 'name' || !initialsFit(short, name)) continue
    const longer = words.slice(-count - 1).join(' ')
    return shapeOf(longer) === 'name' && initialsFit(short, longer) ? longer : name
  }
  return undefined
}
