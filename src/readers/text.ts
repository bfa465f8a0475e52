/** Plain text: nothing in it is markup, and every line is a paragraph of its own. */
import type {Paragraph, Root} from 'mdast'
import type {Point} from 'unist'

/**
 * Read plain text.
 *
 * @param source the text, with any line endings
 * @returns a paragraph for each line that is not blank, without the spaces around it
 */
export function readText(source: string): Root {
  const children: Paragraph[] = []
  let line = 1
  let from = 0
  while (from <= source.length) {
    const end = lineEnd(source, from)
    const paragraph = paragraphOf(source, from, end, line)
    if (paragraph !== undefined) children.push(paragraph)
    from = source.startsWith('\r\n', end) ? end + 2 : end + 1
    line++
  }
  const start: Point = {line: 1, column: 1, offset: 0}
  const end = children[children.length - 1]?.position?.end ?? start
  return {type: 'root', children, position: {start, end}}
}

function paragraphOf(source: string, from: number, to: number, line: number): Paragraph | undefined {
  const value = source.slice(from, to).trim()
  if (value === '') return undefined
  const offset = source.indexOf(value, from)
  const start: Point = {line, column: offset - from + 1, offset}
  const end: Point = {line, column: start.column + value.length, offset: offset + value.length}
  const position = {start, end}
  return {type: 'paragraph', children: [{type: 'text', value, position}], position: {start, end}}
}

// A line ending of any system: `\n`, `\r\n`, `\r`.
const ending = /\r\n|\n|\r/g

function lineEnd(source: string, from: number): number {
  ending.lastIndex = from
  return ending.exec(source)?.index ?? source.length
}
