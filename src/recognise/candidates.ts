/** Every line of the document that opens like a label, with its place. Nothing is decided here. */
import type {Heading, Paragraph, Root, RootContent} from 'mdast'
import {type Label, labelReader, longestLabel} from '../speakers/label.js'
import {headOf, lineStarts, pointAt, type Spot} from '../tree/source.js'
import {isFull, type Wrapping, wrappingOf} from '../tree/wrapping.js'
import {onlyTimes} from './times.js'

/** How a label is set apart from the speech. */
export type Typeface = 'plain' | 'strong' | 'emphasis' | 'heading'

/** A line that opens like a label. */
export interface Candidate {
  /** Index of the block among the root's children. */
  block: number
  /** Where in the block the line starts. */
  spot: Spot
  label: Label
  typeface: Typeface
  /** Whether the file's wrapping, not its writer, may have put the label at the start of its line. */
  wrapped: boolean
  /** Whether a line that is only a time stands right before it. */
  afterTime: boolean
  /** What follows the label on its line: words, an address, or nothing. */
  follows: 'words' | 'address' | 'nothing'
  /** Whether what follows ends as a sentence does. */
  sentence: boolean
}

/**
 * Collect the candidates of a document.
 *
 * @param root what a reader made: blocks, as yet without turns
 * @param source the document, to honour escapes
 * @param plain whether the source is plain text
 * @returns the candidates in order
 */
export function candidatesIn(root: Root, source: string | undefined, plain: boolean): Candidate[] {
  const readLabel = labelReader(plain)
  const found: Candidate[] = []
  const wrapping = source === undefined ? undefined : wrappingOf(source)
  for (const [block, node] of root.children.entries()) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    for (const spot of node.type === 'paragraph' ? lineStarts(node.children) : firstLine) {
      const head = headOf(node.children, spot, longestLabel + 20)
      const label = readLabel(head.text)
      if (label === undefined) continue
      if (source !== undefined && isEscaped(node, spot, label, source)) continue
      const ending = lineBreak(node, spot, source, wrapping)
      if (ending === 'inside a sentence') continue
      const rest = head.text.slice(label.length)
      if (node.type === 'heading' && rest !== '') continue
      const apart = head.marked >= label.text.length && head.marked <= label.length
      found.push({
        block,
        spot,
        label,
        afterTime: isFirst(spot) && isTime(root.children[block - 1]),
        wrapped: ending === 'after a sentence',
        typeface:
          node.type === 'heading'
            ? 'heading'
            : apart
              ? head.typeface
              : label.starred
                ? 'strong'
                : 'plain',
        follows: rest === '' ? 'nothing' : address.test(rest) ? 'address' : 'words',
        sentence: sentenceEnd.test(lineEnd(node, spot, rest)),
      })
    }
  }
  return found
}

function isTime(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' && node?.type !== 'heading') return false
  const text = node.children[0]
  return node.children.length === 1 && text?.type === 'text' && onlyTimes(text.value) !== undefined
}

function isFirst(spot: Spot): boolean {
  return spot.child === 0 && spot.offset === 0
}

const firstLine: readonly Spot[] = [{child: 0, offset: 0}]

// An address at the start of what follows a label: `https://example.com`, `www.example.com`.
const address = /^<?(?:https?:\/\/|www\.)\S/
// The end of a sentence, maybe in quotation marks: `.`, `?”`, `。`, `…)`, `—`.
const sentenceEnd = /[.?!…。？！؟։।—–][)"”’»'\]」』]{0,3}$/

/** What ended the line before a line start: its writer, or the wrapping. */
function lineBreak(
  node: Paragraph | Heading,
  spot: Spot,
  source: string | undefined,
  wrapping: Wrapping | undefined,
): 'by hand' | 'after a sentence' | 'inside a sentence' {
  if (wrapping === undefined || source === undefined || isFirst(spot)) return 'by hand'
  const offset = pointAt(node, spot, source)?.offset
  if (offset === undefined) return 'by hand'
  const end = source.lastIndexOf('\n', offset - 1)
  const line = source.slice(source.lastIndexOf('\n', end - 1) + 1, end).trimEnd()
  if (!isFull(wrapping, line, source.slice(offset, offset + wrapping.width))) return 'by hand'
  return sentenceEnd.test(line) ? 'after a sentence' : 'inside a sentence'
}

/** The last characters of the line that starts at a spot, where it is plain; else what is known of it. */
function lineEnd(node: Paragraph | Heading, spot: Spot, rest: string): string {
  const child = node.children[spot.child]
  if (child?.type !== 'text') {
    const last = node.children[node.children.length - 1]
    return last?.type === 'text' ? tail(last.value) : rest
  }
  const end = child.value.indexOf('\n', spot.offset)
  if (end >= 0) return tail(child.value.slice(Math.max(spot.offset, end - 8), end))
  const last = node.children[node.children.length - 1]
  return last?.type === 'text' ? tail(last.value) : rest
}

function tail(text: string): string {
  return text.slice(-8).trimEnd()
}

// A backslash before a sign that ends labels, or before the asterisks that set them apart: `\:`.
const escapedSign = /\\[:.;)*_-]/

/** Whether the source escapes the sign that ends the label, so that it is none: `Note\: this`. */
function isEscaped(node: Paragraph | Heading, spot: Spot, label: Label, source: string): boolean {
  const start = pointAt(node, spot, source)?.offset
  if (start === undefined) return false
  let length = label.length
  for (let at = start; at < start + length; at++) {
    if (source.charAt(at) === '\\') length++
  }
  return escapedSign.test(source.slice(start, start + length))
}
