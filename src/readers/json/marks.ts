/** The marks of a block of JSON: put back between its words, in plain text and in Markdown. */
import type {Nodes, Parents, PhrasingContent, Root, RootContent} from 'mdast'
import {markNode} from '../../tree/build.js'
import type {MarkJson} from '../../tree/json.js'
import {type MarkPlace, type MarkRegion, putBack} from '../../tree/marks.js'
import {type Leaf, walk} from '../../tree/text.js'
import type {Mark} from '../../tree/types.js'

type Place = MarkPlace<Mark> & {value: string}

/** How far from its place a mark is looked for in Markdown that somebody edited, in characters. */
const reach = 200

/**
 * Blocks of plain text.
 *
 * @param text literal text
 * @param marks the marks in it
 * @param whole whether it is one block, blank lines or not
 * @returns a paragraph for each part between blank lines, and the marks that are blocks
 */
export function plainBlocks(
  text: string,
  marks: readonly MarkJson[],
  whole: boolean,
): RootContent[] {
  if (marks.length === 0) return (whole ? [text] : text.split(blankLines)).flatMap(paragraphOf)
  const {raw, regions} = putBack(text, marks.map(placeOf))
  return cutRegions((whole ? [raw] : partsOf(raw, regions)).flatMap(paragraphOf), raw, regions)
}

/**
 * Put marks in the place of their words in parsed Markdown.
 *
 * @param nodes the blocks; changed in place
 * @param text the literal text the offsets of the marks are in
 * @param marks the marks; one whose words the Markdown does not have is left out
 * @returns the blocks
 */
export function cutMarks(
  nodes: RootContent[],
  text: string,
  marks: readonly MarkJson[],
): RootContent[] {
  if (marks.length === 0) return nodes
  const {raw, regions} = putBack(text, marks.map(placeOf))
  return cutRegions(nodes, raw, regions)
}

/**
 * Literal text with its marks in it.
 *
 * @param text literal text
 * @param marks the marks in it
 * @returns the words as they stand in the block's Markdown
 */
export function withMarks(text: string, marks: readonly MarkJson[]): string {
  return marks.length === 0 ? text : putBack(text, marks.map(placeOf)).raw
}

/** What parts two paragraphs: `⏎⏎`. */
const blankLines = /\n{2,}/

function paragraphOf(value: string): RootContent[] {
  return value === '' ? [] : [{type: 'paragraph', children: [{type: 'text', value}]}]
}

function placeOf({type, value, time, offset, block, space}: MarkJson): Place {
  const mark = markNode(type, value, time === undefined ? {} : {time})
  return {mark, value, offset, block: block === true, ...(space !== undefined && {space})}
}

/** The parts between blank lines; a blank line inside a mark parts nothing. */
function partsOf(raw: string, regions: readonly MarkRegion[]): string[] {
  const parts: string[] = []
  let from = 0
  let next = 0
  for (const {index} of raw.matchAll(/\n\n/g)) {
    while ((regions[next]?.end ?? raw.length) <= index) next++
    if ((regions[next]?.start ?? raw.length) <= index) continue
    parts.push(raw.slice(from, index))
    from = index + 2
  }
  parts.push(raw.slice(from))
  return parts
}

function cutRegions(
  nodes: RootContent[],
  expected: string,
  regions: readonly MarkRegion<Mark>[],
): RootContent[] {
  const root: Root = {type: 'root', children: nodes}
  const {raw, leaves} = walk([root])
  const found = raw === expected ? regions : findAgain(raw, expected, regions)
  const blocks = new Set<Nodes>()
  let last = found.length - 1
  for (const leaf of leaves.reverse()) {
    const inside: MarkRegion<Mark>[] = []
    const end = leaf.start + leaf.node.value.length
    for (let region = found[last]; region && region.start >= leaf.start; region = found[--last]) {
      if (region.end <= end) inside.push(region)
      if (region.block) blocks.add(region.mark)
    }
    if (inside.length > 0) cutLeaf(leaf, inside.reverse())
  }
  if (blocks.size > 0) releaseBlocks(root, blocks)
  return root.children
}

/** Where the marks are in Markdown whose words changed since: near where they were, in order. */
function findAgain(
  raw: string,
  expected: string,
  regions: readonly MarkRegion<Mark>[],
): MarkRegion<Mark>[] {
  const found: MarkRegion<Mark>[] = []
  let shift = 0
  let from = 0
  for (const region of regions) {
    const value = expected.slice(region.start, region.end)
    const near = Math.max(from, region.start + shift - reach)
    const at = raw.slice(near, near + 2 * reach + value.length).indexOf(value)
    if (at === -1) continue
    const start = near + at
    from = start + value.length
    shift = start - region.start
    found.push({...region, start, end: from})
  }
  return found
}

function cutLeaf({node, parent, index, start}: Leaf, regions: readonly MarkRegion<Mark>[]): void {
  if (parent === undefined) return
  const parts: PhrasingContent[] = []
  let from = start
  const add = (to: number) => {
    if (to > from) parts.push({type: 'text', value: node.value.slice(from - start, to - start)})
  }
  for (const region of regions) {
    add(region.start)
    parts.push(region.mark)
    from = region.end
  }
  add(start + node.value.length)
  const {children} = parent as {children: Nodes[]}
  parent.children = [
    ...children.slice(0, index),
    ...parts,
    ...children.slice(index + 1),
  ] as PhrasingContent[]
}

/** Marks that are blocks take the place of the paragraphs they stand in. */
function releaseBlocks(root: Root, marks: ReadonlySet<Nodes>): void {
  const open: Parents[] = [root]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    const children = parent.children as Nodes[]
    for (const [index, child] of children.entries()) {
      if (!('children' in child)) continue
      const [only, second] = child.children
      const alone = child.type === 'paragraph' && second === undefined && only && marks.has(only)
      if (alone) children[index] = only
      else open.push(child)
    }
  }
}
