/** What stands before the speech of a turn: who speaks, in which manner, and since when. */
import type {HtmlStrings} from '../options.js'
import {colonAfter} from '../speakers/display.js'
import type {Facts} from '../tree/facts.js'
import type {Turn} from '../tree/types.js'

/** The head of a turn, in the order its parts are shown. */
export interface Head {
  /** Who speaks, or the mark of a question or an answer (`Q`). */
  name?: string
  /** What a mark stands for: `Question`. */
  meaning?: string
  /** Which of the words of the page that is, or the name itself. */
  word?: keyof HtmlStrings
  /** What is known of who speaks and not shown, where they first speak. */
  facts?: Facts
  /** A remark about the turn: `on queue`. */
  direction?: string
  /** What follows name and remark: `:`, `：`; or the dash that a line of dialogue opens with. */
  sign: string
  /** When the turn starts, in seconds. */
  start?: number
}

/**
 * Whether a turn of nobody needs no mark of question or answer: a heading that asks says so itself, and
 * so does what stands under it.
 *
 * @param turn the turn
 * @param before the turn before it
 * @returns `true` for a heading that asks and for the unlabelled answer to it
 */
export function isBare({kind, label, children}: Turn, before: Turn | undefined): boolean {
  if (children[0]?.type === 'heading') return true
  return kind === 'answer' && label === undefined && before?.children[0]?.type === 'heading'
}

/**
 * Tell what parts a head from the speech after it.
 *
 * @param head the head of a turn
 * @returns a space; nothing where there is no head, or where it ends in a full-width colon, which brings its
 *   own
 */
export function spaceAfter({sign, start}: Head): '' | ' ' {
  return start === undefined && (sign === '' || sign === '：') ? '' : ' '
}

/**
 * Tell what stands before the speech of a turn.
 *
 * @param turn the turn
 * @param before the turn before it
 * @param name what is shown of its speaker; nothing where nobody is named
 * @param strings the words of the page
 * @returns its head; without a name for a statement of nobody, and where a heading asks
 */
export function headOf(
  turn: Turn,
  before: Turn | undefined,
  name: string | undefined,
  strings: HtmlStrings,
): Head {
  const {kind, direction, label, start} = turn
  const since = start === undefined ? {} : {start}
  if (name !== undefined) return {name, direction, sign: colonAfter(name), ...since}
  if (label === '—') return {sign: '—', ...since}
  if (kind === 'statement' || isBare(turn, before)) return {sign: '', ...since}
  const meaning = strings[kind]
  if (label === undefined) return {name: meaning, word: kind, sign: colonAfter(meaning), ...since}
  return {name: label, meaning, word: kind, sign: colonAfter(label), ...since}
}
