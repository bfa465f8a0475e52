/**
 * Which candidates are labels. A colon does not make a speaker: what counts is weighed here, over the
 * whole document, one sentence and one weight for each kind of evidence.
 */

import {fold} from '../../speakers/fold.js'
import {type Shape, splitSeveral} from '../../speakers/shape.js'
import type {Candidate, Typeface} from './candidates.js'
import {type Manner, mannerOf, objections} from './manner.js'
import {isQuestionnaire, marksIn} from './marks.js'
import {recurrenceOf} from './recurrence.js'
import {
  isAnything,
  type Known,
  lookAlike,
  relate,
  standOver,
  type Voice,
  voicesOf,
} from './voices.js'

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
  unnamed: -9, // a dash says that nobody can be named
  cue: -9, // parts of the production never speak
  doubtful: -2, // a name with a thing in it needs much to speak for it
  counted: -9, // chapters are counted, as steps are; where two numbers take turns it is a voice, see `voicesOf`
  common: -9, // common words only where they recur as often as people, see `believedIn`
  field: -9, // nor do the names of things
  phrase: -9,
}

/** What a voice needs to be believed on its own, and what it needs inside a talk. */
const alone = 3
const inTalk = 2

/** What an accepted candidate is. */
export type Verdict = 'speaker' | 'ask' | 'answer' | 'unnamed' | 'examiner' | 'cue'

/** A candidate that is a label. */
export interface Accepted {
  candidate: Candidate
  verdict: Verdict
}

/**
 * Weigh the candidates of a document.
 *
 * @param candidates every line that opens like a label
 * @param known people named elsewhere
 * @param blocks how many blocks the document has
 * @returns those that are labels, in order; none where the document is not a talk
 */
export function weigh(candidates: readonly Candidate[], known: Known, blocks: number): Accepted[] {
  const marks = marksIn(candidates, known)
  // Questions with nothing between them are a questionnaire.
  if (isQuestionnaire(candidates, marks, blocks)) return []
  const examined = marks.size > 0
  // Labels of a document end alike: beside `Q - ` and `A - ` a colon ends no label.
  const dashed = [...marks].some(([{label}, kind]) => kind === 'answer' && label.end === 'dash')
  const others = candidates.filter((one) => !dashed && !marks.has(one) && isEnding(one.label.end))
  const voices = gather(others, known, marks.size > 0)
  const strong = talkers([...voices.values()], known, blocks, marks.size > 0)
  const unnamed = candidates.filter(({label}) => label.shape === 'unnamed')
  if (strong.length === 0 && marks.size === 0 && unnamed.length === 0) return []
  const isSure = marks.size + unnamed.length > 0 || strong.some(({name}) => known.has(name))
  if (strong.length > 0 && !isSure && !isSpoken(strong)) return []
  const manner = mannerOf(
    strong,
    candidates.find((one) => marks.has(one)),
  )
  const believed = believedIn(voices, strong, manner, known)
  const verdictOn = (candidate: Candidate): Verdict | undefined => {
    const {shape, name} = candidate.label
    const mark = examined ? marks.get(candidate) : undefined
    if (mark !== undefined) return mark
    if (shape === 'examiner' && examined) return 'examiner'
    if (believed.has(name)) return 'speaker'
    if (shape === 'unnamed') return 'unnamed'
    return shape === 'cue' && !dashed ? 'cue' : undefined
  }
  const accepted: Accepted[] = []
  for (const candidate of candidates) {
    const verdict = verdictOn(candidate)
    if (verdict !== undefined) accepted.push({candidate, verdict})
  }
  return accepted
}

/** The voices of a document, told all that depends on the others. */
function gather(
  candidates: readonly Candidate[],
  known: Known,
  marked: boolean,
): Map<string, Voice> {
  // What the wrapping may have put at the start of a line is no evidence, unless the same stands at one without it.
  const opened = new Set(candidates.flatMap((one) => (one.wrapped ? [] : [one.label.name])))
  const voices = voicesOf(candidates.filter((one) => !one.wrapped || isFull(one, opened)))
  if (marked || !namesInHeadings([...voices.values()], known)) dropBare(voices)
  const all = [...voices.values()]
  relate(all, known)
  standOver(all)
  lookAlike(all, known)
  for (const voice of all) voice.weight = weightOf(voice, known)
  return voices
}

function isFull({label: {shape, name}}: Candidate, opened: ReadonlySet<string>): boolean {
  return shape === 'name' && opened.has(name)
}

/**
 * Marks without a colon count only as a pair; without one they are words (`A. Whether …`). A semicolon,
 * and a colon that was lost, are believed only of a label that occurs with one.
 */
function isEnding(end: Candidate['label']['end']): boolean {
  return !unsure.has(end)
}
const unsure: ReadonlySet<string> = new Set(['stop', 'dash', 'gap', 'semicolon', 'lost'])

/** A kind of evidence: what it weighs, and when it holds. */
interface Evidence {
  points: number
  holds: (voice: Voice, known: Known) => boolean
}

/** Everything that speaks for a voice beside its shape, and against it. */
const evidence: readonly Evidence[] = [
  // Somebody says who this is.
  {points: 4, holds: (voice, known) => known.has(voice.name) || voice.defined},
  // Things are not said at a time.
  {points: 3, holds: ({timed}) => timed > 0},
  // People speak again, and again.
  {points: 1, holds: ({candidates}) => candidates.length > 1},
  {points: 1, holds: ({candidates}) => candidates.length > 2},
  // A full name at first and a short one after.
  {points: 1, holds: ({related}) => related},
  // One after the other.
  {points: 1, holds: ({alternates}) => alternates > 0},
  // Set apart on purpose.
  {points: 1, holds: ({candidates}) => candidates.some((one) => one.typeface !== 'plain')},
  // In sentences; a chat has no full stops, and has several words.
  {points: 1, holds: ({sentences, candidates}) => sentences * 2 >= candidates.length},
  {points: 1, holds: (voice) => voice.shape === 'handle' && isChat(voice)},
  // A setting has its value in quotation marks: `message: "Call the keeper."`
  {
    points: -2,
    holds: ({shape, candidates}) => shape === 'handle' && candidates.every((one) => one.quoted),
  },
  // Any two words of a script without capitals look like a name.
  {points: -1, holds: ({shape, name}, known) => shape === 'name' && isAnything(name, known)},
  // Most headings name what is talked of.
  {points: -3, holds: ({bare}) => bare},
  // An address is not speech.
  {points: -6, holds: ({speaks}) => speaks === 0},
  // Once over a list or code is a lead-in.
  {
    points: -3,
    holds: ({candidates: [first, ...others], over, related}) =>
      others.length === 0 && over === 1 && !related && first?.label.description === undefined,
  },
]

function isChat({candidates, spoken}: Voice): boolean {
  return candidates.length > 1 && spoken * 2 >= candidates.length
}

function weightOf(voice: Voice, known: Known): number {
  return evidence.reduce(
    (sum, {points, holds}) => (holds(voice, known) ? sum + points : sum),
    shapeWeight[voice.shape] - voice.odd,
  )
}

/** The voices that make the document a talk; none where it is not one. */
function talkers(voices: Voice[], known: Known, blocks: number, marked: boolean): Voice[] {
  const strong = voices.filter((voice) => voice.weight >= alone)
  const isHeardOf = (voice: Voice) =>
    voice.candidates.length > 1 || voice.related || known.has(voice.name) || voice.defined
  const isTimed = marked || strong.some(isHeardOf) || isTimedThroughout(voices)
  const sure = strong.filter((voice) => isHeardOf(voice) || (isTimed && voice.timed > 0))
  if (marked || sure.some((voice) => strong.length > 1 || isTalking(voice))) return sure
  // Nobody speaks twice: a short exchange, or names in full, may still be one; a list of lead-ins is not.
  const names = strong.every((voice) => voice.shape === 'name' || voice.shape === 'voice')
  const heard = strong.filter((voice) => voice.sentences > 0).length * 2 >= strong.length
  return blocks <= strong.length * 3 && (strong.length < 3 || names) && heard ? strong : []
}

/** Whether nearly all labels have a time, and sentences; those of a programme have not: `19:40 Guest: Dr Hollis`. */
function isTimedThroughout(voices: readonly Voice[]): boolean {
  const lines = voices.flatMap(({candidates}) => candidates)
  const timed = voices.reduce((all, one) => all + one.timed, 0)
  const said = lines.filter((one) => one.sentence || one.follows === 'nothing').length
  return timed * 5 >= lines.length * 4 && said * 2 >= lines.length
}

/** Whether a single voice makes a talk: a word that occurs twice in an article, alone, does not. */
function isTalking(voice: Voice): boolean {
  const {shape, candidates, alternates, weight} = voice
  const oftenOrBesideOthers = candidates.length > 2 || alternates > 0
  const isSetApart = candidates.some((one) => one.typeface !== 'plain')
  if (shape === 'handle') return oftenOrBesideOthers || isSetApart
  return shape !== 'word' || oftenOrBesideOthers || weight > alone + 1
}

/** Whether headings without a colon name speakers: then most of them recur, in full or for short. */
function namesInHeadings(voices: readonly Voice[], {partsOf}: Known): boolean {
  const names = voices
    .filter((voice) => voice.bare)
    .flatMap(({name, candidates}) => candidates.map(() => partsOf(name)))
  return recurrenceOf(names).back * 2 >= names.length
}

function dropBare(voices: Map<string, Voice>): void {
  for (const [name, voice] of voices) if (voice.bare) voices.delete(name)
}

/** Whether people speak here: a list of scores has labels that recur, and no words to hear. */
function isSpoken(strong: readonly Voice[]): boolean {
  const lines = strong.flatMap((voice) => voice.candidates)
  return lines.filter((one) => one.spoken).length * 4 >= lines.length
}

/** Those who are believed because the document is a talk, beside those who make it one. */
function believedIn(
  voices: ReadonlyMap<string, Voice>,
  strong: readonly Voice[],
  manner: Manner,
  known: Known,
): Set<string> {
  const believed = new Set(strong.map((voice) => voice.name))
  for (const voice of voices.values()) {
    if (voice.weight - objections(voice, manner, known) >= inTalk) believed.add(voice.name)
  }
  const most = strong.reduce((max, {candidates}) => Math.max(max, candidates.length), 0)
  for (const voice of voices.values()) {
    // The word of a thing speaks only where somebody would otherwise talk to nobody: `Price` to her interviewer.
    const mayBe = asOften.has(voice.shape) || (voice.shape === 'field' && strong.length === 1)
    if (mayBe && recurs(voice, most, manner.typeface)) believed.add(voice.name)
    // A magazine in full, and by its initials after: `OSTE TIMES`, `OT`.
    if (voice.shape === 'doubtful' && voice.related && voice.sentences > 0) believed.add(voice.name)
  }
  const several = [...voices.values()].filter(({shape}) => shape === 'several')
  if (several.length === 0) return believed
  const people = formsOf(
    [...voices.values()].filter((voice) => believed.has(voice.name)),
    known,
  )
  for (const {name} of several) {
    const each = splitSeveral(name).every((one) => known.has(one) || people.has(fold(one)))
    if (each) believed.add(name)
  }
  return believed
}

/** Shapes that are believed where they recur as people do: `Người dân`, `Grace Price`. */
const asOften: ReadonlySet<Shape> = new Set<Shape>(['common', 'doubtful'])

/** Whether words label lines about as often as people do, in sentences and in their typeface. */
function recurs(
  {candidates, sentences}: Voice,
  most: number,
  style: Typeface | undefined,
): boolean {
  const count = candidates.length
  const isAlike = style === undefined || candidates.some((one) => one.typeface === style)
  return count > 1 && count * 3 >= most && sentences * 2 >= count && isAlike
}

/** Every form somebody may be called by, folded: the name, its words, and the codes in brackets. */
function formsOf(voices: readonly Voice[], {partsOf}: Known): Set<string> {
  const forms = new Set<string>()
  for (const {name, candidates} of voices) {
    const {folded, words} = partsOf(name)
    forms.add(folded)
    for (const word of words) forms.add(word)
    for (const {text} of candidates[0]?.label.groups ?? []) forms.add(fold(text))
  }
  return forms
}
