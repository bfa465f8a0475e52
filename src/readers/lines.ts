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
 * Visit the lines of a source in order; there is none behind a line ending at the very end.
 *
 * @param source any text; lines end with `\n`, `\r\n` or `\r`
 * @param visit receives the number, the start and the end of each line, as {@link SourceLine} has them
 */
export function eachLine(
  source: string,
  visit: (number: number, from: number, to: number) => void,
): void {
  const length = source.length
  let number = 1
  let feed = indexOrEnd(source, '\n', 0)
  let back = indexOrEnd(source, '\r', 0)
  for (let from = 0; from < length; number++) {
    const to = Math.min(feed, back)
    visit(number, from, to)
    from = back === to && feed === to + 1 ? to + 2 : to + 1
    if (feed < from) feed = indexOrEnd(source, '\n', from)
    if (back < from) back = indexOrEnd(source, '\r', from)
  }
}

function indexOrEnd(source: string, char: string, from: number): number {
  const at = source.indexOf(char, from)
  return at < 0 ? source.length : at
}

/**
 * Where the first character that is no white space stands.
 *
 * @param source any text
 * @param from zero-based offset to start from
 * @param to where to stop
 * @returns its offset, or `to` where there is none
 */
export function inkStart(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(source.charCodeAt(at))) at++
  return at
}

/**
 * Where the last character that is no white space ends.
 *
 * @param source any text
 * @param from where to stop
 * @param to end offset to start from
 * @returns the offset behind it, or `from` where there is none
 */
export function inkEnd(source: string, from: number, to: number): number {
  let at = to
  while (at > from && isSpace(source.charCodeAt(at - 1))) at--
  return at
}

/** White space and line terminators of ECMAScript, which `trim` takes off. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x1680) return code === 0xa0
  return (code >= 0x2000 && code <= 0x200a) || rareSpaces.has(code)
}

// Ogham space, line and paragraph separators, narrow no-break and mathematical spaces, the ideographic
// space, the byte order mark.
const rareSpaces: ReadonlySet<number> = new Set([
  0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
])
