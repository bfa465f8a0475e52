/** Blocks that are more than plain speech become HTML through hast, with safe links and no raw HTML. */

import type {Element, ElementContent, Nodes as HastNodes, Properties} from 'hast'
import {toHtml as stringify} from 'hast-util-to-html'
import type {
  Definition,
  Heading,
  Html,
  Image,
  Link,
  Nodes,
  Parents,
  RootContent,
  Table,
  TableRow,
  Text,
} from 'mdast'
import {defaultHandlers, type Handlers, type State, toHast} from 'mdast-util-to-hast'
import {normalizeUri, sanitizeUri} from 'micromark-util-sanitize-uri'
import {htmlText} from '../tree/html-text.js'
import {formatDuration} from '../tree/time.js'
import type {Mark, SpeechEvent} from '../tree/types.js'
import type {RankOf} from './headings.js'
import {lineEnds} from './line-ends.js'
import {itemHandler} from './list-item.js'

/** What the conversion needs to know of the document. */
export interface HastContext {
  definitions: ReadonlyMap<string, Definition>
  rankOf: RankOf
  allowDangerousHtml: boolean
}

// Protocols a link may have: `https`, `mailto`.
const linkProtocols = /^(?:https?|ircs?|mailto|tel|xmpp)$/i
// Protocols an image may have.
const imageProtocols = /^https?$/i

/**
 * Make an address safe to follow.
 *
 * @param url any address
 * @param protocols those it may have; by default those of links
 * @returns the address with what an address cannot hold encoded; nothing where its protocol is another
 */
export function safeAddress(url: string, protocols = linkProtocols): string | undefined {
  // What `sanitizeUri` gives is escaped for HTML already, which is left to the writer of hast.
  return sanitizeUri(url, protocols) === '' ? undefined : normalizeUri(url)
}

/**
 * Write blocks as HTML.
 *
 * @param blocks mdast blocks other than turns
 * @param context what the conversion needs to know of the document
 * @param properties class and id of each block
 * @returns HTML, a block a line
 */
export function blocksToHtml(
  blocks: readonly RootContent[],
  context: HastContext,
  properties: {className?: string; id?: string | undefined} = {},
): string {
  const {allowDangerousHtml} = context
  const hast = toHast(
    {type: 'root', children: [...blocks]},
    {handlers: blockHandlers(context), allowDangerousHtml},
  )
  if (hast.type === 'root') for (const child of hast.children) dress(child, properties)
  return stringify(hast, {allowDangerousHtml}).trim()
}

/** Give the element of a block its class and its id. */
function dress(
  node: HastNodes,
  {className, id}: {className?: string; id?: string | undefined},
): void {
  if (node.type !== 'element') return
  if (className !== undefined) node.properties.className = [className]
  if (id !== undefined) node.properties.id = id
}

/**
 * Handlers for `mdast-util-to-hast`: safe addresses, references resolved, raw HTML reduced to its
 * words, events and marks as elements.
 *
 * @param context what the conversion needs to know of the document
 * @returns handlers to pass to `toHast` or `remark-rehype`
 */
function blockHandlers(context: HastContext): Handlers {
  const {definitions, rankOf, allowDangerousHtml} = context
  const placeOf = lineEnds()
  const widened = tableWidener()
  const anchor = (state: State, node: Parents, url: string, title?: string | null) => {
    const href = allowDangerousHtml ? url : safeAddress(url)
    return element('a', {...(href && {href}), ...(title && {title})}, state.all(node))
  }
  const picture = (url: string, alt?: string | null, title?: string | null) => {
    const src = allowDangerousHtml ? url : safeAddress(url, imageProtocols)
    if (!src) return {type: 'text' as const, value: alt ?? ''}
    return element('img', {src, alt: alt ?? '', ...(title && {title})}, [])
  }
  return {
    event: (_: State, node: SpeechEvent) => eventElement(node),
    speakerLabel: () => undefined,
    text: (state: State, node: Text, parent: Parents | undefined) =>
      parent && placeOf(node, parent) ? undefined : defaultHandlers.text(state, node),
    mark: (_: State, node: Mark) => markElement(node),
    heading: (state: State, node: Heading) => {
      const rank = rankOf(node)
      const dataDepth = depthBeside(rank, node)
      const properties = {className: ['heading'], ...(dataDepth && {dataDepth})}
      return element(`h${rank}`, properties, state.all(node))
    },
    listItem: itemHandler(),
    tableRow: (state: State, node: TableRow, parent: Parents | undefined) =>
      withAlignment(defaultHandlers.tableRow(state, node, parent && widened(parent))),
    html: (state: State, node: Html, parent: Parents | undefined) => {
      if (allowDangerousHtml) return defaultHandlers.html(state, node)
      const place = parent && placeOf(node, parent)
      if (place === 'line') return element('br', {}, [])
      if (place === 'break') return defaultHandlers.break(state, {type: 'break'})
      const words = parent?.type === 'paragraph' ? '' : htmlText(node.value).trim()
      return words === '' ? undefined : element('p', {}, [{type: 'text', value: words}])
    },
    link: (state: State, node: Link) => anchor(state, node, node.url, node.title),
    image: (_: State, node: Image) => picture(node.url, node.alt, node.title),
    linkReference: (state: State, node: Extract<Nodes, {type: 'linkReference'}>) => {
      const found = definitions.get(node.identifier)
      return found ? anchor(state, node, found.url, found.title) : state.all(node)
    },
    imageReference: (_: State, node: Extract<Nodes, {type: 'imageReference'}>) => {
      const found = definitions.get(node.identifier)
      return picture(found?.url ?? '', node.alt, found?.title)
    },
  }
}

/**
 * The depth of a heading, where its rank on the page is another.
 *
 * @param rank its rank on the page
 * @param heading the heading
 * @returns its depth in the transcript; nothing where that is its rank
 */
export function depthBeside(rank: number, {depth}: Heading): number | undefined {
  return depth === rank ? undefined : depth
}

/** Gives tables as many columns as their widest row has cells: none is left out that the head has none above. */
function tableWidener(): (table: Parents) => Parents {
  const known = new WeakMap<Parents, Parents>()
  return (table) => {
    if (table.type !== 'table') return table
    const found = known.get(table) ?? asWideAsRows(table)
    known.set(table, found)
    return found
  }
}

function asWideAsRows(table: Table): Table {
  const {align, children} = table
  const width = children.reduce((most, row) => Math.max(most, row.children.length), 0)
  return {...table, align: Array.from({length: width}, (_, column) => align?.[column] ?? null)}
}

/** HTML has no `align` any more (section 16.2, obsolete features); a class tells the stylesheet. */
function withAlignment(row: Element): Element {
  for (const cell of row.children) {
    if (cell.type !== 'element') continue
    const {align, ...properties} = cell.properties
    cell.properties = align ? {...properties, className: [`align-${String(align)}`]} : properties
    // An empty cell is the head of nothing.
    if (cell.children.length === 0) cell.tagName = 'td'
  }
  return row
}

/** An element of hast. */
export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return {type: 'element', tagName, properties, children}
}

/** An event, as it is heard. */
export function eventElement({value}: SpeechEvent): Element {
  return element('i', {className: ['event']}, [{type: 'text', value}])
}

/** A mark: a time is shown; a line's number and what else belongs to a page is not. */
export function markElement({role, value, time}: Mark): Element | undefined {
  if (role !== 'time' || time === undefined) return undefined
  const properties = {className: ['mark'], dateTime: formatDuration(time)}
  return element('time', properties, [{type: 'text', value}])
}
