/** Whether a file is wrapped at a width, and at which; and its lines joined again. */
import type {Paragraph, Root, RootContent} from 'mdast'
import {endsSentence} from './sentence.js'

/** How a file's lines are broken. */
export interface Wrapping {
  /** The width in characters that nearly all lines keep to. */
  width: number
}

/** Widths that people and programs wrap text at. */
const narrowest = 30
const widest = 140

/** Fewer lines that go on than these show a width only where every one of them is full. */
const enough = 5

/**
 * Tell whether a file is visibly wrapped: most lines that go on are so long that the first word of the next would not
 * have fitted, and some of them end inside a sentence. Lines before one that opens like a label end what somebody
 * says, and tell nothing.
 *
 * @param source the text
 * @returns the width, or nothing where lines end as their writer ended them
 */
export function wrappingOf(source: string): Wrapping | undefined {
  const lengths: number[] = []
  const words: number[] = []
  let breaks = 0
  const longest = eachPair(source, (length, end, start, to) => {
    lengths.push(length)
    words.push(wordLength(source, start, to))
    if (isBroken(source, end, start)) breaks++
  })
  const pairs = lengths.length
  if (pairs < 2) return undefined
  const width = pairs < enough ? longest : percentile(lengths, pairs * 0.93)
  if (width < narrowest || width > widest) return undefined
  const full = lengths.filter((length, at) => length + 1 + (words[at] ?? 0) >= width - 2).length
  // Short lines are full by chance more often than long ones.
  const share = pairs < enough ? 1 : width < 50 ? 0.75 : 0.55
  const broken = pairs < enough ? 0.5 : 0.1
  return full >= pairs * share && breaks >= pairs * broken ? {width} : undefined
}

/** Whether a line ends inside a sentence that the next goes on with: where their writer ends them, hardly any does. */
function isBroken(source: string, end: number, start: number): boolean {
  if (opensEntry(source.charCodeAt(start))) return false
  return isSmall(source.charCodeAt(end - 1)) || !endsSentence(source.slice(end - 4, end))
}

/** A small letter of the basic Latin alphabet, with which most lines end that do not end a sentence. */
function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

/** A digit, a bracket or a bullet, as entries of lists and logs begin. */
function opensEntry(code: number): boolean {
  return code < 0x41 || code === 0x5b || code === 0x2022
}

/**
 * Visit the lines that another goes on with: no blank line stands between, and the other opens like no label.
 *
 * @param source the text
 * @param visit receives the length of the line, where it ends, and where the next starts and ends
 * @returns the length of the longest line of the text
 */
function eachPair(
  source: string,
  visit: (length: number, end: number, start: number, to: number) => void,
): number {
  let longest = 0
  let length = 0
  let last = 0
  let indent = 0
  for (let from = 0; from < source.length; ) {
    const end = source.indexOf('\n', from)
    const to = end < 0 ? source.length : end
    const start = firstInk(source, from, to)
    const flush = start - from <= indent + 1 // a line further in begins a paragraph
    if (length > 0 && start < to && flush && !opensLikeLabel(source, start, to))
      visit(length, last, start, to)
    indent = start - from
    last = start < to ? lastInk(source, start, to) : from
    length = last - from
    if (length > longest) longest = length
    from = to + 1
  }
  return longest
}

/**
 * Whether a colon and a space, or the end, stand behind the first words of a line: `Ana Ruiz: Why?`.
 *
 * @param source the text
 * @param start where the line's first word starts
 * @param to where the line ends, or the text
 */
export function opensLikeLabel(source: string, start: number, to: number): boolean {
  const limit = Math.min(to, start + 40)
  let spaces = 0
  for (let at = start; at < limit && spaces < 4; at++) {
    const code = source.charCodeAt(at)
    if (code === 0x20) spaces++
    else if (code === 0xff1a) return true
    else if (code === 0x3a && (at + 1 === to || isBlank(source.charCodeAt(at + 1)))) return true
  }
  return false
}

function firstInk(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  return at
}

function lastInk(source: string, from: number, to: number): number {
  let at = to
  while (at > from && isBlank(source.charCodeAt(at - 1))) at--
  return at
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000
}

/** Length of the word at a place, up to the longest that matters; Han, kana and Thai break anywhere. */
function wordLength(source: string, start: number, to: number): number {
  const limit = Math.min(to, start + widest)
  let at = start
  while (at < limit && !isBlank(source.charCodeAt(at))) {
    if (breaksAnywhere(source.charCodeAt(at))) return Math.max(at - start, 1)
    at++
  }
  return at - start
}

/** Thai; kana and Han, with their punctuation. */
function breaksAnywhere(code: number): boolean {
  return (code >= 0x0e00 && code <= 0x0e7f) || (code >= 0x3001 && code <= 0x9fff)
}

/** The width that so many lines do not exceed; all over the widest count as one more. */
function percentile(lengths: readonly number[], lines: number): number {
  const counts = new Array<number>(widest + 2).fill(0)
  for (const length of lengths) {
    const slot = Math.min(length, widest + 1)
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  let left = lines
  return counts.findIndex((count) => {
    left -= count
    return left <= 0
  })
}

/**
 * Whether a line was ended by the wrapping: the next word would not have fitted on it.
 *
 * @param wrapping the file's width
 * @param length of the line, without spaces at its end
 * @param source the text
 * @param from where the line after it starts
 * @param to where that ends
 * @returns `true` where the line is full
 */
export function isFull(
  {width}: Wrapping,
  length: number,
  source: string,
  from: number,
  to: number,
): boolean {
  return length + 1 + wordLength(source, firstInk(source, from, to), to) > width - 2
}

/**
 * Join the lines of wrapped paragraphs by spaces, once nothing depends on their starts any more.
 *
 * @param root blocks and turns; text nodes that end with a newline before another are changed
 */
export function joinLines(root: Root): void {
  const join = (node: RootContent) => {
    if (node.type === 'paragraph') joinParagraph(node)
    else if (node.type === 'turn') for (const child of node.children) join(child)
  }
  for (const node of root.children) join(node)
}

// A letter of a script that is written without spaces between words (Han, kana, Thai), or full-width
// punctuation: `安`, `。`, `？`.
const spaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff01-\uff0f\uff1a-\uff1f]$/u

function joinParagraph(node: Paragraph): void {
  if (node.children.length === 1) return
  let index = 0
  for (const child of node.children) {
    index++
    if (child.type !== 'text' || !child.value.endsWith('\n')) continue
    let after = index
    while (node.children[after]?.type === 'mark') after++
    const next = node.children[after]
    if (next?.type !== 'text') continue
    const line = child.value.slice(0, -1)
    child.value = isDense(line, next.value) ? line : `${line} `
  }
}

/**
 * Whether no space stands between two texts that are joined: their script has none.
 *
 * @param before the text that ends there
 * @param after the text that goes on
 */
export function isDense(before: string, after: string): boolean {
  return isSpaceless(after.charAt(0)) && isSpaceless(before.charAt(before.length - 1))
}

/**
 * Whether a character is of a script that is written without spaces, or its punctuation.
 *
 * @param char one character; `''` is of no script
 */
export function isSpaceless(char: string): boolean {
  return char >= '\u0e00' && spaceless.test(char)
}
