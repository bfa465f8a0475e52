/** Where the characters of a text node stand in the source, escapes and references told apart. */
import type {Text} from 'mdast'
import type {Node, Point, Position} from 'unist'

/** Tells the source's point for an offset in a text node's value; ask in ascending order. */
export type Pointer = (index: number) => Point | undefined

/**
 * A part of a text node, with its own position.
 *
 * @param node the text
 * @param from zero-based offset in its value
 * @param to end offset in its value
 * @param point the node's pointer, see {@link pointerOf}
 * @returns a new node
 */
export function sliceText(node: Text, from: number, to: number, point: Pointer): Text {
  const text: Text = {type: 'text', value: node.value.slice(from, to)}
  const start = point(from)
  const end = start && point(to)
  if (start && end) text.position = {start, end}
  return text
}

/**
 * Split a text node at ranges of its value.
 *
 * @param node the text
 * @param ranges start and end offsets, in order, apart from each other
 * @param source the document, to tell positions where text was escaped
 * @returns the parts in order, those of a range marked as found; empty ones are left out
 */
export function splitText(
  node: Text,
  ranges: readonly (readonly [number, number])[],
  source: string | undefined,
): {text: Text; found: boolean}[] {
  if (ranges.length === 0) return [{text: node, found: false}]
  const point = pointerOf(node, source)
  const parts: {text: Text; found: boolean}[] = []
  let last = 0
  for (const [from, to] of [...ranges, [node.value.length, node.value.length] as const]) {
    if (from > last) parts.push({text: sliceText(node, last, from, point), found: false})
    if (to > from) parts.push({text: sliceText(node, from, to, point), found: true})
    last = to
  }
  return parts
}

/**
 * Make a {@link Pointer}: plain arithmetic where value and source agree, else a walk through both.
 *
 * @param node the text
 * @param source the document, to tell positions where text was escaped
 * @returns the pointer; it knows no more than the node's start and end where the source is missing
 */
export function pointerOf(node: Text, source: string | undefined): Pointer {
  const {position, value} = node
  const begin = position?.start
  const origin = begin?.offset
  const limit = position?.end.offset
  const exact = origin !== undefined && limit !== undefined && limit - origin === value.length
  if (begin === undefined || origin === undefined || limit === undefined || (!exact && !source))
    return (target) => (target < value.length ? begin : position?.end)
  const start = {...begin, offset: origin}
  if (exact || source === undefined) return plainPointer(value, start)
  let index = 0
  let here = start
  return (target) => {
    if (target < index) {
      index = 0
      here = start
    }
    here = follow(value, source, index, target, here, limit)
    index = target
    return here
  }
}

/** A point that knows its zero-based offset. */
export type Place = Point & {offset: number}

/** A pointer for text that the source has as it is. */
function plainPointer(value: string, start: Place): Pointer {
  let line = start.line
  // Where its line begins, before the text for the first one; and the line ending that is next.
  let lineStart = 1 - start.column
  let feed = feedAfter(value, 0)
  return (target) => {
    if (target < lineStart) {
      line = start.line
      lineStart = 1 - start.column
      feed = feedAfter(value, 0)
    }
    while (feed < target) {
      line++
      lineStart = feed + 1
      feed = feedAfter(value, lineStart)
    }
    return {line, column: target - lineStart + 1, offset: start.offset + target}
  }
}

function feedAfter(value: string, from: number): number {
  const at = value.indexOf('\n', from)
  return at < 0 ? Infinity : at
}

// A character reference: `&amp;`, `&#8217;`.
const reference = /&#?\w{1,31};/y

/** Step through value and source side by side, over escapes, references and line prefixes. */
function follow(
  value: string,
  source: string,
  from: number,
  to: number,
  start: Place,
  limit: number,
): Place {
  let {line, column, offset} = start
  const step = (count: number) => {
    offset += count
    column += count
  }
  for (let index = from; index < to && offset < limit; index++) {
    const char = value.charAt(index)
    if (char === '\n') {
      while (offset < limit && source.charAt(offset) !== '\n' && source.charAt(offset) !== '\r')
        offset++
      offset += source.startsWith('\r\n', offset) ? 2 : 1
      line++
      column = 1
      while (offset < limit && isPrefix(source.charAt(offset), value.charAt(index + 1))) step(1)
      continue
    }
    reference.lastIndex = offset
    const escaped = source.charAt(offset) === '\\' && source.charAt(offset + 1) === char
    const named = source.charAt(offset) === '&' ? reference.exec(source) : null
    if (escaped) step(2)
    else if (named && !value.startsWith(named[0], index)) step(named[0].length)
    else step(1)
  }
  return {line, column, offset}
}

function isPrefix(char: string, next: string): boolean {
  return char !== next && (char === ' ' || char === '\t' || char === '>')
}

/**
 * A point further along its line.
 *
 * @param point where to begin
 * @param by how many characters
 * @returns a new point
 */
export function along({line, column, offset = 0}: Point, by: number): Place {
  return {line, column: column + by, offset: offset + by}
}

/**
 * The position from the start of one node to the end of another.
 *
 * @param first where it begins: a node, or a point
 * @param last the node it ends with
 * @returns the position, or `undefined` where either has none
 */
export function span(
  first: Node | Point | undefined,
  last: Node | undefined,
): Position | undefined {
  const start = first && ('type' in first ? first.position?.start : first)
  const end = last?.position?.end
  return start && end ? {start, end} : undefined
}
