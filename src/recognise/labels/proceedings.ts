/** Names before a full stop or a dash, as proceedings and plays have them: what tells them from headings, and from works. */
import type {Label} from '../../speakers/label.js'
import {lineFrom} from '../../tree/phrasing.js'
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

/** Whether a speech is said: it is a sentence in small letters, and no year or page ends it as those of works do. */
export function isSaid({line, text}: Said): boolean {
  if (text === text.toUpperCase() && text !== text.toLowerCase()) return false
  return (
    endsAsSentence(line, text) && !number.test(lineFrom(line.node.children, line.spot).slice(-20))
  )
}

// A number before the end of a line: `1999.`, `p. 12)`.
const number = /\d[.)\]]{0,3}\s{0,9}$/

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
 * chair.
 *
 * @param found labels by the index of their line
 * @returns those that remain
 */
export function withoutSentences(found: ReadonlyMap<number, Label>): Map<number, Label> {
  const counts = new Map<string, number>()
  for (const {name} of found.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const sure = [...found.values()].filter(isSure).length
  const kept = [...found].flatMap(([index, label]) => {
    if (isSure(label)) return [[index, label] as const]
    const count = counts.get(label.name) ?? 0
    const isOffice = count > 1 && count * 3 >= sure
    return isOffice ? [[index, {...label, shape: 'voice' as const}] as const] : []
  })
  return new Map(kept)
}
