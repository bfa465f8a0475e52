/** How labels look in a talk, and what does not look like one of them. */
import {hasCase} from '../../speakers/fold.js'
import type {Shape} from '../../speakers/shape.js'
import type {Candidate, Typeface} from './candidates.js'
import {isAnything, type Known, type Voice} from './voices.js'

/** How the voices that make a document a talk are labelled. */
export interface Manner {
  typeface: Typeface | undefined
  /** Whether labels stand on a line of their own, over the speech. */
  over: boolean
  handles: boolean
  /** Where the first of them speaks. */
  opening: Candidate | undefined
  /** Where the first question or answer without a name stands. */
  marked: Candidate | undefined
  /** Whether they speak in sentences. */
  spoken: boolean
  /** Whether there are any, and not only marks of question and answer. */
  named: boolean
  /** How many words their names have at most. */
  words: number
}

/**
 * See how labels look in a talk.
 *
 * @param strong the voices that make it one, in order of first appearance
 * @param marked the first mark of question or answer
 */
export function mannerOf(strong: readonly Voice[], marked?: Candidate): Manner {
  const sum = (count: (voice: Voice) => number) =>
    strong.reduce((all, voice) => all + count(voice), 0)
  const lines = sum(({candidates}) => candidates.length)
  return {
    typeface: dominantTypeface(strong),
    over: lines > 2 && sum(({candidates}) => candidates.filter(isOver).length) * 5 >= lines * 4,
    handles: strong.some(({shape}) => shape === 'handle'),
    opening: strong[0]?.candidates[0],
    marked,
    spoken: sum(({sentences}) => sentences) * 3 >= lines * 2,
    named: strong.length > 0,
    words: Math.max(0, ...strong.map(({name}) => wordsIn(name))),
  }
}

function isOver({follows}: Candidate): boolean {
  return follows === 'nothing'
}

function isPlain({typeface}: Candidate): boolean {
  return typeface === 'plain'
}

/**
 * Weigh what speaks against a voice inside a talk, where labels look alike.
 *
 * @param voice any voice of the document
 * @param manner how the labels of the talk look
 * @param known people named elsewhere
 * @returns points to take off
 */
export function objections(voice: Voice, manner: Manner, known: Known): number {
  const {typeface, over, handles, spoken, named} = manner
  const {candidates, shape, related, sentences} = voice
  const once = candidates.length === 1
  const isCaseless = isAnything(voice.name, known)
  let sum = 0
  const isWeak = weak.has(shape) || isCaseless
  if (typeface !== undefined && candidates.every((one) => one.typeface !== typeface))
    sum += once && !related && isWeak ? 3 : 2
  if (over && isWeak && candidates.every((one) => !isOver(one) && isPlain(one))) sum += 2
  // A small word before a colon, once, goes on with what somebody says.
  if (once && shape === 'handle' && !handles) sum += 1
  // What somebody once said, or what a talk is called: `My uncle: “Go slowly.”`, `Debate: «Why winter?»`.
  if (once && !related && candidates.every((one) => one.quoted)) sum += 2
  // Beside letters for question and answer, a word is the more likely part of an answer.
  if (once && !named && !related && isWeak) sum += 2
  // Words that know no capitals are the more likely a clause the more of them there are.
  const words = wordsIn(voice.name)
  if (once && isCaseless && words > 2) sum += words > manner.words ? 2 : 1
  // A line before anybody spoke is most often a title.
  if (once && !related && isAbove(voice, manner)) sum += spoken && sentences === 0 ? 3 : 1
  return sum
}

/** Whether a voice is first heard before anybody who is sure to speak; among questions, a full name is one by itself. */
function isAbove({candidates: [first], shape, name}: Voice, {opening, marked}: Manner): boolean {
  if (first === undefined || (opening && !isBefore(first, opening))) return false
  // Any two words of a script without capitals look like a name.
  const isFull = shape === 'voice' || (shape === 'name' && hasCase(name))
  return !isFull || marked === undefined || isBefore(first, marked)
}

function isBefore(one: Candidate, other: Candidate): boolean {
  const {child, offset} = one.spot
  const {spot} = other
  if (one.block !== other.block) return one.block < other.block
  return child === spot.child ? offset < spot.offset : child < spot.child
}

function wordsIn(name: string): number {
  return name.split(' ').length
}

/** Shapes that may as well be the first words of what somebody says: `Three things`. */
const weak: ReadonlySet<Shape> = new Set<Shape>(['word', 'code', 'handle'])

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
