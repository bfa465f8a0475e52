/** Plain text: nothing in it is markup. A line is a paragraph, or part of one in a wrapped file. */

import type {Paragraph, PhrasingContent, Root, Text} from 'mdast'
import type {Point, Position} from 'unist'
import type {Reader} from '../options.js'
import {append} from '../tree/append.js'
import {markNode} from '../tree/build.js'
import type {Mark} from '../tree/types.js'
import {isFull, type Wrapping, wrappingOf} from '../tree/wrapping.js'
import {eachLine, inkEnd, inkStart, type SourceLine} from './lines.js'

/** Plain text. Any text can be read as such, so it is asked last. */
export const text: Reader = {
  name: 'text',
  extensions: ['txt', 'text'],
  read: (source) => {
    const wrapping = wrappingOf(source)
    return {root: readText(source, wrapping), source, wrapping, metadata: {}, plain: true}
  },
}

/** A line that is not blank, by its place. */
interface Line extends SourceLine {
  /** Offset of the first character that is no space. */
  start: number
  /** Offset behind its last character that is no space. */
  end: number
  /** Where the text starts behind a number that counts the lines of a page, or `start`. */
  text: number
}

/**
 * Read plain text.
 *
 * @param source the text, with any line endings
 * @param wrapped how its lines are wrapped
 * @returns a paragraph for each line that is not blank, without the spaces around it; where the file
 *   is visibly wrapped, lines that belong together stand in one paragraph, each a text node that ends
 *   with a newline; where its lines are numbered, the numbers and what stands outside them are marks
 */
export function readText(source: string, wrapped: Wrapping | undefined): Root {
  const lines = linesOf(source)
  const numbered = countLines(source, lines)
  const wrapping = numbered ? {width: 0} : wrapped
  const children: (Paragraph | Mark)[] = []
  let before: Line | undefined
  let open: Paragraph | undefined
  let furniture: Mark[] = []
  for (const line of lines) {
    if (numbered && line.text === line.start) {
      furniture.push(markOf(source, line, line.start, line.end, 'page'))
      continue
    }
    const goes =
      open && before && (numbered ? isFlush(before, line) : goesOn(source, wrapping, before, line))
    if (open && goes) extend(open, source, line, furniture)
    else {
      open = paragraphOf(source, line)
      for (const mark of furniture) children.push(mark)
      children.push(open)
    }
    if (furniture.length > 0) furniture = []
    before = line
  }
  for (const mark of furniture) children.push(mark)
  const start: Point = {line: 1, column: 1, offset: 0}
  const end = children[children.length - 1]?.position?.end ?? start
  return {type: 'root', children, position: {start, end}}
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  eachLine(source, (number, from, to) => {
    const start = inkStart(source, from, to)
    if (start === to) return
    lines.push({number, from, to, start, end: inkEnd(source, start, to), text: start})
  })
  return lines
}
// The number of a line of a numbered page, with what parts it from the text: `12   `, `3`.
const lineNumber = /^(\d{1,2})(?:[ \t]+|$)/

/** Tell whether the lines are numbered, page by page, and put where their text starts on them. */
function countLines(source: string, lines: readonly Line[]): boolean {
  let counted = 0
  let last = 0
  for (const line of lines) {
    if (!isDigit(source.charCodeAt(line.start))) continue
    const match = lineNumber.exec(source.slice(line.start, Math.min(line.end, line.start + 40)))
    const number = Number(match?.[1])
    // An excerpt may begin anywhere on a page.
    const isFirst = counted === 0 && line.start + (match?.[0].length ?? 0) < line.end
    if (match === null || !(number === last + 1 || number === 1 || isFirst)) continue
    counted++
    last = number
    line.text = line.start + match[0].length
  }
  if (counted >= 6 && counted * 3 >= lines.length * 2) return true
  for (const line of lines) line.text = line.start
  return false
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether a numbered line starts no further in than the one before it: then the paragraph goes on. */
function isFlush(before: Line, line: Line): boolean {
  return line.text < line.end && line.text - line.from <= before.text - before.from
}

/** Whether a line of a wrapped file goes on with the one before it. */
function goesOn(source: string, wrapping: Wrapping | undefined, before: Line, line: Line): boolean {
  if (wrapping === undefined || line.number !== before.number + 1) return false
  if (line.start - line.from > before.start - before.from + 1) return false
  const length = before.end - before.from
  return length > wrapping.width * 0.7 || isFull(wrapping, length, source, line.start, line.end)
}

function paragraphOf(source: string, line: Line): Paragraph {
  const children = nodesOf(source, line)
  const whole = line.text === line.start ? children[0]?.position : undefined
  const position = whole ? {...whole} : place(line, line.start, line.end)
  return {type: 'paragraph', children, position}
}

/** The line's text, behind a mark where it is numbered. */
function nodesOf(source: string, line: Line): PhrasingContent[] {
  const {start, end, text} = line
  const node: Text = {
    type: 'text',
    value: source.slice(text, end),
    position: place(line, text, end),
  }
  if (text === start) return [node]
  const mark = markOf(source, line, start, inkEnd(source, start, text), 'line')
  return text < end ? [mark, node] : [mark]
}

function markOf(source: string, line: Line, from: number, to: number, role: Mark['role']): Mark {
  return markNode(role, source.slice(from, to), {position: place(line, from, to)})
}

function place({number, from}: Line, start: number, end: number): Position {
  return {
    start: {line: number, column: start - from + 1, offset: start},
    end: {line: number, column: end - from + 1, offset: end},
  }
}

/** Put a line behind the paragraph's last, which then ends with a newline. */
function extend(
  paragraph: Paragraph,
  source: string,
  line: Line,
  furniture: readonly Mark[],
): void {
  const last = paragraph.children[paragraph.children.length - 1]
  if (last?.type === 'text' && last.position) {
    const {start, end} = last.position
    const next = (end.offset ?? 0) + 1
    const isNext = source.charCodeAt(next - 1) === 0x0a
    last.value = isNext ? source.slice(start.offset, next) : `${last.value}\n`
    last.position.end = {line: end.line + 1, column: 1, offset: next}
  }
  append(paragraph.children, furniture)
  for (const node of nodesOf(source, line)) paragraph.children.push(node)
  const end = paragraph.children[paragraph.children.length - 1]?.position?.end
  if (paragraph.position && end) paragraph.position.end = end
}
