/**
 * Whisper and what writes like it: `{"segments": [{start, end, text}]}` in seconds.
 *
 * The command and OpenAI's `verbose_json` (which may have `words` beside the segments, without their
 * punctuation, or in place of them), WhisperX (`speaker` and `words` in each segment), OpenAI's `diarized_json`
 * (`"type": "transcript.text.segment"`, `speaker`), and many tools after them.
 *
 * @see https://github.com/openai/whisper, https://github.com/m-bain/whisperX
 */
import type {Cue} from '../../tree/types.js'
import {fitWords} from './fit.js'
import type {Note} from './notes.js'
import {cuesFromSegments, type Segment} from './segments.js'
import type {Shape} from './shape.js'
import {about, type Fields, first, holds, listOf, objectsIn, secondsOf, wordsOf} from './values.js'
import {cuesFromWords, readWords, type SpokenWord} from './words.js'

/** Whisper, OpenAI and WhisperX. Times are seconds. */
export const whisper: Shape = {
  name: 'Whisper, OpenAI and WhisperX',
  matches: ({segments, words, text}) =>
    holds(segments, (segment) => hasText(segment) && startOf(segment) !== undefined) ||
    holds(words, (word) => 'word' in word && 'start' in word) ||
    (Array.isArray(segments) && segments.length === 0 && !text),
  read: (data, note) => ({
    cues: listOf(data.segments).length > 0 ? readSegments(data, note) : readText(data, note),
    metadata: about(data.language, data.title),
  }),
}

function hasText(segment: Fields): boolean {
  return wordsOf(textOf(segment)) !== undefined
}

function textOf(segment: Fields): unknown {
  return first(segment, 'text', 'transcript')
}

function startOf(segment: Fields): unknown {
  return first(segment, 'start', 'startTime', 'start_time')
}

function endOf(segment: Fields): unknown {
  return first(segment, 'end', 'endTime', 'end_time')
}

function readSegments(data: Fields, note: Note): Cue[] {
  const loose = readWords('words', data.words, note)
  let taken = 0
  const segments: Segment[] = []
  for (const [segment, place] of objectsIn('segments', data.segments, note)) {
    const until = secondsOf(endOf(segment)) ?? 0
    const from = taken
    while (middleOf(loose[taken]) < until) taken++
    const own = readWords(`${place}.words`, segment.words, note)
    segments.push({
      place,
      start: startOf(segment),
      end: endOf(segment),
      text: textOf(segment),
      voice: first(segment, 'speaker', 'speaker_label', 'speaker_id', 'speaker_name'),
      words: own.length > 0 ? own : loose.slice(from, taken),
    })
  }
  return cuesFromSegments(segments, note)
}

/** The middle of a word, since words may reach over the end of their segment. */
function middleOf(word: SpokenWord | undefined): number {
  const {start = 0, end = start} = word ?? {start: Number.POSITIVE_INFINITY}
  return (start + end) / 2
}

/** Words alone, which have their punctuation in the `text` of the whole. */
function readText({text, words}: Fields, note: Note): Cue[] {
  const plain = readWords('words', words, note)
  return cuesFromWords('words', fitWords(wordsOf(text) ?? '', plain) ?? plain, note)
}
