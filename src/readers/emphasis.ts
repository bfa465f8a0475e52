/**
 * Emphasis for micromark, found in time that grows with the text and no faster. What becomes of each sign is
 * what micromark makes of it, which looks for the opening sign of each closing one through all that stands
 * before it; and emphasis stands at most a hundred deep in other emphasis, signs of more are text.
 *
 * @see https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 */
import {attention} from 'micromark-core-commonmark'
import type {Event, Extension, Point, Token, TokenizeContext} from 'micromark-util-types'
import {append} from '../tree/append.js'

/** How deep emphasis may stand in emphasis. */
const depthLimit = 100

/** Two signs or pairs of signs that found each other. */
interface Match {
  length: 1 | 2
  /** What they enclose; absent until the first is written, and where it stands too deep. */
  group?: Token
  text?: Token
}

/** Signs in a row: `**`. */
interface Run {
  sign: string
  opens: boolean
  closes: boolean
  /** How many signs are left. */
  length: number
  /** What it closes, in order. */
  closing: Match[]
  /** What it opens, the innermost first. */
  opening: Match[]
}

const construct = {...attention, resolveAll}

/** An extension for micromark, which takes the place of its own emphasis. */
export const emphasis: Extension = {
  text: {42: construct, 95: construct},
  insideSpan: {null: [construct]},
}

function resolveAll(events: Event[], context: TokenizeContext): Event[] {
  const runs = new Map<Token, Run>()
  for (const [when, token] of events) {
    if (when === 'enter' && token.type === 'attentionSequence') {
      runs.set(token, runOf(token, context.sliceSerialize(token)))
    }
  }
  if (runs.size === 0) return events
  match(runs.values())
  const writer = new Writer(context)
  for (const event of events) {
    const run = runs.get(event[1])
    if (run === undefined) writer.events.push(event)
    else if (event[0] === 'enter') writer.write(run, event[1])
  }
  // micromark goes on with the list it gave.
  events.length = 0
  append(events, writer.events)
  return events
}

function runOf({_open, _close}: Token, signs: string): Run {
  const [sign = ''] = signs
  return {
    sign,
    opens: Boolean(_open),
    closes: Boolean(_close),
    length: signs.length,
    closing: [],
    opening: [],
  }
}

/** Find what opens for each that closes. */
function match(runs: Iterable<Run>): void {
  const open: Run[] = []
  // For each kind that closes: below this nothing opens that.
  const bottoms = new Map<string, number>()
  for (const run of runs) {
    while (run.closes && run.length > 0) {
      const kind = `${run.sign}${run.opens}${run.length % 3}`
      const bottom = bottoms.get(kind) ?? 0
      let at = open.length - 1
      while (at >= bottom && !fits(open[at], run)) at--
      const opener = at < bottom ? undefined : open[at]
      if (opener === undefined) {
        bottoms.set(kind, open.length)
        break
      }
      pair(opener, run)
      open.length = opener.length > 0 ? at + 1 : at
      // With fewer signs the opener may fit what it did not.
      for (const [other, known] of bottoms) bottoms.set(other, Math.min(known, at))
    }
    if (run.opens && run.length > 0) open.push(run)
  }
}

/** Rules 9 and 10 of emphasis, by the signs that are left, as micromark has it. */
function fits(opener: Run | undefined, closer: Run): boolean {
  if (opener?.sign !== closer.sign) return false
  const both = opener.closes || closer.opens
  return !both || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0
}

function pair(opener: Run, closer: Run): void {
  const made: Match = {length: opener.length > 1 && closer.length > 1 ? 2 : 1}
  opener.opening.push(made)
  closer.closing.push(made)
  opener.length -= made.length
  closer.length -= made.length
}

/** Writes events anew, with what was found. */
class Writer {
  events: Event[] = []
  readonly #context: TokenizeContext
  #depth = 0

  constructor(context: TokenizeContext) {
    this.#context = context
  }

  write({closing, length, opening}: Run, {start}: Token): void {
    let at = start
    for (const made of closing) at = this.#close(made, at)
    if (length > 0) at = this.#asText(at, length)
    for (const made of opening.reverse()) at = this.#open(made, at)
  }

  #open(made: Match, start: Point): Point {
    if (this.#depth >= depthLimit) return this.#asText(start, made.length)
    this.#depth++
    const end = moved(start, made.length)
    made.group = {type: made.length === 2 ? 'strong' : 'emphasis', start: {...start}, end}
    made.text = {type: made.length === 2 ? 'strongText' : 'emphasisText', start: {...end}, end}
    this.#add('enter', made.group)
    this.#addSigns(made, start, end)
    this.#add('enter', made.text)
    return end
  }

  #close(made: Match, start: Point): Point {
    const {group, text} = made
    if (group === undefined || text === undefined) return this.#asText(start, made.length)
    this.#depth--
    const end = moved(start, made.length)
    text.end = {...start}
    group.end = {...end}
    this.#add('exit', text)
    this.#addSigns(made, start, end)
    this.#add('exit', group)
    return end
  }

  #addSigns({length}: Match, start: Point, end: Point): void {
    const type = length === 2 ? 'strongSequence' : 'emphasisSequence'
    const token: Token = {type, start: {...start}, end: {...end}}
    this.#add('enter', token)
    this.#add('exit', token)
  }

  #asText(start: Point, length: number): Point {
    const end = moved(start, length)
    const token: Token = {type: 'data', start: {...start}, end: {...end}}
    this.#add('enter', token)
    this.#add('exit', token)
    return end
  }

  #add(when: Event[0], token: Token): void {
    this.events.push([when, token, this.#context])
  }
}

/** A place further on; signs stand in one line, and in one chunk of it. */
function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  }
}
