/**
 * Speechmatics (json-v2): `{"results": [{type, start_time, end_time, attaches_to, is_eos, alternatives: [{content,
 * speaker}]}]}` in seconds, a word or a mark each. Speakers are `S1`; `UU` is nobody that is known.
 *
 * @see https://docs.speechmatics.com/speech-to-text/batch/output
 */

import {endsSentence} from '../../tree/sentence.js'
import type {Note} from './notes.js'
import type {Shape} from './shape.js'
import {about, type Fields, fieldsOf, holds, listOf, objectsIn, saidIn, voiceIn} from './values.js'
import {asVoice, cuesFromWords, type Token, timesOf} from './words.js'

/** Speechmatics. Times are seconds. */
export const speechmatics: Shape = {
  name: 'Speechmatics',
  matches: ({results}) =>
    holds(
      results,
      ({type, alternatives}) =>
        typeof type === 'string' && holds(alternatives, (one) => 'content' in one),
    ),
  read: ({results, metadata}, note) => ({
    cues: cuesFromWords('results', readResults(results, note), note),
    metadata: about(languageIn(fieldsOf(metadata))),
  }),
}

/** The language asked for; where that was left open, the one that was heard. */
function languageIn(metadata: Fields): unknown {
  const {language} = fieldsOf(metadata.transcription_config)
  if (language !== 'auto' && language !== 'multi') return language
  return fieldsOf(metadata.language_identification).predicted_language
}

function readResults(results: unknown, note: Note): Token[] {
  const tokens: Token[] = []
  let isHeld = false // whether a mark before attaches to the next
  for (const [result, place] of objectsIn('results', results, note)) {
    const {content, speaker} = fieldsOf(listOf(result.alternatives)[0])
    const text = saidIn(content, `${place}.alternatives[0].content`, note)
    if (text === '') continue
    const attaches = result.attaches_to
    const isGlued = isHeld || attaches === 'previous' || attaches === 'both'
    const named = speaker === 'UU' ? undefined : (speaker ?? result.channel)
    const isMark = result.type === 'punctuation'
    tokens.push({
      text,
      ...(isMark ? {mark: true} : timesOf(result.start_time, result.end_time, place, note)),
      ...(isGlued && {glued: true}),
      // `Dr.` ends no sentence: where one ends, a mark says so.
      ends: isMark && (typeof result.is_eos === 'boolean' ? result.is_eos : endsSentence(text)),
      ...asVoice(voiceIn(named, `${place}.alternatives[0].speaker`, note)),
    })
    isHeld = attaches === 'next' || attaches === 'both'
  }
  return tokens
}
