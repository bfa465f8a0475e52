/** The lines of a document, as recognition sees them: their beginnings, their ends, their breaks. */
import type {Heading, Paragraph, PhrasingContent, Root} from 'mdast'
import type {Point} from 'unist'
import {longestLabel} from '../../speakers/colon.js'
import type {Label} from '../../speakers/label.js'
import {isLetter} from '../../speakers/label-time.js'
import {matchesAt} from '../../tree/matches-at.js'
import {type Head, headOf, lineStarts, type Spot} from '../../tree/phrasing.js'
import {endsOrBreaksOff} from '../../tree/sentence.js'
import {isFull, type Wrapping, wrappingOf} from '../../tree/wrapping.js'

/** A line of a paragraph, or a heading. */
export class Line {
  /** Index of its block among the root's children. */
  readonly block: number
  readonly node: Paragraph | Heading
  readonly spot: Spot
  #head: Head | undefined

  constructor(block: number, node: Paragraph | Heading, spot: Spot) {
    this.block = block
    this.node = node
    this.spot = spot
  }

  /** Its beginning, as far as a label could reach and a little further; read only where somebody asks. */
  get head(): Head {
    this.#head ??= headOf(this.node.children, this.spot, longestLabel + 20)
    return this.#head
  }
}

const whole: readonly Spot[] = [{child: 0, offset: 0}]

/**
 * List the lines of a document's paragraphs, and its headings.
 *
 * @param root the blocks
 * @returns the lines in order
 */
export function linesOf(root: Root): Line[] {
  const lines: Line[] = []
  for (const [block, node] of root.children.entries()) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    for (const spot of node.type === 'paragraph' ? lineStarts(node.children) : whole) {
      lines.push(new Line(block, node, spot))
    }
  }
  return lines
}

/** Whether a line opens with a letter of the basic Latin alphabet, as nearly all do; its head need not be read. */
export function opensWithLetter({node, spot}: Line): boolean {
  const child = node.children[spot.child]
  return child?.type === 'text' && isLetter(child.value.charCodeAt(spot.offset))
}

/** Whether a line is the first of its block; its number on the page may stand before it. */
export function opensBlock({node, spot}: Line): boolean {
  if (spot.offset > 0) return false
  return spot.child === 0 || (spot.child === 1 && node.children[0]?.type === 'mark')
}

/**
 * Whether a line ends as a sentence does, or breaks off.
 *
 * @param line any line
 * @param rest what follows its label
 */
export function endsAsSentence({node: {children}, spot}: Line, rest: string): boolean {
  let from = spot.offset
  for (let index = spot.child; index < children.length; index++) {
    const child = children[index]
    if (child?.type === 'break') return endsOrBreaksOff(tailOf(children[index - 1]))
    const end = child?.type === 'text' ? child.value.indexOf('\n', from) : -1
    if (child?.type === 'text' && end >= 0)
      return endsOrBreaksOff(child.value.slice(Math.max(from, end - 8), end))
    from = 0
  }
  const last = children[children.length - 1]
  return endsOrBreaksOff(last?.type === 'text' ? last.value : rest)
}

function tailOf(node: PhrasingContent | undefined): string {
  return node?.type === 'text' ? node.value : ''
}

/** What ended the line before: its writer, or the wrapping of the file. */
export type LineBreak = 'by hand' | 'after a sentence' | 'inside a sentence'

/** Tells why a line starts where it does. */
export type BreakOf = (line: Line, start: Point | undefined) => LineBreak

/**
 * Make a {@link BreakOf} for one document. How it is wrapped is looked at when the first line is asked for
 * that does not open its block.
 *
 * @param source the document
 * @param wrapped how it is wrapped, where that is known
 * @returns a function of a line and where it starts in the source, which gives `by hand` where wrapping has
 *   nothing to do with it
 */
export function lineBreaks(source: string | undefined, wrapped?: Wrapping): BreakOf {
  let known: {wrapping: Wrapping | undefined} | undefined = wrapped && {wrapping: wrapped}
  return (line, start) => {
    const offset = start?.offset
    if (source === undefined || offset === undefined || opensBlock(line)) return 'by hand'
    known ??= {wrapping: wrappingOf(source)}
    return known.wrapping === undefined ? 'by hand' : breakAt(source, offset, known.wrapping)
  }
}

function breakAt(source: string, offset: number, wrapping: Wrapping): LineBreak {
  const end = source.lastIndexOf('\n', offset - 1)
  const before = source.slice(source.lastIndexOf('\n', end - 1) + 1, end).trimEnd()
  const to = Math.min(offset + wrapping.width, source.length)
  if (!isFull(wrapping, before.length, source, offset, to)) return 'by hand'
  return endsOrBreaksOff(before) ? 'after a sentence' : 'inside a sentence'
}

/**
 * Whether the source escapes the sign that ends a label, so that it is none: `Note\: this`, `*Note\:* this`;
 * or one in its time: `Ana 0\:12`.
 *
 * @param line a line that reads as a label
 * @param label the label that is read there
 * @param at where the line starts in the source
 * @param source the document
 */
export function isEscaped(
  {head}: Line,
  label: Label,
  at: Point | undefined,
  source: string,
): boolean {
  const start = at?.offset
  const text = head.text.slice(0, label.length).trimEnd()
  if (start === undefined || source.startsWith(text, start)) return false
  let next = start
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    while (source.charAt(next) !== char && matchesAt(marker, source, next)) next = marker.lastIndex
    if (source.charAt(next) === '&' && matchesAt(reference, source, next)) {
      // No backslash can stand before a full-width colon.
      if (char === '：' && index === text.length - 1) return true
      next = reference.lastIndex
      continue
    }
    const escaped = source.charAt(next) === '\\' && source.charAt(next + 1) === char
    if (escaped && isSign(text, index)) return true
    if (!escaped && source.charAt(next) !== char) return false
    next += escaped ? 2 : 1
  }
  return false
}

// A character reference, which stands for one character: `&#x73;`, `&amp;`.
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z\d]{1,31});/y

// A sign of a typeface or a link, and where the link leads: `*`, `[`, `](https://example.com)`.
const marker = /[*_[]|\]\([^\s()]{0,2000}\)/y

// A sign that ends a label: the colon of `Ana:`, the stop of `Q.`, the dash of `Q -`.
const sign = /[:.;)-]/
// The colon of a time: `0:12`.
const inTime = /\d:\d/y

/** Whether a character of a label is its last sign, or the colon of a time. */
function isSign(text: string, index: number): boolean {
  if (!sign.test(text.charAt(index))) return false
  inTime.lastIndex = index - 1
  return index === text.length - 1 || (index > 0 && inTime.test(text))
}

/**
 * Whether asterisks at the start of a line were meant to set a label apart, and left as text.
 *
 * @param line any line
 * @param start where it starts in the source
 * @param source the document, which escapes them where they are only asterisks; without it they are
 */
export function mayBeStarred(
  line: Line,
  start: Point | undefined,
  source: string | undefined,
): boolean {
  if (source === undefined || start?.offset === undefined || !startsStarred(line)) return false
  return source.charAt(start.offset) !== '\\'
}

/** Whether a line starts with two asterisks or underscores that are text. */
export function startsStarred({head: {text, typeface}}: Line): boolean {
  return typeface === 'plain' && (text.startsWith('**') || text.startsWith('__'))
}
