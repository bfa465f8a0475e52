/** The words of raw HTML, for text that must hold no markup. */

/** Elements whose content nobody reads. */
const silent = /^(?:script|style)$/

/** Elements that begin a line: `<p>`, `</h2>`, `<br/>`. */
const lines =
  /^(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tr|ul)$/

/** Elements that stand beside the one before them. */
const cells = /^t[dh]$/

/** The name of a tag, read from the place after `<`: `p class=x>`, `/p>`. */
const tagName = /\/?([a-z][a-z0-9-]*)/iy

/** A character reference that needs no table: `&amp;`, `&#39;`, `&#x2014;`. */
const reference = /&(?:(amp|lt|gt|quot|apos|nbsp)|#([0-9]{1,7})|#x([0-9a-f]{1,6}));/gi

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u{a0}'],
])

/**
 * The words of raw HTML, in time linear in its length.
 *
 * Tags, comments, doctypes, processing instructions and what stands in `script` and `style` are
 * dropped; `br` and the edges of blocks become a newline, cells are parted by a
 * tab. Numeric references and `amp`, `lt`, `gt`, `quot`, `apos` and `nbsp` are decoded; other named
 * ones stay as written. A `<` that opens no tag is text.
 *
 * @param value HTML, whole or a single tag
 * @returns its words; `''` where it has none
 */
export function htmlText(value: string): string {
  const parts: string[] = []
  let last = ''
  let from = 0
  let quotes = true
  const add = (part: string) => {
    if (part === '') return
    parts.push(part)
    last = part.charAt(part.length - 1)
  }
  for (let at = value.indexOf('<'); at !== -1; at = value.indexOf('<', Math.max(from, at + 1))) {
    tagName.lastIndex = at + 1
    const name = tagName.exec(value)?.[1]?.toLowerCase()
    const plain = name === undefined
    if (plain && !/[!?]/.test(value.charAt(at + 1))) continue
    let end = plain ? endOfDeclaration(value, at) : endOfTag(value, at, quotes)
    if (end === -1 && !plain && quotes) {
      quotes = false
      end = endOfTag(value, at, quotes)
    }
    if (end === -1) break
    add(decode(value.slice(from, at)))
    from = name !== undefined && silent.test(name) ? endOfSilent(value, name, at, end) : end
    add(gapOf(name, value.charAt(at + 1) === '/', last))
  }
  add(decode(value.slice(from)))
  return parts.join('')
}

/** Where a comment, doctype or instruction ends; -1 where it never does. */
function endOfDeclaration(value: string, at: number): number {
  const close = value.startsWith('<!--', at) ? '-->' : '>'
  const end = value.indexOf(close, at + (close === '>' ? 2 : 4))
  return end === -1 ? -1 : end + close.length
}

/** Where a tag ends, a `>` in quotes not counted; -1 where it never does. */
function endOfTag(value: string, at: number, quotes: boolean): number {
  if (!quotes) return value.indexOf('>', at) + 1 || -1
  let open = ''
  for (let index = at + 1; index < value.length; index++) {
    const char = value.charAt(index)
    if (open !== '') {
      if (char === open) open = ''
    } else if (char === '"' || char === "'") open = char
    else if (char === '>') return index + 1
  }
  return -1
}

/** Where the content of a silent element ends: at its closing tag, which the next step drops. */
function endOfSilent(value: string, name: string, at: number, end: number): number {
  if (value.charAt(at + 1) === '/') return end
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = end
  return close.exec(value)?.index ?? value.length
}

/** What a tag puts between the words before it, of which the last character is known, and after it. */
function gapOf(name: string | undefined, closing: boolean, last: string): string {
  if (name === undefined) return ''
  const apart = last === '\n' || last === '\t'
  if (cells.test(name)) return closing || apart || last === '' ? '' : '\t'
  if (!lines.test(name)) return ''
  return name !== 'br' && apart ? '' : '\n'
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
