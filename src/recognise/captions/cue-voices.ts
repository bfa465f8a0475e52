/** Whose words each cue holds: by the voice it names, by labels in its text, or by chevrons and dashes. */
import type {Paragraph} from 'mdast'
import type {SpeakerOption} from '../../options.js'
import type {Report} from '../../report.js'
import {type LabelBody, readBody} from '../../speakers/body.js'
import {fold} from '../../speakers/fold.js'
import {checkAliases, givenSpeakers} from '../../speakers/given.js'
import {type Identity, identify, type OnAmbiguous} from '../../speakers/identity.js'
import {append} from '../../tree/append.js'
import {cutMarkup} from '../../tree/cue-markup.js'
import type {Captions} from '../../tree/reading.js'
import type {Cue, Word} from '../../tree/types.js'
import type {Accepted, Verdict} from '../labels/evidence.js'
import {findLabels, identityOf} from '../labels.js'
import {type Introduced, introducedIn} from '../people/introduced.js'
import type {CueLine, FreshCue} from './cue-lines.js'

/**
 * What starts somebody's words: a label; a sign that it is somebody else (`chevrons`, `dash`); or the lack of a voice
 * where other cues have one (`unnamed`).
 */
export type Opens = Named | 'chevrons' | 'dash' | 'unnamed'

/** A label, and what it is taken for. */
interface Named {
  label: LabelBody
  verdict: Verdict
}

/** Cues, and what the caller says of them. */
export interface TimedMaterial extends Captions {
  /** Who speaks, where the caller knows. */
  speakers?: readonly SpeakerOption[] | undefined
  /** How long a silence starts a paragraph, in seconds. */
  pause?: number | undefined
}

/** A cue, or the part of one that one person says. */
export interface Piece {
  cue: Cue
  /** The words of the speech. */
  lines: string[]
  /** Nothing where whoever spoke before goes on. */
  opens: Opens | undefined
}

/** The pieces of a document, and who is who in it. */
export interface Voiced {
  pieces: Piece[]
  identity: Identity
  introduced: Introduced
}

/**
 * Tell whose words each cue holds.
 *
 * @param cues the cues, with the lines that are new in them
 * @param material who speaks, where the caller knows
 * @param report receives labels that fit two people
 * @returns the pieces in order
 */
export function voicesIn(
  cues: readonly FreshCue[],
  material: TimedMaterial,
  report: Report,
): Voiced {
  return cues.some(({cue}) => cue.voice !== undefined)
    ? byVoice(cues, material, report)
    : byLabel(cues, material, report)
}

function byVoice(
  cues: readonly FreshCue[],
  {metadata, speakers = []}: TimedMaterial,
  report: Report,
): Voiced {
  const voices = new Map<string, Named>()
  const places = new Map<string, Cue>()
  for (const {cue} of cues) {
    const {voice} = cue
    if (voice === undefined || voices.has(voice)) continue
    const label = readBody(voice) ?? {text: voice, name: voice, groups: [], shape: 'word'}
    voices.set(voice, {label, verdict: 'speaker'})
    places.set(voice, cue)
  }
  const bodies = Array.from(voices.values(), ({label}) => label)
  const given = givenSpeakers(speakers)
  checkAliases(given, new Set(bodies.map(({name}) => fold(name))))
  const introduced = introducedIn({type: 'root', children: []}, metadata, [], given)
  const onAmbiguous: OnAmbiguous = (label, reason) => {
    report(reason, 'ambiguous-label', places.get(label)?.position)
  }
  const identity = identify(bodies, introduced.people, onAmbiguous, introduced.partsOf)
  const carries = !cues.some(({cue}, at) => cue.voice && cue.voice === cues[at - 1]?.cue.voice)
  const pieces: Piece[] = []
  for (const one of cues) {
    const {cue, lines} = one
    const named = cue.voice === undefined ? undefined : voices.get(cue.voice)
    // Two people who share a cue are none of those named before it.
    const signs = named === undefined ? withSigns(lines, []) : []
    if (signs.length > 0) append(pieces, cut(one, signs))
    else {
      const unnamed = !carries && lines.length > 0 ? 'unnamed' : undefined
      pieces.push({cue, lines: wordsOf(lines), opens: named ?? unnamed})
    }
  }
  return {pieces, identity, introduced}
}

function wordsOf(lines: readonly CueLine[]): string[] {
  return lines.map(({text}) => text)
}

/** A place where somebody's words start in a cue. */
interface Start {
  /** Index of the line, and how many of its characters are no speech. */
  line: number
  length: number
  opens: Opens
}

function byLabel(cues: readonly FreshCue[], material: TimedMaterial, report: Report): Voiced {
  const {metadata, speakers} = material
  const children = cues.map(({lines}): Paragraph => {
    const value = wordsOf(lines).join('\n')
    return {type: 'paragraph', children: [{type: 'text', value}]}
  })
  const labels = findLabels({
    root: {type: 'root', children},
    metadata,
    plain: true,
    joined: true,
    ...(speakers && {speakers}),
  })
  const identity = identityOf(labels, report)
  const starts = startsIn(cues, labels.accepted)
  const pieces = cues.flatMap((one, index) =>
    cut(one, withSigns(one.lines, starts.get(index) ?? [])),
  )
  return {pieces, identity, introduced: labels.introduced}
}

/** Where labels stand, by the index of the cue. */
function startsIn(cues: readonly FreshCue[], accepted: readonly Accepted[]): Map<number, Start[]> {
  const starts = new Map<number, Start[]>()
  // Labels come in order: the line is looked for from that of the one before.
  let line = 0
  let from = 0
  let current = -1
  for (const {candidate, verdict} of accepted) {
    const {block, spot, label} = candidate
    if (verdict === 'cue' || verdict === 'examiner') continue
    const lines = cues[block]?.lines ?? []
    if (block !== current) [current, line, from] = [block, 0, 0]
    for (; from < spot.offset; line++) from += (lines[line]?.text.length ?? 0) + 1
    const start: Start = {line, length: label.length, opens: {label, verdict}}
    const others = starts.get(block)
    if (others === undefined) starts.set(block, [start])
    else others.push(start)
  }
  return starts
}

// Chevrons that stand for somebody else: `>> `, `->> `, `>>> `.
const chevrons = /^-?>{2,3}\s{0,3}/
// The dash of one of two people who share a cue: `- `, `–`, `-`.
const dash = /^[-–—]\s?(?=\S)/

/** Add the lines that chevrons open, and where several lines have dashes, those that dashes open. */
function withSigns(lines: readonly CueLine[], starts: readonly Start[]): Start[] {
  const dashed = lines.filter(({text}) => dash.test(text) && !chevrons.test(text)).length > 1
  const labelled = new Map(starts.map((start) => [start.line, start]))
  return lines.flatMap(({text}, line): Start[] => {
    const label = labelled.get(line)
    if (label !== undefined) return [label]
    const chevron = chevrons.exec(text)
    const sign = chevron ?? (dashed ? dash.exec(text) : null)
    const opens = chevron ? 'chevrons' : 'dash'
    return sign === null ? [] : [{line, length: sign[0].length, opens}]
  })
}

/** Cut a cue where somebody's words start; its parts are written as one cue again. */
function cut({cue, lines}: FreshCue, starts: readonly Start[]): Piece[] {
  const words = wordsOf(lines)
  const [first] = starts
  if (first === undefined) return [{cue, lines: words, opens: undefined}]
  const bounds = first.line === 0 ? starts : [{line: 0, length: 0, opens: undefined}, ...starts]
  const cuts = bounds.slice(1).map(({line}) => lines[line]?.at ?? cue.text.length)
  const markups = cue.markup === undefined ? [] : cutMarkup(cue.markup, cuts)
  const timed = cue.words === undefined ? [] : cutWords(cue.words, cue.text, cuts)
  return bounds.map(({line, length, opens}, index) => {
    const next = bounds[index + 1]?.line ?? lines.length
    const from = cuts[index - 1] ?? 0
    const start = length === 0 ? from : (lines[line]?.at ?? 0) + length
    const part: Cue = {...cue, text: cue.text.slice(start, cuts[index])}
    if (start > from) part.lead = cue.text.slice(from, start)
    if (cue.markup !== undefined) part.markup = markups[index]
    if (cue.words !== undefined) part.words = timed[index]
    if (index > 0) part.continues = true
    const own = [(words[line] ?? '').slice(length), ...words.slice(line + 1, next)]
    return {cue: part, lines: own.filter((text) => text !== ''), opens}
  })
}

/** The words of each part of a cue. */
function cutWords(words: readonly Word[], text: string, cuts: readonly number[]): Word[][] {
  const parts: Word[][] = [[]]
  let at = 0
  for (const word of words) {
    const said = word.text.trim()
    const found = text.indexOf(said, at)
    const place = found < 0 ? at : found
    at = found < 0 ? at : found + said.length
    while (place >= (cuts[parts.length - 1] ?? Number.POSITIVE_INFINITY)) parts.push([])
    parts[parts.length - 1]?.push(word)
  }
  while (parts.length <= cuts.length) parts.push([])
  return parts
}
