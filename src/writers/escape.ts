/**
 * Which escapes Markdown needs. `mdast-util-to-markdown` escapes every character that could ever mean
 * something; here those are dropped that cannot mean anything where they stand. Section numbers are
 * those of CommonMark 0.31.2.
 */

/** What a block of phrasing holds, as far as escapes depend on it. */
export interface Block {
  /** Whether `](`, `][` or `]:` occurs. */
  links: boolean
  /** Whether `>` occurs, or something that is written with one. */
  angles: boolean
  /** Whether emphasis or strong occurs, and inline code. */
  attention: boolean
  code: boolean
  /** How many runs of each character occur in the text that could open or close something. */
  runs: Readonly<Record<'*' | '_' | '`', number>>
}

/**
 * Look a block over.
 *
 * @param text its literal text
 * @param types the types of all nodes in it
 * @returns what escapes depend on
 */
export function blockOf(text: string, types: ReadonlySet<string>): Block {
  return {
    links: linkSign.test(text),
    angles: text.includes('>') || types.has('html') || types.has('link'),
    attention: types.has('strong') || types.has('emphasis'),
    code: types.has('inlineCode'),
    runs: {'*': delimiters(text, '*'), _: delimiters(text, '_'), '`': runs(text, '`')},
  }
}

/** What stands around a text, and what else its block holds. */
export interface Surroundings {
  /** The character before the text, or the empty string at the start of its block. */
  before: string
  /** The character behind it, or the empty string at the end. */
  after: string
  /** What the whole block holds. */
  block: Block
  /** Whether a label is the label of a definition in the document. */
  isDefined: (label: string) => boolean
  /** Offsets in the text that must be escaped for another reason. */
  forced: readonly number[]
  /** Whether the block stands in a list item, whose lines may begin new items. */
  inList: boolean
}

/**
 * Drop the escapes that change nothing.
 *
 * @param value the text
 * @param safe the same text as `mdast-util-to-markdown` escapes it
 * @param around what stands around it
 * @returns the text with the escapes it needs
 */
export function pruneEscapes(value: string, safe: string, around: Surroundings): string {
  if (safe === value && around.forced.length === 0) return safe
  let result = ''
  let at = 0
  for (let index = 0; index < value.length; index++) {
    const char = value.charAt(index)
    if (safe.charAt(at) === '\\' && safe.charAt(at + 1) === char) {
      result += char === '\\' || isNeeded(value, index, around) ? `\\${char}` : char
      at += 2
    } else if (safe.charAt(at) === '&' && safe.charAt(at + 1) === '#' && char !== '&') {
      const end = safe.indexOf(';', at) + 1
      result += safe.slice(at, end)
      at = end
    } else {
      result += around.forced.includes(index) ? `\\${char}` : char
      at++
    }
  }
  return result
}

function isNeeded(value: string, index: number, around: Surroundings): boolean {
  const char = value.charAt(index)
  const lineStart = startsLine(value, index, around)
  const rule = rules[char]
  return rule === undefined || rule(value, index, around, lineStart)
}

/** Whether only spaces, or the digits of a list number, stand before a character on its line. */
function startsLine(value: string, index: number, {before}: Surroundings): boolean {
  let at = index - 1
  while (at >= 0 && isDigit(value.charCodeAt(at))) at--
  while (at >= 0 && (value.charAt(at) === ' ' || value.charAt(at) === '\t')) at--
  return at < 0 ? before === '' || before === '\n' : value.charAt(at) === '\n'
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

type Rule = (value: string, index: number, around: Surroundings, lineStart: boolean) => boolean

/** For each character: whether its escape is needed at a place. Characters without a rule keep it. */
const rules: Readonly<Record<string, Rule>> = {
  '*': (value, index, around, lineStart) =>
    (lineStart && (opensItem(value, index) || isRule(value, index))) ||
    delimits(value, index, around, '*'),
  _: (value, index, around, lineStart) =>
    (lineStart && isRule(value, index)) || delimits(value, index, around, '_'),
  '`': (value, index, around, lineStart) =>
    (lineStart && value.startsWith('```', index)) ||
    around.block.code ||
    around.block.runs['`'] > 1,
  '[': (value, index, around) => opensLink(value, index, around),
  '(': (_, __, around) => around.block.links,
  '!': (value, index, around) =>
    index + 1 === value.length ? around.after === '[' : opensLink(value, index + 1, around),
  '&': (value, index) => reference.test(value.slice(index, index + 40)),
  // 6.6 raw HTML and 6.5 autolinks need a closing bracket; 4.6 HTML blocks begin a line.
  '<': (_, __, around, lineStart) => lineStart || around.block.angles,
  // 4.2: one to six signs, then a space or the end of the line.
  '#': (value, index, _, lineStart) => !lineStart || heading.test(value.slice(index, index + 8)),
  // 5.2: a list number has one to nine digits, a space behind it, and to interrupt a paragraph is 1.
  '.': opensOrdered,
  ')': opensOrdered,
  // 4.3: the line under a setext heading holds nothing else; 4.4 of the table extension likewise.
  '=': (value, index) => lineAt(value, index).trim().replaceAll('=', '') === '',
  '-': (value, index, _, lineStart) =>
    (lineStart && opensItem(value, index)) || underline.test(lineAt(value, index)),
  '~': (value, index) => value.startsWith('~~~', index),
}

// A bracket that closes a link's text or a definition's label: `](`, `][`, `]:`.
const linkSign = /\][([:]/
// A character reference: `&amp;`, `&#8217;`, `&#x2019;`.
const reference = /^&(?:[a-z][a-z0-9]{0,31}|#\d{1,7}|#x[\da-f]{1,6});/i
// The signs of an ATX heading: `## `.
const heading = /^#{1,6}(?:[ \t\n]|$)/
// A line of dashes, colons and bars, which underlines a heading or a table's head: `--- | ---`.
const underline = /^[ \t]*[-:|][-:| \t]*$/

/** 5.2: a bullet needs a space or the end of the line behind it. */
function opensItem(value: string, index: number): boolean {
  const next = value.charAt(index + 1)
  return next === '' || next === ' ' || next === '\t' || next === '\n'
}

function opensOrdered(
  value: string,
  index: number,
  around: Surroundings,
  lineStart: boolean,
): boolean {
  let at = index
  while (at > 0 && isDigit(value.charCodeAt(at - 1))) at--
  const digits = value.slice(at, index)
  if (!lineStart || digits === '' || digits.length > 9 || !opensItem(value, index)) return false
  const interrupts = value.lastIndexOf('\n', at) >= 0 || around.before === '\n'
  return !interrupts || around.inList || Number(digits) === 1
}

/** 4.1: a line of three or more of one character is a thematic break. */
function isRule(value: string, index: number): boolean {
  const line = lineAt(value, index)
  const char = value.charAt(index)
  if (line.length > 1000) return true
  return line.replaceAll(char, '').trim() === '' && line.replaceAll(/[ \t]/g, '').length > 2
}

function lineAt(value: string, index: number): string {
  const end = value.indexOf('\n', index)
  return value.slice(value.lastIndexOf('\n', index - 1) + 1, end < 0 ? value.length : end)
}

/** How many runs of a character a text holds. */
function runs(text: string, char: string): number {
  let count = 0
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at)) {
    while (text.charAt(at) === char) at++
    count++
  }
  return count
}

/** 4.7: a link label has 999 characters at most. */
const longestReference = 1001

/** 6.3: whether a bracket may open the text of a link, or a reference to a definition. */
function opensLink(value: string, index: number, {block, isDefined}: Surroundings): boolean {
  if (block.links) return true
  const label = value.slice(index + 1, index + longestReference)
  const end = label.indexOf(']')
  return end > 0 && isDefined(label.slice(0, end))
}

/** Runs longer than this are escaped without a look at what stands around them. */
const longestRun = 50

/** 6.2: whether a run of `*` or `_` can open or close emphasis, and has a partner to do it with. */
function delimits(value: string, index: number, around: Surroundings, char: '*' | '_'): boolean {
  if (!around.block.attention && around.block.runs[char] < 2) return false
  let from = index
  let to = index
  while (value.charAt(from - 1) === char && index - from < longestRun) from--
  while (value.charAt(to) === char && to - index < longestRun) to++
  if (to - from > longestRun) return true
  const before = from > 0 ? value.charAt(from - 1) : around.before
  const after = to < value.length ? value.charAt(to) : around.after
  return flanks(before, after, char)
}

/** 6.2: whether a run between two characters is left- or right-flanking so that it opens or closes. */
function flanks(before: string, after: string, char: '*' | '_'): boolean {
  const left =
    !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
  const right =
    !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  if (char === '*') return left || right
  return (left && (!right || isPunctuation(before))) || (right && (!left || isPunctuation(after)))
}

/** How many runs of `*` or `_` in a text flank something. */
function delimiters(text: string, char: '*' | '_'): number {
  let count = 0
  for (let from = text.indexOf(char); from >= 0; ) {
    let to = from
    while (text.charAt(to) === char) to++
    if (flanks(text.charAt(from - 1), text.charAt(to), char)) count++
    from = text.indexOf(char, to)
  }
  return count
}

// Unicode white space: ` `.
const space = /^\s$/
// Punctuation and symbols: `.`, `“`, `€`.
const punctuation = /^[\p{P}\p{S}]$/u

function isSpace(char: string): boolean {
  return char === '' || space.test(char)
}

function isPunctuation(char: string): boolean {
  return punctuation.test(char)
}
