/**
 * Blocks that can mean but one thing, read without a parser: rules, ATX headings, and paragraphs of plain
 * phrasing. Section numbers are those of CommonMark 0.31.2.
 */
import type {Heading, RootContent} from 'mdast'
import {matchesAt} from '../tree/matches-at.js'
import {isBlank, lineEndAt, nextLine, opensBlock} from './line-starts.js'
import {readPhrasing, type Spot} from './plain-phrasing.js'

/** A block, and where reading goes on. */
export interface PlainBlock {
  node: RootContent
  /** Whether it holds brackets that are text only where nothing defines them. */
  hasBrackets: boolean
  /** Its last line. */
  line: number
  /** Where the next line starts. */
  next: number
}

/**
 * Read a block at the start of a line where no other block is open.
 *
 * @param spot where it starts
 * @returns the block, or nothing where it may be more than is known here
 */
export function readBlock(spot: Spot): PlainBlock | undefined {
  const {source, at} = spot
  if (source.charCodeAt(at) === 35) return readHeading(spot)
  if (matchesAt(rule, source, at)) return readRule(spot, rule.lastIndex)
  if (matchesAt(openingFence, source, at)) return readCode(spot)
  if (source.charCodeAt(at) === 32 || opensBlock(source, at)) return undefined
  return mayDefine(source, at) ? undefined : readParagraph(spot)
}

// 4.1: a rule without spaces, to the end of its line: `---`, `*****`.
const rule = /(?:-{3,}|\*{3,}|_{3,})(?=\r?\n|$)/y

function readRule({source, at, line}: Spot, end: number): PlainBlock {
  const position = {
    start: {line, column: 1, offset: at},
    end: {line, column: end - at + 1, offset: end},
  }
  const node: RootContent = {type: 'thematicBreak', position}
  return {node, hasBrackets: false, line, next: lineEndAt(source, end)}
}

// 4.5: the line that opens a fence, its language a plain word: ```` ```js ````.
const openingFence = /(`{3,}|~{3,})([\w+#.-]*)\r?\n/y

function readCode({source, at, line}: Spot): PlainBlock | undefined {
  openingFence.lastIndex = at
  const [opening = '', marks = '', word = ''] = openingFence.exec(source) ?? []
  const start = at + opening.length
  let close = start
  let last = line + 1
  for (; !closesFence(source, close, marks); last++) {
    close = nextLine(source, close)
    if (close >= source.length) return undefined
  }
  const value = withoutLineEnding(source.slice(start, close))
  if (value.includes('\0')) return undefined
  const feed = source.indexOf('\n', close)
  const end = feed < 0 ? source.length : source.charCodeAt(feed - 1) === 13 ? feed - 1 : feed
  const position = {
    start: {line, column: 1, offset: at},
    end: {line: last, column: end - close + 1, offset: end},
  }
  const node: RootContent = {type: 'code', lang: word || null, meta: null, value, position}
  return {node, hasBrackets: false, line: last, next: lineEndAt(source, end)}
}

/**
 * Cut off the line ending at the end of some lines.
 *
 * @param lines the lines
 * @returns them without it
 */
export function withoutLineEnding(lines: string): string {
  return lines.replace(/\r?\n$/, '')
}

// 4.2: the opening of a heading, up to its text: `## `.
const opening = /#{1,6} +(?=[^ \t\r\n])/y

function readHeading(spot: Spot): PlainBlock | undefined {
  const {source, at, line} = spot
  if (!matchesAt(opening, source, at)) return undefined
  const depth = source.slice(at, at + 7).indexOf(' ') as Heading['depth']
  const read = readPhrasing({...spot, at: opening.lastIndex}, true)
  if (read === undefined) return undefined
  const {children, end, hasBrackets} = read
  // What may close it, and spaces, stay outside.
  const last = source.charAt(end.offset - 1)
  if (last === '#' || last === ' ') return undefined
  const position = {start: {line, column: 1, offset: at}, end}
  const node: RootContent = {type: 'heading', depth, children, position}
  return {node, hasBrackets, line, next: lineEndAt(source, end.offset)}
}

function readParagraph(spot: Spot): PlainBlock | undefined {
  const {source, at, line} = spot
  const read = readPhrasing(spot, false)
  if (read === undefined) return undefined
  const {children, end, hasBrackets} = read
  const position = {start: {line, column: 1, offset: at}, end}
  const node: RootContent = {type: 'paragraph', children, position}
  return {node, hasBrackets, line: end.line, next: lineEndAt(source, end.offset)}
}

// 4.7: how a definition starts: `[a]:`.
const label = /\[(?:[^\\[\]]|\\[^\n]){1,999}\]:/y
// 4.7: what can be none, since its first word is no address before a title: `[Ana]: Who was`.
const noDefinition = /\[[^\\[\]\n]{1,999}\]:[ \t]{0,99}[^\s<\\]\S{0,999}[ \t]{1,99}[^\s"'(]/y

/**
 * Tell whether a paragraph may open with a definition, on which other blocks then depend (4.7).
 *
 * @param source the document
 * @param at where the paragraph starts
 * @returns `false` where it certainly holds none
 */
export function mayDefine(source: string, at: number): boolean {
  if (source.charCodeAt(at) !== 91 || !matchesAt(label, source, at)) return false
  return !matchesAt(noDefinition, source, at)
}

// 4.5: how a fence opens: three backticks or tildes.
const fence = /( {0,3})(`{3,}|~{3,})/y
// 4.6: how a comment opens: `<!--`.
const comment = / {0,3}<!--/y

/**
 * Find the end of what is not plain: the blank line behind it, where no fence or comment holds that. This is
 * but a guess; whether a block is still open there is asked of the parser.
 *
 * @param source the document
 * @param start where its first line starts
 * @returns where the blank line starts; the end of the document where there is none
 */
export function endOfOther(source: string, start: number): number {
  let at = start
  while (at < source.length && !isBlank(source, at)) at = nextLine(source, endOfHeld(source, at))
  return at
}

/** The last line of what a line opens: another, or itself. */
function endOfHeld(source: string, at: number): number {
  if (matchesAt(comment, source, at)) return before(source, source.indexOf('-->', at))
  fence.lastIndex = at
  const marks = fence.exec(source)?.[2]
  if (marks === undefined) return at
  let end = nextLine(source, at)
  while (end < source.length && !closesFence(source, end, marks)) end = nextLine(source, end)
  return end
}

function before(source: string, found: number): number {
  return found < 0 ? source.length : found
}

function closesFence(source: string, start: number, marks: string): boolean {
  let at = start
  while (at < start + 3 && source.charCodeAt(at) === 32) at++
  if (!source.startsWith(marks, at)) return false
  while (source.charAt(at) === marks.charAt(0)) at++
  return isBlank(source, at)
}
