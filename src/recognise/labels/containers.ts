/** Lists, quotes and tables that are the talk itself: `- Ana: …`, `> **Ana:** …`, `>> ANA: …` in Markdown. */
import type {Root, RootContent} from 'mdast'
import {longestLabel} from '../../speakers/colon.js'
import {labelReader} from '../../speakers/label.js'
import {isSomebody} from '../../speakers/shape.js'
import {headOf} from '../../tree/phrasing.js'
import {rowsOfTalk} from './talk-tables.js'

/** Blocks taken out of a list, a quote or a table. */
export interface Opened {
  /** The list, quote or table. */
  container: RootContent
  blocks: RootContent[]
}

/**
 * Open every list and quote whose items all begin like labels, and every table of names and speech.
 *
 * @param root the blocks; replaced where something is opened
 * @returns what was opened, so that it can be closed again where nobody in it turns out to speak
 */
export function openContainers(root: Root): Opened[] {
  const readLabel = labelReader()
  const isLabelled = (node: RootContent | undefined) => {
    if (node?.type !== 'paragraph') return false
    const label = readLabel(headOf(node.children, {child: 0, offset: 0}, longestLabel).text)
    return label !== undefined && (isSomebody(label.shape) || marks.has(label.shape))
  }
  const opened: Opened[] = []
  for (const node of root.children) {
    const blocks = contentOf(node)
    const isTalk = node.type === 'table' || isLabelled(blocks?.[0])
    if (blocks !== undefined && isTalk && all(node, isLabelled)) {
      opened.push({container: node, blocks})
    }
  }
  replace(root, new Map(opened.map((one) => [one.container, one.blocks])))
  return opened
}

const marks: ReadonlySet<string> = new Set(['ask', 'answer', 'either', 'handle'])

/** What a list or quote holds, quotes inside quotes opened too, and the rows of a table of talk. */
function contentOf(node: RootContent): RootContent[] | undefined {
  if (node.type === 'table') return rowsOfTalk(node)
  if (node.type === 'list') return node.children.flatMap((item) => item.children)
  if (node.type !== 'blockquote') return undefined
  const [only] = node.children
  if (node.children.length === 1 && only?.type === 'blockquote') return contentOf(only)
  return node.children
}

/** Whether each item of a list, of two or more, begins with a label; a quote needs only its first. */
function all(node: RootContent, isLabelled: (node: RootContent | undefined) => boolean): boolean {
  if (node.type !== 'list') return true
  return node.children.length > 1 && node.children.every((item) => isLabelled(item.children[0]))
}

/**
 * Close those again in which nobody speaks.
 *
 * @param root the blocks; replaced where something is closed
 * @param opened what {@link openContainers} opened
 * @param speaks whether a block holds a label that is believed
 * @returns whether anything was closed
 */
export function closeContainers(
  root: Root,
  opened: readonly Opened[],
  speaks: (node: RootContent) => boolean,
): boolean {
  const silent = opened.filter(({blocks}) => !blocks.some(speaks))
  if (silent.length === 0) return false
  const closing = new Map<RootContent, RootContent[]>()
  for (const {container, blocks} of silent) {
    for (const [index, block] of blocks.entries())
      closing.set(block, index === 0 ? [container] : [])
  }
  replace(root, closing)
  return true
}

function replace(root: Root, by: ReadonlyMap<RootContent, RootContent[]>): void {
  if (by.size > 0) root.children = root.children.flatMap((node) => by.get(node) ?? [node])
}
