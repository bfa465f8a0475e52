/** Items of lists as hast. */
import type {Element, ElementContent} from 'hast'
import type {List, ListItem, Parents} from 'mdast'
import {defaultHandlers, type State} from 'mdast-util-to-hast'
import {append} from '../tree/append.js'

/**
 * Make a handler of `mdast-util-to-hast` for items. It writes what the handler there writes, which looks at
 * the whole list for each item, and fails where an item holds more than a function takes.
 *
 * @returns the handler
 */
export function itemHandler(): (
  state: State,
  node: ListItem,
  parent: Parents | undefined,
) => Element {
  const known = new WeakMap<Parents, boolean>()
  const isLoose = (parent: Parents) => {
    const loose = known.get(parent) ?? (parent.type === 'list' && isLooseList(parent))
    known.set(parent, loose)
    return loose
  }
  return (state, node, parent) => {
    // A box to tick is nothing that is read here, but may have been put in.
    if (typeof node.checked === 'boolean') return defaultHandlers.listItem(state, node, parent)
    const loose = parent ? isLoose(parent) : isLooseItem(node)
    const item: Element = {
      type: 'element',
      tagName: 'li',
      properties: {},
      children: contentOf(state.all(node), loose),
    }
    state.patch(node, item)
    const dressed = state.applyData(node, item)
    return dressed.type === 'element' ? dressed : item
  }
}

/** A list is loose where one of its items is (CommonMark 0.31.2, 5.3). */
function isLooseList(list: List): boolean {
  return list.spread || list.children.some(isLooseItem)
}

function isLooseItem({spread, children}: ListItem): boolean {
  return spread ?? children.length > 1
}

/** Blocks a line each; the paragraphs of a tight list are no elements. */
function contentOf(blocks: readonly ElementContent[], loose: boolean): ElementContent[] {
  const content: ElementContent[] = []
  for (const [index, block] of blocks.entries()) {
    const paragraph = block.type === 'element' && block.tagName === 'p' ? block : undefined
    if (loose || index > 0 || paragraph === undefined) content.push(newline())
    if (paragraph !== undefined && !loose) append(content, paragraph.children)
    else content.push(block)
  }
  const last = blocks.at(-1)
  const isOpen = last !== undefined && (last.type !== 'element' || last.tagName !== 'p')
  if (isOpen || (loose && last !== undefined)) content.push(newline())
  return content
}

function newline(): ElementContent {
  return {type: 'text', value: '\n'}
}
