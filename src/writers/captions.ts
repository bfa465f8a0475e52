/** A transcript as cues: those it was made of, else its turns cut into cards, with the times they have. */
import {escapeCueText, trimLineEnd} from '../tree/cue-markup.js'
import {textAndMarks} from '../tree/text.js'
import type {Cue, Transcript, Turn} from '../tree/types.js'
import {type Card, cardsOf} from './cards.js'
import {pace, type TimedTurn, timedTurns} from './timed-turns.js'

/** A cue that can be written: it has an end. */
export interface TimedCue extends Pick<Cue, 'id' | 'settings'> {
  /** Seconds. */
  start: number
  end: number
  /** What each voice says in it; one at least. */
  parts: CuePart[]
}

/** What one voice says in a cue. */
export interface CuePart extends Pick<Cue, 'voice' | 'lead' | 'text' | 'markup' | 'words'> {
  /** Full name of who says it, else a label; absent where nobody can be named. */
  speaker?: string
}

/**
 * List the cues of a transcript.
 *
 * A turn that was read from cues gives these, unchanged. Any other is cut into cards of at most two lines of
 * 42 characters, which share its time by their length. They stand in the order of their starts, as WebVTT
 * demands and players expect.
 *
 * @param transcript any transcript
 * @param format what it is written as, for the message
 * @returns the cues in order
 * @throws TypeError where no turn has a time
 */
export function cuesOf(transcript: Transcript, format: string): TimedCue[] {
  const timed = timedTurns(transcript, format)
  const cues = listCues(timed, false)
  if (cues.every(({start}, index) => start >= (cues[index - 1]?.start ?? 0))) return withEnds(cues)
  const moved = listCues(timed, true)
  return withEnds(moved.sort((one, other) => one.start - other.start))
}

/** The cues of each turn; `move` where they may come to stand behind the cues of another. */
function listCues(timed: readonly TimedTurn[], move: boolean): TimedCue[] {
  const cues: TimedCue[] = []
  for (const one of timed) {
    const {turn, speaker} = one
    if (turn.cues === undefined) {
      for (const {text, ...times} of cardsOfTurn(one))
        cues.push({...times, parts: [{speaker, voice: speaker, text}]})
      continue
    }
    const opening = move ? openingOf(turn) : undefined
    for (const {start, end, id, settings, continues, ...part} of turn.cues) {
      const {voice, lead, text, markup, words} = part
      const own: CuePart = {speaker, voice, lead, text, markup, words}
      const last = cues[cues.length - 1]
      if (opening && voice === undefined && lead === undefined) Object.assign(own, opening(own))
      if (continues && last !== undefined) last.parts.push(own)
      else cues.push({start, end: end ?? Number.NaN, id, settings, parts: [own]})
    }
  }
  return cues
}

/** The cards of a turn; a time that stands in its speech is that of the words behind it. */
function cardsOfTurn({turn, start, end}: TimedTurn): Card[] {
  const {text, marks} = textAndMarks(turn.children)
  const stretches: Card[] = []
  let from = {offset: 0, time: start}
  for (const {offset, mark} of marks) {
    const {time = 0} = mark
    if (time <= from.time || time >= end || offset === 0) continue
    stretches.push({start: from.time, end: time, text: text.slice(from.offset, offset)})
    from = {offset, time}
  }
  stretches.push({start: from.time, end, text: text.slice(from.offset)})
  return stretches.flatMap((one) => cardsOf(one.text, one.start, one.end))
}

/** How the cues of a turn that rely on the first of them tell who speaks, wherever they stand. */
function openingOf({cues = [], speaker}: Turn): ((part: CuePart) => Partial<CuePart>) | undefined {
  const {voice, lead} = cues.find((cue) => cue.voice ?? cue.lead) ?? {}
  if (voice !== undefined) return () => ({voice})
  if (lead === undefined || speaker === null) return undefined
  return ({markup}) => ({lead, ...(markup !== undefined && {markup: escapeCueText(lead) + markup})})
}

function withEnds(cues: TimedCue[]): TimedCue[] {
  for (const [index, cue] of cues.entries()) {
    if (Number.isNaN(cue.end)) cue.end = endOf(cue, cues[index + 1])
  }
  return cues
}

/** Where the source tells only starts: the next start, else as long as reading takes. */
function endOf({start, parts}: TimedCue, next: TimedCue | undefined): number {
  if (next !== undefined && next.start > start) return next.start
  return start + Math.max(1, parts.reduce((sum, {text}) => sum + text.length, 0) / pace)
}

/**
 * Take out blank lines, which would end a cue.
 *
 * @param text of a cue
 * @returns its lines that are not blank, without the spaces behind them
 */
export function withoutBlankLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  return lines.map(trimLineEnd).join('\n')
}
