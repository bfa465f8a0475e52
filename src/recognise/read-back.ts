/** What recognition would make of blocks that are about to be written, so that a writer can see to it. */
import type {Nodes, Root, Text} from 'mdast'
import {longestLabel} from '../speakers/colon.js'
import {identify, type Person} from '../speakers/identity.js'
import {introductionsOf, namesOf} from '../speakers/introductions.js'
import {headOf, textAt} from '../tree/phrasing.js'
import type {Speaker} from '../tree/types.js'
import type {Candidate} from './labels/candidates.js'
import {candidatesIn} from './labels/candidates.js'
import {openContainers} from './labels/containers.js'
import {weigh} from './labels/evidence.js'
import {type Introduced, introducedIn, knownFrom} from './people/introduced.js'
import {labelOf} from './people/roster.js'
import {isHeard} from './unlabelled/timed-speech.js'

/** What would be read back otherwise than it is meant. */
export interface ReadBack {
  /** For text nodes, the offsets of signs to escape, lest a label be read there. */
  escapes: Map<Text, number[]>
  /** Speakers of whom the blocks do not tell everything. */
  untold: Speaker[]
  /** Whether blocks without a label would be read as speech at all. */
  isHeard: () => boolean
}

/** Blocks that are dressed as they will be written. */
interface Dressed {
  /** Those whose first line is the label of a turn. */
  labelled: ReadonlySet<Nodes>
  /** Those of each turn. */
  byTurn: ReadonlyMap<unknown, readonly Nodes[]>
}

/**
 * Look at blocks as recognition would.
 *
 * @param blocks the blocks, with the labels of turns in them
 * @param dressed the blocks of each turn, and those whose first line is the label of one
 * @param metadata the front matter that will stand before them
 * @param speakers the roster that should be read back
 * @returns what a writer must see to
 */
export function readBack(
  blocks: Root,
  {labelled, byTurn}: Dressed,
  metadata: Readonly<Record<string, unknown>>,
  speakers: readonly Speaker[],
): ReadBack {
  const names = namesOf(introductionsOf(metadata))
  const root = {...blocks}
  openContainers(root)
  const isOwn = ({block, spot}: Candidate) => {
    const node = root.children[block]
    return node !== undefined && labelled.has(node) && spot.child === 0 && spot.offset === 0
  }
  // A cue, or who examines, ends a turn; between turns both may stand.
  let said: ReadonlySet<Nodes | undefined> | undefined
  const isSaid = ({block}: Candidate) => {
    said ??= new Set([...byTurn.values()].flat())
    return said.has(root.children[block])
  }
  const candidates = candidatesIn(root, {form: 'unwritten', names})
  const found = settle(root, metadata, candidates, {isOwn, isSaid})
  return {
    isHeard: () => isHeard(blocks.children),
    escapes: found.escapes,
    untold: untoldOf(speakers, found),
  }
}

/** Those of whom the labels, and what the document says of people, do not tell everything. */
function untoldOf(speakers: readonly Speaker[], {own, introduced}: Settled): Speaker[] {
  const {people, partsOf, interview} = introduced
  const bodies = new Map(own.map(({label}) => [label.text, label]))
  const {resolved} = identify([...bodies.values()], people, () => {}, partsOf)
  const sides = interview !== undefined
  const found = new Set([...resolved.values()].map(({person}) => person))
  const told = new Set([...found].map((one) => factsOf(one, labelOf(one), sides)))
  return speakers.filter((one) => !told.has(factsOf(one, one.label, sides)))
}

type Test = (candidate: Candidate) => boolean

/** How often what is escaped may change what is believed of the rest, before it is left as it is. */
const mostLooks = 8

/** What is believed of a document. */
interface Settled {
  /** Labels of turns. */
  own: Candidate[]
  /** Where to escape what is none. */
  escapes: Map<Text, number[]>
  introduced: Introduced
}

/** The labels that are believed, and the people introduced, once all that is no label is escaped. */
function settle(
  root: Root,
  metadata: Readonly<Record<string, unknown>>,
  candidates: readonly Candidate[],
  {isOwn, isSaid}: {isOwn: Test; isSaid: Test},
): Settled {
  const escapes = new Map<Text, number[]>()
  const blocks = new Set<number>()
  let left = candidates
  for (let looks = 1; ; looks++) {
    const introduced = introducedIn(root, metadata, left, [], blocks)
    const labels = left.filter((one) => !introduced.casts.has(one))
    const accepted = weigh(labels, knownFrom(introduced), root.children.length)
    const escaped = new Set<Candidate>()
    for (const {candidate, verdict} of accepted) {
      const isBetween = (verdict === 'cue' || verdict === 'examiner') && !isSaid(candidate)
      if (isBetween || isOwn(candidate)) continue
      const place = signOf(candidate, root)
      if (place === undefined) continue
      escaped.add(candidate)
      if (candidate.spot.child === 0 && candidate.spot.offset === 0) blocks.add(candidate.block)
      const offsets = escapes.get(place.node)
      if (offsets === undefined) escapes.set(place.node, [place.offset])
      else offsets.push(place.offset)
    }
    if (escaped.size === 0 || looks === mostLooks) {
      const own = accepted.map(({candidate}) => candidate).filter(isOwn)
      return {own, escapes, introduced}
    }
    left = left.filter((one) => !escaped.has(one))
  }
}

/** What must be told of somebody, in one string; the sides of an interview tell themselves. */
function factsOf(
  {name, honorific, description, role}: Person | Speaker,
  label: string | undefined,
  sides: boolean,
): string {
  const isSide = sides && (role === 'interviewer' || role === 'interviewee')
  return JSON.stringify([name, honorific, label, description, isSide ? undefined : role])
}

// The sign that ends a label, which an escape takes its meaning: the colon of `Ana: `; the first of the time in
// `Ana 0:04.5`; asterisks lose it at once.
const sign = /(?:[:：;)-]|\.(?!\d))(?=(?:[^:：.;)-]|\.\d)*$)/

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
