/**
 * CSV and its kin (RFC 4180; commas, semicolons or tabs): a row a turn, as archives and tools of qualitative research
 * keep talks, under a head that names a column of speech and one of speakers or times.
 *
 * - Names of columns are those of the table below, in any case: `timestamp,speaker,words,tags`.
 * - Times are seconds or clock times; a column of times may hold ranges.
 * - A row without a speaker goes on with the one above; other columns are no speech, and are left out.
 * - Rows that `csv` wrote of headings and prose are such again.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
import {dsvFormat} from 'd3-dsv'
import type {PhrasingContent, RootContent} from 'mdast'
import type {Reader} from '../options.js'
import {onlyTimes, type Times} from '../tree/clock.js'
import type {Reading} from '../tree/reading.js'
import {formatClock} from '../tree/time.js'
import type {Cue} from '../tree/types.js'

/** CSV, read by the names of its columns. */
export const csv: Reader = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  matches: (source) => {
    const head = firstLine.exec(source)?.[0] ?? ''
    // Most texts are told by their first line alone: it has no second cell.
    if (!/[,;\t]/.test(head)) return false
    const columns = columnsOf(cellsOf(head, delimiterOf(head))[0] ?? [])
    return columns.text >= 0 && (columns.speaker >= 0 || columns.start >= 0)
  },
  read: readCsv,
}

// The first line, unless it is longer than any head: `speaker,text`.
const firstLine = /^[^\r\n]{3,400}$/m

/** What the columns hold, by index; -1 where there is none. */
interface Columns {
  speaker: number
  text: number
  start: number
  end: number
  kind: number
}

/** What columns are called, without spaces and signs. */
const names: Readonly<Record<keyof Columns, RegExp>> = {
  speaker:
    /^(?:speaker|speakername|speakerlabel|name|voice|who|person|participant|sprecher|sprecherin|locuteur|hablante|parlante)$/,
  text: /^(?:text|words|transcript|transcription|dialog|dialogue|content|utterance|body|message|speech|sentence|caption|texto|texte|testo)$/,
  start:
    /^(?:start|starttime|startseconds|timestamp|timestamps|time|timespan|timecode|begin|in|from|von|beginn)$/,
  end: /^(?:end|endtime|endseconds|out|stop|to|bis|ende)$/,
  kind: /^kind$/,
}

function columnsOf(head: readonly string[]): Columns {
  const titles = head.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ''))
  const at = (name: keyof Columns) => titles.findIndex((title) => names[name].test(title))
  return {
    speaker: at('speaker'),
    text: at('text'),
    start: at('start'),
    end: at('end'),
    kind: at('kind'),
  }
}

/** The sign that parts the names of the columns most often. */
function delimiterOf(head: string): string {
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function cellsOf(source: string, delimiter: string): string[][] {
  return dsvFormat(delimiter).parseRows(source)
}

/** A row as it is understood. */
interface Row {
  speaker: string
  text: string
  times: Times | undefined
  kind: string
}

/**
 * Read CSV.
 *
 * @param source the text of the file
 * @returns cues where every row has a time, else blocks with labels
 * @throws TypeError where no column is one of speech
 */
function readCsv(source: string): Reading {
  const head = firstLine.exec(source)?.[0] ?? ''
  const [titles = [], ...cells] = cellsOf(source, delimiterOf(head))
  const columns = columnsOf(titles)
  if (columns.text < 0) {
    const given = titles.map((title) => `'${title.slice(0, 40)}'`).join(', ')
    throw new TypeError(
      `Cannot read CSV: given ${given === '' ? 'no columns' : `the columns ${given}`}, expected one of speech such as 'text', and one of names such as 'speaker'`,
    )
  }
  const rows = cells.map((row) => rowOf(row, columns)).filter(({text}) => text !== '')
  if (rows.length > 0 && rows.every(({times}) => times !== undefined))
    return {cues: rows.flatMap(cueOf), metadata: {}}
  return {root: {type: 'root', children: rows.flatMap(blocksOf)}, metadata: {}, plain: false}
}

// A line end inside a cell.
const lineEnd = /\r\n?/g
// The sign before what a spreadsheet would run: the `'` of `'=1`, `'- Yes`.
const guard = /^'(?=\s*[=+\-@＝＋－＠])/
// The colon that archives leave behind a name: `Ana Ruiz:`.
const colon = /\s?[:：]$/

function rowOf(cells: readonly string[], columns: Columns): Row {
  const cell = (column: keyof Columns) =>
    (cells[columns[column]] ?? '').trim().replace(lineEnd, '\n').replace(guard, '')
  const end = timesIn(cell('end'))
  const start = timesIn(cell('start'))
  const times = start && (end === undefined ? start : {start: start.start, end: end.start})
  return {
    speaker: cell('speaker').replace(colon, ''),
    text: cell('text'),
    times,
    kind: cell('kind'),
  }
}

// Seconds as a number: `12.5`.
const seconds = /^\d{1,7}(?:[.,]\d{1,6})?$/

function timesIn(cell: string): Times | undefined {
  return seconds.test(cell) ? {start: Number(cell.replace(',', '.'))} : onlyTimes(cell)
}

function cueOf({speaker, text, times}: Row): Cue[] {
  return times === undefined ? [] : [{...times, text, ...(speaker !== '' && {voice: speaker})}]
}

function blocksOf({speaker, text, times, kind}: Row): RootContent[] {
  if (kind === 'heading')
    return [{type: 'heading', depth: 2, children: [{type: 'text', value: text}]}]
  const [first = '', ...others] = text.split(/\n{2,}/)
  const time = times === undefined ? '' : `[${formatClock(times.start)}] `
  const label: PhrasingContent[] =
    speaker === '' ? [] : [{type: 'strong', children: [{type: 'text', value: `${speaker}:`}]}]
  const space = speaker === '' ? '' : ' '
  const opening: PhrasingContent[] = [...label, {type: 'text', value: `${space}${time}${first}`}]
  const paragraphs = others.map((value): PhrasingContent[] => [{type: 'text', value}])
  return [opening, ...paragraphs].map((children) => ({type: 'paragraph', children}))
}
