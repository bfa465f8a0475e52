/** What recognition would make of blocks that are about to be written, so that a writer can see to it. */
import type {Nodes, Root, Text} from 'mdast'
import {identify, type Person} from '../speakers/identity.js'
import {longestLabel} from '../speakers/label.js'
import {headOf, textAt} from '../tree/phrasing.js'
import type {Speaker} from '../tree/types.js'
import type {Candidate} from './candidates.js'
import {candidatesIn} from './candidates.js'
import {type Accepted, weigh} from './evidence.js'
import {introducedIn, knownFrom} from './introduced.js'
import {isHeard} from './timed-speech.js'

/** What would be read back otherwise than it is meant. */
export interface ReadBack {
  /** For text nodes, the offsets of signs to escape, lest a label be read there. */
  escapes: Map<Text, number[]>
  /** Speakers of whom the blocks do not tell everything. */
  untold: Speaker[]
  /** Whether blocks without a label would be read as speech at all. */
  isHeard: () => boolean
}

/**
 * Look at blocks as recognition would.
 *
 * @param root the blocks, with the labels of turns in them
 * @param labelled blocks whose first line is the label of a turn
 * @param metadata the front matter that will stand before them
 * @param speakers the roster that should be read back
 * @returns what a writer must see to
 */
export function readBack(
  root: Root,
  labelled: ReadonlySet<Nodes>,
  metadata: Readonly<Record<string, unknown>>,
  speakers: readonly Speaker[],
): ReadBack {
  const candidates = candidatesIn(root, {form: 'unwritten'})
  const introduced = introducedIn(root, metadata, candidates, [])
  const labels = candidates.filter((one) => !introduced.casts.has(one))
  const accepted = weigh(labels, knownFrom(introduced.people), root.children.length)
  const isOwn = ({block, spot}: Candidate) => {
    const node = root.children[block]
    return node !== undefined && labelled.has(node) && spot.child === 0 && spot.offset === 0
  }
  const own = accepted.filter(({candidate}) => isOwn(candidate))
  const bodies = new Map(own.map(({candidate: {label}}) => [label.text, label]))
  const {resolved} = identify([...bodies.values()], introduced.people, () => {})
  const sides = introduced.interview !== undefined
  const told = new Set([...resolved.values()].map(({person}) => factsOf(person, sides)))
  return {
    isHeard: () => isHeard(root.children),
    escapes: escapesIn(root, accepted, isOwn),
    untold: speakers.filter((one) => one.name !== undefined && !told.has(factsOf(one, sides))),
  }
}

/** What must be told of somebody, in one string; the sides of an interview tell themselves. */
function factsOf({name, honorific, description, role}: Person | Speaker, sides: boolean): string {
  const isSide = sides && (role === 'interviewer' || role === 'interviewee')
  return JSON.stringify([name, honorific, description, isSide ? undefined : role])
}

function escapesIn(
  root: Root,
  accepted: readonly Accepted[],
  isOwn: (candidate: Candidate) => boolean,
): Map<Text, number[]> {
  const found = new Map<Text, number[]>()
  for (const {candidate, verdict} of accepted) {
    if (verdict === 'cue' || verdict === 'examiner' || isOwn(candidate)) continue
    const place = signOf(candidate, root)
    if (place === undefined) continue
    const offsets = found.get(place.node)
    if (offsets === undefined) found.set(place.node, [place.offset])
    else offsets.push(place.offset)
  }
  return found
}

// The sign that ends a label, which an escape takes its meaning: the colon of `Ana: `; asterisks lose it at once.
const sign = /[:.;)-](?=[^:.;)-]*$)/

// The first of the asterisks or underscores before a label: that of `**Ana:**`.
const star = /[*_]/

function signOf(
  {block, spot, label}: Candidate,
  root: Root,
): {node: Text; offset: number} | undefined {
  const node = root.children[block]
  if (node?.type !== 'paragraph' && node?.type !== 'heading') return undefined
  const head = headOf(node.children, spot, longestLabel + 20).text.slice(0, label.length)
  const at = label.starred ? head.search(star) : sign.exec(head)?.index
  return at === undefined ? undefined : textAt(node.children, spot, at)
}
