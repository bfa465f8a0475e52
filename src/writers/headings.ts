/** Which rank the headings of a transcript have in HTML. */
import type {Heading, Nodes} from 'mdast'
import {nodesIn} from '../tree/nodes.js'
import type {Transcript} from '../tree/types.js'

/** Tells the rank of a heading, 1 to 6. */
export type RankOf = (heading: Heading) => 1 | 2 | 3 | 4 | 5 | 6

/**
 * Ranks in a fragment: the depth in the source, moved by an offset.
 *
 * @param offset added to every depth
 * @returns tells ranks
 */
export function movedRanks(offset: number): RankOf {
  return ({depth}) => rank(depth + offset)
}

/**
 * Ranks in a page, where none is left out on the way down: readers move by them (WCAG 2.2, technique G141).
 *
 * @param transcript all of the page
 * @param above the rank of what stands above the first heading: 1 where the page has a title of its own,
 *   else 0
 * @returns tells ranks
 */
export function nestedRanks(transcript: Transcript, above: 0 | 1): RankOf {
  const ranks = new Map<Nodes, number>()
  const open: number[] = []
  for (const node of nodesIn(transcript)) {
    if (node.type !== 'heading') continue
    while ((open.at(-1) ?? 0) >= node.depth) open.pop()
    open.push(node.depth)
    ranks.set(node, open.length + above)
  }
  return (heading) => rank(ranks.get(heading) ?? heading.depth)
}

function rank(depth: number): ReturnType<RankOf> {
  return Math.max(1, Math.min(depth, 6)) as ReturnType<RankOf>
}
