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
  if (text === text.toUpperCase() && text !== text.toLowerCase()) return false
  const last = line.node.children.at(-1)
  const end = last?.type === 'text' ? last.value.slice(-20) : ''
  if (yearBefore.test(text) || numberBehind.test(end)) return false
  if (numberBehind.test(lineFrom(line.node.children, line.spot).slice(-20))) return false
  // Wrapping ends a line anywhere.
  return endsAsSentence(line, text) || endsOrBreaksOff(end)
}

// The year of a work behind its author: `(2003).`.
const yearBefore = /^[([]\d/
// A number before the end: `1999.`, `p. 12)`.
const numberBehind = /\d[.)\]]{0,3}\s{0,9}$/

/**
 * Whether long speeches may stand between the names: every third is more than a word, and somebody asks or calls out.
 *
 * @param said what is said under the names
 * @param lines how many lines the document has
 * @param isFull whether two words are a name
 */
export function isDebate(said: readonly Said[], lines: number, isFull: boolean): boolean {
  const sure = said.filter(({label}) => isSure(label) || (isFull && label.shape === 'name'))
  if (said.length * 20 < lines || sure.length * 3 < said.length) return false
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
 * chair, and nobody says it.
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
  return new Map(
    [...found].flatMap(([index, label]) => {
      if (isSure(label)) return [[index, label] as const]
      const isOffice = (counts.get(label.name) ?? 0) >= often && !opening.has(label.name)
      return isOffice ? [[index, {...label, shape: 'voice' as const}] as const] : []
    }),
  )
}
