/** Whether a text is HTML, told from how it begins. */
import {looksLikeMarkdown} from '../sniff.js'

/** How much of a text is looked at. */
const sample = 2000

// What only a page begins with: a doctype, `<html`, `<head`, `<body`, `<meta`.
const page = /^<(?:!doctype html|(?:html|head|body|meta|title)[\s>])/i
// What programs put around what is copied from a page.
const copied = '<!--StartFragment'
// Our own output.
const own = '<div class="colloquy"'
// The element a document begins with: `<p class=x>`, `<b>`.
const firstTag = /^<([a-z][a-z0-9]{0,14})(?=[\s/>])/i
// Names of the elements that lines begin with: `<p>`, `<ana>`, `<o:p>`.
const tagOfLine = /^[ \t]{0,40}<([a-z][\w:-]{0,40})[^<>]{0,80}>/gim
// A tag, opening or closing: `<br>`, `</p>`.
const tag = /<\/?[a-z][^<>]{0,500}>/i
// Tags that a line of HTML ends with, or a paragraph has: `<br>`, `</p>`, `<p>`.
const parting = /<(?:br\s{0,9}\/?|\/?p|\/?div)(?:\s[^<>]{0,500})?>/i

const blockNames =
  'address article aside blockquote center cite dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li link main nav ol p pre script section style table tbody td tfoot th thead time tr ul'
const inlineNames =
  'a abbr acronym audio b bdi bdo big br button caption code col colgroup data del dfn em figcaption font hgroup i iframe img input ins kbd label legend map mark noscript object option picture q rp rt ruby s samp select small source span strike strong sub summary sup svg template textarea tt u var video wbr'
const blocks: ReadonlySet<string> = new Set(blockNames.split(' '))
const inline: ReadonlySet<string> = new Set(inlineNames.split(' '))

/**
 * Tell whether a text is HTML.
 *
 * @param source any text
 * @returns `true` for a page, a part of one that begins with a block, and what was copied from one; Markdown
 *   with some HTML, and talk between people with names in angle brackets (`<ana> hi`), are none
 */
export function looksLikeHtml(source: string): boolean {
  const head = afterProlog(source)
  if (page.test(head) || head.includes(copied) || head.startsWith(own)) return true
  const first = firstTag.exec(head)?.[1]?.toLowerCase() ?? ''
  if (!blocks.has(first) && !(inline.has(first) && parting.test(head))) return false
  for (const [, name = ''] of head.matchAll(tagOfLine)) {
    if (!isKnown(name.toLowerCase())) return false
  }
  return !partsOf(head).some(isMarkdown)
}

/** The beginning without white space, comments and an XML declaration. */
function afterProlog(source: string): string {
  let at = 0
  for (let count = 0; count < 4; count++) {
    const head = source.slice(at, at + sample)
    at += head.length - head.trimStart().length
    const isComment = source.startsWith('<!--', at) && !source.startsWith(copied, at)
    const close = isComment ? '-->' : source.startsWith('<?xml', at) ? '?>' : undefined
    const end = close === undefined ? -1 : source.indexOf(close, at)
    if (close === undefined || end < 0) break
    at = end + close.length
  }
  return source.slice(at, at + sample)
}

/** Whether an element has a name of HTML, or one that only programs give (`o:p`, `my-player`). */
function isKnown(name: string): boolean {
  return blocks.has(name) || inline.has(name) || name.includes(':') || name.includes('-')
}

/** What stands between blank lines; without the last, which may be cut. */
function partsOf(head: string): string[] {
  const parts = head.split(/\n[ \t\r]{0,40}\n/).filter((part) => part.trim() !== '')
  return head.length < sample - 100 ? parts : parts.slice(0, -1)
}

/** Whether a part has no tag at all, as text around HTML has, or begins otherwise and has signs of Markdown. */
function isMarkdown(part: string): boolean {
  return !tag.test(part) || (!part.trimStart().startsWith('<') && looksLikeMarkdown(part))
}
