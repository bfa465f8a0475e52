/** How much each speaker says: turns, words, seconds. */
import {countWords} from '../tree/count.js'
import {eventsIn} from '../tree/events.js'
import type {BlockJson, TurnJson} from '../tree/json.js'
import type {Speaker} from '../tree/types.js'

/** What a speaker says, in numbers. */
export interface Counts {
  turns: number
  words: number
  /** In seconds; absent where nothing tells. */
  duration?: number
}

/**
 * Count what each speaker says.
 *
 * @param speakers the roster
 * @param content the blocks of the transcript
 * @returns each speaker with their counts, in the same order
 */
export function countsOf(
  speakers: readonly Speaker[],
  content: readonly BlockJson[],
): (readonly [Speaker, Counts])[] {
  const counts = new Map<string, Counts>()
  for (const {id} of speakers) counts.set(id, {turns: 0, words: 0})
  const said = content.filter((block): block is TurnJson => block.type === 'turn')
  for (const [index, turn] of said.entries()) {
    const count = turn.speaker === null ? undefined : counts.get(turn.speaker)
    if (count === undefined) continue
    count.turns++
    count.words += countWords(withoutEvents(turn.text))
    const seconds = durationOf(turn, said[index + 1])
    // Rounded, so that sums of milliseconds stay milliseconds.
    if (seconds !== undefined)
      count.duration = Math.round(((count.duration ?? 0) + seconds) * 1000) / 1000
  }
  return speakers.map((speaker) => [speaker, counts.get(speaker.id) ?? {turns: 0, words: 0}])
}

/** The time from a turn's start to its end, or to the next turn; nothing where times run backwards. */
function durationOf({start, end}: TurnJson, next: TurnJson | undefined): number | undefined {
  const until = end ?? next?.start
  return start === undefined || until === undefined || until < start ? undefined : until - start
}

function withoutEvents(text: string): string {
  let words = ''
  let from = 0
  for (const {start, end} of eventsIn(text)) {
    words += text.slice(from, start)
    from = end
  }
  return words + text.slice(from)
}
