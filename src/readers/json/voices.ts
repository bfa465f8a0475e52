/** One segment, several voices: which of its words are somebody else's. */

import {endsSentence} from '../../tree/sentence.js'
import type {Cue, Word} from '../../tree/types.js'
import {asVoice, type SpokenWord} from './words.js'

/** Words of one voice that follow each other. */
interface Run {
  voice: string | undefined
  words: SpokenWord[]
}

/** How many words by another voice are no slip of the diariser. */
const enough = 3

/**
 * Cut a cue where its words are said by others than the segment says.
 *
 * Tools give a voice to each word and one to the whole, and the two may disagree. Three words or more, or
 * whole sentences, are believed to be the other's; fewer in the middle of a sentence are a slip, and stay
 * with the voice of the whole (where that has none, with the voice of most words).
 *
 * @param cue the whole, with the voice of the segment
 * @param words its words, which together are its text
 * @returns the cue, with its words; or its parts, of which all but the first go on in the same cue
 */
export function cutByVoice(cue: Cue, words: readonly SpokenWord[]): Cue[] {
  const runs = runsOf(words, cue.voice)
  if (runs.length === 1) return [{...cue, ...asVoice(runs[0]?.voice), ...timedWords(words)}]
  const texts = cutText(cue.text, runs)
  const parts: Cue[] = []
  for (const [index, run] of runs.entries()) {
    const isLast = index === runs.length - 1
    const start = run.words.find((word) => word.start !== undefined)?.start
    const end = isLast ? cue.end : run.words[run.words.length - 1]?.end
    const before = parts[parts.length - 1]
    parts.push({
      start: before ? (start ?? before.end ?? before.start) : cue.start,
      ...(end !== undefined && {end}),
      ...asVoice(run.voice),
      text: texts[index] ?? '',
      ...timedWords(run.words),
      ...(before && {continues: true as const}),
    })
  }
  return parts
}

function timedWords(words: readonly SpokenWord[]): {words?: Word[]} {
  if (words.every(({start, end}) => start === undefined && end === undefined)) return {}
  return {words: words.map(({voice, ...word}) => word)}
}

function runsOf(words: readonly SpokenWord[], whole: string | undefined): Run[] {
  const runs: Run[] = []
  for (const word of words) addTo(runs, word.voice, [word])
  const base = whole ?? mostOf(runs)
  const believed: Run[] = []
  let opens = true // whether a sentence begins here
  for (const [index, run] of runs.entries()) {
    const ends =
      index === runs.length - 1 || endsSentence(run.words[run.words.length - 1]?.text ?? '')
    const isBelieved = run.words.length >= enough || (opens && ends)
    addTo(believed, isBelieved ? (run.voice ?? base) : base, run.words)
    opens = ends
  }
  return believed
}

/** Words without a voice go with those before them; those before any voice, with the first. */
function addTo(runs: Run[], voice: string | undefined, words: readonly SpokenWord[]): void {
  const last = runs[runs.length - 1]
  if (
    last === undefined ||
    (voice !== undefined && last.voice !== undefined && last.voice !== voice)
  ) {
    runs.push({voice, words: [...words]})
    return
  }
  last.voice ??= voice
  for (const word of words) last.words.push(word)
}

function mostOf(runs: readonly Run[]): string | undefined {
  const counts = new Map<string, number>()
  for (const {voice, words} of runs) {
    if (voice !== undefined) counts.set(voice, (counts.get(voice) ?? 0) + words.length)
  }
  let most: string | undefined
  for (const [voice, count] of counts) if (count > (counts.get(most ?? '') ?? 0)) most = voice
  return most
}

/** The part of a text that each run is, by counting what is no white space. */
function cutText(text: string, runs: readonly Run[]): string[] {
  const parts: string[] = []
  let at = 0
  for (const {words} of runs) {
    let left = 0
    for (const {text: word} of words) left += word.replace(/\s+/g, '').length
    const from = at
    for (; at < text.length && left > 0; at++) if (/\S/.test(text.charAt(at))) left--
    parts.push(text.slice(from, at).trim())
  }
  return parts
}
