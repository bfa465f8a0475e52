/** Checks XML against a table of elements: what may stand in each, in which order, with which attributes. */
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'

/** What a standard says of an element. */
interface Row {
  /** What stands in it, as a document type definition writes it: `speaker, p+`, `(#PCDATA | italic)*`, `EMPTY`. */
  content: string
  /** What its attributes look like; those that end with `!` must be there. */
  attributes?: Readonly<Record<string, RegExp>>
}

/** A vocabulary. */
export interface Model {
  /** The page of the standard that says so, by the name of an element. */
  page: (name: string) => string
  rows: Readonly<Record<string, Row>>
  /** The attribute that gives an element its id, and those that point to ids. */
  id: string
  pointers: readonly string[]
}

// NCName of Namespaces in XML 1.0, by the letters of XML 1.0 (2.3): `ana-ruiz`.
const start =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const ncName = new RegExp(`^[${start}][${start}.0-9\\xB7\\u0300-\\u036F\\u203F-\\u2040\\-]*$`, 'u')

/**
 * Read XML as strictly as the standard demands, and find what a vocabulary does not allow.
 *
 * @param xml a document, or an element of one
 * @param model the vocabulary
 * @returns a line for each problem
 * @throws Error where the XML is not well-formed
 */
export function problemsOf(xml: string, model: Model): string[] {
  const problems: string[] = []
  const elements = [...elementsIn(fromXml(xml))]
  for (const element of elements) problems.push(...problemsWith(element, model))
  const ids = elements.flatMap((element) => element.attributes[model.id] ?? [])
  for (const id of ids) {
    if (!ncName.test(id)) problems.push(`${id} is no id`)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`${id} is the id of two elements`)
  }
  for (const {name, attributes} of elements) {
    for (const pointer of model.pointers) {
      for (const target of attributes[pointer]?.split(' ') ?? []) {
        const isKnown = target.startsWith('#') && ids.includes(target.slice(1))
        if (!isKnown) problems.push(`<${name}>: ${pointer} points to ${target}, which is nowhere`)
      }
    }
  }
  return problems
}

/** All elements of a tree, in order. */
export function* elementsIn(node: Root | Element): Generator<Element> {
  if (node.type === 'element') yield node
  for (const child of node.children) if (child.type === 'element') yield* elementsIn(child)
}

/** The text in an element, however deep. */
export function textIn(node: Element | Root): string {
  return node.children
    .map((child) =>
      child.type === 'element' ? textIn(child) : 'value' in child ? child.value : '',
    )
    .join('')
}

function problemsWith(element: Element, {rows, page}: Model): string[] {
  const {name} = element
  const row = rows[name]
  if (row === undefined) return [`<${name}> is not in the table`]
  const problems = contentFits(element, row.content)
    ? []
    : [`<${name}> holds ${shown(element)}, not ${row.content} (${page(name)})`]
  const known = row.attributes ?? {}
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const pattern = known[attribute] ?? known[`${attribute}!`]
    if (pattern === undefined) problems.push(`<${name}> has ${attribute} (${page(name)})`)
    else if (!pattern.test(value ?? '')) problems.push(`<${name}> has ${attribute}="${value}"`)
  }
  for (const attribute of Object.keys(known).filter((one) => one.endsWith('!'))) {
    if (element.attributes[attribute.slice(0, -1)] === undefined) {
      problems.push(`<${name}> has no ${attribute.slice(0, -1)} (${page(name)})`)
    }
  }
  return problems
}

function shown({children}: Element): string {
  const parts = children.map((child) => (child.type === 'element' ? child.name : 'text'))
  return parts.length === 0 ? 'nothing' : parts.join(' ')
}

function contentFits(element: Element, content: string): boolean {
  const children = element.children.filter((child) => child.type === 'element')
  const hasText = element.children.some((child) => child.type === 'text' && /\S/.test(child.value))
  if (content === 'EMPTY') return element.children.length === 0
  const isMixed = content.startsWith('(#PCDATA')
  if (hasText && !isMixed) return false
  // `speaker, p+` becomes `(?:speaker;)(?:p;)+`, to be matched with `speaker;p;p;`.
  const pattern = content
    .replace('#PCDATA |', '')
    .replace('#PCDATA', '')
    .replace(/[a-zA-Z][\w-]*/g, '(?:$&;)')
    .replace(/[\s,]/g, '')
  return new RegExp(`^(?:${pattern})$`).test(children.map(({name}) => `${name};`).join(''))
}
