/** Marks of question and answer without a colon: `Q. Why?`, `A - Because.`, `Q1) Why?`, `P.- ¿Por qué?`, `Q   Why?`. */
import type {LabelBody} from './body.js'
import {shapeOf} from './shape.js'

/** A mark at the start of a line. */
export interface MarkLabel {
  body: LabelBody
  /** How many characters of the line it takes, with its sign and spaces. */
  length: number
  end: 'stop' | 'dash' | 'gap'
}

// A mark of question or answer without colon: `Q. `, `A - `, `Q1) `, `Q – `, `P.- `, `P/1 - `.
const markWithoutColon =
  /([\p{L}\p{M}]{1,12})[\s/]?(\p{Nd}{0,4})(?:\s?([.)])(?:[-–—]\s{0,9}|\s{1,99})|\s[-–—]\s{1,99})(?=\S)/uy
// A letter that a gap parts from the speech, as courts type them, or one space before a capital, as briefings have
// it: `Q   `, `A<TAB>`, the `Q ` of `Q Mr. President, when?`.
const markAndGap = /(\p{Lu})(?: {2,20}|\t{1,9})(?=\S)|(Q) (?=["“‘]?\p{Lu})/uy

/** How far behind its first letter the sign of a mark may stand: letters, a number, and two spaces. */
const reach = 12 + 4 + 2

/**
 * Read a mark of question or answer.
 *
 * @param line the start of a line
 * @param from zero-based offset where it would start
 * @returns the mark, or nothing
 */
export function readMark(line: string, from: number): MarkLabel | undefined {
  if (isGap(line, from + 1)) return readGap(line, from)
  const question = isQuestion(line, from) ? readGap(line, from) : undefined
  if (question !== undefined) return question
  if (!hasSign(line, from)) return undefined
  markWithoutColon.lastIndex = from
  const match = markWithoutColon.exec(line)
  if (match === null) return undefined
  const [whole, word = '', number = '', stop] = match
  return markOf(word, number, from + whole.length, stop ? 'stop' : 'dash')
}

function readGap(line: string, from: number): MarkLabel | undefined {
  markAndGap.lastIndex = from
  const match = markAndGap.exec(line)
  const letter = match?.[1] ?? match?.[2]
  return letter === undefined ? undefined : markOf(letter, '', markAndGap.lastIndex, 'gap')
}

/** Whether a line opens with the one letter that begins no sentence: `Q Mr. President`. */
function isQuestion(line: string, from: number): boolean {
  return line.charCodeAt(from) === 0x51 && line.charCodeAt(from + 1) === 0x20
}

/** Whether two spaces or a tab stand somewhere. */
function isGap(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  return code === 0x09 || (code === 0x20 && line.charCodeAt(at + 1) === 0x20)
}

function markOf(
  word: string,
  number: string,
  length: number,
  end: MarkLabel['end'],
): MarkLabel | undefined {
  const shape = shapeOf(word)
  if (shape !== 'ask' && shape !== 'answer' && shape !== 'either') return undefined
  const text = word + number
  const body: LabelBody = {text, name: text, groups: [], shape}
  return {body, length, end}
}

/** Whether one of the signs is near that end a mark, `.`, `)`, `-`, `–`, `—`, before a colon; most lines have none. */
function hasSign(line: string, from: number): boolean {
  for (let at = from + 1; at <= from + reach; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x3a) return false
    if (code === 0x2e || code === 0x29 || code === 0x2d) return true
    if (code === 0x2013 || code === 0x2014) return true
  }
  return false
}
