/** Phrasing by its lines: where they start, how they begin, and how it is cut at them. */
import type {Parents, PhrasingContent, Text} from 'mdast'
import type {Point} from 'unist'
import {cutPlain} from './cut-plain.js'
import {type Pointer, pointerOf, sliceText} from './pointer.js'

/** The start of a line inside phrasing. */
export interface Spot {
  /** Index among the children. */
  child: number
  /** Offset in that child's value, where it is text; else 0. */
  offset: number
}

/** A place to cut phrasing at, and how much to leave out there. */
export interface Cut extends Spot {
  /** Characters of the line that belong to neither side: a label, in literal text. */
  length: number
}

/**
 * Find every line start: the first child, what follows a hard break, and what follows a line ending
 * inside text.
 *
 * @param children phrasing of a paragraph
 * @returns the starts in order
 */
export function lineStarts(children: readonly PhrasingContent[]): readonly Spot[] {
  const [only] = children
  if (children.length === 1 && only?.type === 'text' && !only.value.includes('\n')) return oneLine
  const starts: Spot[] = [{child: 0, offset: 0}]
  for (const [child, node] of children.entries()) {
    if (node.type === 'break' && child + 1 < children.length)
      starts.push({child: child + 1, offset: 0})
    if (node.type !== 'text') continue
    for (let at = node.value.indexOf('\n'); at >= 0; at = node.value.indexOf('\n', at + 1)) {
      if (at + 1 < node.value.length) starts.push({child, offset: at + 1})
      else {
        const next = behindPages(children, child + 1)
        if (next < children.length) starts.push({child: next, offset: 0})
      }
    }
  }
  return starts
}

/** The next child that is no mark of a page: what a page ends with belongs to the line above. */
function behindPages(children: readonly PhrasingContent[], from: number): number {
  let at = from
  for (let node = children[at]; node?.type === 'mark' && node.role === 'page'; node = children[at])
    at++
  return at
}

/** The line starts of phrasing that is one line. */
const oneLine: readonly Spot[] = [{child: 0, offset: 0}]

/** The beginning of a line as literal text. */
export interface Head {
  text: string
  /** How many of its first characters stand in `strong` or `emphasis`. */
  marked: number
  /** The outermost typeface at its start. */
  typeface: 'plain' | 'strong' | 'emphasis'
  /** Whether the line goes on with something that is no text: code, an image. */
  goesOn: boolean
}

/**
 * Read the beginning of a line as literal text.
 *
 * @param children phrasing of a paragraph
 * @param spot where the line starts
 * @param limit how many characters to read, more or less
 * @returns the text, and how far a typeface at its start reaches
 */
export function headOf(children: readonly PhrasingContent[], spot: Spot, limit: number): Head {
  let start = spot.child
  while (children[start]?.type === 'mark') start++
  const first = children[start]
  if (first === undefined) return {text: '', marked: 0, typeface: 'plain', goesOn: false}
  if (first.type === 'text') {
    const {text, ends} = literal(first, start === spot.child ? spot.offset : 0, limit)
    if (ends || start === children.length - 1)
      return {text, marked: 0, typeface: 'plain', goesOn: false}
  }
  const typeface = first.type === 'strong' || first.type === 'emphasis' ? first.type : 'plain'
  let text = ''
  let marked = 0
  for (let index = start; index < children.length && text.length < limit; index++) {
    const node = children[index]
    if (node === undefined) break
    const offset = index === spot.child ? spot.offset : 0
    const part = literal(node, offset, limit)
    text += part.text
    if (index === start && typeface !== 'plain') marked = text.length
    if (part.ends) {
      return {text, marked, typeface, goesOn: node.type !== 'text' && node.type !== 'break'}
    }
  }
  return {text, marked, typeface, goesOn: false}
}

function literal(
  node: PhrasingContent,
  offset: number,
  limit: number,
): {text: string; ends: boolean} {
  if (node.type === 'text') {
    const end = node.value.indexOf('\n', offset)
    const stop = Math.min(end < 0 ? node.value.length : end, offset + limit)
    return {text: node.value.slice(offset, stop), ends: stop < node.value.length}
  }
  if (!('children' in node)) return {text: '', ends: node.type !== 'mark'}
  let text = ''
  for (const child of node.children) {
    const part = literal(child, 0, limit)
    text += part.text
    if (part.ends) return {text, ends: true}
  }
  return {text, ends: false}
}

/**
 * Find the text node that holds a character of a line.
 *
 * @param children phrasing of a paragraph
 * @param spot where the line starts
 * @param at zero-based offset in the line's literal text
 * @returns the node and the offset in its value, or nothing past the end
 */
export function textAt(
  children: readonly PhrasingContent[],
  spot: Spot,
  at: number,
): {node: Text; offset: number} | undefined {
  let left = at + spot.offset
  const open: PhrasingContent[] = children.slice(spot.child).reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') {
      if (left < node.value.length) return {node, offset: left}
      left -= node.value.length
    } else if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index]
        if (child !== undefined) open.push(child)
      }
    }
  }
  return undefined
}

/**
 * Read a whole line as literal text.
 *
 * @param children phrasing of a paragraph
 * @param spot where the line starts
 * @returns the text up to the end of the line
 */
export function lineFrom(children: readonly PhrasingContent[], spot: Spot): string {
  return headOf(children, spot, Number.POSITIVE_INFINITY).text
}

/**
 * Cut phrasing into pieces.
 *
 * @param children phrasing of a paragraph; not changed
 * @param cuts where to cut, in order
 * @param source the document, to tell positions where text was escaped
 * @returns what stands before the first cut, then a piece for each cut, without the label, and without
 *   line endings or hard breaks at its edges; pieces may be empty
 */
export function cutPhrasing(
  children: readonly PhrasingContent[],
  cuts: readonly Cut[],
  source: string | undefined,
): PhrasingContent[][] {
  const whole = cutPlain(children, cuts)
  if (whole !== undefined) return [[], whole]
  const pieces: PhrasingContent[][] = []
  let from: Cut = {child: 0, offset: 0, length: 0}
  let known: {node: PhrasingContent; point: Pointer} | undefined
  const slice = (node: Text, start: number, end: number) => {
    if (known?.node !== node) known = {node, point: pointerOf(node, source)}
    return sliceText(node, start, end, known.point)
  }
  for (const to of [...cuts, {child: children.length, offset: 0, length: 0}]) {
    const piece: PhrasingContent[] = []
    for (let index = from.child; index <= to.child && index < children.length; index++) {
      const node = children[index]
      if (node === undefined || (index === to.child && to.offset === 0)) break
      const start = index === from.child ? from.offset : 0
      if (node.type !== 'text' || (start === 0 && index < to.child)) piece.push(node)
      else piece.push(slice(node, start, index === to.child ? to.offset : node.value.length))
    }
    pieces.push(trimPhrasing(dropChars(piece, from.length, source), source))
    from = to
  }
  return pieces
}

/** Phrasing without its first characters; a node that is cut is copied, marks stay. */
function dropChars(
  children: readonly PhrasingContent[],
  count: number,
  source: string | undefined,
): PhrasingContent[] {
  const rest = [...children]
  const marks: PhrasingContent[] = []
  let left = count
  let dropped = 0
  while (left > 0 && dropped < rest.length) {
    const node = rest[dropped]
    if (node === undefined) break
    if (node.type === 'mark') {
      marks.push(node)
      dropped++
      continue
    }
    if (node.type === 'text') {
      if (node.value.length > left) {
        rest[dropped] = sliceText(node, left, node.value.length, pointerOf(node, source))
        left = 0
      } else {
        left -= node.value.length
        dropped++
      }
      continue
    }
    const length = lengthOf(node)
    // Code and pictures have no length, and may stand behind the last character.
    const inner = length >= left && 'children' in node ? dropChars(node.children, left, source) : []
    if (inner.length > 0) {
      const start = inner[0]?.position?.start
      rest[dropped] = {
        ...node,
        children: inner,
        ...(node.position && start && {position: {start, end: node.position.end}}),
      } as PhrasingContent
      left = 0
    } else {
      left -= length
      dropped++
    }
  }
  return [...marks, ...rest.slice(dropped)]
}

function lengthOf(node: PhrasingContent): number {
  if (node.type === 'text') return node.value.length
  if (!('children' in node)) return 0
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0)
}

// White space at the start of a piece: ` `.
const leading = /^\s+/
// A space that something other than a space follows; from there the end is looked at by hand.
function trimmedEnd(value: string): number {
  return value.trimEnd().length
}

/** Phrasing without spaces, line endings and hard breaks at its edges. */
function trimPhrasing(children: PhrasingContent[], source: string | undefined): PhrasingContent[] {
  let first = 0
  let last = children.length
  while (first < last && isBlank(children[first])) first++
  while (last > first && isBlank(children[last - 1])) last--
  const piece = first === 0 && last === children.length ? children : children.slice(first, last)
  const head = piece[0]
  if (head?.type === 'text') {
    const start = leading.exec(head.value)?.[0].length ?? 0
    if (start > 0) piece[0] = sliceText(head, start, head.value.length, pointerOf(head, source))
  }
  const lastAt = piece.findLastIndex((node) => node.type !== 'mark')
  const tail = piece[lastAt]
  if (tail?.type === 'text') {
    const end = trimmedEnd(tail.value)
    if (end < tail.value.length) {
      piece[lastAt] = sliceText(tail, 0, end, pointerOf(tail, source))
    }
  }
  return piece
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
}

/** Tells where lines start in the source; ask in the order of the document. */
export type Places = (parent: Parents, spot: Spot) => Point | undefined

/**
 * Make a {@link Places} for one document.
 *
 * @param source the document
 * @returns a function that gives the point of a line start, or nothing where the tree has no positions
 */
export function placesIn(source: string | undefined): Places {
  let known: {node: Text; point: Pointer} | undefined
  return (parent, spot) => {
    const node = parent.children[spot.child]
    if (spot.offset === 0 || node?.type !== 'text') return node?.position?.start
    if (known?.node !== node) known = {node, point: pointerOf(node, source)}
    return known.point(spot.offset)
  }
}
