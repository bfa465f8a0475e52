/** What is text and what is markup in a cue. */

/**
 * Tags that captions know: `<v.loud Ana>`, `</c>`, `<lang en>`, `<font color="red">`, `<00:01:02.500>`; or
 * what SubStation puts into SubRip: `{\an8}`. Other words in angles are text: `<laughs>`. Its groups are the
 * slash, the name, what stands behind the name, and the time.
 */
export const cueTag =
  /<(\/?)(v|c|i|b|u|s|ruby|rt|lang|font)((?:[.\s][^<>]{0,400})?)>|<([\d:.,]{6,15})>|\{\\[a-z][^{}\n]{0,60}\}/gi

const special = /[&<>\u00a0]/
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // Where it stands at the end of a line, readers would take it for nothing.
  '\u00a0': '&nbsp;',
}

/**
 * Escape text for a cue.
 *
 * @param text any text
 * @returns the text without anything that WebVTT would take for a tag, a reference or an arrow
 * @see https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span
 */
export function escapeCueText(text: string): string {
  if (!special.test(text)) return text
  return text.replace(/[&<>\u00a0]/g, (char) => references[char] ?? char)
}

/** A part of a cue's markup. */
export interface MarkupToken {
  /** As it stands in the markup. */
  written: string
  /** The text it is; `''` for a tag or a time. */
  text: string
}

const characters: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', nbsp: '\u00a0'}
const reference = /&(amp|lt|gt|nbsp);/g
// A tag, or text with its character references: `<c.loud>`, `rope &amp; twine`.
const token = /<[^<>]{0,420}>|(?:[^<&]|&(?:amp|lt|gt|nbsp);){1,9999}|[<&]/g

/**
 * Part markup into tags and text.
 *
 * @param markup as the library makes it: text is escaped by {@link escapeCueText}
 * @returns its parts in order
 */
export function markupTokens(markup: string): MarkupToken[] {
  return Array.from(markup.matchAll(token), ([written]) => {
    if (written.length > 1 && written.startsWith('<')) return {written, text: ''}
    return {written, text: written.replace(reference, (_, name: string) => characters[name] ?? '')}
  })
}

/**
 * Cut markup; tags that are open at a cut are closed, and opened again.
 *
 * @param markup as the library makes it, with all tags closed
 * @param cuts how many characters of its text come before each cut, in order
 * @returns the parts, one more than there are cuts
 */
export function cutMarkup(markup: string, cuts: readonly number[]): string[] {
  const parts: string[] = []
  const open: string[] = []
  let part = ''
  let length = 0
  const cut = () => {
    const closing = open.toReversed().map((tag) => `</${opening.exec(tag)?.[1]}>`)
    parts.push(part + closing.join(''))
    part = open.join('')
  }
  for (const {written, text} of markupTokens(markup)) {
    let from = 0
    // What closes at a cut belongs to what stands before it.
    for (; parts.length < cuts.length && !written.startsWith('</'); ) {
      const at = (cuts[parts.length] ?? 0) - length
      if (at > text.length || (at === text.length && text !== '')) break
      part += escapeCueText(text.slice(from, at))
      from = at
      cut()
    }
    part += from === 0 ? written : escapeCueText(text.slice(from))
    length += text.length
    if (written.startsWith('</')) open.pop()
    else if (opening.test(written)) open.push(written)
  }
  while (parts.length < cuts.length) cut()
  return [...parts, part]
}

/**
 * Put together what {@link cutMarkup} has cut.
 *
 * @param parts markup, and markup that goes on with it
 * @returns all of it; a tag without classes that ends and starts between two parts goes on
 */
export function joinMarkup(parts: readonly string[]): string {
  const joined: string[] = []
  for (const part of parts) {
    const before = joined[joined.length - 1] ?? ''
    let end = before.length
    let start = 0
    for (;;) {
      const tag = simpleTag.exec(part.slice(start, start + 6))?.[0]
      if (tag === undefined || !before.endsWith(tag.replace('<', '</'), end)) break
      end -= tag.length + 1
      start += tag.length
    }
    if (start > 0) joined[joined.length - 1] = before.slice(0, end)
    joined.push(part.slice(start))
  }
  return joined.join('')
}

// A tag without classes: `<b>`.
const simpleTag = /^<[a-z]{1,4}>/
// A tag that opens something: `<c.loud>`, `<lang en>`.
const opening = /^<([a-z]{1,4})[\s.>]/

/**
 * Take the spaces and tabs away that a line ends with; no-break spaces are text.
 *
 * @param line of a cue
 * @returns the line without them
 */
export function trimLineEnd(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--
  return line.slice(0, end)
}
