/** How text, events and marks stand in Markdown: with the escapes they need, and no others. */
import type {Heading, Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {Handle, State} from 'mdast-util-to-markdown'
import {escaped, escapesOf} from './escape.js'
import {type Flat, flatten, type Place} from './flatten.js'

/** What the blocks of a document need to know of it. */
export interface Context {
  /** Offsets in text nodes that must be escaped, lest a label be read there. */
  escapes: ReadonlyMap<Nodes, readonly number[]>
  /** The labels of the document's definitions, see {@link definitionKey}. */
  definitions: ReadonlySet<string>
}

/** Handlers for `mdast-util-to-markdown`. */
export interface PhrasingHandlers {
  text: Handle
  event: Handle
  mark: Handle
}

/**
 * What labels are compared by: letters and digits alone, since a label may hold escapes and formatting.
 *
 * @param label the label of a definition, or what may refer to one
 * @returns the same for all labels that may be meant by one another
 */
export function definitionKey(label: string): string {
  const words = label.replace(/[!-/:-@[-`{-~]/g, '').replace(/\s+/g, ' ')
  return words.trim().toLowerCase().toUpperCase()
}

/** Tells how a node is written; nothing for nodes of other blocks, and where escapes are not known. */
export type WriteNode = (node: Nodes, state: State) => string | undefined

/**
 * Write all text in blocks.
 *
 * @param blocks what is to be written
 * @param context what its blocks need to know of the document
 * @returns tells how each text, event and mark is written
 */
export function phrasingWriter(blocks: readonly Nodes[], context: Context): WriteNode {
  const written = new Map<Nodes, string>()
  eachPhrasing(blocks, (flat) => {
    const needs = needsOf(flat, context)
    for (const {node, start, end} of flat.pieces) {
      written.set(node, escaped(flat.value, needs, start, end))
    }
  })
  // An address in angle brackets knows no escapes.
  return (node, state) => (state.stack.includes('autolink') ? undefined : written.get(node))
}

/**
 * Make handlers that write text with the escapes it needs, and no others.
 *
 * @param blocks what is to be written
 * @param context what its blocks need to know of the document
 * @returns handlers for text, events and marks
 */
export function phrasingHandlers(blocks: readonly Nodes[], context: Context): PhrasingHandlers {
  const writeNode = phrasingWriter(blocks, context)
  const write: Handle = (node: Text, _: Parents | undefined, state, info) =>
    writeNode(node, state) ?? state.safe(node.value, info)
  return {text: write, event: write, mark: write}
}

/**
 * Write the text of a block that holds nothing but text, or a label before it.
 *
 * @param children the phrasing
 * @param place where it stands
 * @param context what the block needs to know of the document
 * @returns the text of each node
 */
export function writeTexts(
  children: readonly PhrasingContent[],
  place: Place,
  context: Context,
): string[] {
  const flat = flatten(children, place, false)
  const needs = needsOf(flat, context)
  return flat.pieces.map(({start, end}) => escaped(flat.value, needs, start, end))
}

function needsOf(flat: Flat, {escapes, definitions}: Context): Uint8Array {
  const forced: number[] = []
  for (const {node, start} of escapes.size > 0 ? flat.pieces : []) {
    for (const offset of escapes.get(node) ?? []) forced.push(start + offset)
  }
  const isDefined = (label: string) => definitions.size > 0 && definitions.has(definitionKey(label))
  return escapesOf(flat, isDefined, forced)
}

/** Visit all blocks of phrasing in a tree, without recursion. */
function eachPhrasing(blocks: readonly Nodes[], visit: (flat: Flat) => void): void {
  const open = blocks.map((node) => ({node, inList: false}))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const {node, inList} = next
    if (node.type === 'paragraph') visit(flatten(node.children, 'paragraph', inList))
    else if (node.type === 'tableCell') visit(flatten(node.children, 'cell', inList))
    else if (node.type === 'heading') {
      visit(flatten(node.children, isUnderlined(node) ? 'paragraph' : 'heading', inList))
    } else if ('children' in node) {
      const deeper = inList || node.type === 'listItem'
      for (const child of node.children) open.push({node: child, inList: deeper})
    }
  }
}

/** Whether a heading has lines, so that it is written with a line under it. */
function isUnderlined(node: Heading): boolean {
  return node.depth < 3 && hasLines(node)
}

function hasLines(node: Nodes): boolean {
  if (node.type === 'break') return true
  if ('value' in node) return node.value.includes('\n')
  return 'children' in node && node.children.some(hasLines)
}
