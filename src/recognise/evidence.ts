/**
 * Which candidates are labels. A colon does not make a speaker: what counts is weighed here, over the
 * whole document, one sentence and one weight for each kind of evidence.
 */

import {fold} from '../speakers/fold.js'
import {abbreviates, initialsOf, nameParts} from '../speakers/names.js'
import {isSomebody, type Shape, splitSeveral} from '../speakers/shape.js'
import type {Candidate, Typeface} from './candidates.js'
import {marksIn} from './marks.js'

/** All candidates that have one name. */
interface Voice {
  name: string
  shape: Shape
  candidates: Candidate[]
  /** Index of its first candidate. */
  first: number
  /** How often it stands beside a candidate of another name. */
  alternates: number
  /** How many of its lines go on in words, or over the words of the next block. */
  speaks: number
  spoken: number
  sentences: number
  timed: number
  /** Whether it is a heading without a colon. */
  bare: boolean
  /** Whether another label is a short form of this one, or this one of another. */
  related: boolean
  /** Whether what its brackets hold is a label elsewhere. */
  defined: boolean
  /** Taken off where its labels are unlike all others. */
  odd: number
  /** How many of its labels stand over the speech, without a time, and not on its line. */
  over: number
}

/** What the document says elsewhere about who is in it. */
export interface Known {
  /** Whether an introduction, the front matter or the caller names this person. */
  has(name: string): boolean
  /** Whether a list or table of those present gives their codes, so that it can be held complete. */
  complete: boolean
}

/** How a shape alone speaks for somebody. */
const shapeWeight: Readonly<Record<Shape, number>> = {
  name: 2, // two capitalised words are how people are called
  voice: 2, // so is what somebody does: Host, Audience, Speaker 1
  word: 1, // one word may be a name or a thing
  code: 1, // and so may a few capitals
  several: 0, // people side by side are believed where each of them is
  handle: 0, // a lower-case word is a user name only where it recurs or is set apart
  ask: -9, // question marks are judged as a pair, see `marksIn`
  answer: -9,
  either: -9,
  examiner: -9, // `BY MR. RUIZ:` says who asks, and does not speak
  cue: -9, // parts of the production never speak
  doubtful: -3, // a name with a thing in it needs much to speak for it
  field: -9, // nor do the names of things
  phrase: -9,
}

/** What a voice needs to be believed on its own, and what it needs inside a talk. */
const alone = 3
const inTalk = 2

/** What an accepted candidate is. */
export type Verdict = 'speaker' | 'ask' | 'answer' | 'examiner' | 'cue'

/**
 * Weigh the candidates of a document.
 *
 * @param candidates every line that opens like a label
 * @param known people named elsewhere
 * @param blocks how many blocks the document has
 * @returns those that are labels, in order; none where the document is not a talk
 */
export function weigh(
  candidates: readonly Candidate[],
  known: Known,
  blocks: number,
): Map<Candidate, Verdict> {
  const marks = marksIn(candidates, known.has)
  const examined = marks.size > 0
  // Labels of a document end alike: beside `Q - ` and `A - ` a colon ends no label.
  const dashed = [...marks.keys()].some((one) => one.label.end === 'dash')
  const others = candidates.filter((one) => !dashed && !marks.has(one) && isEnding(one.label.end))
  const voices = voicesOf(others.filter((one) => !one.wrapped))
  if (marks.size > 0 || !namesInHeadings([...voices.values()])) dropBare(voices)
  relate([...voices.values()])
  standOver([...voices.values()])
  lookAlike([...voices.values()], known)
  const strong = talkers([...voices.values()], known, blocks, marks.size > 0)
  const accepted = new Map<Candidate, Verdict>()
  if (strong.length === 0 && marks.size === 0) return accepted
  if (!isSpoken(strong, marks.size)) return accepted
  const believed = believedIn(voices, strong, known)
  for (const candidate of candidates) {
    const mark = marks.get(candidate)
    if (mark !== undefined) accepted.set(candidate, mark)
    else if (candidate.label.shape === 'examiner' && examined) accepted.set(candidate, 'examiner')
    else if (believed.has(candidate.label.name)) accepted.set(candidate, 'speaker')
    else if (candidate.label.shape === 'cue' && !dashed) accepted.set(candidate, 'cue')
  }
  return accepted
}

/** Marks without a colon count only as a pair; without one they are words (`A. Whether …`). */
function isEnding(end: Candidate['label']['end']): boolean {
  return end !== 'stop' && end !== 'dash' && end !== 'semicolon'
}

/** Gather the candidates by name. */
function voicesOf(candidates: readonly Candidate[]): Map<string, Voice> {
  const voices = new Map<string, Voice>()
  let before: Voice | undefined
  for (const [index, candidate] of candidates.entries()) {
    const {name, shape, start} = candidate.label
    let voice = voices.get(name)
    if (voice === undefined) {
      voice = {
        name,
        shape: asShape(shape, name),
        candidates: [],
        first: index,
        alternates: 0,
        speaks: 0,
        spoken: 0,
        sentences: 0,
        bare: candidate.label.end === 'heading',
        timed: 0,
        over: 0,
        odd: 0,
        related: false,
        defined: false,
      }
      voices.set(name, voice)
    }
    voice.candidates.push(candidate)
    if (before !== undefined && before !== voice) {
      before.alternates++
      voice.alternates++
    }
    if (candidate.follows !== 'address') voice.speaks++
    if (candidate.sentence) voice.sentences++
    if (candidate.spoken) voice.spoken++
    if (start !== undefined || candidate.afterTime) voice.timed++
    else if (candidate.follows === 'nothing' && candidate.typeface === 'plain') voice.over++
    before = voice
  }
  for (const voice of voices.values()) {
    const groups = voice.candidates[0]?.label.groups ?? []
    voice.defined = groups.some(({text, square}) => !square && voices.has(text))
  }
  return voices
}

/** A letter that is no mark of question or answer here is somebody's code; a word is a thing. */
function asShape(shape: Shape, name: string): Shape {
  if (shape !== 'ask' && shape !== 'answer' && shape !== 'either') return shape
  return name.length < 5 && name !== name.toLowerCase() ? 'code' : 'field'
}

function weight(voice: Voice, known: Known): number {
  const count = voice.candidates.length
  let sum = shapeWeight[voice.shape]
  if (known.has(voice.name) || defines(voice)) sum += 4 // somebody says who this is
  if (voice.timed > 0) sum += 3 // things are not said at a time
  if (count > 2)
    sum += 2 // people speak again and again
  else if (count > 1) sum += 1
  if (voice.related) sum += 1 // a full name at first and a short one after
  if (voice.alternates > 0) sum += 1 // and one after the other
  if (voice.candidates.some((one) => one.typeface !== 'plain')) sum += 1 // set apart on purpose
  if (voice.sentences * 2 >= count) sum += 1 // and in sentences
  if (voice.shape === 'handle' && count > 1 && voice.spoken * 2 >= count) sum += 1 // a chat has no full stops
  if (voice.bare) sum -= 3 // most headings name what is talked of
  if (voice.speaks === 0) sum -= 6 // an address is not speech
  sum -= voice.odd
  if (count === 1 && voice.over === 1) sum -= 3 // once over a list or code is a lead-in
  return sum
}

/** Whether its brackets define a code: `Ana Ruiz (AR)`, or what is a label elsewhere. */
function defines({candidates, defined}: Voice): boolean {
  return (
    defined ||
    candidates.some(({label}) =>
      label.groups.some(
        ({text, square}) => !square && code.test(text) && abbreviates(text, label.name),
      ),
    )
  )
}

// A code in brackets: `AR`, `AvW`, `R`.
const code = /^\p{Lu}[\p{L}\p{N}]{0,5}$/u

/** The voices that make the document a talk; none where it is not one. */
function talkers(voices: Voice[], known: Known, blocks: number, marked: boolean): Voice[] {
  const strong = voices.filter((voice) => weight(voice, known) >= alone)
  const sure = strong.filter(
    (voice) =>
      voice.candidates.length > 1 ||
      voice.timed > 0 ||
      voice.related ||
      known.has(voice.name) ||
      defines(voice),
  )
  if (sure.length > 0 || marked) return sure
  // Nobody speaks twice: a short exchange, or names in full, may still be one; a list of lead-ins is not.
  const names = strong.every((voice) => voice.shape === 'name' || voice.shape === 'voice')
  return blocks <= strong.length * 3 && (strong.length < 3 || names) ? strong : []
}

/** Whether headings without a colon name speakers: then most of them recur. */
function namesInHeadings(voices: readonly Voice[]): boolean {
  const lines = (list: readonly Voice[]) =>
    list.reduce((sum, one) => sum + one.candidates.length, 0)
  const bare = voices.filter((voice) => voice.bare)
  return lines(bare.filter((voice) => voice.candidates.length > 1)) * 2 >= lines(bare)
}

function dropBare(voices: Map<string, Voice>): void {
  for (const [name, voice] of voices) if (voice.bare) voices.delete(name)
}

/** Whether people speak here: a list of scores has labels that recur, and no words to hear. */
function isSpoken(strong: readonly Voice[], marks: number): boolean {
  const lines = strong.flatMap((voice) => voice.candidates)
  return lines.length === 0 || lines.filter((one) => one.spoken).length * 4 >= lines.length - marks
}

/** Those who are believed because the document is a talk, beside those who make it one. */
function believedIn(
  voices: ReadonlyMap<string, Voice>,
  strong: readonly Voice[],
  known: Known,
): Set<string> {
  const style = dominantTypeface(strong)
  const opening = strong.reduce(
    (first, voice) => Math.min(first, voice.first),
    Number.POSITIVE_INFINITY,
  )
  const believed = new Set(strong.map((voice) => voice.name))
  for (const voice of voices.values()) {
    let sum = weight(voice, known)
    if (style !== undefined && voice.candidates.every((one) => one.typeface !== style)) sum -= 2 // labels look alike
    if (voice.first < opening && voice.candidates.length === 1) sum -= 1 // before anybody spoke
    if (sum >= inTalk) believed.add(voice.name)
  }
  const people = formsOf([...voices.values()].filter((voice) => believed.has(voice.name)))
  for (const {name, shape} of voices.values()) {
    if (shape !== 'several') continue
    const each = splitSeveral(name).every((one) => known.has(one) || people.has(fold(one)))
    if (each) believed.add(name)
  }
  return believed
}

/** Every form somebody may be called by, folded: the name, its words, and the codes in brackets. */
function formsOf(voices: readonly Voice[]): Set<string> {
  const forms = new Set<string>()
  for (const {name, candidates} of voices) {
    forms.add(fold(name))
    for (const word of nameParts(name).words) forms.add(word)
    for (const {text} of candidates[0]?.label.groups ?? []) forms.add(fold(text))
  }
  return forms
}

/** Link full names and their short forms: `RITA COLE` and `COLE`, `Ana Ruiz` and `AR`. */
function relate(voices: readonly Voice[]): void {
  const short = new Map<string, Voice>()
  for (const voice of voices) {
    if (voice.shape === 'word' || voice.shape === 'code') short.set(fold(voice.name), voice)
  }
  for (const voice of short.size > 0 ? voices : []) {
    if (voice.shape !== 'name') continue
    for (const form of [
      ...nameParts(voice.name).words,
      ...initialsOf(nameParts(voice.name).name),
    ]) {
      const other = short.get(form)
      if (other === undefined) continue
      other.related = true
      voice.related = true
    }
  }
}

/** Labels over the speech are no lead-ins where most labels stand so. */
function standOver(voices: readonly Voice[]): void {
  const count = voices.reduce((sum, one) => sum + one.candidates.length, 0)
  const over = voices.reduce((sum, one) => sum + one.over, 0)
  if (over * 5 >= count * 3) for (const voice of voices) voice.over = 0
}

/** Where people go by codes, a word or a name is more likely a thing; the more so where all codes are listed. */
function lookAlike(voices: readonly Voice[], known: Known): void {
  const lines = (list: readonly Voice[]) =>
    list.reduce((sum, one) => sum + one.candidates.length, 0)
  const people = voices.filter((one) => isSomebody(one.shape))
  const codes = people.filter((one) => one.shape === 'code')
  if (lines(codes) * 5 <= lines(people) * 4) return
  for (const voice of people) {
    const isWord = voice.shape === 'word' || voice.shape === 'name'
    if (isWord && !known.has(voice.name) && !defines(voice)) voice.odd = known.complete ? 9 : 1
  }
}

/** The typeface nearly all labels of a talk have. */
function dominantTypeface(voices: readonly Voice[]): Typeface | undefined {
  const counts = new Map<Typeface, number>()
  let all = 0
  for (const voice of voices) {
    for (const {typeface} of voice.candidates) {
      counts.set(typeface, (counts.get(typeface) ?? 0) + 1)
      all++
    }
  }
  return [...counts].find(([, count]) => count * 5 >= all * 4)?.[0]
}
