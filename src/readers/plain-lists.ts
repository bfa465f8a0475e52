/** Lists whose items are lines of plain phrasing. Section numbers are those of CommonMark 0.31.2. */
import type {List, ListItem, Paragraph} from 'mdast'
import {matchesAt} from '../tree/matches-at.js'
import {isBlank, lineEndAt, nextLine, opensBlock} from './line-starts.js'
import {mayDefine, type PlainBlock} from './plain-blocks.js'
import {readPhrasing, type Spot} from './plain-phrasing.js'

// 5.2: the start of an item, up to its text: `- `, `12.  `.
const start = /(?:[-+*]|(\d{1,9})[.)]) {1,4}(?=[^ \t\r\n])/y
// 5.2: the start of any item: `-`, `1)`.
const anyStart = /(?:[-+*]|\d{1,9}[.)])(?:[ \t\r\n]|$)/y

/**
 * Read a list: items of one line each, one right below the other, and behind them a blank line and no
 * further item, nor a line that is indented, or the end.
 *
 * @param spot where a line starts that continues no list
 * @returns the list, or nothing where it may be more than is known here
 */
export function readList(spot: Spot): PlainBlock | undefined {
  const {source} = spot
  let {at, line} = spot
  const children: ListItem[] = []
  const marker = markerAt(source, at)
  if (marker === undefined) return undefined
  let hasBrackets = false
  let next = at
  do {
    const read = readItem({source, at, line, lineStart: at})
    if (read === undefined) return undefined
    children.push(read.item)
    hasBrackets ||= read.hasBrackets
    next = lineEndAt(source, read.end)
    if (next === read.end) break
    at = next
    line++
  } while (markerAt(source, at)?.sign === marker.sign)
  if (!endsList(source, next)) return undefined
  const first = children[0]?.position?.start
  const end = children[children.length - 1]?.position?.end
  if (first === undefined || end === undefined) return undefined
  const ordered = marker.number !== undefined
  const number = marker.number ?? null
  const position = {start: {...first}, end: {...end}}
  const node: List = {type: 'list', ordered, start: number, spread: false, children, position}
  return {node, hasBrackets, line: end.line, next}
}

/** The marker of an item: its sign, and the number before it. */
function markerAt(source: string, at: number): {sign: string; number?: number} | undefined {
  start.lastIndex = at
  const match = start.exec(source)
  if (match === null) return undefined
  const [, number] = match
  if (number === undefined) return {sign: source.charAt(at)}
  return {sign: source.charAt(at + number.length), number: Number(number)}
}

interface Item {
  item: ListItem
  hasBrackets: boolean
  end: number
}

/** Read an item, at its marker. */
function readItem(spot: Spot): Item | undefined {
  const {source, line, lineStart} = spot
  if (!matchesAt(start, source, spot.at)) return undefined
  const at = start.lastIndex
  if (opensBlock(source, at) || mayDefine(source, at)) return undefined
  const read = readPhrasing({...spot, at}, true)
  if (read === undefined) return undefined
  const {children, end, hasBrackets} = read
  const paragraph: Paragraph = {
    type: 'paragraph',
    children,
    position: {start: {line, column: at - lineStart + 1, offset: at}, end: {...end}},
  }
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [paragraph],
    position: {start: {line, column: 1, offset: lineStart}, end: {...end}},
  }
  return {item, hasBrackets, end: end.offset}
}

/** Whether a list ends before a line: the line is blank, and what follows it no item and not indented. */
function endsList(source: string, next: number): boolean {
  if (next >= source.length) return true
  if (!isBlank(source, next)) return false
  let at = next
  while (at < source.length && isBlank(source, at)) at = nextLine(source, at)
  const char = source.charAt(at)
  return char !== ' ' && char !== '\t' && !matchesAt(anyStart, source, at)
}
