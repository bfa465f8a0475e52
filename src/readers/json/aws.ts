/**
 * Amazon Transcribe: `{"results": {"items": [{type, start_time, end_time, alternatives: [{content}]}]}}`, a word
 * or a mark each; times are seconds in strings, and marks have none. Who speaks (`spk_0`) stands on the item, or
 * in `speaker_labels` by the word's start; with channels, each has items of its own. Where there are only
 * `audio_segments`, these are read.
 *
 * @see https://docs.aws.amazon.com/transcribe/latest/dg/diarization-output-batch.html
 */
import type {Cue} from '../../tree/types.js'
import type {Note} from './notes.js'
import {cuesFromSegments, type Segment} from './segments.js'
import type {Shape} from './shape.js'
import {
  about,
  type Fields,
  fieldsOf,
  first,
  holds,
  listOf,
  objectsIn,
  saidIn,
  secondsOf,
  voiceIn,
} from './values.js'
import {asVoice, cuesFromWords, type Token, timesOf} from './words.js'

/** Amazon Transcribe. Times are seconds, as strings. */
export const aws: Shape = {
  name: 'Amazon Transcribe',
  matches: ({results}) => {
    const {items, audio_segments: segments, transcripts} = fieldsOf(results)
    const isItem = ({type, alternatives}: Fields) =>
      typeof type === 'string' && Array.isArray(alternatives)
    const isSegment = (segment: Fields) => 'transcript' in segment && 'start_time' in segment
    const isSilent = Array.isArray(transcripts) && Array.isArray(items) && items.length === 0
    return holds(items, isItem) || holds(segments, isSegment) || isSilent
  },
  read({results}, note) {
    const fields = fieldsOf(results)
    return {cues: readResults(fields, note), metadata: about(fields.language_code)}
  },
}

function readResults(results: Fields, note: Note): Cue[] {
  const {items, channel_labels: channelLabels, audio_segments: segments} = results
  const {channels} = fieldsOf(channelLabels)
  if (listOf(channels).length > 1) return readChannels(channels, note)
  if (listOf(items).length === 0) return readSegments(segments, note)
  const voices = voicesByStart(fieldsOf(results.speaker_labels).segments)
  return cuesFromWords('results.items', readItems('results.items', items, voices, note), note)
}

function readChannels(channels: unknown, note: Note): Cue[] {
  const cues: Cue[] = []
  const list = objectsIn('results.channel_labels.channels', channels, note)
  for (const [{channel_label: label, items}, place] of list) {
    const tokens = readItems(`${place}.items`, items, new Map(), note)
    const voice = voiceIn(label, `${place}.channel_label`, note)
    const voiced = tokens.map((token) => ({...asVoice(voice), ...token}))
    for (const cue of cuesFromWords(`${place}.items`, voiced, note)) cues.push(cue)
  }
  return cues.sort((one, other) => one.start - other.start)
}

/** Who says the word that starts then; starts are compared as numbers. */
function voicesByStart(segments: unknown): Map<number, unknown> {
  const voices = new Map<number, unknown>()
  for (const segment of listOf(segments)) {
    const {speaker_label: whole, items} = fieldsOf(segment)
    for (const item of listOf(items)) {
      const {start_time: start, speaker_label: own} = fieldsOf(item)
      const seconds = secondsOf(start)
      if (seconds !== undefined) voices.set(seconds, own ?? whole)
    }
  }
  return voices
}

function readItems(
  place: string,
  items: unknown,
  voices: ReadonlyMap<number, unknown>,
  note: Note,
): Token[] {
  const tokens: Token[] = []
  for (const [item, at] of objectsIn(place, items, note)) {
    const text = saidIn(fieldsOf(listOf(item.alternatives)[0]).content, `${at}.alternatives`, note)
    if (text === '') continue
    const times = timesOf(item.start_time, item.end_time, at, note)
    const label =
      first(item, 'speaker_label', 'channel_label') ?? voices.get(times.start ?? Number.NaN)
    const voice = voiceIn(label, `${at}.speaker_label`, note)
    if (item.type === 'punctuation') {
      tokens.push({text, mark: true, glued: true, ...asVoice(voice)})
    } else {
      // `Dr.` ends no sentence: where one ends, a mark of its own says so.
      tokens.push({text, ends: false, ...times, ...asVoice(voice)})
    }
  }
  return tokens
}

function readSegments(list: unknown, note: Note): Cue[] {
  const segments: Segment[] = []
  for (const [segment, place] of objectsIn('results.audio_segments', list, note)) {
    const {start_time: start, end_time: end, transcript: text} = segment
    const voice = first(segment, 'speaker_label', 'channel_label')
    segments.push({place, start, end, text, voice})
  }
  return cuesFromSegments(segments, note)
}
