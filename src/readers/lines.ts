/** The lines of a source, with their places. */

/** A line, without its line ending. */
export interface SourceLine {
  /** Number of the line, one-based. */
  number: number
  /** Offset of its first character. */
  from: number
  /** Offset behind its last character. */
  to: number
}

/**
 * List the lines of a source.
 *
 * @param source any text; lines end with `\n`, `\r\n` or `\r`
 * @returns the lines in order; none behind a line ending at the very end
 */
export function* sourceLines(source: string): Generator<SourceLine> {
  const length = source.length
  let number = 1
  let feed = indexOrEnd(source, '\n', 0)
  let back = indexOrEnd(source, '\r', 0)
  for (let from = 0; from < length; number++) {
    const to = Math.min(feed, back)
    yield {number, from, to}
    from = back === to && feed === to + 1 ? to + 2 : to + 1
    if (feed < from) feed = indexOrEnd(source, '\n', from)
    if (back < from) back = indexOrEnd(source, '\r', from)
  }
}

function indexOrEnd(source: string, char: string, from: number): number {
  const at = source.indexOf(char, from)
  return at < 0 ? source.length : at
}
