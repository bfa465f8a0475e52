/** Tables that are the talk: a row a turn, a column of names beside one of speech, maybe one of times. */
import type {PhrasingContent, RootContent, Table, TableCell, TableRow} from 'mdast'
import {isAsking} from '../../speakers/asking.js'
import {isNameColumn} from '../../speakers/attendee-table.js'
import {isSomebody, shapeOf} from '../../speakers/shape.js'
import {markNode} from '../../tree/build.js'
import {onlyTimes} from '../../tree/clock.js'
import {endsOrBreaksOff} from '../../tree/sentence.js'
import {textOfBlock} from '../../tree/text.js'
import type {Mark} from '../../tree/types.js'
import {recurrenceOf} from './recurrence.js'

/** What the columns hold, by index; -1 for times where there are none. */
interface Columns {
  name: number
  speech: number
  time: number
}

/**
 * Make a paragraph of each row of a table, its name as a label before its speech, and a mark of its head.
 *
 * @param table any table
 * @returns the mark and the paragraphs; nothing where the table holds no talk: other columns than names, speech
 *   and times, names that are none or never come back, or speech without sentences
 */
export function rowsOfTalk(table: Table): RootContent[] | undefined {
  const [head, ...rows] = table.children
  const columns = head && rows.length > 1 ? columnsOf(head, rows) : undefined
  if (head === undefined || columns === undefined) return undefined
  const titles = head.children.filter((cell) => cell.children.length > 0)
  const above: RootContent[] = titles.length > 0 ? [headOf(head, titles)] : []
  return [...above, ...rows.flatMap((row) => rowOf(row, columns))]
}

function columnsOf(head: TableRow, rows: readonly TableRow[]): Columns | undefined {
  const column = (at: number) => rows.map((row) => textAt(row, at).trim())
  const all = head.children.map((_, at) => column(at))
  const time = all.findIndex((cells) => cells.every((cell) => onlyTimes(cell) !== undefined))
  const asked = all.some((cells) => cells.some(isAsking))
  const name = all.findIndex((cells, at) => {
    return at !== time && areNames(cells, isNameColumn(textAt(head, at)), asked)
  })
  const speech = all.findIndex((cells, at) => at !== time && at !== name && areSaid(cells))
  const expected = time < 0 ? 2 : 3
  return name >= 0 && speech >= 0 && all.length === expected ? {name, speech, time} : undefined
}

/** Names that come back; where the head does not name people, almost all do. An empty cell is whoever spoke above. */
function areNames(
  [first = '', ...cells]: readonly string[],
  isNamed: boolean,
  asked: boolean,
): boolean {
  const names = [first, ...cells.filter((cell) => cell !== '')].map(nameIn)
  if (!names.every((name) => isSomebody(shapeOf(name)))) return false
  const {different, back} = recurrenceOf(names.map((name) => ({words: [name]})))
  if (different < 2) return false
  return isNamed ? asked || back > 0 : asked && back * 3 >= names.length * 2
}

function areSaid(cells: readonly string[]): boolean {
  return cells.filter(endsOrBreaksOff).length * 2 >= cells.length
}

/** A cell's name without the colon it may have all the same. */
function nameIn(cell: string): string {
  return cell.replace(/\s?[:：]$/, '')
}

/** The head is no part of the talk, also where the table goes on with one. */
function headOf(head: TableRow, cells: readonly TableCell[]): Mark {
  const titles = cells.map((cell) => textOfBlock(cell).trim()).join(' | ')
  return markNode('page', titles, {position: head.position})
}

function rowOf(row: TableRow, {name, speech, time}: Columns): RootContent[] {
  const who = nameIn(textAt(row, name).trim())
  const when =
    time < 0
      ? ''
      : `[${textAt(row, time)
          .trim()
          .replace(/^[[(]|[\])]$/g, '')}] `
  const label = who === '' ? when.trim() : `${when}${who}: `
  const cell = row.children[name]
  const place = cell?.position && {position: cell.position}
  const opening: PhrasingContent[] = label === '' ? [] : [{type: 'text', value: label, ...place}]
  // A bar in the speech made more cells than the head has: what stands there is said too.
  const beyond = row.children.slice(time < 0 ? 2 : 3)
  const said = [row.children[speech], ...beyond].flatMap((cell) => spaced(cell?.children ?? []))
  const children = [...opening, ...said.slice(1)]
  if (children.length === 0) return []
  return [{type: 'paragraph', children, ...(row.position && {position: row.position})}]
}

/** A cell's phrasing behind a space; nothing where it has none. */
function spaced(cell: readonly PhrasingContent[]): PhrasingContent[] {
  return cell.length === 0 ? [] : [{type: 'text', value: ' '}, ...cell]
}

function textAt(row: TableRow, at: number): string {
  const cell = row.children[at]
  return cell === undefined ? '' : textOfBlock(cell)
}
