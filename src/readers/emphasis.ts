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
import {depthLimit, type Match, match, type Run} from './attention.js'

/** The tokens of emphasis that is open. */
interface Opened {
  group: Token
  text: Token
}

const construct = {...attention, resolveAll}

/** An extension for micromark, which takes the place of its own emphasis. */
export const emphasis: Extension = {
  text: {42: construct, 95: construct},
  insideSpan: {null: [construct]},
}

function resolveAll(events: Event[], context: TokenizeContext): Event[] {
  const runs = new Map<Token, Run<Opened>>()
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

function runOf({_open, _close}: Token, signs: string): Run<Opened> {
  return {
    sign: signs.charAt(0),
    opens: Boolean(_open),
    closes: Boolean(_close),
    length: signs.length,
    closing: [],
    opening: [],
  }
}

/** Writes events anew, with what was found. */
class Writer {
  events: Event[] = []
  readonly #context: TokenizeContext
  #depth = 0

  constructor(context: TokenizeContext) {
    this.#context = context
  }

  write({closing, length, opening}: Run<Opened>, {start}: Token): void {
    let at = start
    for (const made of closing) at = this.#close(made, at)
    if (length > 0) at = this.#asText(at, length)
    for (const made of opening.reverse()) at = this.#open(made, at)
  }

  #open(made: Match<Opened>, start: Point): Point {
    if (this.#depth >= depthLimit) return this.#asText(start, made.length)
    this.#depth++
    const end = moved(start, made.length)
    const group: Token = {type: made.length === 2 ? 'strong' : 'emphasis', start: {...start}, end}
    const text: Token = {
      type: made.length === 2 ? 'strongText' : 'emphasisText',
      start: {...end},
      end,
    }
    made.opened = {group, text}
    this.#add('enter', group)
    this.#addSigns(made, start, end)
    this.#add('enter', text)
    return end
  }

  #close(made: Match<Opened>, start: Point): Point {
    if (made.opened === undefined) return this.#asText(start, made.length)
    const {group, text} = made.opened
    this.#depth--
    const end = moved(start, made.length)
    text.end = {...start}
    group.end = {...end}
    this.#add('exit', text)
    this.#addSigns(made, start, end)
    this.#add('exit', group)
    return end
  }

  #addSigns({length}: Match<Opened>, start: Point, end: Point): void {
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
