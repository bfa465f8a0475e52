/** Escapes of `*`, `_` and backticks, which mean something only where they find a partner. */
import type {Flat} from './flatten.js'

interface Run {
  start: number
  end: number
  char: string
  /** Whether it can open and close emphasis; always, where another thing stands for it. */
  opens: boolean
  closes: boolean
}

/**
 * 6.2: guard runs of `*` and `_` that can open emphasis before one that can close it, or the other way.
 *
 * @param flat the phrasing of a block
 * @param needs receives what is escaped
 */
export function guardAttention(flat: Flat, needs: Uint8Array): void {
  const runs: Run[] = []
  for (const {0: run, index} of flat.value.matchAll(/\*+|_+/g)) {
    // A rule or an item at the start of a line has lost its first sign already.
    const start = needs[index] === 0 ? index : index + 1
    if (start < index + run.length) runs.push(runAt(flat, needs, start, index + run.length))
  }
  if (runs.length === 0) return
  const guard = ({start, end}: Run) => needs.fill(1, start, end)
  const last = flat.markers[flat.markers.length - 1] ?? -1
  const first = flat.markers[0] ?? flat.value.length
  const opened = new Set<string>()
  for (const run of runs) {
    const touches = flat.nearMarker(run.start) || flat.nearMarker(run.end - 1)
    const partner = run.closes && (opened.has(run.char) || first < run.start)
    if (touches || partner) guard(run)
    if (run.opens) opened.add(run.char)
  }
  const closed = new Set<string>()
  for (const run of runs.reverse()) {
    if (run.opens && (closed.has(run.char) || last > run.start)) guard(run)
    if (run.closes) closed.add(run.char)
  }
}

function runAt(flat: Flat, needs: Uint8Array, start: number, end: number): Run {
  const char = flat.value.charAt(start)
  const flags = {opens: false, closes: false}
  for (const before of kindsAt(flat, needs, start - 1)) {
    for (const after of kindsAt(flat, needs, end)) {
      const left = after !== 'space' && (after === 'letter' || before !== 'letter')
      const right = before !== 'space' && (before === 'letter' || after !== 'letter')
      flags.opens ||= left && (char === '*' || !right || before === 'punctuation')
      flags.closes ||= right && (char === '*' || !left || after === 'punctuation')
    }
  }
  return {start, end, char, ...flags}
}

type Kind = 'space' | 'punctuation' | 'letter'

// Punctuation and symbols of the basic plane: `.`, `“`, `€`.
const punctuation = /[\p{P}\p{S}]/u

/** What a neighbour may be: readers differ over emoji, and a reference begins and ends with a sign. */
function kindsAt({value, nearMarker}: Flat, needs: Uint8Array, at: number): Kind[] {
  const char = value.charAt(at)
  if (needs[at] === 2) return ['punctuation']
  if (nearMarker(at)) return ['punctuation', kindOf(char)]
  return /[\ud800-\udfff]/.test(char) ? ['punctuation', 'letter'] : [kindOf(char)]
}

function kindOf(char: string): Kind {
  if (char === '' || /\s/.test(char)) return 'space'
  return punctuation.test(char) ? 'punctuation' : 'letter'
}

/**
 * 6.1: guard runs of backticks that another of the same length could close.
 *
 * @param flat the phrasing of a block
 * @param needs receives what is escaped; a fence it already knows
 */
export function guardCode(flat: Flat, needs: Uint8Array): void {
  const runs = [...flat.value.matchAll(/`+/g)].filter(({index}) => flat.isText(index))
  const counts = new Map<number, number>()
  for (const {0: run} of runs) counts.set(run.length, (counts.get(run.length) ?? 0) + 1)
  const isPaired = ({0: run, index}: RegExpExecArray) =>
    flat.isOpaque || (counts.get(run.length) ?? 0) > 1 || needs[index] !== 0
  const isAny = runs.some(isPaired)
  for (const run of runs) {
    // Escaped backticks stand alone, so that each of them could close a run of one.
    const meets = run[0].length === 1 && isAny
    if (meets || isPaired(run)) needs.fill(1, run.index, run.index + run[0].length)
  }
}
