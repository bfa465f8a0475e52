/**
 * ElevenLabs: `{"language_code": …, "words": [{text, start, end, type, speaker_id}]}` in seconds. The types are
 * `word`, `spacing` (what parts two words) and `audio_event` (`(laughter)`).
 *
 * @see https://elevenlabs.io/docs/api-reference/speech-to-text/convert
 */
import type {Note} from './notes.js'
import type {Shape} from './shape.js'
import {about, holds, objectsIn, saidIn, voiceIn} from './values.js'
import {asVoice, cuesFromWords, type Token, timesOf} from './words.js'

/** ElevenLabs. Times are seconds. */
export const elevenLabs: Shape = {
  name: 'ElevenLabs',
  matches: ({words}) =>
    holds(words, (word) => 'text' in word && 'start' in word && typeof word.type === 'string'),
  read: ({words, language_code: language}, note) => ({
    cues: cuesFromWords('words', readTokens(words, note), note),
    metadata: about(language),
  }),
}

function readTokens(words: unknown, note: Note): Token[] {
  const tokens: Token[] = []
  // Where there are spaces, words without one between them stand together.
  const isSpaced = holds(words, ({type}) => type === 'spacing')
  let isParted = true
  for (const [word, place] of objectsIn('words', words, note)) {
    const text = saidIn(word.text, `${place}.text`, note)
    if (text === '') {
      isParted = true
      continue
    }
    tokens.push({
      text,
      ...timesOf(word.start, word.end, place, note),
      ...(isSpaced && {glued: !isParted}),
      ...asVoice(voiceIn(word.speaker_id, `${place}.speaker_id`, note)),
    })
    isParted = false
  }
  return tokens
}
