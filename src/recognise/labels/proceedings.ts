/** Names before a full stop or a dash, as proceedings and plays have them: what tells them from headings, and from works. */
import type {Label} from '../../speakers/label.js'
import {lineFrom} from '../../tree/phrasing.js'
import {endsOrBreaksOff} from '../../tree/sentence.js'
import {endsAsSentence, type Line} from './lines.js'
import {type Named, recurrenceOf} from './recurrence.js'

/** A label, and the line its speech begins on. */
export interface Said {
  label: Label
  line: Line
  /** The beginning of the speech. */
  text: string
}

/** How often names come back behind others; an author's works stand side by side. */
export function turnsTaken(names: readonly Named[]) {
  const turns = names.filter(({words}, at) => words.join(' ') !== names[at - 1]?.words.join(' '))
  return {...recurrenceOf(turns), turns: turns.length}
}

/** Whether a speech is said: it is a sentence in small letters, without the years and pages of works around it. */
export function isSaid({line, text}: Said): boolean {
  if (!small.test(text) && word.test(text)) return false
  const last = line.node.children.at(-1)
  const end = last?.type === 'text' ? last.value.slice(-20) : ''
  if (yearBefore.test(text) || numberBehind.test(end)) return false
  if (numberBehind.test(lineFrom(line.node.children, line.spot).slice(-20))) return false
  // Wrapping ends a line anywhere.
  return endsAsSentence(line, text) || endsOrBreaksOff(end)
}

// What a word in capitals has none of, and what a word has: `a`, `OH`.
const small = /\p{Ll}/u
const word = /\p{Lu}{2}/u
// The year of a work behind its author: `(2003).`.
const yearBefore = /^[([]\d/
// A number before the end: `1999.`, `p. 12)`.
const numberBehind = /\d[.)\]]{0,3}\s{0,9}$/

/** Whether every third name is more than a word, which may be an abbreviation or a heading. */
export function areNames(said: readonly Said[]): boolean {
  const sure = said.filter(({label}) => label.shape === 'name' || isSure(label))
  return sure.length * 3 >= said.length
}

/** Whether somebody asks or calls out. */
export function isHeard(said: readonly Said[]): boolean {
  return said.some(({line}) => calls.test(lineFrom(line.node.children, line.spot)))
}

// What nobody writes who only tells: `?`, `!`.
const calls = /[?!]/
// Initials before a surname, or behind it: `J. Ode`, `Ode J.A.`.
const initials = /^\p{Lu}\.|[\s.]\p{Lu}\.$/u

function isSure({name, groups, shape}: Label): boolean {
  return groups.length > 0 || shape === 'voice' || (shape === 'name' && initials.test(name))
}

/**
 * Leave out words in small letters that may begin a sentence: what is no name comes back as often as whoever is in the
 * chair, and nobody says it; and most others are names with initials or brackets.
 *
 * @param found labels by the index of their line
 * @param lines the lines of the document
 * @returns those that remain
 */
export function withoutSentences(
  found: ReadonlyMap<number, Label>,
  lines: readonly Line[],
): Map<number, Label> {
  const counts = new Map<string, number>()
  const opening = new Set<string>()
  for (const [index, {name, length}] of found) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
    opening.add(lines[index]?.head.text.slice(length).split('.', 1)[0] ?? '')
  }
  let most = 3
  let sure = 0
  for (const label of found.values()) {
    if (isSure(label)) sure++
    else most = Math.max(most, counts.get(label.name) ?? 0)
  }
  const often = Math.max(most, sure) / 2
  const kept = [...found].flatMap(([index, label]) => {
    if (isSure(label)) return [[index, label] as const]
    const isOffice = (counts.get(label.name) ?? 0) >= often && !opening.has(label.name)
    return isOffice ? [[index, {...label, shape: 'voice' as const}] as const] : []
  })
  return new Map(sure * 3 < kept.length ? [] : kept)
}
