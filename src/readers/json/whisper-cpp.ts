/**
 * whisper.cpp: `{"transcription": [{timestamps, offsets: {from, to}, text}]}` in milliseconds.
 *
 * With `--diarize` a segment has a `speaker` (`"0"`, `"1"`, `"?"`), or its text begins `(speaker 0)`; with
 * `--output-json-full` it has `tokens`, which are parts of words.
 *
 * @see https://github.com/ggml-org/whisper.cpp, output_json in examples/cli/cli.cpp
 */

import {gapBetween} from './gaps.js'
import type {Note} from './notes.js'
import {cuesFromSegments, type Segment} from './segments.js'
import type {Shape} from './shape.js'
import {about, type Fields, fieldsOf, holds, objectsIn, wordsOf} from './values.js'
import {type SpokenWord, timesOf} from './words.js'

/** whisper.cpp. Times are milliseconds. */
export const whisperCpp: Shape = {
  name: 'whisper.cpp',
  matches: ({transcription}) =>
    holds(transcription, ({offsets, timestamps}) => Boolean(offsets ?? timestamps)),
  read({transcription, result}, note) {
    const segments: Segment[] = []
    for (const [segment, place] of objectsIn('transcription', transcription, note)) {
      if (segment.speaker_turn_next === true) note('changes', place)
      segments.push(readSegment(segment, place, note))
    }
    return {
      cues: cuesFromSegments(segments, note, 1000),
      metadata: about(fieldsOf(result).language),
    }
  },
}

// Who speaks, before the text, as `--diarize` writes it: ` (speaker 0) Hello`.
const prefix = /^\s{0,9}\(speaker (\d{1,3}|\?)\):?\s{0,9}/

function readSegment(segment: Fields, place: string, note: Note): Segment {
  const {offsets, timestamps, text, speaker} = segment
  const said = wordsOf(text)
  const [label = '', number] = prefix.exec(said ?? '') ?? []
  const {from, to} = fieldsOf(offsets ?? timestamps)
  return {
    place,
    start: from,
    end: to,
    text: said === undefined ? text : said.slice(label.length),
    voice: [speaker, number].find((one) => one !== undefined && one !== '?'),
    words: readTokens(segment.tokens, `${place}.tokens`, note),
  }
}

// A token that stands for no letters: `[_BEG_]`, `[_TT_150]`.
const special = /^\[_[A-Z]{1,9}_?\d{0,6}\]$/

/** A token that begins with a space, or with a letter of a script without spaces, begins a word. */
function readTokens(tokens: unknown, place: string, note: Note): SpokenWord[] {
  const words: SpokenWord[] = []
  for (const [token, at] of objectsIn(place, tokens, note)) {
    const raw = typeof token.text === 'string' ? token.text : ''
    const text = raw.trim()
    if (text === '' || special.test(text)) continue
    const {from, to} = fieldsOf(token.offsets)
    const {start, end} = timesOf(from, to, at, note, 1000)
    const word = words[words.length - 1]
    if (word !== undefined && !/^\s/.test(raw) && goesOn(word.text, text)) word.text += text
    else words.push({text, ...(start !== undefined && {start})})
    const current = words[words.length - 1]
    if (current && end !== undefined) current.end = end
  }
  return words
}

// What has no letters, such as punctuation: `。`
const letterless = /^[^\p{L}\p{N}]+$/u

function goesOn(word: string, token: string): boolean {
  return letterless.test(token) || gapBetween(word, token) !== ''
}
