/** Signs of emphasis (CommonMark 0.31.2, 6.2). */

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
