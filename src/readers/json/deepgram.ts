/**
 * Deepgram: `{"results": {"channels": [{"alternatives": [{transcript, words, paragraphs}]}], "utterances": …}}`
 * in seconds. Speakers are numbers, and each channel counts its own.
 *
 * @see https://developers.deepgram.com/docs/utterances, …/diarization, …/multichannel
 */
import type {Cue} from '../../tree/types.js'
import type {Note} from './notes.js'
import {cuesFromSegments, type Segment} from './segments.js'
import type {Shape} from './shape.js'
import {about, type Fields, fieldsOf, holds, listOf, objectsIn, voiceIn, wordsOf} from './values.js'
import {cuesFromWords, readWords} from './words.js'

/** Deepgram. Times are seconds. */
export const deepgram: Shape = {
  name: 'Deepgram',
  matches: ({results}) => {
    const {channels, utterances} = fieldsOf(results)
    return (
      holds(utterances, (utterance) => 'transcript' in utterance) ||
      holds(channels, ({alternatives}) => Array.isArray(alternatives))
    )
  },
  read({results}, note) {
    const {channels, utterances} = fieldsOf(results)
    const all = listOf(channels)
    const spoken = listOf(utterances)
    const isMany = all.length > 1
    const cues =
      spoken.length > 0 ? readUtterances(spoken, isMany, note) : readChannels(all, isMany, note)
    return {cues, metadata: about(fieldsOf(all[0]).detected_language)}
  },
}

/** Who speaks: `Speaker 0`; in one of several channels `Channel 1`, or `Channel 1 Speaker 0`. */
type VoiceOf = (word: Fields, place: string, note: Note) => string | undefined

function voicesOf(channel: string | undefined): VoiceOf {
  return ({speaker}, place, note) => {
    const voice = voiceIn(speaker, `${place}.speaker`, note)
    return channel === undefined || voice === undefined ? (voice ?? channel) : `${channel} ${voice}`
  }
}

function readUtterances(utterances: readonly unknown[], isMany: boolean, note: Note): Cue[] {
  const segments: Segment[] = []
  for (const [utterance, place] of objectsIn('results.utterances', utterances, note)) {
    const {start, end, transcript, words, channel} = utterance
    const voice = voicesOf(isMany ? `Channel ${Number(wordsOf(channel)) || 0}` : undefined)
    segments.push({
      place,
      start,
      end,
      text: transcript,
      voice: voice(utterance, place, note),
      words: readWords(`${place}.words`, words, note, {voice}),
    })
  }
  return cuesFromSegments(segments, note)
}

function readChannels(channels: readonly unknown[], isMany: boolean, note: Note): Cue[] {
  const cues: Cue[] = []
  for (const [index, channel] of channels.entries()) {
    const voice = voicesOf(isMany ? `Channel ${index}` : undefined)
    const place = `results.channels[${index}].alternatives[0]`
    const alternative = fieldsOf(listOf(fieldsOf(channel).alternatives)[0])
    for (const cue of readAlternative(alternative, place, voice, note)) cues.push(cue)
  }
  return isMany ? cues.sort((one, other) => one.start - other.start) : cues
}

function readAlternative(
  {words, paragraphs, transcript}: Fields,
  place: string,
  voice: VoiceOf,
  note: Note,
): Cue[] {
  const told = readWords(`${place}.words`, words, note, {voice})
  if (told.length > 0) return cuesFromWords(`${place}.words`, told, note)
  const segments: Segment[] = []
  const list = fieldsOf(paragraphs).paragraphs
  for (const [paragraph, at] of objectsIn(`${place}.paragraphs.paragraphs`, list, note)) {
    for (const [{start, end, text}, where] of objectsIn(
      `${at}.sentences`,
      paragraph.sentences,
      note,
    ))
      segments.push({place: where, start, end, text, voice: voice(paragraph, at, note)})
  }
  if (segments.length === 0) {
    segments.push({place, start: undefined, end: undefined, text: transcript, voice: undefined})
  }
  return cuesFromSegments(segments, note)
}
