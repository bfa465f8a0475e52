/** Labels without a colon, told by the whole document: names alone over the speech, or parted from it by a sign. */

import {isAsking} from '../../speakers/asking.js'
import {type LabelBody, readBody} from '../../speakers/body.js'
import {fold} from '../../speakers/fold.js'
import {type Label, labelOf} from '../../speakers/label.js'
import {isSuffix, nameParts} from '../../speakers/names.js'
import {isSomebody} from '../../speakers/shape.js'
import {eventsIn} from '../../tree/events.js'
import {lineFrom} from '../../tree/phrasing.js'
import {endsSentence} from '../../tree/sentence.js'
import {countedLabels} from './counted-lines.js'
import {endsAsSentence, type Line, opensBlock} from './lines.js'
import {recurrenceOf} from './recurrence.js'

/** A way to set names apart; it reads the start of a line. */
interface Form {
  /** Whether the name stands alone on its line, over the speech. */
  alone: boolean
  /** Whether the speech stands in quotation marks, which end its sentences. */
  quotes?: true
  /** Whether it is that of logs and notes too, so that somebody must ask. */
  asks?: true
  /** Whether a typeface sets the names apart, so that words without full stops are speech too. */
  marked?: true
  /** Whether nothing else is written so, and most may speak once. */
  rare?: true
  /** Whether a sign before the names tells them from the lines in which speech goes on. */
  signed?: true
  /** The name, and how many characters of the line it takes with what parts it from the speech. */
  read: (line: Line) => {name: string; length: number} | undefined
}

// A name in brackets, alone on its line: `[Ana Ruiz]`, `(Ana Ruiz)`.
const bracketed = /^(?:\[([^[\]]{2,40})\]|\(([^()]{2,40})\))$/
// A name parted from the speech by a dash, a bar, or a gap: `Ana – `, `AR—`, `BRAGA (PT - BA) – `, `Ana | `, `ANA    `.
const dashed =
  /^([\p{L}\p{N}][^–—:|(\n]{0,39}?(?:\([^()\n]{1,40}\))?)(?:\s[–—-]\s|\s?[–—]\s?)(?=\S)/u
const barred = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)\s?\|\s?(?=\S)/u
const gapped = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)(?: {2,20}|\t{1,9}|\u3000{1,4})(?=\S)/u
// The same behind the circle of Japanese minutes: `○佐藤君　`, `○田中（健）委員　`.
const circled = /^[○◯]([\p{L}\p{N}][^–—:|\n]{0,39}?)(?: {2,20}|\t{1,9}|\u3000{1,4})(?=\S)/u

// A name in brackets before the speech: `[Ana] `, `(Ana): `, `【安娜】`.
const bracketedOpening =
  /^(?:\[([^[\]]{1,40})\]:?\s{1,3}|\(([^()]{1,40})\):?\s{1,3}|【([^【】]{1,20})】[:：]?\s{0,3})(?=\S)/
// A name in capitals, or behind a title, before a full stop, as plays and minutes have it: `HAMLET. `, `M. Garnier. `.
const closed =
  /^((?:(?:M|Mr|Mrs|Ms|Sr|Sra|Hr|Dr)\. |Mme )?\p{L}[^.:!?…\n]{1,50}?)\.\s{1,2}(?=[^\s\p{Ll}])/u
// A name behind which a full stop and a dash stand, as in Spanish: `AR.- `, `ANA.— `.
const stopped = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)\.\s?[-–—]\s{0,3}(?=\S)/u
// A name before speech in corner brackets, to the end of the line: `田中「なぜ？」`.
const quoting = /^([\p{L}\p{N}][^\s「」『』:：、。]{0,11})(?=「)/u
// The end of such speech: `」`, `」。`.
const quoted = /」[。）)]?\s{0,9}$/

const forms: readonly Form[] = [
  {alone: true, marked: true, read: ({head}) => (isMarked(head) ? whole(head.text) : undefined)},
  {alone: true, read: ({head}) => (isCapitals(head.text) ? whole(head.text) : undefined)},
  {alone: true, read: ({head}) => whole(head.text, bracketed.exec(head.text.trim()))},
  {alone: false, read: ({head}) => markedOpening(head)},
  {alone: false, asks: true, read: ({head}) => opening(bracketedOpening.exec(head.text))},
  {alone: false, rare: true, read: ({head}) => opening(stopped.exec(head.text))},
  {alone: false, quotes: true, read: ({head}) => opening(quoting.exec(head.text))},
  {alone: false, read: ({head}) => opening(dashed.exec(head.text))},
  {alone: false, read: ({head}) => opening(barred.exec(head.text))},
  {alone: false, signed: true, read: ({head}) => opening(circled.exec(head.text))},
  {alone: false, read: ({head}) => opening(gapped.exec(head.text))},
  {alone: false, read: ({head}) => closing(closed.exec(head.text))},
  {alone: true, read: (line) => (opensBlock(line) ? plainName(line.head.text) : undefined)},
]

/**
 * Find labels that have no colon.
 *
 * @param lines the lines of a document in which no other labels are believed
 * @returns labels by the index of their line, all of one form; none unless two people speak in it, almost all
 *   of the names come back, and the document is made of them; else labels with one behind numbers
 */
export function namesSetApart(lines: readonly Line[]): ReadonlyMap<number, Label> {
  for (const form of forms) {
    const found = new Map<number, Label>()
    for (const [index, line] of lines.entries()) {
      const label = line.node.type === 'paragraph' ? labelIn(line, form) : undefined
      if (label !== undefined) found.set(index, label)
    }
    if (!form.alone) dropTitles(found, lines, form)
    if (isTalk(found, lines, form)) return found
  }
  return countedLabels(lines)
}

/** What stands over the talk is written so too: lines that are no sentences, with names that never come back. */
function dropTitles(found: Map<number, Label>, lines: readonly Line[], form: Form): void {
  const counts = new Map<string, number>()
  const wordsOf = ({name}: Label) => nameParts(name).words
  for (const word of [...found.values()].flatMap(wordsOf))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const [index, label] of found) {
    const line = lines[index]
    const isBack = wordsOf(label).some((word) => (counts.get(word) ?? 0) > 1)
    if (isBack || (line && endsIn(form)(line, line.head.text))) return
    found.delete(index)
  }
}

function labelIn(line: Line, form: Form): Label | undefined {
  const read = form.read(line)
  const body = read === undefined ? undefined : nameIn(read.name)
  return body && labelOf(body, read?.length ?? 0, 'bare')
}

function nameIn(name: string): LabelBody | undefined {
  if (eventsIn(`[${name}]`).length > 0) return undefined
  const body = readBody(name)
  // `R4` is somebody here, though a number may stand behind a mark of question or answer too.
  if (body !== undefined && numbered.test(name)) return {...body, shape: 'code'}
  return body !== undefined && isSomebody(body.shape) ? body : undefined
}

// A letter and a number: `R4`.
const numbered = /^\p{Lu}\d{1,3}$/u

function isTalk(found: ReadonlyMap<number, Label>, lines: readonly Line[], form: Form): boolean {
  if (found.size < 3) return false
  const names = Array.from(found.values(), ({name, groups}) => [
    ...nameParts(name).words,
    ...groups.map(({text}) => fold(text)),
  ])
  const {different, back} = recurrenceOf(names)
  if (different < 2 || (form.rare ? back === 0 : back * 3 < found.size * 2)) return false
  // Under each name alone stands speech, and not the next name.
  if (form.alone && [...found.keys()].some((at) => isFollowed(lines, at, found))) return false
  const speech = [...found.keys()].flatMap(
    (at) => (form.alone ? lineUnder(lines, at) : lines[at]) ?? [],
  )
  // People talk in sentences; a log has its words and its columns too.
  const ends = endsIn(form)
  const isSaid = (line: Line) =>
    ends(line, line.head.text) || (form.marked && severalWords.test(line.head.text))
  const sentences = speech.filter(isSaid).length
  if (form.asks && !speech.some((line) => isAsking(lineFrom(line.node.children, line.spot))))
    return false
  if (sentences * 2 < speech.length) return false
  const isSparse = form.alone || form.signed
  return isSparse ? found.size * 8 >= lines.length : found.size * 4 >= lines.length * 3
}

/** The line under another, unless a list or another block without lines stands between. */
function lineUnder(lines: readonly Line[], at: number): Line | undefined {
  const [line, next] = [lines[at], lines[at + 1]]
  return line && next && next.block - line.block < 2 ? next : undefined
}

/** Whether nothing is said under a name: the next one stands there, or the end. */
function isFollowed(
  lines: readonly Line[],
  at: number,
  found: ReadonlyMap<number, Label>,
): boolean {
  return at + 1 >= lines.length || (found.has(at + 1) && lineUnder(lines, at) !== undefined)
}

// Four words and more: `and so it was`.
const severalWords = /\S(?:\s+\S+){2}\s+\S/

/** Tells whether a line is a sentence. */
function endsIn({quotes}: Form): typeof endsAsSentence {
  return quotes ? closesQuote : endsAsSentence
}

function closesQuote({node, spot}: Line): boolean {
  return quoted.test(lineFrom(node.children, spot).slice(-12))
}

function isCapitals(text: string): boolean {
  return text.length <= 40 && text === text.toUpperCase() && text !== text.toLowerCase()
}

function isMarked({text, marked, typeface, goesOn}: Line['head']): boolean {
  return typeface !== 'plain' && text.length <= 40 && marked >= text.trimEnd().length && !goesOn
}

/** A name in bold before the speech: `**AR** Where did it begin?`. */
function markedOpening({text, marked, typeface}: Line['head']) {
  const space = text.slice(marked).search(/\S/)
  if (typeface === 'plain' || marked === 0 || space < 1) return undefined
  return {name: text.slice(0, marked).trim().replace(/\.$/, ''), length: marked + space}
}

/**
 * A name of two words or more, or a voice, that nothing but its line sets apart: `Speaker 1`, `Ines Vale`, `Ines Vale
 * -- Rope Works`.
 */
function plainName(text: string) {
  const name = text.trim()
  const isSentence = endsSentence(name) && !isSuffix(name.slice(name.lastIndexOf(' ') + 1))
  const shape = name.length > 80 || isSentence ? 'phrase' : readBody(name)?.shape
  return shape === 'name' || shape === 'voice' ? whole(text) : undefined
}

function whole(text: string, match?: RegExpExecArray | null) {
  if (match === null) return undefined
  return {name: (match?.[1] ?? match?.[2] ?? text).trim(), length: text.length}
}

function opening(match: RegExpExecArray | null) {
  if (match === null) return undefined
  return {name: match[1] ?? match[2] ?? match[3] ?? '', length: match[0].length}
}

// A title before a name: the `M. ` of `M. Garnier`.
const titled = /^(?:\p{L}{1,3}\.|Mme) /u

/** Capitals up to a comma, or a title in front, are what no sentence begins with. */
function closing(match: RegExpExecArray | null) {
  const [name = ''] = (match?.[1] ?? '').split(',', 1)
  const isApart = titled.test(name) || (name.length > 1 && isCapitals(name))
  return isApart ? opening(match) : undefined
}
