/** Plain text: nothing in it is markup. A line is a paragraph, or part of one in a wrapped file. */
import type {Paragraph, Root, Text} from 'mdast'
import type {Point, Position} from 'unist'
import {isFull, type Wrapping, wrappingOf} from '../tree/wrapping.js'

/** A line that is not blank, by its place. */
interface Line {
  /** Number of the line, one-based. */
  number: number
  /** Offset of its first character, and of the first that is no space. */
  from: number
  start: number
  /** Offset behind its last character that is no space, and behind the line ending. */
  end: number
  after: number
}

/**
 * Read plain text.
 *
 * @param source the text, with any line endings
 * @returns a paragraph for each line that is not blank, without the spaces around it; where the file
 *   is visibly wrapped, lines that belong together stand in one paragraph, each a text node that ends
 *   with a newline
 */
export function readText(source: string): Root {
  const wrapping = wrappingOf(source)
  const children: Paragraph[] = []
  let before: Line | undefined
  for (const line of linesOf(source)) {
    const last = children[children.length - 1]
    if (wrapping && before && last && goesOn(source, wrapping, before, line)) extend(last, source, line)
    else children.push(paragraphOf(source, line))
    before = line
  }
  const start: Point = {line: 1, column: 1, offset: 0}
  const end = children[children.length - 1]?.position?.end ?? start
  return {type: 'root', children, position: {start, end}}
}

// A line ending of any system: `\n`, `\r\n`, `\r`.
const ending = /\r\n|\n|\r/g

function* linesOf(source: string): Generator<Line> {
  let number = 1
  let from = 0
  while (from < source.length) {
    ending.lastIndex = from
    const match = ending.exec(source)
    const to = match?.index ?? source.length
    const after = match === null ? to : to + match[0].length
    const value = source.slice(from, to)
    const text = value.trimStart()
    if (text !== '') {
      const start = from + value.length - text.length
      yield {number, from, start, end: start + text.trimEnd().length, after}
    }
    number++
    from = after
  }
}

/** Whether a line of a wrapped file goes on with the one before it. */
function goesOn(source: string, wrapping: Wrapping, before: Line, line: Line): boolean {
  if (line.number !== before.number + 1) return false
  if (line.start - line.from > before.start - before.from + 1) return false
  const full = isFull(wrapping, source.slice(before.from, before.end), source.slice(line.start, line.end))
  return full || before.end - before.from > wrapping.width * 0.7
}

function paragraphOf(source: string, line: Line): Paragraph {
  const text = textOf(source, line)
  return {type: 'paragraph', children: [text], position: {...(text.position as Position)}}
}

function textOf(source: string, line: Line): Text {
  const {number, from, start, end} = line
  return {
    type: 'text',
    value: source.slice(start, end),
    position: {
      start: {line: number, column: start - from + 1, offset: start},
      end: {line: number, column: end - from + 1, offset: end},
    },
  }
}

/** Put a line behind the paragraph's last, which then ends with a newline. */
function extend(paragraph: Paragraph, source: string, line: Line): void {
  const last = paragraph.children[paragraph.children.length - 1]
  const next = textOf(source, line)
  if (last?.type !== 'text' || !last.position || !next.position || !paragraph.position) return
  last.value += '\n'
  last.position.end = {line: line.number, column: 1, offset: line.from}
  paragraph.children.push(next)
  paragraph.position.end = next.position.end
}
