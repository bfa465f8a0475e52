/** Cues under timing lines, as WebVTT and SubRip have them, and as files out of both standards do. */
import type {Report} from '../report.js'
import {trimLineEnd} from '../tree/cue-markup.js'
import type {Cue} from '../tree/types.js'
import {cueTextReader, type ReadCueText} from './cue-text.js'
import {eachLine, type SourceLine} from './lines.js'
import {readTiming, type Timing} from './timing.js'

/** The cues of a file. */
export interface CueFile {
  cues: Cue[]
  /** Lines before the first cue. */
  header: string[]
}

/**
 * Read cues.
 *
 * A cue goes on to the next timing line: a blank line under the timing or inside the text, which the
 * standards forbid, ends nothing. What stands alone on the line above a timing line is the id of its cue,
 * unless the file shows that it is the end of the text above.
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
  const file = new Blocks(source, skips)
  eachLine(source, (number, from, to) => {
    const text = source.slice(from, to)
    const timing = readTiming(text)
    if (timing !== undefined) file.time(timing, number)
    else if (text.trim() === '') file.close()
    else file.add({number, from, to})
  })
  file.end(report)
  const cues: Cue[] = []
  const readText = cueTextReader()
  for (const payload of file.payloads) addCues(payload, {source, readText, report}, cues)
  return {
    cues,
    header: file.header.map(({from, to}) => source.slice(from, to)),
  }
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

// A number alone on its line, by which SubRip counts its cues: ` 12`.
const counter = /^\s{0,9}\d{1,7}\s*$/
// The beginning of a timing line: `00:01:02,5`, `00:01:02.500 --`.
const beginning = /^\s{0,9}\d{1,3}:[\d:.,]{0,12}(?:\s{0,9}-{0,2}>?\s{0,9}[\d:.,]{0,20})?\s{0,99}$/

/** Parts the lines of a file into blocks, between blank and timing lines, and gives them to the cues. */
class Blocks {
  readonly payloads: Payload[] = []
  /** Lines before the first cue. */
  readonly header: SourceLine[] = []
  readonly #source: string
  readonly #skips: (line: string) => boolean
  /** Lines since the last blank one. */
  #block: SourceLine[] = []
  /** Whether all text stands right under its timing line, and a blank line before the next cue. */
  #tidy = true

  constructor(source: string, skips: (line: string) => boolean) {
    this.#source = source
    this.#skips = skips
  }

  add(line: SourceLine): void {
    this.#block.push(line)
  }

  time(timing: Timing, number: number): void {
    const id = this.#endsWithId() ? this.#block.pop() : undefined
    if (this.#block.length > 0) this.#tidy = false
    this.close()
    this.payloads.push({timing, number, id, lines: []})
  }

  /** End a block: its lines are text of the cue above, unless it stands alone and is one to skip. */
  close(): void {
    const [first] = this.#block
    if (first === undefined) return
    const isText = this.#isUnderTiming(first)
    if (isText || !this.#skips(this.#textOf(first))) {
      if (!isText && this.#open !== undefined) this.#tidy = false
      const lines = this.#open?.lines ?? this.header
      for (const line of this.#block) lines.push(line)
    }
    this.#block = []
  }

  end(report: Report): void {
    const usual = this.#usesIds()
    const start = this.#takeUnfinished(usual)
    if (start !== undefined) {
      const reason = 'The file ends inside the time of a cue; it was cut off, get it anew'
      report(reason, 'cut-off', {line: start.number, column: 1, offset: start.from})
    }
    this.close()
    if (usual) return
    const {payloads} = this
    const missing = payloads.some(({id}, at) => id && payloads[at - 1]?.lines.length === 0)
    if (this.#tidy && !missing) return
    for (const [at, payload] of payloads.entries()) this.#giveBackId(payload, payloads[at - 1])
  }

  get #open(): Payload | undefined {
    return this.payloads[this.payloads.length - 1]
  }

  #textOf({from, to}: SourceLine): string {
    return this.#source.slice(from, to)
  }

  #isUnderTiming({number}: SourceLine): boolean {
    return number - 1 === this.#open?.number
  }

  /** Whether the last line of the block is the id of the cue to come, and not the text of the one before. */
  #endsWithId(): boolean {
    const [first] = this.#block
    const last = this.#block[this.#block.length - 1]
    if (first === undefined || last === undefined) return false
    const isText = this.#isUnderTiming(first)
    if (this.#isCounter(last)) return this.#block.length > 1 || !isText
    return this.#block.length === 1 && !isText && !this.#textOf(last).includes('-->')
  }

  /** Whether most cues have an id; what stands where a text should be is none, unless cues are counted. */
  #usesIds(): boolean {
    const counted = this.#isCounter(this.payloads[0]?.id)
    const sure = this.payloads.filter(({id}, index) => {
      const isText = this.payloads[index - 1]?.lines.length === 0
      return id !== undefined && (!isText || (counted && this.#isCounter(id)))
    })
    return sure.length * 2 > this.payloads.length
  }

  #isCounter(line: SourceLine | undefined): boolean {
    return line !== undefined && counter.test(this.#textOf(line))
  }

  /** Take away what a file that was cut off ends with: an id, a part of a timing line. It has no words. */
  #takeUnfinished(usual: boolean): SourceLine | undefined {
    const last = this.#block[this.#block.length - 1]
    if (last === undefined) return undefined
    const alone = this.#block.length === 1 && !this.#isUnderTiming(last)
    const isTiming = beginning.test(this.#textOf(last))
    if (!isTiming && !(alone && usual && this.#tidy)) return undefined
    this.#block.pop()
    const above = this.#block[this.#block.length - 1]
    if (this.#endsWithId() && (usual || this.#isCounter(above))) this.#block.pop()
    return last
  }

  /** Where it may be the end of the text above, behind a blank line, that is what an id is taken for. */
  #giveBackId(payload: Payload, before: Payload | undefined): void {
    const {id} = payload
    if (id === undefined || before === undefined) return
    if (before.lines.length > 0 && !/\S\s+\S/.test(this.#textOf(id))) return
    before.lines.push(id)
    payload.id = undefined
  }
}

/** What all cues of a file are read with. */
interface Means {
  source: string
  readText: ReadCueText
  report: Report
}

/** Add the cues of a payload: one for each voice. */
function addCues(
  {timing, number, id, lines}: Payload,
  {source, readText, report}: Means,
  cues: Cue[],
): void {
  const {start, end, settings} = timing
  if (end < start) {
    const reason = 'A cue ends before it starts; correct one of the two times'
    report(reason, 'time-backwards', {line: number, column: 1})
  }
  const name = id && source.slice(id.from, id.to).trim()
  const [first] = lines
  const last = lines[lines.length - 1]
  let continues = false
  for (const span of readText(textOf(lines, source), start, end)) {
    const cue: Cue = {start, end, text: span.text}
    if (span.voice !== undefined) cue.voice = span.voice
    if (span.markup !== undefined) cue.markup = span.markup
    if (span.words !== undefined) cue.words = span.words
    if (name !== undefined) cue.id = name
    if (settings !== undefined) cue.settings = settings
    if (continues) cue.continues = true
    if (first && last)
      cue.position = {start: pointAt(first, first.from), end: pointAt(last, last.to)}
    cues.push(cue)
    continues = true
  }
}

function textOf(lines: readonly SourceLine[], source: string): string {
  let text = ''
  for (const {from, to} of lines)
    text += `${text === '' ? '' : '\n'}${trimLineEnd(source.slice(from, to))}`
  return text
}

function pointAt({number, from}: SourceLine, offset: number) {
  return {line: number, column: offset - from + 1, offset}
}
