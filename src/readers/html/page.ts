/** What a page says of itself, and which part of it is not the site's. */
import type {Element, Root, RootContent} from 'hast'
import {
  attributeOf,
  elementsBelow,
  elementsIn,
  hasClass,
  isElement,
  isVisible,
  textIn,
  wordsIn,
} from './nodes.js'

/**
 * What a page shows: its `main` where it has one, beside which only what the site repeats stands (HTML
 * standard, 4.4.14), else its body.
 *
 * @param root the document
 * @returns nodes; our own output is among them wherever it stands
 */
export function contentOf(root: Root): RootContent[] {
  let main: Element | undefined
  let body: RootContent[] = root.children
  let first: Element | undefined
  for (const element of elementsBelow(root)) {
    if (isElement(element, 'body')) body = element.children
    const isMain = isElement(element, 'main') || attributeOf(element, 'role') === 'main'
    if (isMain && element.properties.hidden === undefined) main ??= element
    if (hasClass(element, 'colloquy')) first ??= element
  }
  if (main === undefined || !isVisible(wordsIn(main))) return body
  const isInside = first === undefined || first === main || [...elementsBelow(main)].includes(first)
  return isInside ? [main] : body
}

/** What the `title` of a page says; nothing where it has none. */
export function titleOf(root: Root): string | undefined {
  for (const element of elementsBelow(root)) {
    if (element.tagName === 'title') return textIn(element)
    if (element.tagName === 'body') break
  }
  return undefined
}

/** The language a page says it is in. */
export function langOf(root: Root): string | undefined {
  const page = pageIn(root)
  return page && attributeOf(page, 'lang')
}

function pageIn(root: Root): Element | undefined {
  return elementsIn(root).find((node) => isElement(node, 'html'))
}

/** Which `meta` elements are kept, by name or property, and as what. */
const kept: ReadonlyMap<string, string> = new Map([
  ['date', 'date'],
  ['dcterms.date', 'date'],
  ['article:published_time', 'date'],
])

/**
 * What a page says of itself.
 *
 * @param root the document
 * @returns `title`, `lang` and `date`, as far as they are given
 */
export function metadataOf(root: Root): Record<string, string> {
  const metadata: Record<string, string> = {}
  const title = wordsIn({type: 'text', value: titleOf(root) ?? ''})
  if (title !== '') metadata.title = title
  const lang = langOf(root)
  if (lang) metadata.lang = lang
  const head = elementsIn(pageIn(root) ?? root).find((node) => isElement(node, 'head'))
  for (const element of elementsIn(head ?? {children: []})) {
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? ''
    const key = isElement(element, 'meta') ? kept.get(name.toLowerCase()) : undefined
    const value = attributeOf(element, 'content')
    if (key !== undefined && value) metadata[key] ??= value
  }
  return metadata
}
