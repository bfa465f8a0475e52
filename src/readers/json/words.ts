/** Words that a source times one by one: read, and put together to cues. */
import {endsSentence} from '../../tree/sentence.js'
import type {Cue, Word} from '../../tree/types.js'
import {gapBetween} from './gaps.js'
import type {Note} from './notes.js'
import {type Fields, first, objectsIn, saidIn, timeIn, voiceIn} from './values.js'

/** A word, and who says it. */
export interface SpokenWord extends Word {
  voice?: string
}

/** A word or a punctuation mark, as sources have them in one list. */
export interface Token extends SpokenWord {
  /** Whether it stands against what is before it; without it, its letters tell. */
  glued?: boolean
  /** Whether it is punctuation: it opens no cue and has no time. */
  mark?: boolean
  /** Whether a sentence ends with it; without it, its punctuation tells. */
  ends?: boolean
}

/** How words are told. */
export interface WordOptions {
  /** How many of the numbers make a second (default: 1). */
  unit?: number
  /** Who says a word (default: what its `speaker` names). */
  voice?: (word: Fields, place: string, note: Note) => string | undefined
}

/**
 * Read a list of words: `{word, start, end, speaker}` in their usual spellings.
 *
 * @param place what the list is called
 * @param list anything
 * @param note receives what is no word
 * @returns the words that hold letters, without the spaces around them; times are in seconds
 */
export function readWords(
  place: string,
  list: unknown,
  note: Note,
  {unit = 1, voice = speakerOf}: WordOptions = {},
): SpokenWord[] {
  const words: SpokenWord[] = []
  for (const [word, at] of objectsIn(place, list, note)) {
    const text = saidIn(first(word, 'punctuated_word', 'word', 'text'), at, note)
    if (text === '') continue
    words.push({
      text,
      ...timesOf(first(word, 'start', 'startTime'), first(word, 'end', 'endTime'), at, note, unit),
      ...asVoice(voice(word, at, note)),
    })
  }
  return words
}

function speakerOf({speaker}: Fields, place: string, note: Note): string | undefined {
  return voiceIn(speaker, `${place}.speaker`, note)
}

/** The voice as a field, which is absent where there is none. */
export function asVoice(voice: string | undefined): {voice?: string} {
  return voice === undefined ? {} : {voice}
}

/** The times of a word, those absent that are not known. */
export function timesOf(
  from: unknown,
  to: unknown,
  place: string,
  note: Note,
  unit = 1,
): Pick<Word, 'start' | 'end'> {
  const start = timeIn(from, unit, `${place} start`, note)
  const end = timeIn(to, unit, `${place} end`, note)
  return {...(start !== undefined && {start}), ...(end !== undefined && {end})}
}

/** How long a silence between two words ends a cue, in seconds. */
const pause = 1

/** A cue while it is made. */
interface Open {
  voice: string | undefined
  parts: string[]
  words: Word[]
  /** The last word or mark. */
  last: Token
  /** Whether a sentence has ended. */
  ended: boolean
  /** When its last word ends, where that is known. */
  end: number | undefined
}

/**
 * Put words together to cues. A cue is what one voice says up to the end of a sentence or a silence of a
 * second; a cue of which no word has a time starts where the one before ends.
 *
 * @param place what the words are called
 * @param tokens words and marks, in order
 * @param note receives cues without a time
 * @param before the cue before them
 * @returns cues whose words have their times
 */
export function cuesFromWords(
  place: string,
  tokens: Iterable<Token>,
  note: Note,
  before?: Cue,
): Cue[] {
  const cues: Cue[] = []
  let open: Open | undefined
  const close = () => {
    if (open) cues.push(closed(open, cues[cues.length - 1] ?? before, place, note))
  }
  for (const token of tokens) {
    if (open === undefined || begins(token, open)) {
      close()
      open = {
        voice: token.voice,
        parts: [],
        words: [],
        last: token,
        ended: false,
        end: undefined,
      }
    }
    append(open, token)
  }
  close()
  return cues
}

function begins({voice, start, glued, mark}: Token, open: Open): boolean {
  if (mark && glued) return false
  if (voice !== open.voice || open.ended) return true
  return start !== undefined && open.end !== undefined && start - open.end >= pause
}

function append(open: Open, token: Token): void {
  const {text, start, end, mark, glued, ends = endsSentence(text)} = token
  const isFirst = open.parts.length === 0
  const gap = glued === undefined ? gapBetween(open.last.text, text) : glued ? '' : ' '
  open.parts.push(isFirst ? '' : gap, text)
  const word = open.words[open.words.length - 1]
  // A mark is part of the word it stands against, on either side.
  if (word !== undefined && gap === '' && glued && (mark || open.last.mark)) {
    word.text += text
    if (!mark) Object.assign(word, timed(word.start ?? start, end))
  } else {
    open.words.push({text, ...(mark ? {} : timed(start, end))})
  }
  if (!mark && (start !== undefined || end !== undefined)) open.end = end
  open.ended = ends || (mark === true && open.ended)
  open.last = token
}

function timed(start: number | undefined, end: number | undefined): Pick<Word, 'start' | 'end'> {
  return {...(start !== undefined && {start}), ...(end !== undefined && {end})}
}

function closed(
  {voice, parts, words, end}: Open,
  before: Cue | undefined,
  place: string,
  note: Note,
): Cue {
  const start = words.find((word) => word.start !== undefined)?.start
  const text = parts.join('')
  if (start === undefined) note('start', place)
  return {
    start: start ?? before?.end ?? before?.start ?? 0,
    ...(end !== undefined && {end}),
    ...asVoice(voice),
    text,
    ...(start !== undefined && {words}),
  }
}
