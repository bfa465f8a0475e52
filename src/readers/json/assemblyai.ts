/**
 * AssemblyAI: `{"utterances": [{speaker: "A", start, end, text, words}], "words": …}` in whole milliseconds.
 * Without speakers, `utterances` is null. Others write the same in seconds, with fractions, which tells it.
 *
 * @see https://www.assemblyai.com/docs/api-reference/transcripts/get
 */
import type {Cue} from '../../tree/types.js'
import type {Note} from './notes.js'
import {cuesFromSegments, type Segment} from './segments.js'
import type {Shape} from './shape.js'
import {about, type Fields, first, holds, listOf, objectsIn} from './values.js'
import {cuesFromWords, readWords} from './words.js'

/** AssemblyAI. Times are milliseconds. */
export const assemblyAi: Shape = {
  name: 'AssemblyAI',
  matches: ({utterances, words}) =>
    holds(utterances, (one) => 'text' in one && 'start' in one) ||
    holds(words, (one) => 'text' in one && 'start' in one && !('type' in one)),
  read(data, note) {
    const cues =
      listOf(data.utterances).length > 0 ? readUtterances(data, note) : readAll(data, note)
    return {cues, metadata: about(first(data, 'language_code', 'language'))}
  },
}

function unitOf(list: unknown): number {
  const isFraction = (time: unknown) => typeof time === 'number' && !Number.isInteger(time)
  return holds(list, ({start, end}) => isFraction(start) || isFraction(end)) ? 1 : 1000
}

function readUtterances({utterances}: Fields, note: Note): Cue[] {
  const unit = unitOf(utterances)
  const segments: Segment[] = []
  for (const [utterance, place] of objectsIn('utterances', utterances, note)) {
    const {start, end, text, speaker, channel} = utterance
    const words = readWords(`${place}.words`, utterance.words, note, {unit})
    segments.push({place, start, end, text, voice: speaker ?? channel, words})
  }
  return cuesFromSegments(segments, note, unit)
}

function readAll({words}: Fields, note: Note): Cue[] {
  return cuesFromWords('words', readWords('words', words, note, {unit: unitOf(words)}), note)
}
