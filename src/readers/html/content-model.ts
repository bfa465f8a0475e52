/**
 * What HTML may hold and mdast may not, set right: words that stand between blocks get a paragraph, items a
 * list, blocks inside a line become a part of it; spaces at the edges of a typeface stand beside it, and what
 * holds nothing goes. All that is left can be written as Markdown.
 */
import type {
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast'
import {pointerOf, sliceText, span} from '../../tree/pointer.js'
import {isVisible} from './nodes.js'

const phrasing: ReadonlySet<string> = new Set(
  'text emphasis strong link image inlineCode break event'.split(' '),
)

/** Typefaces, which mean nothing around white space. */
const typefaces: ReadonlySet<string> = new Set(['emphasis', 'strong'])

/**
 * Make blocks of any nodes.
 *
 * @param nodes what stands side by side in a document, a quotation, an item or a turn
 * @param source the document, to tell positions
 * @returns blocks, each of which holds only what it may; nodes are changed in place
 */
export function flowOf(nodes: readonly Nodes[], source: string): RootContent[] {
  const blocks: RootContent[] = []
  let run: PhrasingContent[] = []
  let items: ListItem[] = []
  const flush = () => {
    if (run.length > 0) blocks.push(...paragraphOf(run, source))
    if (items.length > 0)
      blocks.push(...listOf({type: 'list', ordered: false, children: items}, source))
    run = []
    items = []
  }
  for (const node of nodes) {
    const isItem = node.type === 'listItem'
    if (isPhrasing(node) ? items.length > 0 : !isItem || run.length > 0) flush()
    if (isPhrasing(node)) run.push(node)
    else if (isItem) items.push(node)
    else blocks.push(...blockOf(node, source))
  }
  flush()
  return blocks
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing.has(node.type)
}

/** Whether a node may stand in a line, which a mark may beside words, and as a block. */
function isInline(node: Nodes): node is PhrasingContent {
  return phrasing.has(node.type) || node.type === 'mark'
}

/** A block that holds only what it may; nothing of one that is empty. */
function blockOf(node: Nodes, source: string): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node.children, source, node)
    case 'heading':
      node.children = withoutEdges(phrasingOf(node.children, source))
      return node.children.length > 0 ? [node] : []
    case 'list':
      return listOf(node, source)
    case 'blockquote':
    case 'turn':
      node.children = flowOf(node.children, source) as typeof node.children
      return node.children.length > 0 || node.type === 'turn' ? [node] : []
    case 'table':
      for (const row of node.children) {
        for (const cell of row.children) cell.children = phrasingOf(cell.children, source)
      }
      return [node]
    default:
      return [node as RootContent]
  }
}

/** A list, as loose as Markdown can tell: items apart from each other, and blocks apart in items. */
function listOf(list: List, source: string): List[] {
  const {children} = list
  if (children.length === 0) return []
  list.spread = children.length > 1 && (Boolean(list.spread) || children.some(isSpread))
  for (const item of children) {
    item.children = flowOf(item.children, source) as ListItem['children']
    item.spread = item.children.length > 1 && (isSpread(item) || !isTight(item.children))
  }
  return [list]
}

function isSpread(item: ListItem): boolean {
  return Boolean(item.spread)
}

/** Blocks with an end of their own, below which words begin anew. */
const closed: ReadonlySet<string> = new Set(['code', 'heading', 'thematicBreak'])

/**
 * Whether blocks can stand on lines that follow one another: words below others would go on with them, and
 * so would a list that begins with another number than 1, or with nothing.
 */
function isTight(blocks: readonly Nodes[]): boolean {
  return blocks.every((node, index) => {
    const before = blocks[index - 1]
    if (before === undefined) return true
    if (node.type !== 'list') return node.type !== 'paragraph' || closed.has(before.type)
    return node.children[0]?.children.length !== 0 && !(node.ordered && node.start !== 1)
  })
}

/** A paragraph, or the blocks that somebody put into one. */
function paragraphOf(nodes: readonly Nodes[], source: string, given?: Paragraph): RootContent[] {
  if (!nodes.every(isInline)) return flowOf(nodes, source)
  const children = withoutEdges(phrasingOf(nodes, source))
  if (!children.some((node) => node.type !== 'text' || isVisible(node.value))) return []
  const position = given?.position ?? span(children[0], children[children.length - 1])
  return [{...given, type: 'paragraph', children, ...(position && {position})}]
}

/** Phrasing without breaks before its first word and after its last. */
function withoutEdges(nodes: PhrasingContent[]): PhrasingContent[] {
  const isEdge = (node: PhrasingContent | undefined) => node?.type === 'break'
  let start = 0
  let end = nodes.length
  while (start < end && isEdge(nodes[start])) start++
  while (end > start && isEdge(nodes[end - 1])) end--
  return nodes.slice(start, end)
}

/** Phrasing of what stands in a line; blocks become a part of it. */
function phrasingOf(nodes: readonly Nodes[], source: string): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  for (const node of nodes) {
    if (typefaces.has(node.type)) add(kept, typefaceOf(node as Typeface, source))
    else if (node.type === 'link') {
      kept.push({...node, children: phrasingOf(node.children, source)} as PhrasingContent)
    } else if (isInline(node)) add(kept, [node])
    else if (node.type === 'code') kept.push({type: 'inlineCode', value: node.value})
    else if ('children' in node) {
      const words = phrasingOf((node as Parents).children, source)
      if (kept.length > 0 && words.length > 0) add(kept, [{type: 'text', value: ' '}])
      add(kept, words)
    }
  }
  return kept
}

/** Add nodes; text joins text. */
function add(kept: PhrasingContent[], nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    const last = kept[kept.length - 1]
    if (last?.type !== 'text' || node.type !== 'text') {
      kept.push(node)
      continue
    }
    const position = span(last, node)
    const text: Text = {type: 'text', value: last.value + node.value, ...(position && {position})}
    kept[kept.length - 1] = text
  }
}

type Typeface = Extract<PhrasingContent, {type: 'emphasis' | 'strong'}>

/** A typeface around words, with the white space and the breaks at its edges beside it. */
function typefaceOf(node: Typeface, source: string): PhrasingContent[] {
  const words = phrasingOf(node.children, source)
  let start = 0
  let end = words.length
  const before: PhrasingContent[] = []
  const after: PhrasingContent[] = []
  for (let first = words[start]; start < end && isEdge(first); first = words[start]) {
    const {edge, rest} = splitEdge(first, leading, source)
    if (edge !== undefined) before.push(edge)
    if (rest !== undefined) {
      words[start] = rest
      break
    }
    start++
  }
  for (let last = words[end - 1]; end > start && isEdge(last); last = words[end - 1]) {
    const {edge, rest} = splitEdge(last, trailing, source)
    if (edge !== undefined) after.push(edge)
    if (rest !== undefined) {
      words[end - 1] = rest
      break
    }
    end--
  }
  const children = words.slice(start, end)
  return [...before, ...(children.length > 0 ? [{...node, children}] : []), ...after.reverse()]
}

type Edge = Extract<PhrasingContent, {type: 'text' | 'break'}>

function isEdge(node: PhrasingContent | undefined): node is Edge {
  return node?.type === 'text' || node?.type === 'break'
}

/** Where the words of a text begin and end. */
type Bounds = (value: string) => [from: number, to: number]
const leading: Bounds = (value) => [0, value.length - value.trimStart().length]
const trailing: Bounds = (value) => [value.trimEnd().length, value.length]

/** The white space at an edge, if there is some, and the words, if there are any. */
function splitEdge(node: Edge, bounds: Bounds, source: string): {edge?: Edge; rest?: Text} {
  if (node.type === 'break') return {edge: node}
  const {length} = node.value
  const [from, to] = bounds(node.value)
  if (from === to) return {rest: node}
  if (to - from === length) return {edge: node}
  const point = pointerOf(node, source)
  const cut = (start: number, end: number) => sliceText(node, start, end, point)
  return from === 0
    ? {edge: cut(0, to), rest: cut(to, length)}
    : {rest: cut(0, from), edge: cut(from, length)}
}
