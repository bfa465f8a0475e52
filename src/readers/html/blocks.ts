/** Tidied HTML as mdast, by `hast-util-to-mdast`. */
import type {Element, ElementContent, Text as HastText} from 'hast'
import {defaultHandlers, type Handle, type State, toMdast} from 'hast-util-to-mdast'
import type {
  Code,
  InlineCode,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast'
import type {Point, Position} from 'unist'
import {eventData, markNode, turnData} from '../../tree/build.js'
import {nodesIn} from '../../tree/nodes.js'
import type {Mark, SpeechEvent, Turn, TurnContent} from '../../tree/types.js'
import {flowOf} from './content-model.js'
import {elementsIn, isElement, isVisible, textIn} from './nodes.js'

declare module 'hast' {
  interface ElementData {
    /** What is known of a turn, where the element is one. */
    turn?: Pick<Turn, 'speaker' | 'kind' | 'label' | 'direction' | 'start' | 'end'>
    /** Seconds, where it is a mark. */
    time?: number
    /** Depth in the transcript, where it is a heading. */
    depth?: 1 | 2 | 3 | 4 | 5 | 6
  }
}

declare module 'mdast' {
  interface InlineCodeData {
    /** What takes its place: `hast-util-to-mdast` leaves only code as it is. */
    carries?: Text | SpeechEvent | Mark
    /** Whether that is a block. */
    alone?: boolean
  }
}

/**
 * Make blocks.
 *
 * @param content tidied nodes
 * @param source the document, to tell which text stands in it as it is read
 * @returns the blocks; positions of text that was joined or decoded tell where it starts
 */
export function blocksOf(content: ElementContent[], source: string): Root {
  const tree = toMdast(
    {type: 'root', children: content},
    {document: true, handlers, nodeHandlers: {text}},
  )
  const root: Root = tree.type === 'root' ? tree : {type: 'root', children: [tree as RootContent]}
  for (const node of nodesIn(root)) {
    if ('children' in node) node.children = unpack(node) as typeof node.children
    if (node.position) node.position.end = pointWithin(node.position.end, source.length)
    if (node.type === 'text' && node.position) placeText(node, node.position, source)
    // Only paragraphs show that there is space between the blocks of an item.
    if (node.type === 'listItem' && !node.children.some(({type}) => type === 'paragraph'))
      node.spread = false
  }
  root.children = flowOf(root.children, source).flatMap((node): RootContent[] =>
    node.type === 'paragraph' ? linesApart(node) : [node],
  )
  return root
}

const heading: Handle = (state, node) => {
  const made = defaultHandlers.h1(state, node)
  const depth = node.data?.depth
  if (depth !== undefined) made.depth = depth
  return made
}

/** What our own output has that mdast-util-to-hast does not give back. */
const handlers: Record<string, Handle> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  code: (state, node) => {
    const value = node.data?.verbatim
    if (value === undefined) return defaultHandlers.code(state, node)
    return patched(state, node, {type: 'inlineCode', value} satisfies InlineCode)
  },
  pre: (state, node) => {
    const value = node.data?.verbatim
    if (value === undefined) return defaultHandlers.pre(state, node)
    const lang = languageOf(node) ?? null
    const code: Code = {type: 'code', lang, meta: null, value: value.replace(/\n$/, '')}
    return patched(state, node, code)
  },
  a: (state, node) => {
    const link = defaultHandlers.a(state, node)
    return {...link, url: encoded(link.url)}
  },
  img: (state, node) => {
    const made = defaultHandlers.img(state, node)
    const image = {...made, url: encoded(made.url)}
    const alt = node.data?.verbatim
    return alt === undefined ? image : {...image, alt}
  },
  li: (state, node) => {
    const item = defaultHandlers.li(state, node)
    const spread = node.data?.spread
    return spread === undefined ? item : {...item, spread}
  },
  'x-event': (state, node) => {
    const value = node.data?.verbatim ?? textIn(node)
    const event: SpeechEvent = {type: 'event', value, data: eventData(value)}
    return carrier(patched(state, node, event))
  },
  'x-mark': markOf,
  'x-mark-alone': markOf,
  'x-turn': (state, node) => {
    const facts = node.data?.turn ?? {speaker: null, kind: 'statement'}
    const children = state.toFlow(state.all(node)) as TurnContent[]
    const turn: Turn = {type: 'turn', ...facts, children, data: turnData(facts.kind)}
    return patched(state, node, turn)
  },
}

/** An address without what opens or ends one in Markdown, which browsers encode as well. */
function encoded(url: string): string {
  return url.replaceAll('<', '%3C').replaceAll('>', '%3E')
}

function markOf(state: State, node: Element): InlineCode {
  const time = node.data?.time
  const mark = markNode('time', textIn(node), time === undefined ? {} : {time})
  return carrier(patched(state, node, mark), node.tagName === 'x-mark-alone')
}

function text(state: State, node: HastText): Text | InlineCode {
  const value = node.data?.verbatim
  const made: Text = {type: 'text', value: value ?? node.value}
  state.patch(node, made)
  return value === undefined ? made : carrier(made)
}

function carrier(carries: Text | SpeechEvent | Mark, alone = false): InlineCode {
  return {type: 'inlineCode', value: '', data: {carries, alone}}
}

function patched<Node extends Nodes>(state: State, from: Element, node: Node): Node {
  state.patch(from, node)
  return node
}

/** The word after a fence: `language-ts` of the `code` in a `pre`. */
function languageOf(pre: Element): string | undefined {
  const code = elementsIn(pre).find((child) => isElement(child, 'code'))
  const {className} = code?.properties ?? {}
  const name = Array.isArray(className) ? className.map(String).find(isLanguage) : undefined
  return name?.slice('language-'.length)
}

function isLanguage(name: string): boolean {
  return name.startsWith('language-')
}

/** The children of a node, with what was carried in its place. */
function unpack({children}: Parents): Nodes[] {
  return (children as Nodes[]).map((node) => {
    if (node.type === 'inlineCode') return node.data?.carries ?? node
    const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : []
    const mark = only?.type === 'inlineCode' && only.data?.alone ? only.data.carries : undefined
    return mark ?? node
  })
}

/** parse5 counts the end of the file as a character where that ends a comment. */
function pointWithin(point: Point, length: number): Point {
  const beyond = (point.offset ?? 0) - length
  return beyond > 0 ? {...point, column: point.column - beyond, offset: length} : point
}

/**
 * Keep a text's place only as far as it is true. Where line endings became spaces the lengths agree and
 * the lines do not, so that nothing must be reckoned from the offsets.
 */
function placeText(node: Text, {start, end}: Position, source: string): void {
  const slice = source.slice(start.offset ?? 0, end.offset ?? 0)
  if (slice === node.value || slice.length !== node.value.length) return
  node.position = {
    start: {line: start.line, column: start.column},
    end: {line: end.line, column: end.column},
  }
}

/** A paragraph cut where a blank line stands in it, which is two breaks; nothing of one that is blank. */
function linesApart(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]]
  for (const [index, node] of paragraph.children.entries()) {
    const isSecond = node.type === 'break' && paragraph.children[index - 1]?.type === 'break'
    if (isSecond) parts.push([])
    else parts[parts.length - 1]?.push(node)
  }
  if (parts.length === 1) return isBlank(paragraph.children) ? [] : [paragraph]
  return parts.flatMap((children) => {
    while (children[children.length - 1]?.type === 'break') children.pop()
    if (isBlank(children)) return []
    const [first] = children
    const start = first?.position?.start
    const end = children[children.length - 1]?.position?.end
    return [{type: 'paragraph', children, ...(start && end && {position: {start, end}})}]
  })
}

function isBlank(children: readonly PhrasingContent[]): boolean {
  return children.every(
    (node) => node.type === 'break' || (node.type === 'text' && !isVisible(node.value)),
  )
}
