/** Phrasing cut the short way, for what nearly all labels open: a line of plain text. */
import type {PhrasingContent, Text} from 'mdast'
import type {Point} from 'unist'
import type {Cut} from './phrasing.js'
import {along} from './pointer.js'

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
  const from = along(start, value.length - inked.length)
  const feed = value.indexOf('\n')
  if (children.length > 1) {
    const isLine = feed < 0 || feed === value.length - 1
    if (inked === '' || !isLine || !isTrimmed(children[children.length - 1])) return undefined
    return [textNode(inked, from, end), ...children.slice(1)]
  }
  if (feed >= 0) return undefined
  const words = inked.trimEnd()
  return words === '' ? [] : [textNode(words, from, along(from, words.length))]
}

function textNode(value: string, start: Point, end: Point): Text {
  return {type: 'text', value, position: {start, end}}
}

/** Whether phrasing ends with a text behind which there is nothing to trim. */
function isTrimmed(last: PhrasingContent | undefined): boolean {
  return last?.type === 'text' && last.value.slice(-1).trim() !== ''
}
