/** Candidates gathered by name: how often, how, and beside whom each of them occurs. */
import {fold, hasCase} from '../../speakers/fold.js'
import {abbreviates, initialsOf, type NameParts, type NameReader} from '../../speakers/names.js'
import {code} from '../../speakers/reading.js'
import {isSomebody, type Shape} from '../../speakers/shape.js'
import type {Speaks} from '../../tree/sample.js'
import type {Candidate} from './candidates.js'

/** What the document says elsewhere about who is in it. */
export interface Known {
  /** Whether an introduction, the front matter or the caller names this person. */
  has(name: string): boolean
  /** Whether a list or table of those present gives their codes, so that it can be held complete. */
  complete: boolean
  /** Takes the names of the document apart. */
  partsOf: NameReader
  /** Tells languages by their words. */
  speaks: Speaks
}

/** All candidates that have one name. */
export interface Voice {
  name: string
  shape: Shape
  candidates: Candidate[]
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
  /** Whether its brackets define a code: `Ana Ruiz (AR)`, or hold what is a label elsewhere. */
  defined: boolean
  /** Taken off where its labels are unlike all others. */
  odd: number
  /** All that speaks for it and against it, once it is weighed. */
  weight: number
  /** How many of its labels stand over the speech, without a time, and not on its line. */
  over: number
}

/** What is no company for a voice, since nobody is called so. */
const things: ReadonlySet<Shape> = new Set<Shape>(['field', 'cue', 'common', 'counted'])

/** Gather the candidates by name. */
export function voicesOf(candidates: readonly Candidate[]): Map<string, Voice> {
  const voices = new Map<string, Voice>()
  const codes = codesIn(candidates)
  // Where labels have times of their own, one on the line above is of what is said further on.
  const ownTimes = candidates.some(({label}) => label.start !== undefined)
  const counted = countedIn(candidates)
  let before: Voice | undefined
  for (const candidate of candidates) {
    const {name, shape, start} = candidate.label
    let voice = voices.get(name)
    if (voice === undefined) {
      voice = {
        name,
        shape: codes.has(name) ? 'code' : counted.has(name) ? 'voice' : asShape(shape, name),
        candidates: [],
        alternates: 0,
        speaks: 0,
        spoken: 0,
        sentences: 0,
        bare: candidate.label.end === 'heading',
        timed: 0,
        over: 0,
        odd: 0,
        weight: 0,
        related: false,
        defined: false,
      }
      voices.set(name, voice)
    }
    voice.candidates.push(candidate)
    const isThing = things.has(voice.shape)
    if (before !== undefined && before !== voice && !isThing) {
      before.alternates++
      voice.alternates++
    }
    if (candidate.follows !== 'address') voice.speaks++
    if (candidate.sentence) voice.sentences++
    if (candidate.spoken) voice.spoken++
    if (start !== undefined || (candidate.afterTime && !ownTimes)) voice.timed++
    else if (candidate.follows === 'nothing' && candidate.typeface === 'plain') voice.over++
    // Names of things beside a voice are no company.
    if (!isThing) before = voice
  }
  for (const voice of voices.values()) {
    voice.defined = voice.candidates.some(({label}) =>
      label.groups.some(
        ({text, square}) => !square && (voices.has(text) || isCode(text, label.name)),
      ),
    )
  }
  return voices
}

/** Codes that brackets define, `ID` of `Ian Day (ID)`, though they spell a thing. */
function codesIn(candidates: readonly Candidate[]): Set<string> {
  const names = new Set(candidates.map(({label}) => label.name))
  const codes = new Set<string>()
  for (const {label} of candidates) {
    for (const {text, square} of label.groups) {
      const isUsed = names.has(text) && code.test(text)
      if (!square && (isUsed || isCode(text, label.name))) codes.add(text)
    }
  }
  return codes
}

/** Whoever is only counted: two numbers of one word take turns, where those of chapters and steps go up. */
function countedIn(candidates: readonly Candidate[]): Set<string> {
  const names = candidates.flatMap(({label}) => (label.shape === 'counted' ? [label.name] : []))
  const turns = new Map<string, number>()
  for (const [at, name] of names.entries()) {
    const word = wordOf(name)
    const next = names[at + 1] ?? name
    if (next === name || names[at + 2] !== name || wordOf(next) !== word) continue
    turns.set(word, (turns.get(word) ?? 0) + 1)
  }
  return new Set(names.filter((name) => (turns.get(wordOf(name)) ?? 0) > 1))
}

function wordOf(name: string): string {
  return name.slice(0, name.indexOf(' '))
}

/** A letter that is no mark of question or answer here is somebody's code; a word is a thing. */
function asShape(shape: Shape, name: string): Shape {
  if (shape !== 'ask' && shape !== 'answer' && shape !== 'either') return shape
  return name.length < 5 && name !== name.toLowerCase() ? 'code' : 'field'
}

/**
 * Link full names and their short forms: `RITA COLE` and `COLE`, `Dr. Ana Ruiz`, `Dr. Ruiz` and `AR`, `RUI DOS SANTOS`
 * and `DOS SANTOS`.
 */
export function relate(voices: readonly Voice[], {partsOf}: Known): void {
  const short = new Map<string, Voice>()
  for (const voice of voices) {
    const {shape, name} = voice
    if (shape !== 'word' && shape !== 'code' && shape !== 'name') continue
    const {folded, honorific, words} = partsOf(name)
    const isTitled = honorific !== undefined && words.length === 1
    if (isTitled) short.set(words.join(), voice)
    else if (shape !== 'name' || words.length === 2) short.set(folded, voice)
  }
  for (const voice of short.size > 0 ? voices : []) {
    if (voice.shape !== 'name' && voice.shape !== 'doubtful' && !voice.defined) continue
    for (const form of formsOf(voice, partsOf(voice.name))) {
      const other = short.get(form)
      if (other === undefined || other === voice) continue
      other.related = true
      voice.related = true
    }
  }
}

/** What somebody may be called for short, folded: words of the name, initials, what the brackets hold. */
function formsOf({candidates}: Voice, {name, words}: NameParts): string[] {
  const groups = candidates[0]?.label.groups ?? []
  const surname = words.length > 2 ? [words.slice(-2).join(' ')] : []
  return [...words, ...surname, ...initialsOf(name), ...groups.map(({text}) => fold(text))]
}

/** Labels over the speech are no lead-ins where most labels stand so. */
export function standOver(voices: readonly Voice[]): void {
  const count = voices.reduce((sum, one) => sum + one.candidates.length, 0)
  const over = voices.reduce((sum, one) => sum + one.over, 0)
  if (over * 5 >= count * 3) for (const voice of voices) voice.over = 0
}

/** Where people go by codes, a word or a name is more likely a thing; the more so where all codes are listed. */
export function lookAlike(voices: readonly Voice[], known: Known): void {
  const lines = (list: readonly Voice[]) =>
    list.reduce((sum, one) => sum + one.candidates.length, 0)
  const people = voices.filter((one) => isSomebody(one.shape))
  const codes = people.filter((one) => one.shape === 'code')
  if (lines(codes) * 5 <= lines(people) * 4) return
  for (const voice of people) {
    const isWord = voice.shape === 'word' || voice.shape === 'name'
    if (isWord && !known.has(voice.name) && !voice.defined) voice.odd = known.complete ? 9 : 1
  }
}

function isCode(text: string, name: string): boolean {
  return code.test(text) && abbreviates(text, name)
}

/** Whether nothing tells words from a name: neither capitals, which their script has not, nor a title. */
export function isAnything(name: string, {partsOf}: Known): boolean {
  return !hasCase(name) && partsOf(name).honorific === undefined
}
