/** Lines that would be read back as labels though nobody speaks there, so that a writer escapes them. */
import type {Nodes, Root, Text} from 'mdast'
import {longestLabel} from '../speakers/label.js'
import {headOf, textAt} from '../tree/source.js'
import type {Candidate} from './candidates.js'
import {candidatesIn} from './candidates.js'
import {weigh} from './evidence.js'
import {introducedIn, knownFrom} from './introduced.js'

/**
 * Find false labels in blocks that are about to be written as Markdown.
 *
 * @param root the blocks, with the labels of turns in them
 * @param labelled blocks whose first line is the label of a turn
 * @param metadata the front matter that will stand before them
 * @returns for text nodes, the offsets of the characters to escape
 */
export function falseLabels(
  root: Root,
  labelled: ReadonlySet<Nodes>,
  metadata: Readonly<Record<string, unknown>>,
): Map<Text, number[]> {
  const found = new Map<Text, number[]>()
  const candidates = candidatesIn(root, undefined, false)
  const isOwn = ({block, spot}: Candidate) => {
    const node = root.children[block]
    return node !== undefined && labelled.has(node) && spot.child === 0 && spot.offset === 0
  }
  if (candidates.every(isOwn)) return found
  const introduced = introducedIn(root, metadata, candidates, [])
  const labels = candidates.filter((one) => !introduced.casts.has(one))
  for (const candidate of weigh(
    labels,
    knownFrom(introduced.people),
    root.children.length,
  ).keys()) {
    const place = isOwn(candidate) ? undefined : signOf(candidate, root)
    if (place === undefined) continue
    const offsets = found.get(place.node)
    if (offsets === undefined) found.set(place.node, [place.offset])
    else offsets.push(place.offset)
  }
  return found
}

// The sign that ends a label, which an escape takes its meaning: the colon of `Ana: `.
const sign = /[:.;)-](?=[^:.;)-]*$)/

function signOf(
  {block, spot, label}: Candidate,
  root: Root,
): {node: Text; offset: number} | undefined {
  const node = root.children[block]
  if (node?.type !== 'paragraph' && node?.type !== 'heading') return undefined
  const head = headOf(node.children, spot, longestLabel + 20).text.slice(0, label.length)
  const at = sign.exec(head)?.index
  return at === undefined ? undefined : textAt(node.children, spot, at)
}
