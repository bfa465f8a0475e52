/** Phrasing as XML: what is alike in every vocabulary. */

import type {Definition, PhrasingContent} from 'mdast'
import {append} from '../tree/append.js'
import {htmlText} from '../tree/html-text.js'
import {safeAddress} from './hast.js'
import type {Content} from './xml.js'

/** What a vocabulary makes of phrasing. */
export interface PhrasingXml {
  emphasis: (content: Content[]) => Content
  strong: (content: Content[]) => Content
  delete: (content: Content[]) => Content
  inlineCode: (value: string) => Content
  /** A line that ends where the writer wanted it to. */
  lineBreak: () => Content
  link: (address: string, title: string | undefined, content: Content[]) => Content
  image: (address: string, title: string | undefined, alt: string) => Content
  /** An event as written: `[laughter]`. */
  event: (value: string) => Content[]
  /** A time inside the speech, in seconds. */
  time: (seconds: number) => Content[]
}

// Protocols that a picture may have.
const imageProtocols = /^https?$/i

/**
 * Make a writer of phrasing.
 *
 * @param make what the vocabulary makes of each node
 * @param definitions the definitions of the document, by identifier
 * @returns a function that writes phrasing; links whose address is not safe to follow are their words, a
 *   picture its description, and raw HTML its words; page furniture is left out
 */
export function phrasingWriter(
  make: PhrasingXml,
  definitions: ReadonlyMap<string, Definition>,
): (nodes: readonly PhrasingContent[]) => Content[] {
  const link = (url: string, title: string | null | undefined, content: Content[]): Content[] => {
    const address = safeAddress(url)
    return address === undefined ? content : [make.link(address, title ?? undefined, content)]
  }
  const image = (url: string, title: string | null | undefined, alt: string | null | undefined) => {
    const address = safeAddress(url, imageProtocols)
    return address === undefined ? alt || [] : make.image(address, title ?? undefined, alt ?? '')
  }
  const all = (nodes: readonly PhrasingContent[]): Content[] => {
    const content: Content[] = []
    let isLeftOut = false
    for (const node of nodes) {
      const [first, ...others] = [one(node)].flat()
      if (first === undefined) isLeftOut ||= endsWithSpace(content)
      // Of the spaces around what is left out, one stays.
      else append(content, [isLeftOut ? withoutSpace(first) : first, ...others])
      if (first !== undefined) isLeftOut = false
    }
    return content
  }
  const one = (node: PhrasingContent): Content | Content[] => {
    switch (node.type) {
      case 'text':
        return node.value
      case 'event':
        return make.event(node.value)
      case 'mark':
        return node.time === undefined ? [] : make.time(node.time)
      case 'emphasis':
      case 'strong':
      case 'delete':
        return make[node.type](all(node.children))
      case 'inlineCode':
        return make.inlineCode(node.value)
      case 'break':
        return make.lineBreak()
      case 'html':
        return htmlText(node.value)
      case 'link':
        return link(node.url, node.title, all(node.children))
      case 'image':
        return image(node.url, node.title, node.alt)
      case 'linkReference': {
        const {url = '', title} = definitions.get(node.identifier) ?? {}
        return url === '' ? all(node.children) : link(url, title, all(node.children))
      }
      case 'imageReference': {
        const {url = '', title} = definitions.get(node.identifier) ?? {}
        return url === '' ? (node.alt ?? []) : image(url, title, node.alt)
      }
      default:
        return []
    }
  }
  return all
}

function endsWithSpace(content: readonly Content[]): boolean {
  const last = content.at(-1)
  return last === undefined || (typeof last === 'string' && /\s$/.test(last))
}

function withoutSpace(content: Content): Content {
  return typeof content === 'string' ? content.replace(/^\s/, '') : content
}
