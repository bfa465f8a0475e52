/**
 * Talk in elements of its own, as labelled paragraphs: a list of terms in which names recur
 * (`<dt>Ana<dd>…`), and the speaker before the words (`<cite>Ana:</cite> <time>0:12</time> <p>…`).
 */

import type {Element, ElementContent, RootContent} from 'hast'
import {append} from '../../tree/append.js'
import {elementsIn, isElement, isVisible, textNode, wordsIn} from './nodes.js'
import {secondsIn} from './podcast.js'

/**
 * Set talk as labelled paragraphs.
 *
 * @param nodes the children of a node
 * @returns the children, where some of them are talk with paragraphs in their place
 */
export function dialogueOf(nodes: readonly RootContent[]): readonly RootContent[] {
  const set: RootContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined) break
    const voice = isElement(node, 'cite') ? voiceAt(nodes, index) : undefined
    if (voice !== undefined) {
      const {cite, time, words, next} = voice
      const when = time === undefined ? '' : wordsIn(time)
      const isTime = secondsIn(when) !== undefined
      // What is no time is said.
      const said = isTime || when === '' ? [] : [textNode(`${when} `)]
      const speech = {...words, children: [...said, ...words.children]}
      set.push(labelled(cite, speech, isTime ? [textNode(`[${when}] `)] : []))
      index = next
    } else if (isElement(node, 'dl')) set.push(...(termsOf(node) ?? [node]))
    else set.push(node)
  }
  return set
}

/** Somebody and what they say, side by side. */
interface Voice {
  cite?: Element
  time?: Element
  /** The `p`. */
  words: Element
  /** Index of the `p`. */
  next: number
}

/**
 * Read a speaker, a time and a paragraph that follow one another.
 *
 * @param nodes siblings
 * @param index where the first of the three stands
 * @returns what there is of them; nothing where no paragraph follows
 */
function voiceAt(
  nodes: readonly RootContent[],
  index: number,
): (Voice & {cite: Element}) | undefined {
  const cite = nodes[index]
  if (!isElement(cite)) return undefined
  const after = nextElement(nodes, index)
  const time = isElement(after?.node, 'time') ? after.node : undefined
  const last = time === undefined || after === undefined ? after : nextElement(nodes, after.index)
  if (last === undefined || !isElement(last.node, 'p') || !isVisible(wordsIn(cite)))
    return undefined
  return {cite, ...(time && {time}), words: last.node, next: last.index}
}

/** The element that follows, if nothing but white space stands between. */
function nextElement(nodes: readonly RootContent[], index: number) {
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at]
    if (isElement(node)) return {node, index: at}
    if (node?.type === 'text' && isVisible(node.value)) return undefined
  }
  return undefined
}

/**
 * Make an item of what stands in a list of terms.
 *
 * @param node a child of a `dl`, or of a `div` in one
 * @returns a term or a definition, which words are that stand between; nothing for white space
 */
export function itemOf(node: ElementContent): Element[] {
  if (isElement(node, itemNames)) return [node]
  if (node.type === 'comment' || (node.type === 'text' && !isVisible(node.value))) return []
  const {position} = node
  const children = [node]
  return [{type: 'element', tagName: 'dd', properties: {}, children, ...(position && {position})}]
}

const itemNames: ReadonlySet<string> = new Set(['dd', 'dt'])

/** A list of terms as paragraphs, where a term recurs: a glossary explains each but once. */
function termsOf(list: Element): Element[] | undefined {
  const items = list.children.flatMap((child) =>
    isElement(child, 'div') ? child.children.flatMap(itemOf) : itemOf(child),
  )
  const names = items.filter(({tagName}) => tagName === 'dt').map(wordsIn)
  if (new Set(names).size === names.length) return undefined
  const paragraphs: Element[] = []
  let term: Element | undefined
  for (const item of items) {
    if (item.tagName === 'dt') {
      if (term !== undefined) paragraphs.push(labelled(term))
      term = item
    } else if (term !== undefined) {
      append(paragraphs, openWith(term, item))
      term = undefined
    } else paragraphs.push({...item, tagName: 'div'})
  }
  if (term !== undefined) paragraphs.push(labelled(term))
  return paragraphs
}

/** A term before its definition, inside the first paragraph where that has some. */
function openWith(term: Element, definition: Element): Element[] {
  const [first] = elementsIn(definition)
  if (!isElement(first, 'p')) return [labelled(term, definition)]
  const at = definition.children.indexOf(first)
  const rest = definition.children.slice(at + 1)
  const isSecond = definition.children.slice(0, at).some((node) => isVisible(wordsIn(node)))
  if (isSecond) return [labelled(term), {...definition, tagName: 'div'}]
  return [labelled(term, first), {...definition, tagName: 'div', children: rest}]
}

// The colon that ends a name: `:`, `：`.
const colon = /[:：]\s*$/

/** A paragraph that opens with a name in bold. */
function labelled(name: Element, words?: Element, before: ElementContent[] = []): Element {
  const sign = colon.test(wordsIn(name)) ? [] : [textNode(':')]
  const strong: Element = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: [...name.children, ...sign],
    ...(name.position && {position: name.position}),
  }
  const start = name.position?.start
  const end = words?.position?.end ?? name.position?.end
  return {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [...before, strong, textNode(' '), ...(words?.children ?? [])],
    ...(start && end && {position: {start, end}}),
  }
}
