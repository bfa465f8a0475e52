/** Phrasing cut the short way, for what nearly all labels open: a line of plain text. */
import type {PhrasingContent} from 'mdast'
import type {Point} from 'unist'
import type {Cut} from './phrasing.js'

/**
 * Cut phrasing that is cut once, at its start, where a text stands there that is one line, as the source has
 * it: then positions are sums.
 *
 * @param children phrasing of a paragraph; not changed
 * @param cuts where to cut
 * @returns the speech behind the label, without spaces at its edges; nothing where the phrasing is any other
 */
export function cutPlain(
  children: readonly PhrasingContent[],
  cuts: readonly Cut[],
): PhrasingContent[] | undefined {
  const [first] = children
  const [cut] = cuts
  if (cuts.length !== 1 || cut?.child !== 0 || cut.offset !== 0 || cut.length === 0)
    return undefined
  if (first?.type !== 'text' || first.position === undefined) return undefined
  const {value, position} = first
  const {start, end} = position
  if (start.offset === undefined || end.offset !== start.offset + value.length) return undefined
  const inked = value.slice(cut.length).trimStart()
  const from = value.length - inked.length
  if (children.length > 1) {
    const goesOn = inked !== '' && isLine(value) && isTrimmed(children[children.length - 1])
    if (!goesOn) return undefined
    const position = {start: along(start, from), end}
    return [{type: 'text', value: inked, position}, ...children.slice(1)]
  }
  if (value.includes('\n')) return undefined
  if (inked === '') return []
  const words = inked.trimEnd()
  const place = {start: along(start, from), end: along(start, from + words.length)}
  return [{type: 'text', value: words, position: place}]
}

/** Whether a text is one line, with the line ending or without. */
function isLine(value: string): boolean {
  const feed = value.indexOf('\n')
  return feed < 0 || feed === value.length - 1
}

/** Whether phrasing ends with a text behind which there is nothing to trim. */
function isTrimmed(last: PhrasingContent | undefined): boolean {
  return last?.type === 'text' && last.value !== '' && last.value.trimEnd() === last.value
}

/** A point further along its line. */
function along({line, column, offset = 0}: Point, by: number): Point {
  return {line, column: column + by, offset: offset + by}
}
