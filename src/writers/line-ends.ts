/** Raw HTML that is left out, and the line ends that stay in its place. */
import type {Nodes, Parents} from 'mdast'
import {htmlText} from '../tree/html-text.js'

/** Tells of raw HTML among phrasing whether a line ends there: `<br>`, `</p>`. */
export type EndsLine = (node: Nodes, parent: Parents) => boolean

/**
 * Make an {@link EndsLine}.
 *
 * @returns a function that is true of tags between words, of several side by side for the first
 */
export function lineEnds(): EndsLine {
  const known = new WeakMap<Parents, ReadonlySet<Nodes>>()
  return (node, parent) => {
    const found = known.get(parent) ?? endsIn(parent)
    known.set(parent, found)
    return found.has(node)
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

function endsIn({type, children}: Parents): Set<Nodes> {
  const ends = new Set<Nodes>()
  if (!holdsPhrasing.has(type)) return ends
  let waiting: Nodes | undefined
  let isInLine = false
  for (const node of children) {
    if (node.type === 'html') {
      if (isInLine && htmlText(node.value) !== '') waiting ??= node
      continue
    }
    if (waiting !== undefined && node.type !== 'break') ends.add(waiting)
    waiting = undefined
    isInLine = node.type === 'text' ? !node.value.endsWith('\n') : node.type !== 'break'
  }
  return ends
}
