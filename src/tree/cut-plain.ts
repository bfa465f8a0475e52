/** Phrasing cut the short way, for what nearly all labels open: a line of plain text. */
import type {PhrasingContent} from 'mdast'
import type {Point} from 'unist'
import type {Cut} from './phrasing.js'

/**
 * Cut phrasing where it is one text node, on one line that the source has as it is, and cut once, at its
 * start: then positions are sums.
 *
 * @param children phrasing of a paragraph; not changed
 * @param cuts where to cut
 * @returns the speech behind the label, without spaces at its edges; nothing where the phrasing is any other
 */
export function cutPlain(
  children: readonly PhrasingContent[],
  cuts: readonly Cut[],
): PhrasingContent[] | undefined {
  const [only] = children
  const [cut] = cuts
  if (children.length !== 1 || cuts.length !== 1 || cut?.offset !== 0 || cut.length === 0)
    return undefined
  if (only?.type !== 'text' || only.value.includes('\n')) return undefined
  const {value, position} = only
  const {start, end} = position ?? {}
  if (start?.offset === undefined || end?.offset !== start.offset + value.length) return undefined
  const speech = value.slice(cut.length)
  const inked = speech.trimStart()
  if (inked === '') return []
  const from = value.length - inked.length
  const words = inked.trimEnd()
  const place = {start: along(start, from), end: along(start, from + words.length)}
  return [{type: 'text', value: words, position: place}]
}

/** A point further along its line. */
function along({line, column, offset = 0}: Point, by: number): Point {
  return {line, column: column + by, offset: offset + by}
}
