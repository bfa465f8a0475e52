/** Raw HTML that is left out, and the line ends that stay in its place. */
import type {Nodes, Parents} from 'mdast'
import {htmlText} from '../tree/html-text.js'

/**
 * What takes the place of a node:
 *
 * - `break`: a line end and no words, for tags between words (`<br>`, `</p>`), of several the first
 * - `line`: the same, where the text behind it has the line end
 * - `nothing`, for spaces between tags
 */
export type Place = 'break' | 'line' | 'nothing'

/** Tells what takes the place of raw HTML among phrasing, and of spaces beside it, if anything else does. */
export type PlaceOf = (node: Nodes, parent: Parents) => Place | undefined

/** Make a {@link PlaceOf}. */
export function lineEnds(): PlaceOf {
  const known = new WeakMap<Parents, ReadonlyMap<Nodes, Place>>()
  return (node, parent) => {
    const found = known.get(parent) ?? placesIn(parent)
    known.set(parent, found)
    return found.get(node)
  }
}

/** What holds phrasing: raw HTML in anything else is a block. */
const holdsPhrasing: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
])

function placesIn({type, children}: Parents): Map<Nodes, Place> {
  const places = new Map<Nodes, Place>()
  if (!holdsPhrasing.has(type) || !children.some((node) => node.type === 'html')) return places
  let waiting: Nodes | undefined
  let isInLine = false
  for (const node of children) {
    if (node.type === 'html') {
      if (isInLine && htmlText(node.value) !== '') waiting ??= node
      continue
    }
    const text = node.type === 'text' ? node.value : undefined
    if (waiting !== undefined && text?.trim() === '') {
      places.set(node, 'nothing')
      continue
    }
    if (waiting !== undefined && node.type !== 'break')
      places.set(waiting, text?.startsWith('\n') ? 'line' : 'break')
    waiting = undefined
    isInLine = text === undefined ? node.type !== 'break' : !text.endsWith('\n')
  }
  return places
}
