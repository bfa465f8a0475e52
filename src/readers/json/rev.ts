/**
 * Rev AI: `{"monologues": [{speaker, elements: [{type, value, ts, end_ts}]}]}` in seconds. Elements are `text` or
 * `punct`, and the spaces between words are elements too, so that all values together are the text. Speakers are
 * numbers, which `speakers` or the monologue itself may name.
 *
 * @see https://docs.rev.ai/api/asynchronous/transcripts
 */
import type {Cue} from '../../tree/types.js'
import type {Note} from './notes.js'
import type {Shape} from './shape.js'
import {about, first, holds, objectsIn, saidIn, voiceIn, voiceOf, wordsOf} from './values.js'
import {asVoice, cuesFromWords, type Token, timesOf} from './words.js'

/** Rev AI. Times are seconds. */
export const rev: Shape = {
  name: 'Rev AI',
  matches: ({monologues}) => holds(monologues, ({elements}) => Array.isArray(elements)),
  read({monologues, speakers, language}, note) {
    const names = namesIn(speakers, note)
    const cues: Cue[] = []
    for (const [monologue, place] of objectsIn('monologues', monologues, note)) {
      const {speaker, elements} = monologue
      const named =
        first(monologue, 'speaker_name', 'speaker_info') ?? names.get(wordsOf(speaker) ?? '')
      const voice = voiceOf(named) ?? voiceIn(speaker, `${place}.speaker`, note)
      const tokens = readElements(`${place}.elements`, elements, voice, note)
      const before = cues[cues.length - 1]
      for (const cue of cuesFromWords(`${place}.elements`, tokens, note, before)) cues.push(cue)
    }
    return {cues, metadata: about(language)}
  },
}

/** What `[{id, name}]` calls each number. */
function namesIn(speakers: unknown, note: Note): Map<string, unknown> {
  const names = new Map<string, unknown>()
  for (const [{id, name}] of objectsIn('speakers', speakers, note)) {
    const key = wordsOf(id)
    if (key !== undefined) names.set(key, name)
  }
  return names
}

function readElements(
  place: string,
  elements: unknown,
  voice: string | undefined,
  note: Note,
): Token[] {
  const tokens: Token[] = []
  // Files made by others may lack the spaces; then letters tell where they go.
  const isSpaced = holds(elements, ({value}) => typeof value === 'string' && /^\s+$/.test(value))
  let isParted = false
  for (const [element, at] of objectsIn(place, elements, note)) {
    const {type, value, ts, end_ts: endTs} = element
    const raw = typeof value === 'string' ? value : ''
    const text = saidIn(value, `${at}.value`, note)
    isParted ||= /^\s/.test(raw)
    if (text === '') continue
    const isMark = type === 'punct'
    const glue = isSpaced ? {glued: !isParted} : isMark && {glued: true}
    // `Dr.` ends no sentence: where one ends, a mark of its own says so.
    const word = isMark ? {mark: true} : {ends: false, ...timesOf(ts, endTs, at, note)}
    tokens.push({text, ...word, ...glue, ...asVoice(voice)})
    isParted = /\s$/.test(raw.slice(-1))
  }
  return tokens
}
