/** Signs of emphasis (CommonMark 0.31.2, 6.2). */

/** How deep emphasis may stand in emphasis; signs of more are text. */
export const depthLimit = 100

/** Two signs or pairs of signs that found each other. */
export interface Match<Opened> {
  length: 1 | 2
  /** What the first of them opened; absent until it is written, and where it stands too deep. */
  opened?: Opened
}

/** Signs in a row: `**`. */
export interface Run<Opened> {
  sign: string
  opens: boolean
  closes: boolean
  /** How many signs are left. */
  length: number
  /** What it closes, in order. */
  closing: Match<Opened>[]
  /** What it opens, the innermost first. */
  opening: Match<Opened>[]
}

/**
 * Count how often a character is repeated.
 *
 * @param source the document
 * @param at where it stands
 * @returns the length of its run, at least 1
 */
export function runAt(source: string, at: number): number {
  const code = source.charCodeAt(at)
  let end = at + 1
  while (source.charCodeAt(end) === code) end++
  return end - at
}

/**
 * Tell what a run of `*` or `_` can do by its neighbours.
 *
 * @param source the document
 * @param at where it starts
 * @param length how many signs it has
 * @returns whether it can open emphasis, and close it
 */
export function flanks(
  source: string,
  at: number,
  length: number,
): {opens: boolean; closes: boolean} {
  const before = kindOf(source.charAt(at - 1))
  const after = kindOf(source.charAt(at + length))
  const left = after === other || (after === punctuation && before !== other)
  const right = before === other || (before === punctuation && after !== other)
  if (source.charAt(at) === '*') return {opens: left, closes: right}
  return {
    opens: left && (before !== other || !right),
    closes: right && (after !== other || !left),
  }
}

const other = 0
const space = 1
const punctuation = 2
// A letter or a digit: `a`, `0`.
const plainLetter = /[a-z\d]/i

/** What a neighbour is, by its code unit, as micromark tells it; the end of the document is space. */
function kindOf(char: string): number {
  if (plainLetter.test(char)) return other
  if (char === '' || /\s/.test(char)) return space
  return /[\p{P}\p{S}]/u.test(char) ? punctuation : other
}

/**
 * Find what opens for each that closes, in time that grows with their number and no faster.
 *
 * @param runs all that can open or close, in order; each receives its matches
 */
export function match<Opened>(runs: Iterable<Run<Opened>>): void {
  const open: Run<Opened>[] = []
  const bottoms = new Bottoms()
  for (const run of runs) {
    while (run.closes && run.length > 0) {
      const bottom = bottoms.of(run)
      let at = open.length - 1
      while (at >= bottom && !fits(open[at], run)) at--
      const opener = at < bottom ? undefined : open[at]
      if (opener === undefined) {
        bottoms.raise(run, open.length)
        break
      }
      pair(opener, run)
      open.length = opener.length > 0 ? at + 1 : at
      // With fewer signs the opener may fit what it did not.
      bottoms.lower(at)
    }
    if (run.opens && run.length > 0) open.push(run)
  }
}

/** For each kind of signs that close: how far down nothing opens it. */
class Bottoms {
  #known: Map<string, number> | undefined

  of(run: Run<unknown>): number {
    return this.#known?.get(kindOfCloser(run)) ?? 0
  }

  raise(run: Run<unknown>, to: number): void {
    this.#known ??= new Map()
    this.#known.set(kindOfCloser(run), to)
  }

  lower(to: number): void {
    if (this.#known === undefined) return
    for (const [kind, bottom] of this.#known) this.#known.set(kind, Math.min(bottom, to))
  }
}

function kindOfCloser({sign, opens, length}: Run<unknown>): string {
  return `${sign}${opens}${length % 3}`
}

/** Rules 9 and 10 of emphasis, by the signs that are left, as micromark has it. */
function fits<Opened>(opener: Run<Opened> | undefined, closer: Run<Opened>): boolean {
  if (opener?.sign !== closer.sign) return false
  const both = opener.closes || closer.opens
  return !both || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0
}

function pair<Opened>(opener: Run<Opened>, closer: Run<Opened>): void {
  const made: Match<Opened> = {length: opener.length > 1 && closer.length > 1 ? 2 : 1}
  opener.opening.push(made)
  closer.closing.push(made)
  opener.length -= made.length
  closer.length -= made.length
}
