/** Our own words, which stand in our own output exactly as they are, line endings and all. */
import type {Element, ElementContent} from 'hast'
import {isElement, remember, textIn} from './nodes.js'

declare module 'hast' {
  interface TextData {
    /** The words as they are, which no white space is to be taken from. */
    verbatim?: string
  }
  interface ElementData {
    /** What `verbatim` is to a text. */
    verbatim?: string
    /** Whether it holds our own output. */
    own?: true
    /** Whether it is an item whose blocks stand apart. */
    spread?: boolean
  }
}

/**
 * Keep the text of code as it is.
 *
 * @param element a `pre` or a `code`
 * @returns a copy that remembers it
 */
export function keepVerbatim(element: Element): Element {
  return remember(element, {verbatim: textIn(element)})
}

/**
 * Take away the line endings that only part the blocks of an item, and remember whether they stand apart,
 * which our own output shows by paragraphs.
 *
 * @param item an `li`; its texts are changed
 * @param blocks names of blocks
 * @returns a copy
 */
export function keepOwnItem(item: Element, blocks: ReadonlySet<string>): Element {
  const {children} = item
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') continue
    const isEdge = (other: ElementContent | undefined) =>
      other === undefined || isElement(other, blocks)
    let value = node.value
    if (isEdge(children[index - 1])) value = value.trimStart()
    if (isEdge(children[index + 1])) value = value.trimEnd()
    node.value = value
    node.data = {...node.data, verbatim: value}
  }
  return remember(item, {spread: children.some((node) => isElement(node, 'p'))})
}

/**
 * Remember whether the blocks of an item stand apart; a single one does not.
 *
 * @param item an `li`
 * @param blocks names of blocks
 * @returns a copy
 */
export function keepItem(item: Element, blocks: ReadonlySet<string>): Element {
  const inside = item.children.filter((node) => isElement(node, blocks))
  return remember(item, {spread: inside.length > 1 && inside.some((node) => isElement(node, 'p'))})
}
