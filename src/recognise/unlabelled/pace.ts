/** Whether times stand over speech, or over the items of a timetable, a list of chapters, a log. */

/** A time, and how much text stands under it. */
export interface Segment {
  /** Seconds. */
  start: number
  /** Seconds, where it is a range. */
  until?: number | undefined
  /** The time as written. */
  written: string
  /** Whether it opens a line that goes on in words, as the lines of a log do. */
  opens: boolean
  /** Words up to the next time. */
  words: number
  /** Whether they end as a sentence does. */
  sentence: boolean
}

/** Words in a second that slow speech has and the items of a list have not. */
const slow = 0.4

// Only captions have arrows between times: `00:00:01 --> 00:00:09`.
const arrow = /-->|→/
// A time in brackets, or between number signs: `[0:12]`, `#00:00:12-3#`.
const bracket = /^[[(#]/
// A time that may be one of day: `10:30`, `[9:05]`.
const hourAndMinute = /^[[(]?\d{1,2}:\d{2}(?![:.,\d])/

/**
 * Tell speech by its pace.
 *
 * @param segments the times of a document, in order
 * @returns whether several times run on with words under nearly each, as many as are spoken in the meantime
 */
export function isPaced(segments: readonly Segment[]): boolean {
  const [first] = segments
  if (first === undefined || segments.length < 3) return false
  const count = (test: (one: Segment, index: number) => boolean) => segments.filter(test).length
  const most = (part: number) => part * 10 >= segments.length * 9
  if (!most(count(({words}) => words > 0))) return false
  if (!most(count(({start}, index) => start >= (segments[index - 1]?.start ?? 0)))) return false
  if (most(count(({written}) => arrow.test(written)))) return true
  const words = segments.reduce((sum, one) => sum + one.words, 0)
  const isLog = count(({opens}) => opens) * 2 > segments.length
  const least = isLog && !bracket.test(first.written) ? 4 : 3
  if (words < least * segments.length || isClockwork(segments)) return false
  const spoken = count((one, index) => one.words >= slow * lengthOf(one, segments[index + 1]))
  if (spoken * 2 < segments.length) return false
  // A log has no sentences, and seldom begins at midnight.
  const sentences = count(({sentence}) => sentence)
  return !isLog || sentences * 2 >= segments.length || first.start < 120
}

function lengthOf({start, until}: Segment, next: Segment | undefined): number {
  return (until ?? next?.start ?? start) - start
}

/** Whether all times are round, as those of appointments are. */
function isClockwork(segments: readonly Segment[]): boolean {
  const isRound = ({start, written}: Segment) => start % 5 === 0 && hourAndMinute.test(written)
  return (segments[0]?.start ?? 0) >= 60 && segments.every(isRound)
}
