/** Cues under timing lines, as WebVTT and SubRip have them, and as files out of both standards do. */
import type {Report} from '../report.js'
import type {Cue} from '../tree/types.js'
import {readCueText} from './cue-text.js'
import {type SourceLine, sourceLines} from './lines.js'
import {readTiming, type Timing} from './timing.js'

/** The cues of a file. */
export interface CueFile {
  cues: Cue[]
  /** Lines before the first cue. */
  header: string[]
}

/** A cue while it is read. */
interface Payload {
  timing: Timing
  /** Number of the timing line. */
  number: number
  /** The line above the timing line, where it may be the id of the cue. */
  id: SourceLine | undefined
  lines: SourceLine[]
}

/**
 * Read cues.
 *
 * A cue goes on to the next timing line: a blank line under the timing or inside the text, which the
 * standards forbid, ends nothing. What stands alone on the line above a timing line is the id of its cue.
 *
 * @param source the text
 * @param skips tells blocks that are no text by their first line: `NOTE`, `STYLE`
 * @param report receives `cut-off` where the file ends inside a timing line, `time-backwards` where a cue
 *   ends before it starts
 * @returns the cues, and the lines before the first of them
 */
export function readCues(
  source: string,
  skips: (line: string) => boolean,
  report: Report,
): CueFile {
  const header: SourceLine[] = []
  const payloads: Payload[] = []
  let block: SourceLine[] = [] // lines since the last blank one
  const close = () => {
    const open = payloads[payloads.length - 1]
    for (const line of release(block, source, skips)) (open?.lines ?? header).push(line)
    block = []
  }
  for (const line of sourceLines(source)) {
    const text = source.slice(line.from, line.to)
    const timing = readTiming(text)
    if (timing !== undefined) {
      const id = hasId(source, block, payloads[payloads.length - 1]) ? block.pop() : undefined
      close()
      payloads.push({timing, number: line.number, id, lines: []})
    } else if (text.trim() === '') close()
    else block.push(line)
  }
  checkEnd(block, source, report)
  close()
  giveBackIds(payloads, source)
  return {
    cues: payloads.flatMap((payload) => cuesOf(payload, source, report)),
    header: header.map(({from, to}) => source.slice(from, to)),
  }
}

/** The lines of a block, unless it is one to skip. */
function release(
  block: SourceLine[],
  source: string,
  skips: (line: string) => boolean,
): SourceLine[] {
  const [first] = block
  return first !== undefined && skips(source.slice(first.from, first.to)) ? [] : block
}

/** Whether the last line before a timing line is the id of its cue, and not the text of the one before. */
function hasId(source: string, block: readonly SourceLine[], open: Payload | undefined): boolean {
  const [first] = block
  if (first === undefined) return false
  const isText = open !== undefined && first.number === open.number + 1
  if (isNumber(source, block)) return block.length > 1 || !isText
  return block.length === 1 && !isText
}

/** Where few cues have an id, one of several words is the end of the text above, behind a blank line. */
function giveBackIds(payloads: readonly Payload[], source: string): void {
  const usual = payloads.filter(({id}) => id !== undefined).length * 2 > payloads.length
  for (const [index, payload] of payloads.entries()) {
    const {id} = payload
    const before = payloads[index - 1]
    if (id === undefined || before === undefined || (usual && before.lines.length > 0)) continue
    if (!/\S\s+\S/.test(source.slice(id.from, id.to))) continue
    before.lines.push(id)
    payload.id = undefined
  }
}

/** Whether the last line of a block is only a number: SubRip counts its cues, with or without a blank line. */
function isNumber(source: string, block: readonly SourceLine[]): boolean {
  const last = block[block.length - 1]
  return last !== undefined && /^\s*\d{1,7}\s*$/.test(source.slice(last.from, last.to))
}

// The beginning of a timing line: `00:01:02,5`, `00:01:02.500 --`.
const beginning = /^\s{0,9}\d{1,3}:\d{2}[\d:.,]{0,12}(?:\s{0,9}-{0,2}>?\s{0,9}[\d:.,]{0,20})?\s*$/

/** A file that ends inside a timing line was cut off; the line has no words, and is left out. */
function checkEnd(block: SourceLine[], source: string, report: Report): void {
  const last = block[block.length - 1]
  if (last === undefined || !beginning.test(source.slice(last.from, last.to))) return
  block.pop()
  if (isNumber(source, block)) block.pop()
  const start = {line: last.number, column: 1, offset: last.from}
  report('The file ends inside the time of a cue; it was cut off, get it anew', 'cut-off', start)
}

function cuesOf({timing, number, id, lines}: Payload, source: string, report: Report): Cue[] {
  const {start, end, settings} = timing
  if (end < start) {
    const reason = 'A cue ends before it starts; correct one of the two times'
    report(reason, 'time-backwards', {line: number, column: 1})
  }
  const [first] = lines
  const last = lines[lines.length - 1]
  const payload = lines.map(({from, to}) => source.slice(from, to).trimEnd()).join('\n')
  return readCueText(payload, start).map((span, index) => {
    const cue: Cue = {start, end, ...span}
    if (id !== undefined) cue.id = source.slice(id.from, id.to).trim()
    if (settings !== undefined) cue.settings = settings
    if (index > 0) cue.continues = true
    if (first && last)
      cue.position = {start: pointAt(first, first.from), end: pointAt(last, last.to)}
    return cue
  })
}

function pointAt({number, from}: SourceLine, offset: number) {
  return {line: number, column: offset - from + 1, offset}
}
