/** Trees of XML become text that every XML parser reads, whatever the words in it. */
import type {Element, ElementContent} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'

/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** What stands in an element: other elements, and text. */
export type Content = ElementContent | string

/**
 * Make an element that holds text and phrasing, where every space counts.
 *
 * @param name its qualified name
 * @param attributes its attributes
 * @param content what stands in it
 * @returns a node of xast
 */
export function inline(
  name: string,
  attributes: Attributes,
  content: readonly Content[] = [],
): Element {
  return x(name, attributes, [...content])
}

/**
 * Make an element that holds nothing but elements, a line each.
 *
 * @param name its qualified name
 * @param attributes its attributes
 * @param content what stands in it
 * @returns a node of xast
 */
export function block(
  name: string,
  attributes: Attributes,
  content: readonly ElementContent[],
): Element {
  if (content.length === 0) return x(name, attributes)
  return x(name, attributes, ['\n', ...content.flatMap((one): Content[] => [one, '\n'])])
}

/**
 * Write a tree as XML 1.0.
 *
 * @param root the outermost element; changed in place where its characters are not those of XML
 * @param isDocument whether it is a document of its own, which begins by saying that it is XML
 * @returns well-formed XML that ends with a newline
 * @see https://www.w3.org/TR/xml/
 */
export function writeXml(root: Element, isDocument: boolean): string {
  makeLegal(root)
  const xml = toXml(root, {closeEmptyElements: true, tightClose: true})
  const declaration = isDocument ? '<?xml version="1.0" encoding="UTF-8"?>\n' : ''
  // The only `]]>` there may be ends a CDATA section (2.4), and there is none.
  return `${declaration}${xml.replaceAll(']]>', ']]&gt;')}\n`
}

/** Make every text and attribute of a tree legal, in place, however deep the tree is. */
function makeLegal(root: Element): void {
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const [name, value] of Object.entries(node.attributes)) {
      node.attributes[name] = legalText(value ?? '')
    }
    for (const child of node.children) {
      if (child.type === 'element') open.push(child)
      else child.value = legalText(child.value)
    }
  }
}

// Line endings that are read as one newline in any case (2.11), and the feeds of a printer: `\r\n`, `\f`.
const newlines = /\r\n?|[\v\f]/g
// What no document may hold (2.2): the other control characters, halves of a pair, U+FFFE and U+FFFF.
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text without the characters that XML 1.0 cannot hold; the replacement character stands where one stood. */
function legalText(text: string): string {
  return text.replace(newlines, '\n').replace(illegal, '\ufffd')
}

// Letters that may begin a name in every edition of XML 1.0 (2.3), Latin to Hangul: `a`, `é`, `安`.
const letters =
  'A-Za-z_\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e' +
  '\\u0388-\\u038a\\u038e-\\u03a1\\u03a3-\\u03ce\\u0401-\\u040c\\u040e-\\u044f\\u0451-\\u045c\\u045e-\\u0481' +
  '\\u0490-\\u04c4\\u0531-\\u0556\\u0561-\\u0586\\u05d0-\\u05ea\\u0621-\\u063a\\u0641-\\u064a\\u0671-\\u06b7' +
  '\\u06ba-\\u06be\\u06c0-\\u06ce\\u0905-\\u0939\\u0e01-\\u0e2e\\u0e40-\\u0e45\\u10d0-\\u10f6\\u1e00-\\u1e9b' +
  '\\u1ea0-\\u1ef9\\u3041-\\u3094\\u30a1-\\u30fa\\u4e00-\\u9fa5\\uac00-\\ud7a3'
// What may follow them: digits, marks on letters, the mark of a long vowel: `7`, `-`, `ー`.
const others =
  '.0-9\\-\\xb7\\u0300-\\u0345\\u064b-\\u0652\\u093e-\\u094d\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u30fc'
const first = new RegExp(`^[${letters}]`, 'u')
const notName = new RegExp(`[^${letters}${others}]`, 'gu')

/**
 * Give out ids of XML, each once.
 *
 * @returns a function that makes an id of some words: those of their characters that a name may hold, other
 *   letters by their code (`u0b95`), behind `_` where it would not begin like a name, counted where it
 *   recurs (`ana-2`)
 * @see https://www.w3.org/TR/xml-id/
 */
export function idGiver(): (wanted: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (wanted) => {
    const name = wanted.replace(notName, (char) =>
      /[\p{L}\p{M}\p{N}]/u.test(char)
        ? `u${char.codePointAt(0)?.toString(16).padStart(4, '0')}`
        : '',
    )
    const base = first.test(name) ? name : `_${name}`
    let count = counts.get(base) ?? 0
    let id = base
    do id = ++count === 1 ? base : `${base}-${count}`
    while (taken.has(id))
    counts.set(base, count)
    taken.add(id)
    return id
  }
}
