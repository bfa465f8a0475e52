/** Blocks that are more than plain speech become HTML through hast, with safe links and no raw HTML. */
import type {Element, ElementContent, Properties} from 'hast'
import {toHtml as stringify} from 'hast-util-to-html'
import type {Definition, Html, Image, Link, Nodes, Parents, RootContent} from 'mdast'
import {defaultHandlers, type Handlers, type State, toHast} from 'mdast-util-to-hast'
import {sanitizeUri} from 'micromark-util-sanitize-uri'
import {htmlText} from '../tree/html-text.js'
import {formatDuration} from '../tree/time.js'
import type {Mark, SpeechEvent} from '../tree/types.js'

/** What the conversion needs to know of the document. */
export interface HastContext {
  definitions: ReadonlyMap<string, Definition>
  headingOffset: number
  allowDangerousHtml: boolean
}

// Protocols a link may have: `https`, `mailto`.
const linkProtocols = /^(?:https?|ircs?|mailto|tel|xmpp)$/i
// Protocols an image may have.
const imageProtocols = /^https?$/i

/**
 * Write blocks as HTML.
 *
 * @param blocks mdast blocks other than turns
 * @param context what the conversion needs to know of the document
 * @returns HTML, a block a line
 */
export function blocksToHtml(blocks: readonly RootContent[], context: HastContext): string {
  const {allowDangerousHtml} = context
  const hast = toHast(
    {type: 'root', children: [...blocks]},
    {handlers: hastHandlers(context), allowDangerousHtml},
  )
  return stringify(hast, {allowDangerousHtml}).trim()
}

/**
 * Handlers for `mdast-util-to-hast`: safe addresses, references resolved, raw HTML reduced to its
 * words, events and marks as elements.
 *
 * @param context what the conversion needs to know of the document
 * @returns handlers to pass to `toHast` or `remark-rehype`
 */
function hastHandlers(context: HastContext): Handlers {
  const {definitions, headingOffset, allowDangerousHtml} = context
  const anchor = (state: State, node: Parents, url: string, title?: string | null) => {
    const href = allowDangerousHtml ? url : sanitizeUri(url, linkProtocols)
    return element('a', {...(href && {href}), ...(title && {title})}, state.all(node))
  }
  const picture = (url: string, alt?: string | null, title?: string | null) => {
    const src = allowDangerousHtml ? url : sanitizeUri(url, imageProtocols)
    if (src === '') return {type: 'text' as const, value: alt ?? ''}
    return element('img', {src, alt: alt ?? '', ...(title && {title})}, [])
  }
  return {
    event: (_: State, node: SpeechEvent) => eventElement(node),
    mark: (_: State, node: Mark) => markElement(node),
    heading: (state: State, node: Extract<Nodes, {type: 'heading'}>) => {
      const depth = Math.min(node.depth + headingOffset, 6)
      return element(`h${depth}`, {}, state.all(node))
    },
    html: (state: State, node: Html, parent: Parents | undefined) => {
      if (allowDangerousHtml) return defaultHandlers.html(state, node)
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

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children}
}

function eventElement({value}: SpeechEvent): Element {
  return element('i', {className: ['event']}, [{type: 'text', value}])
}

/** A time is shown; a line's number and what else belongs to a page is not. */
function markElement({role, value, time}: Mark): Element | undefined {
  if (role !== 'time' || time === undefined) return undefined
  const properties = {className: ['mark'], dateTime: formatDuration(time)}
  return element('time', properties, [{type: 'text', value}])
}
