/** Lines, as far as blocks depend on how they begin. Section numbers are those of CommonMark 0.31.2. */
import {matchesAt} from '../tree/matches-at.js'

/**
 * Tell where the next line starts.
 *
 * @param source the document
 * @param at an offset
 * @returns the offset behind the line ending that starts there; the given one where none does
 */
export function lineEndAt(source: string, at: number): number {
  const code = source.charCodeAt(at)
  if (code === 10) return at + 1
  return code === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : at
}

/**
 * Find the next line.
 *
 * @param source the document
 * @param at an offset in a line
 * @returns where the next line starts; the end of the document where none does
 */
export function nextLine(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end + 1
}

/**
 * Tell whether a line is blank (2.1).
 *
 * @param source the document
 * @param start where the line starts, or goes on
 * @returns whether nothing but spaces and tabs follows in it
 */
export function isBlank(source: string, start: number): boolean {
  let at = start
  while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9) at++
  return at >= source.length || lineEndAt(source, at) > at
}

// 5.2: the number of a list item: `12.`, `1)`.
const listNumber = /\d{1,9}[.)](?:[ \t\r\n]|$)/y
// 4.1 and 5.2: a bullet, or part of a rule: `* a`, `** **`, `***`.
const starBullet = /(?:\*{1,2}|_{1,2})(?:[ \t\r\n]|$)|\*{3}|_{3}/y

/**
 * Tell whether a line may open or make something else than a line of a paragraph: a heading, also of the
 * lines above (4.2, 4.3), a rule (4.1), a fence (4.5), a quote (5.1), a list item (5.2), the second row of a
 * table. HTML (4.6) is told by its tag.
 *
 * @param source the document
 * @param at its first character that is no space
 * @returns `false` where it certainly does not
 */
export function opensBlock(source: string, at: number): boolean {
  switch (source.charAt(at)) {
    case '#':
    case '>':
    case '-':
    case '+':
    case '=':
    case '~':
    case '|':
    case '\t':
      return true
    case ':':
      return source.charAt(at + 1) === '-'
    case '`':
      return source.startsWith('```', at)
    case '*':
    case '_':
      return matchesAt(starBullet, source, at)
    default:
      return isDigit(source.charCodeAt(at)) && matchesAt(listNumber, source, at)
  }
}

// 4.2, 4.5: a heading, a fence: `# `, `~~~`. 5.1, 5.2: a quote, an item, of words: `> a`, `- a`, `1. (a`; with
// other signs behind it may be a row of a table or, to micromark, no item.
const interruption =
  /#{1,6}(?:[ \t\r\n]|$)|(?:`{3,}|~~~)[^`\s]*\r?\n|(?:> ?|(?:[-+*]|1[.)]) {1,4})["'([\p{L}]/uy

/**
 * Tell whether a line ends the paragraph above it.
 *
 * @param source the document
 * @param start where the line starts
 * @returns whether it certainly opens another block there
 */
export function interrupts(source: string, start: number): boolean {
  return matchesAt(interruption, source, start)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
