/** The law that no word of a page is lost: all letters that it shows are in the tree, in its order. */
import type {Element, Nodes as HastNodes} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import type {Nodes} from 'mdast'
import {parse} from 'parse5'
import type {Transcript} from '../../src/index.js'
import {isFurniture} from '../../src/readers/html/furniture.js'
import {attributeOf, hasClass, wordsIn} from '../../src/readers/html/nodes.js'
import {contentOf} from '../../src/readers/html/page.js'
import {type StyleOf, stylesOf} from '../../src/readers/html/styles.js'
import {differenceOf, labelPart, numberAndSpeech, type Part, partsOf} from './words.js'

/** What a tree holds of what a page shows: neither addresses, nor what stands in place of a picture. */
function* heldIn(node: Nodes): Generator<Part> {
  const [number, speech] = node.type === 'turn' ? numberAndSpeech(node) : []
  if (number) yield* partsOf(number)
  if (node.type === 'turn') yield labelPart(node)
  if ('value' in node) yield* partsOf(node.value)
  for (const child of speech ?? ('children' in node ? node.children : [])) yield* heldIn(child)
}

/** What is known of a page beside its nodes. */
interface Page {
  styleOf: StyleOf
  /** Its title, as the metadata has it. */
  title: unknown
}

/** What a page shows, in its order. Which part of it is the site's, and what is hidden, is documented. */
function* shownIn(node: HastNodes, page: Page, may: boolean): Generator<Part> {
  if (node.type === 'text')
    for (const part of partsOf(node.value)) yield may ? {...part, may} : part
  if (!('children' in node)) return
  const {styleOf, title} = page
  const isGone = node.type === 'element' && (isFurniture(node) || styleOf(node).hidden)
  if (isGone) return
  const isOption = node.type === 'element' && (mayGo(node) || isTitle(node, title))
  for (const child of captionFirst(node.children)) yield* shownIn(child, page, may || isOption)
}

/** A caption stands above its table, wherever the source has it. */
function captionFirst<Node extends HastNodes>(nodes: readonly Node[]): readonly Node[] {
  const isCaption = (node: Node) => node.type === 'element' && node.tagName === 'caption'
  return [...nodes.filter(isCaption), ...nodes.filter((node) => !isCaption(node))]
}

// A heading, which the metadata tells where a form has no place for it: `h1`.
const heading = /^h[1-6]$/

function isTitle(element: Element, title: unknown): boolean {
  return heading.test(element.tagName) && wordsIn(element) === title
}

/** What is told otherwise than by words: who goes on speaking, and what our own pages add. */
function mayGo(element: Element): boolean {
  const {tagName} = element
  if (tagName === 'cite' || tagName === 'dt') return true
  if (hasClass(element, 'speakers') || hasClass(element, 'unnamed')) return true
  return tagName === 'h1' && hasClass(element, 'title') && attributeOf(element, 'id') === undefined
}

function depthOf(root: HastNodes): number {
  let level: HastNodes[] = [root]
  let depth = 0
  for (; level.length > 0; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  return depth - 1
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
  // Of what is nested deeper than browsers go only the words are read, by simpler rules.
  if (depthOf(root) > 512) return undefined
  const page = {styleOf: stylesOf(root), title: transcript.metadata.title}
  const shown = contentOf(root).flatMap((node) => [...shownIn(node, page, false)])
  return differenceOf(shown, [...heldIn(transcript)])
}
