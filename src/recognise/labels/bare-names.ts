/** Names alone on their line that nothing but a time on the line above or below shows to be labels. */
import {readBody} from '../../speakers/body.js'
import {type Label, labelOf} from '../../speakers/label.js'
import {isSomebody} from '../../speakers/shape.js'
import {readSpokenTime} from '../../speakers/spoken-time.js'
import {readInverted} from '../../speakers/timed-line.js'
import {onlyTimes, type Times} from '../../tree/clock.js'
import {type Line, opensWithLetter} from './lines.js'

/**
 * Find names that stand over or under times: `Ana Ruiz` over `3 minutes 5 seconds`, or under
 * `[01:00:00:00 - 01:00:04:12]`, and over the speech.
 *
 * @param lines the lines of a document
 * @returns labels by the index of their line; none unless most times have one, names come back, and no
 *   time is before the one above
 */
export function bareNames(lines: readonly Line[]): ReadonlyMap<number, Label> {
  const times = new Map<number, Times>()
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || opensWithLetter(line)) continue
    const time = timeOf(line.head.text)
    if (time !== undefined) times.set(index, time)
  }
  if (times.size < 2) return none
  const over = beside(lines, times, -1)
  const under = beside(lines, times, 1)
  const found = over.size > under.size ? over : under
  return found.size * 2 >= times.size && isTalk(found, times, lines) ? found : none
}

const none: ReadonlyMap<number, Label> = new Map()

// What a time begins with: a digit, maybe in brackets: `0`, `[0`.
const opensTime = /^\s{0,9}[[(#]?\d/

function timeOf(text: string): Times | undefined {
  if (text.length > 60 || !opensTime.test(text)) return undefined
  const start = readSpokenTime(text.trim())
  return start === undefined ? onlyTimes(text) : {start}
}

/** Names on the line before each time, or behind it, where speech follows. */
function beside(
  lines: readonly Line[],
  times: ReadonlyMap<number, Times>,
  side: -1 | 1,
): Map<number, Label> {
  const found = new Map<number, Label>()
  for (const index of times.keys()) {
    const last = index + (side < 0 ? 1 : 2)
    if (times.has(last) || times.has(index + side) || !isClose(lines, index, last)) continue
    // Right under a time stands what is said at it.
    if (side < 0 && (times.has(index - 2) || !isClose(lines, index - 1, index))) continue
    const label = nameOn(lines[index + side])
    if (label !== undefined) found.set(index + side, label)
  }
  return found
}

/** Whether two lines exist and stand in blocks side by side, or in one. */
function isClose(lines: readonly Line[], first: number, last: number): boolean {
  const [one, other] = [lines[first], lines[last]]
  return one !== undefined && other !== undefined && other.block - one.block <= last - first
}

// Round brackets around a name: `(Ana Ruiz)`.
const bracketed = /^\(([^()]{1,60})\)$/

function nameOn(line: Line | undefined): Label | undefined {
  if (line === undefined || line.node.type === 'heading') return undefined
  const {text, goesOn} = line.head
  const written = text.trim()
  if (goesOn || written.length > 60) return undefined
  const body =
    readInverted(written) ?? readBody(bracketed.exec(written)?.[1] ?? written.replace(/:$/, ''))
  if (body === undefined || !(isSomebody(body.shape) || body.shape === 'handle')) return undefined
  return labelOf(body, text.length, 'bare')
}

/** Times run on, and names recur or a recording begins; a programme of talks names everybody once. */
function isTalk(
  found: ReadonlyMap<number, Label>,
  times: ReadonlyMap<number, Times>,
  lines: readonly Line[],
): boolean {
  let before = Number.NEGATIVE_INFINITY
  let exact = true
  const [first] = times.values()
  const begins = first !== undefined && first.start < 60
  for (const [index, {start}] of times) {
    if (start < before) return false
    before = start
    exact &&= seconds.test(lines[index]?.head.text ?? '')
  }
  const names = new Set([...found.values()].map((label) => label.name))
  return found.size > 1 && (names.size < found.size || exact || begins)
}

// A time that is none of day: `00:10:30`, `[0:10.5]`.
const seconds = /^\s{0,9}[[(#]?\d{1,2}:\d{2}[:.,]\d/
