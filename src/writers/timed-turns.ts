/** From when to when each turn of a transcript is heard. */
import {fullName} from '../speakers/display.js'
import {turns} from '../tree/build.js'
import {textAndMarks, textOf} from '../tree/text.js'
import type {Transcript, Turn} from '../tree/types.js'

/** Names by the ids of who has them. */
type Names = ReadonlyMap<string, string>

/** A turn, and from when to when it is heard. */
export interface TimedTurn {
  turn: Turn
  /** Seconds. */
  start: number
  end: number
  speaker?: string
}

/** Characters a second at which captions are easy to read: how long what has no end is taken to last. */
export const pace = 15

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
    let start = from === 0 && first > 0 ? 0 : (all[from]?.start ?? 0)
    let to = from + 1
    while (to < all.length && (all[to]?.start === undefined || (opening === 0 && to === first)))
      to++
    const next = all[to]?.start
    const own = all[from]?.end
    if (own !== undefined && own > start && (to === from + 1 || own < (next ?? Infinity))) {
      for (const one of share(all.slice(from, from + 1), start, own, names)) timed.push(one)
      start = own
      from++
    }
    const run = all.slice(from, to)
    const end = next !== undefined && next > start ? next : usualEnd(run, start)
    for (const one of share(run, start, end, names)) timed.push(one)
    from = to
  }
  return timed
}

/** Share the time from a start to an end among turns. */
function share(run: readonly Turn[], start: number, end: number, names: Names): TimedTurn[] {
  const lengths = run.map((turn) => Math.max(1, textOf(turn).length))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let said = 0
  return run.map((turn, index) => {
    const from = start + ((end - start) * said) / total
    said += lengths[index] ?? 0
    const to = start + ((end - start) * said) / total
    const speaker = turn.speaker === null ? turn.label : names.get(turn.speaker)
    return {turn, start: from, end: to, ...(speaker !== undefined && {speaker})}
  })
}

/** When somebody who reads turns would have read them, from the last time that is known. */
function usualEnd(run: readonly Turn[], start: number): number {
  let known = start
  let length = 0
  for (const turn of run) {
    const {text, marks} = textAndMarks(turn.children)
    length += text.length
    for (const {mark, offset} of marks) {
      if (mark.time === undefined || mark.time <= known) continue
      known = mark.time
      length = text.length - offset
    }
  }
  return known + Math.max(1, length / pace)
}
