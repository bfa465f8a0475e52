/** Small questions about hast. */
import type {Element, ElementData, Nodes, RootContent, Text} from 'hast'

/**
 * Whether a node is an element, and of one of some names.
 *
 * @param node any node, or nothing
 * @param names names of elements; without them any will do
 */
export function isElement(
  node: Nodes | undefined,
  names?: ReadonlySet<string> | string,
): node is Element {
  if (node?.type !== 'element') return false
  if (names === undefined) return true
  return typeof names === 'string' ? node.tagName === names : names.has(node.tagName)
}

/** The child elements of a node. */
export function elementsIn(node: {children: readonly RootContent[]}): Element[] {
  return node.children.filter((child) => isElement(child))
}

/**
 * Visit the elements below a node in the order of the document, without recursion.
 *
 * @param root where to begin; it is not visited itself
 */
export function* elementsBelow(root: {children: readonly RootContent[]}): Generator<Element> {
  const open: RootContent[] = [...root.children].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) open.push(child)
    }
  }
}

/** Whether an element has a class. */
export function hasClass({properties}: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

/** An attribute as text; nothing where it is absent. */
export function attributeOf({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  return value === undefined || value === null || value === false ? undefined : String(value)
}

/** All text in a node, white space and all. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  let text = ''
  if ('children' in node) for (const child of node.children) text += textIn(child)
  return text
}

/** The words of a node, with white space as it is shown. */
export function wordsIn(node: Nodes): string {
  return textIn(node)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
}

// Anything but white space; no-break spaces are that too.
const visible = /\S/

/** Whether text holds more than white space. */
export function isVisible(text: string): boolean {
  return visible.test(text)
}

/** A text node without a place. */
export function textNode(value: string): Text {
  return {type: 'text', value}
}

/** A copy of an element that remembers something; only the parser's own data needs a place. */
export function remember(element: Element, data: Partial<ElementData>): Element {
  return {...element, data: {...element.data, ...data} as ElementData}
}
