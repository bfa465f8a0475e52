/** The law that no word of a page is lost: all letters that it shows are in the tree, in its order. */
import type {Element, Nodes as HastNodes} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import type {Nodes} from 'mdast'
import {parse} from 'parse5'
import type {Transcript} from '../../src/index.js'
import {isFurniture} from '../../src/readers/html/furniture.js'
import {attributeOf, hasClass, textIn, wordsIn} from '../../src/readers/html/nodes.js'
import {contentOf} from '../../src/readers/html/page.js'
import {type StyleOf, stylesOf} from '../../src/readers/html/styles.js'
import {differenceOf, letters, type Part, partsOf} from './words.js'

// A heading, which the metadata tells where a form has no place for it: `h1`.
const isHeading = /^h[1-6]$/

/** What a tree holds of what a page shows: neither addresses, nor what stands in place of a picture. */
function heldIn(node: Nodes): string {
  const own = node.type === 'turn' ? `${node.label ?? ''} ${node.direction ?? ''} ` : ''
  if ('children' in node) return own + node.children.map(heldIn).join('')
  return 'value' in node ? node.value : ''
}

/** What a page shows, in its order. Which part of it is the site's, and what is hidden, is documented. */
function* shownIn(node: HastNodes, styleOf: StyleOf, title: unknown): Generator<Part> {
  if (node.type === 'text') yield* partsOf(node.value)
  if (!('children' in node)) return
  if (node.type === 'element') {
    const style = styleOf(node)
    if (isFurniture(node) || style.hidden) return
    if (mayGo(node) || (isHeading.test(node.tagName) && wordsIn(node) === title)) {
      for (const part of partsOf(textIn(node))) yield {...part, may: true}
      return
    }
  }
  for (const child of node.children) yield* shownIn(child, styleOf, title)
}

/** What is told otherwise than by words: who goes on speaking, and what our own pages add. */
function mayGo(element: Element): boolean {
  const {tagName} = element
  if (tagName === 'cite' || tagName === 'dt') return true
  if (hasClass(element, 'speakers') || hasClass(element, 'unnamed')) return true
  return tagName === 'h1' && hasClass(element, 'title') && attributeOf(element, 'id') === undefined
}

/**
 * Look for words of a page that are not in its transcript.
 *
 * @param source HTML
 * @param transcript what was read
 * @returns the letters around the first that is lost, or comes from nowhere
 */
export function shownWordsLost(source: string, transcript: Transcript): string | undefined {
  const root = fromParse5(parse(source, {scriptingEnabled: false}))
  if (root.type !== 'root') return undefined
  const styleOf = stylesOf(root)
  const shown = contentOf(root).flatMap((node) => [
    ...shownIn(node, styleOf, transcript.metadata.title),
  ])
  return differenceOf(shown, letters(heldIn(transcript)))
}
