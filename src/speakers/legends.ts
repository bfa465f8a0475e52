/** Lines that say whom a code stands for, and do not speak: `AR = Ana Ruiz`, `Bo Ode: BO`, `I: Interviewer`. */
import {fold, hasCase} from './fold.js'
import {shortFormsIn} from './hereafter.js'
import type {HasLabel, Introduction} from './introductions.js'
import {nameParts} from './names.js'
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
 * @returns those whose initials are the code, or whose name the text says it shortens to it
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
    const name = nameBefore(words, (one) => initialsFit(short, one))
    if (name !== undefined) people.push({name, code: short})
  }
  for (const {short, before} of shortFormsIn(text)) {
    if (!hasLabel(short) || people.some((one) => one.code === short)) continue
    const name = hasCase(short) ? nameWith(before, short) : nameEnding(before, short)
    if (name !== undefined) people.push({name, code: short})
  }
  return people
}

/** The name that ends a text, of which the short form is a word, or has the initials: `Ana Ruiz` for `Ruiz`. */
function nameWith(before: string, short: string): string | undefined {
  return nameBefore(before.split(/\s+/), (one) => {
    return nameParts(one).words.includes(fold(short)) || initialsFit(short, one)
  })
}

// The last word of a script without capitals: `백가람` of `진행: 백가람`, `森葉子さん` of `記者と森葉子さん`.
const lastWord = /[\p{L}・·]{2,20}$/u
// What such a script adds to a name: `さん`, `씨`.
const polite = /(?:さん|氏|씨|님)$/u

/** The name that ends a text without capitals; where it begins with the short form, from there on. */
function nameEnding(before: string, short: string): string | undefined {
  const word = lastWord.exec(before)?.[0].replace(polite, '') ?? ''
  const at = word.lastIndexOf(short)
  const name = at > 0 && at + short.length < word.length ? word.slice(at) : word
  return at >= 0 && isSomebody(shapeOf(name)) && name !== short ? name : undefined
}

/** The fewest words at the end that fit, with an honorific before them. */
function nameBefore(words: readonly string[], fits: (name: string) => boolean): string | undefined {
  for (let count = 2; count <= 6 && count <= words.length; count++) {
    const name = words.slice(-count).join(' ')
    if (shapeOf(name) !== 'name' || !fits(name)) continue
    const longer = words.slice(-count - 1).join(' ')
    return shapeOf(longer) === 'name' && fits(longer) ? longer : name
  }
  return undefined
}
