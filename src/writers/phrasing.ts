/** How text, events and marks stand in Markdown: with the escapes they need, and no others. */
import type {Nodes, Parents, Text} from 'mdast'
import type {Handle, Info, State} from 'mdast-util-to-markdown'
import {type Block, blockOf, pruneEscapes} from './escape.js'
import type {Context} from './markdown.js'

/** Handlers for `mdast-util-to-markdown`. */
export interface PhrasingHandlers {
  text: Handle
  event: Handle
  mark: Handle
}

/**
 * Make handlers for one document.
 *
 * @param context what its blocks need to know of it
 * @returns handlers for text, events and marks
 */
export function phrasingHandlers(context: Context): PhrasingHandlers {
  const blocks = new WeakMap<Nodes, Block>()
  const write: Handle = (node: Text, parent: Parents | undefined, state, info) => {
    const safe = state.safe(node.value, info)
    if (state.stack.includes('label') || state.stack.includes('tableCell')) return safe
    const block = blockAround(parent, blocks)
    return pruneEscapes(node.value, safe, {
      before: previous(parent, state, info),
      after: info.after,
      block,
      forced: context.escapes.get(node) ?? [],
      inList: state.stack.includes('listItem'),
      isDefined: (label) => context.definitions.has(label.toLowerCase()),
    })
  }
  return {text: write, event: write, mark: write}
}

/** The character before a text; nothing where it opens its block. */
function previous(parent: Parents | undefined, state: State, info: Info): string {
  return opensBlock(parent, state, info) ? '' : info.before
}

function opensBlock(parent: Parents | undefined, state: State, info: Info): boolean {
  return parent?.type === 'paragraph' && state.indexStack.at(-1) === 0 && info.before === '\n'
}

function blockAround(parent: Parents | undefined, known: WeakMap<Nodes, Block>): Block {
  const node = parent ?? {type: 'root' as const, children: []}
  let block = known.get(node)
  if (block === undefined) {
    const types = new Set(node.children.map((child) => child.type as string))
    if (node.type !== 'paragraph' && node.type !== 'heading') types.add('strong')
    block = blockOf(literal(node), types)
    known.set(node, block)
  }
  return block
}

/** All text below a node as it stands, with its marks. */
function literal(root: Nodes): string {
  let text = ''
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) text += node.value
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
  return text
}
