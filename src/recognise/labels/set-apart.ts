/** Labels without a colon, told by the whole document: names alone over the speech, or parted from it by a sign. */
import type {Root} from 'mdast'
import {isAsking} from '../../speakers/asking.js'
import {type LabelBody, readBody} from '../../speakers/body.js'
import {fold} from '../../speakers/fold.js'
import {type Label, labelOf} from '../../speakers/label.js'
import {isSuffix, nameParts} from '../../speakers/names.js'
import {isSomebody, shapeOf} from '../../speakers/shape.js'
import {eventsIn} from '../../tree/events.js'
import {lineFrom} from '../../tree/phrasing.js'
import {endsSentence} from '../../tree/sentence.js'
import {countedLabels, markBefore} from './counted-lines.js'
import {endsAsSentence, type Line, opensBlock} from './lines.js'
import {describedIn, lineUnder, tellCast} from './listed.js'
import {
  barred,
  bracketed,
  circled,
  closed,
  dashed,
  gapped,
  isCapitals,
  quoting,
  standsOut,
  stopped,
} from './openings.js'
import {areNames, isHeard, isSaid, type Said, turnsTaken, withoutSentences} from './proceedings.js'
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
  /** Whether a typeface, or a sign before the names, tells them from the lines in which speech goes on. */
  signed?: true
  /** Whether proceedings are written so, and much else: names stand out by capitals, or are told from words. */
  proceedings?: 'capitals' | 'small'
  /** How the name and what parts it from the speech are written; or how else they are read. */
  read: RegExp | ((line: Line) => Opening | undefined)
}

/** A name, and how many characters of its line it takes with what parts it from the speech. */
interface Opening {
  name: string
  length: number
}

// A name in brackets, alone on its line: `[Ana Ruiz]`, `(Ana Ruiz)`.
const inBrackets = /^(?:\[([^[\]]{2,40})\]|\(([^()]{2,40})\))$/
// The end of speech in corner brackets: `」`, `」。`.
const quoted = /」[。）)]?\s{0,9}$/

const forms: readonly Form[] = [
  {alone: true, marked: true, read: ({head}) => (isMarked(head) ? whole(head.text) : undefined)},
  {
    alone: true,
    read: ({head}) =>
      head.text.length <= 40 && isCapitals(head.text) ? whole(head.text) : undefined,
  },
  {alone: true, read: ({head}) => whole(head.text, inBrackets.exec(head.text.trim()))},
  {alone: false, signed: true, read: ({head}) => markedOpening(head)},
  {alone: false, asks: true, read: bracketed},
  {alone: false, rare: true, read: stopped},
  {alone: false, quotes: true, read: quoting},
  {alone: false, read: dashed},
  {alone: false, proceedings: 'capitals', read: dashed},
  {alone: false, read: barred},
  {alone: false, signed: true, read: circled},
  {alone: false, read: gapped},
  {alone: false, proceedings: 'capitals', read: closed},
  {alone: false, proceedings: 'small', read: closed},
  {alone: true, read: (line) => (opensBlock(line) ? plainName(line.head.text) : undefined)},
]

/**
 * Find labels that have no colon.
 *
 * @param root a document in which no other labels are believed, or few
 * @param lines its lines
 * @param onlyProceedings whether to look for nothing but the labels of proceedings, since there are others
 * @returns labels by the index of their line, all of one form; none unless two people speak in it, almost all
 *   of the names come back, and the document is made of them; else labels with one behind numbers
 */
export function namesSetApart(
  root: Root,
  lines: readonly Line[],
  onlyProceedings: boolean,
): ReadonlyMap<number, Label> {
  const described = onlyProceedings ? [] : describedIn(root, lines)
  for (const form of forms) {
    if (onlyProceedings && !form.proceedings) continue
    const read = new Map<number, Label>()
    for (const [index, line] of lines.entries()) {
      const label = line.node.type === 'paragraph' ? labelIn(line, form) : undefined
      if (label !== undefined) read.set(index, label)
    }
    const found = form.proceedings === 'small' ? withoutSentences(read, lines) : read
    if (!form.alone && !form.proceedings) dropTitles(found, lines, form)
    const hasCast = form.alone && tellCast(found, lines, described)
    if (isTalk(found, lines, form, hasCast)) return found
  }
  return onlyProceedings ? new Map() : countedLabels(lines)
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
    if (isBack || (line && isSpoken(line, line.head.text, form))) return
    found.delete(index)
  }
}

function labelIn(line: Line, {read, proceedings}: Form): Label | undefined {
  const isRead = typeof read === 'function'
  const opening = isRead ? read(line) : openingOf(read.exec(line.head.text))
  if (opening === undefined || (proceedings === 'capitals' && !standsOut(opening.name)))
    return undefined
  const body = nameIn(opening.name, proceedings)
  return body && labelOf(body, opening.length, 'bare')
}

function openingOf(match: RegExpExecArray | null): Opening | undefined {
  if (match === null) return undefined
  return {name: match[1] ?? match[2] ?? match[3] ?? '', length: match[0].length}
}

function nameIn(name: string, proceedings: Form['proceedings']): LabelBody | undefined {
  if (eventsIn(`[${name}]`).length > 0) return undefined
  const body = readBody(name) ?? (proceedings === 'capitals' ? readDescribed(name) : undefined)
  if (body === undefined) return undefined
  // `R4` is somebody here, though a number may stand behind a mark of question or answer too.
  if (numbered.test(name)) return {...body, shape: 'code'}
  return isSomebody(body.shape) || (proceedings === 'small' && body.shape === 'common')
    ? body
    : undefined
}

/** A surname alone, and what somebody is: `RUIZ, relatore`. */
function readDescribed(text: string): LabelBody | undefined {
  const [name = '', ...others] = text.split(', ')
  const description = others.join(', ')
  return description === ''
    ? undefined
    : {text, name, groups: [], description, shape: shapeOf(name)}
}

// A letter and a number: `R4`.
const numbered = /^\p{Lu}\d{1,3}$/u

function isTalk(
  found: ReadonlyMap<number, Label>,
  lines: readonly Line[],
  form: Form,
  hasCast: boolean,
): boolean {
  if (found.size < 3) return false
  // Under each name alone stands speech, and not the next name.
  if (form.alone && [...found.keys()].some((at) => isFollowed(lines, at, found))) return false
  const said = saidUnder(found, lines)
  if (form.asks && !said.some(({line}) => isAsking(lineFrom(line.node.children, line.spot))))
    return false
  const sentences = said.filter((one) => isSpeech(one, form)).length
  return sentences * 2 >= said.length && comeBack(found, said, lines.length, {...form, hasCast})
}

/** People talk in sentences; a log has its words and its columns too. */
function isSpeech(one: Said, form: Form): boolean {
  const {line, text} = one
  if (form.proceedings) return isSaid(one)
  return isSpoken(line, text, form) || (form.marked === true && severalWords.test(text))
}

function isSpoken(line: Line, text: string, {quotes}: Form): boolean {
  return quotes ? closesQuote(line) : endsAsSentence(line, text)
}

/** Whether almost all names come back, and the document is made of them, or is a debate. */
function comeBack(
  found: ReadonlyMap<number, Label>,
  said: readonly Said[],
  lines: number,
  {alone, rare, signed, proceedings, hasCast}: Form & {hasCast: boolean},
): boolean {
  const names = Array.from(found.values(), ({name, groups}) => ({
    words: nameParts(name).words,
    codes: groups.map(({text}) => fold(text)),
  }))
  // Those who are listed above may speak at length.
  const isSparse = alone || signed
  const isMade = isSparse ? hasCast || found.size * 8 >= lines : found.size * 4 >= lines * 3
  if (!proceedings) {
    const {different, back} = recurrenceOf(names)
    const least = rare ? 1 : hasCast ? found.size / 2 : (found.size * 2) / 3
    return isMade && different > 1 && back >= least
  }
  const {different, back, turns} = turnsTaken(names)
  if (different < 2 || (!isHeard(said) && !areNames(said))) return false
  if (proceedings === 'capitals' && isMade && back * 3 >= turns * 2) return true
  // Long speeches stand between those who take the chair and the floor.
  const isLong = found.size * 20 >= lines && back > 2 && back * 2 >= turns
  return isLong && isHeard(said) && areNames(said)
}

/** Where the speech of each label begins: behind it, or on the line under it. */
function saidUnder(found: ReadonlyMap<number, Label>, lines: readonly Line[]): Said[] {
  return [...found].flatMap(([at, label]) => {
    const line = lines[at]
    const text = line?.head.text.slice(label.length) ?? ''
    if (line === undefined) return []
    if (text !== '') return [{label, line, text}]
    const under = lineUnder(lines, at)
    return under === undefined ? [] : [{label, line: under, text: under.head.text}]
  })
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

function closesQuote({node, spot}: Line): boolean {
  return quoted.test(lineFrom(node.children, spot).slice(-12))
}

function isMarked({text, marked, typeface, goesOn}: Line['head']): boolean {
  if (typeface === 'plain' || goesOn) return false
  const isWhole = text.length <= 40 && marked >= text.trimEnd().length
  return isWhole || (text.length <= 120 && office.test(text.slice(marked)))
}

// What somebody is, behind a name in bold: ` -- Chief Executive`, ` – Oste Bank`.
const office = /^\s(?:--|[–—])\s\S[^.!?:]{2,100}$/

/** A name in bold before the speech: `**AR** Where did it begin?`. */
function markedOpening({text, marked, typeface}: Line['head']) {
  const space = typeface === 'plain' || marked === 0 ? null : behindBold.exec(text.slice(marked))
  if (space === null) return undefined
  return {name: text.slice(0, marked).trim().replace(/\.$/, ''), length: marked + space[0].length}
}

// What parts a name in bold from the speech: ` `, ` – `, `. – `.
const behindBold = /^(?:\.?\s[–—]\s{1,3}|\s{1,9})(?=\S)/

/**
 * A name of two words or more, or a voice, that nothing but its line sets apart: `Speaker 1`, `Ines Vale`, `Ines Vale
 * -- Rope Works`.
 */
function plainName(text: string) {
  const name = text.slice(markBefore(text)).trim()
  const isSentence = endsSentence(name) && !isSuffix(name.slice(name.lastIndexOf(' ') + 1))
  const shape = name.length > 80 || isSentence ? 'phrase' : readBody(name)?.shape
  return shape === 'name' || shape === 'voice' ? {name, length: text.length} : undefined
}

function whole(text: string, match?: RegExpExecArray | null) {
  if (match === null) return undefined
  return {name: (match?.[1] ?? match?.[2] ?? text).trim(), length: text.length}
}
