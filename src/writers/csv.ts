/**
 * Transcript to CSV (RFC 4180), a row a turn, for tools of qualitative research and for spreadsheets.
 *
 * - `start` and `end` are seconds from the beginning (`12.5`), which NVivo takes for a time as well as R does.
 * - `speaker` is the full name, always spelt alike; a code where nobody is named; empty where nobody can be.
 * - `kind` is `question`, `answer` or `statement`; `heading` and `prose` for what nobody says.
 * - Rows end with CRLF, lines in a cell with LF. There is no byte order mark.
 * - A cell that a spreadsheet would run as a formula has `'` before it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
import type {RootContent} from 'mdast'
import type {Writer} from '../options.js'
import {fullName} from '../speakers/display.js'
import {textOfBlock, textOfBlocks} from '../tree/text.js'
import type {Transcript} from '../tree/types.js'

/** CSV: the columns `start`, `end`, `speaker`, `kind` and `text`. */
export const csv: Writer = {name: 'csv', extensions: ['csv'], write: toCsv}

type Row = readonly [start: string, end: string, speaker: string, kind: string, text: string]

const columns: Row = ['start', 'end', 'speaker', 'kind', 'text']

function toCsv({children, speakers}: Transcript): string {
  const names = new Map(speakers.map((speaker) => [speaker.id, fullName(speaker)]))
  const rows = [columns, ...children.flatMap((node) => rowOf(node, names))]
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** The row of a block; none for what has no words. */
function rowOf(node: RootContent, names: ReadonlyMap<string, string>): Row[] {
  if (node.type !== 'turn') {
    const text = textOfBlock(node)
    return text === '' ? [] : [['', '', '', node.type === 'heading' ? 'heading' : 'prose', text]]
  }
  const {start, end, speaker, kind, children} = node
  const name = speaker === null ? '' : (names.get(speaker) ?? speaker)
  return [[secondsOf(start), secondsOf(end), name, kind, textOfBlocks(children)]]
}

/** Seconds to the millisecond; nothing where the time is not known. */
function secondsOf(time: number | undefined): string {
  return time === undefined ? '' : String(Math.round(time * 1000) / 1000)
}

// What a spreadsheet runs: a sign of a formula, full-width ones too, behind any white space (`=1+1`, ` @SUM`),
// and cells that begin with a control character (OWASP ASVS 1.2.10); the dash of dialogue is none: `— Why?`.
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\0\t\r\n])/
// What must stand in quotation marks (section 2.6).
const special = /[",\r\n]/

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
