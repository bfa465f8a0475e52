/** Segments, which most tools write: a text with its times, and maybe its speaker and its words. */
import type {Cue} from '../../tree/types.js'
import {fitWords} from './fit.js'
import type {Note} from './notes.js'
import {saidIn, timeIn, voiceIn} from './values.js'
import {cutByVoice} from './voices.js'
import {asVoice, type SpokenWord} from './words.js'

/** A segment as it stands in the source. */
export interface Segment {
  /** Where it stands: `segments[3]`. */
  place: string
  start: unknown
  end: unknown
  text: unknown
  /** Who speaks; `undefined` where the words alone tell. */
  voice: unknown
  words?: readonly SpokenWord[]
}

/**
 * Make cues of segments. A segment without words is left out; one that does not tell its start begins with
 * its first word, else where the one before ends.
 *
 * @param segments in order
 * @param note receives what is lost
 * @param unit how many of the numbers make a second
 * @returns a cue for each segment, or several where its words have several voices
 */
export function cuesFromSegments(segments: Iterable<Segment>, note: Note, unit = 1): Cue[] {
  const cues: Cue[] = []
  for (const segment of segments) {
    const {place, words = []} = segment
    const text = saidIn(segment.text, `${place}.text`, note)
    if (text === '') continue
    const end = timeIn(segment.end, unit, `${place}.end`, note)
    const fitting = fitWords(text, words)
    if (fitting === undefined && words.length > 0) note('words', place)
    const cue: Cue = {
      start: startOf(segment, cues[cues.length - 1], note, unit),
      ...(end !== undefined && {end}),
      ...asVoice(voiceIn(segment.voice, `${place}.speaker`, note)),
      text,
    }
    for (const part of fitting ? cutByVoice(cue, fitting) : [cue]) cues.push(part)
  }
  return cues
}

function startOf(
  {place, start, words = []}: Segment,
  before: Cue | undefined,
  note: Note,
  unit: number,
): number {
  const told = timeIn(start, unit, `${place}.start`, note)
  const known = told ?? words.find((word) => word.start !== undefined)?.start
  if (known !== undefined) return known
  note('start', place)
  return before?.end ?? before?.start ?? 0
}
