/** A transcript as cues: those it was made of, else its turns cut into cards, with the times they have. */
import {fullName} from '../speakers/display.js'
import {turns} from '../tree/build.js'
import {textOf} from '../tree/text.js'
import type {Cue, Transcript, Turn} from '../tree/types.js'
import {cardsOf} from './cards.js'

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

/** A turn, and from when to when it is heard. */
export interface TimedTurn {
  turn: Turn
  /** Seconds. */
  start: number
  end: number
  speaker?: string
}

/** Characters a second at which captions are easy to read: how long what has no end is taken to last. */
const pace = 15

/**
 * Tell from when to when each turn is heard.
 *
 * A turn lasts until its `end`, else until the next start that is known; turns without a start share the
 * time before it by their length. The last one lasts as long as reading it takes. Nothing else is approximated.
 *
 * @param transcript any transcript
 * @param format what it is written as, for the message
 * @returns its turns with their times
 * @throws TypeError where no turn has a time
 */
export function timedTurns(transcript: Transcript, format: string): TimedTurn[] {
  const all = turns(transcript)
  const first = all.findIndex((turn) => turn.start !== undefined)
  if (first < 0) {
    throw new TypeError(
      `Cannot write \`${format}\`: given a transcript without times, expected turns with a \`start\`; read it from captions, or write times beside the labels, as in \`[00:12] Ana: …\``,
    )
  }
  const names = new Map(transcript.speakers.map((one) => [one.id, fullName(one)]))
  const timed: TimedTurn[] = []
  const opening = all[first]?.start ?? 0
  for (let from = 0; from < all.length; ) {
    // Turns before the first time have what there is before it.
    const start = from === 0 && first > 0 ? 0 : (all[from]?.start ?? 0)
    let to = from + 1
    while (to < all.length && (all[to]?.start === undefined || (opening === 0 && to === first)))
      to++
    timed.push(...share(all.slice(from, to), start, all[to]?.start, names))
    from = to
  }
  return timed
}

/** Share the time from a start to the next among turns. */
function share(
  run: readonly Turn[],
  start: number,
  next: number | undefined,
  names: ReadonlyMap<string, string>,
): TimedTurn[] {
  const lengths = run.map((turn) => Math.max(1, textOf(turn).length))
  const [first] = run
  const known = run.length === 1 ? first?.end : undefined
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const usual = start + Math.max(1, total / pace)
  const end = known ?? (next !== undefined && next > start ? next : usual)
  let said = 0
  return run.map((turn, index) => {
    const from = start + ((end - start) * said) / total
    said += lengths[index] ?? 0
    const to = start + ((end - start) * said) / total
    const speaker = turn.speaker === null ? turn.label : names.get(turn.speaker)
    return {turn, start: from, end: to, ...(speaker !== undefined && {speaker})}
  })
}

/**
 * List the cues of a transcript.
 *
 * A turn that was read from cues gives these, unchanged. Any other is cut into cards of at most two lines of
 * 42 characters, which share its time by their length.
 *
 * @param transcript any transcript
 * @param format what it is written as, for the message
 * @returns the cues in order
 * @throws TypeError where no turn has a time
 */
export function cuesOf(transcript: Transcript, format: string): TimedCue[] {
  const timed = timedTurns(transcript, format)
  const cues: TimedCue[] = []
  for (const {turn, start, end, speaker} of timed) {
    if (turn.cues === undefined) {
      const cards = cardsOf(textOf(turn), start, end)
      cues.push(
        ...cards.map(({text, ...times}) => ({...times, parts: [{speaker, voice: speaker, text}]})),
      )
      continue
    }
    for (const {start, end, id, settings, continues, ...part} of turn.cues) {
      const {voice, lead, text, markup, words} = part
      const own: CuePart = {speaker, voice, lead, text, markup, words}
      const last = cues[cues.length - 1]
      if (continues && last !== undefined) last.parts.push(own)
      else cues.push({start, end: end ?? Number.NaN, id, settings, parts: [own]})
    }
  }
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
 * Write a time as captions have it.
 *
 * @param seconds not negative
 * @param sign what stands before the milliseconds
 * @returns `00:01:02.500`
 */
export function formatTimestamp(seconds: number, sign: '.' | ','): string {
  const all = Math.round(seconds * 1000)
  const whole = Math.floor(all / 1000)
  const two = (number: number) => String(number).padStart(2, '0')
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two)
  return `${clock.join(':')}${sign}${String(all % 1000).padStart(3, '0')}`
}

/**
 * Take out blank lines, which would end a cue.
 *
 * @param text of a cue
 * @returns its lines that are not blank, without the spaces behind them
 */
export function withoutBlankLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd())
  return lines.filter((line) => line !== '').join('\n')
}
