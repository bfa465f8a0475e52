/** The literal text of blocks: what a reader hears, without marks and without any markup. */
import type {List, Nodes, Parents, Text} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {htmlText} from './html-text.js'
import {type MarkPlace, type MarkRegion, setOff} from './marks.js'
import type {Mark, Turn} from './types.js'

export {htmlText}

/** A text node, and where its value starts in the walked text. */
export interface Leaf {
  node: Text
  /** What it stands in; absent where it was itself asked for. */
  parent?: Parents
  index: number
  start: number
}

/** Everything one walk finds. Marks are still in `raw`; {@link setOff} takes them out. */
export interface Walked {
  raw: string
  regions: MarkRegion<Mark>[]
  leaves: Leaf[]
}

interface Frame {
  parent?: Parents
  children: readonly Nodes[]
  index: number
  /** What parts two of the children. */
  between: Gap
  /** The number of the first item, where the children are those of an ordered list. */
  first?: number
}

const phrasing = new Set<string>([
  'text',
  'event',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'inlineCode',
  'break',
])

type Gap = '' | ' ' | '\t' | '\n' | '\n\n'

/** From weak to strong: of two gaps that meet, the stronger stands. */
const gaps: readonly Gap[] = ['', ' ', '\t', '\n', '\n\n']

/** What parts the children of a node; the children of nodes not listed are parted by a blank line. */
const partedBy = new Map<string, Gap>([
  ['paragraph', ''],
  ['heading', ''],
  ['emphasis', ''],
  ['strong', ''],
  ['delete', ''],
  ['link', ''],
  ['linkReference', ''],
  ['tableCell', ''],
  ['tableRow', '\t'],
  ['table', '\n'],
])

/**
 * The literal text of a turn.
 *
 * A soft or hard break is one newline. Paragraphs and other blocks are parted by a blank line, items
 * of a tight list and rows of a table by a newline, cells by a tab. Ordered lists keep their numbers
 * (`2013. Have you seen it?`), code keeps its lines, an image gives its `alt`, events stay as
 * written. Marks, bullets, link targets, definitions and the word after a fence are not text. Raw
 * HTML gives its words, see {@link htmlText}.
 *
 * @param turn any turn
 * @returns its speech; `''` where nothing is said
 */
export function textOf(turn: Turn): string {
  return textOfBlocks(turn.children)
}

/**
 * The literal text of any node, by the rules of {@link textOf}.
 *
 * @param node a block or phrasing
 * @returns its text; `''` for a mark, a definition or a thematic break
 */
export function textOfBlock(node: Nodes): string {
  return textOfBlocks([node])
}

/**
 * The literal text of nodes that follow one another, by the rules of {@link textOf}.
 *
 * @param nodes blocks, or the phrasing of one block
 * @returns their text
 */
export function textOfBlocks(nodes: readonly Nodes[]): string {
  return plainText(nodes) ?? textAndMarks(nodes).text
}

/**
 * The marks of a turn, with their place in its text.
 *
 * @param turn any turn
 * @returns each mark with its `offset` in {@link textOf} in UTF-16 code units, in order
 */
export function marksOf(turn: Turn): MarkPlace<Mark>[] {
  return textAndMarks(turn.children).marks
}

/**
 * Text and marks from one walk.
 *
 * @param nodes blocks, or the phrasing of one block
 * @returns the text, and the marks with their offsets in it
 */
export function textAndMarks(nodes: readonly Nodes[]): {text: string; marks: MarkPlace<Mark>[]} {
  const plain = plainText(nodes)
  if (plain !== undefined) return {text: plain, marks: []}
  const {raw, regions} = walk(nodes)
  return setOff(raw, regions)
}

/** The text of paragraphs that hold nothing but text and events, which is nearly all of them. */
function plainText(nodes: readonly Nodes[]): string | undefined {
  let text = ''
  for (const node of nodes) {
    if (node.type !== 'paragraph') return undefined
    let words = ''
    for (const child of node.children) {
      if (child.type !== 'text' && child.type !== 'event') return undefined
      words += child.value
    }
    if (words === '') return undefined
    text = text === '' ? words : `${text}\n\n${words}`
  }
  return text
}

/**
 * Walk nodes in order, without recursion, and write down their text with the marks still in it.
 *
 * @param nodes blocks (parted by a blank line), or the phrasing of one block (not parted)
 * @returns the text, the places of the marks, and the text nodes with their places
 */
export function walk(nodes: readonly Nodes[]): Walked {
  const walker = new Walker()
  const stack: Frame[] = [{children: nodes, index: 0, between: arePhrasing(nodes) ? '' : '\n\n'}]
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.children[frame.index]
    if (node === undefined) {
      stack.pop()
      continue
    }
    if (frame.index > 0) walker.part(frame.between)
    if (frame.first !== undefined) walker.number(frame.first + frame.index)
    if (node.type === 'text') walker.leaf(node, frame)
    else if ('children' in node) stack.push(enter(node))
    else walker.take(node, frame.between !== '')
    frame.index++
  }
  return walker
}

function enter(node: Parents): Frame {
  const between = partedBy.get(node.type) ?? '\n\n'
  const frame: Frame = {parent: node, children: node.children, index: 0, between}
  if (node.type === 'list') {
    frame.between = isSpread(node) ? '\n\n' : '\n'
    if (node.ordered) frame.first = node.start ?? 1
  } else if (node.type === 'listItem') {
    frame.between = node.spread ? '\n\n' : '\n'
  }
  return frame
}

/** Markdown calls a list loose as a whole, mdast each item for itself. */
function isSpread(list: List): boolean {
  return Boolean(list.spread) || list.children.some((item) => item.spread)
}

/** Marks and HTML may be either; what stands beside them tells. */
function arePhrasing(nodes: readonly Nodes[]): boolean {
  const plain = nodes.filter((node) => node.type !== 'mark' && node.type !== 'html')
  return plain.length > 0 && plain.every((node) => phrasing.has(node.type))
}

function leafWords(node: Nodes, block: boolean): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'definition' || node.type === 'speakerLabel') return ''
  if (node.type === 'inlineCode') return node.value.replaceAll('\n', ' ')
  if (node.type !== 'html') return wordsOf(node)
  return block ? htmlText(node.value).trim() : htmlText(node.value)
}

class Walker implements Walked {
  raw = ''
  regions: MarkRegion<Mark>[] = []
  leaves: Leaf[] = []
  #gap: Gap = ''
  /** The line end of raw HTML among phrasing, which waits for more words of its block. */
  #lineEnd: '' | '\n' = ''
  /** Whether the last words end a line; the whole text is not asked, which is put together at the end. */
  #endsLine = false

  /** Ask for a gap before the next words, if words come. */
  part(gap: Gap): void {
    if (gaps.indexOf(gap) > gaps.indexOf(this.#gap)) this.#gap = gap
    if (gap !== '') this.#lineEnd = ''
  }

  number(number: number): void {
    this.#write(`${number}.`)
    this.part(' ')
  }

  leaf(node: Text, frame: Frame): void {
    // Spaces between tags are none of the words.
    if (this.#lineEnd !== '' && node.value.trim() === '') return
    this.#write(node.value)
    const start = this.raw.length - node.value.length
    this.leaves.push({node, parent: frame.parent, index: frame.index, start})
  }

  /** Write a node without children; `block` tells whether it is a block or phrasing. */
  take(node: Nodes, block: boolean): void {
    // A break before the first word of a block breaks nothing.
    if (node.type === 'break' && (this.raw === '' || this.#gap !== '')) return
    const words = leafWords(node, block)
    if (node.type === 'html' && words.trim() === '') {
      if (words !== '' && this.#gap === '') this.#lineEnd = '\n'
      return
    }
    this.#write(words)
    if (node.type !== 'mark') return
    const end = this.raw.length
    this.regions.push({mark: node, start: end - node.value.length, end, block})
  }

  #write(words: string): void {
    if (words === '') return
    const isEnded = this.#endsLine || words.startsWith('\n')
    this.raw += this.raw === '' ? words : this.#gap + (isEnded ? '' : this.#lineEnd) + words
    this.#endsLine = words.endsWith('\n')
    this.#gap = ''
    this.#lineEnd = ''
  }
}
