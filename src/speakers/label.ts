/**
 * The label grammar: what stands before somebody's words and says whose they are.
 *
 *     label   = [ prefix ] [ time ] body colon [ time ]
 *             | body gap time | [ time ] gap body    (* alone on the line, over the speech *)
 *             | body gap time gap                    (* before the speech: Speaker 0    00:00:00    Hi *)
 *             | time "From" name [ "to" name ] colon (* the chat of a meeting *)
 *             | body tab | "<" body ">" space | body ">" space | "(" voice ")" space | (* in capitals, the colon lost: *) body space space
 *             | (* ended by a full stop, see proceedings.ts: Mr. REED. I thank …; without a title
 *                  only the whole document tells: J. ODE (SP). Thank …, see labels/set-apart.ts *)
 *             | [ time ] mark [ number ] ( "." | ")" | space dash ) space ;
 *     body    = (* name, role and brackets, see body.ts *)
 *     mark    = "Q" | "A" | … ;                      (* questionMarks in question-marks.ts: Q. / A - / Q1) *)
 *     time    = a time or a range of times ;         (* 00:12, [1:02:03.5], see clock.ts *)
 *     colon   = { space } ( ":" | "：" | ";" | "ঃ" | "፦" | "፡" ) [ "-" ] { space } ; (* see colon.ts *)
 *     gap     = space space | tab | space dash space | (* before a bracket: *) space ;
 *     prefix  = ">" { ">" } | "- " | "• " | "@" | "**" ;  (* >> ANA: / - Ana: / **Ana:**Hello *)
 *
 * Everything here is told from the line alone; whether the label is believed is decided from the
 * whole document (see `recognise/labels/evidence.ts`).
 */

import {type ClockRange, readClocks} from '../tree/clock.js'
import {type LabelBody, readBody} from './body.js'
import {behindColon, findColon, isSure, longestLabel} from './colon.js'
import {
  clocksBehind,
  isGap,
  isLetter,
  skipDash,
  skipSpaces,
  trailingClock,
  trimmedEnd,
} from './label-time.js'
import {readMark} from './mark-label.js'
import {readStopped} from './proceedings.js'
import {isSomebody} from './shape.js'
import {type BodyOf, readInline, readSender, readTimedLine, type TimedLabel} from './timed-line.js'

/** A label at the start of a line. */
export interface Label extends LabelBody {
  /** Seconds, where a time stands in the label or right behind it. */
  start?: number
  /** Seconds, where that time is a range. */
  until?: number
  /** How many characters of the line the label takes, with colon, time and spaces. */
  length: number
  /**
   * What ends it: a colon, or a tab or the full stop of proceedings in its place; the line with a time on it;
   * the stop, dash or gap behind a mark; a semicolon, which other texts use too; the end of a heading; nothing,
   * where capitals stand before a wide gap and a colon was lost; a time in words or behind one space, which
   * may be no time; a time that speech follows; nothing, where a time stands on the line above or below; a full
   * stop that may be that of a sentence.
   */
  end:
    | 'colon'
    | 'time'
    | 'stop'
    | 'dash'
    | 'gap'
    | 'semicolon'
    | 'heading'
    | 'lost'
    | 'loose'
    | 'inline'
    | 'bare'
    | 'sentence'
  /** Whether characters set it apart as a typeface would: `**Ana:**Hello`, `<ana> Hello`. */
  starred: boolean
}

/** Reads labels; bodies seen before are looked up, since a document repeats a few labels. */
export type LabelReader = (line: string, prefix?: Prefix) => Label | undefined

/** What may stand before a label: bullets and chevrons, or two asterisks or underscores left as text. */
export type Prefix = 'bullet' | 'stars'

/**
 * Read a heading that is nothing but somebody's name, without a colon or a time: `Speaker 1`.
 *
 * @param text the heading
 * @returns the label, or nothing where it reads as none
 */
export function readHeading(text: string): Label | undefined {
  const body = somebody(readBody(text.trim()))
  return body && labelOf(body, text.length, 'heading')
}

function somebody(body: LabelBody | undefined): LabelBody | undefined {
  return body && isSomebody(body.shape) ? body : undefined
}

/**
 * Make a label.
 *
 * @param body what it says
 * @param length how many characters of the line it takes
 * @param end what ends it
 * @param times those that stand in it
 * @returns a new label
 */
export function labelOf(
  {text, name, groups, description, shape}: LabelBody,
  length: number,
  end: Label['end'],
  times?: {start: number; until?: number | undefined},
): Label {
  const {start, until} = times ?? {}
  return {text, name, groups, description, shape, start, until, length, end, starred: false}
}

// What may stand before a label in plain text: `>> `, `- `, `• `, `@`, the `○` of minutes in Korea, and the `*` of `*CHI:`.
const textPrefix = /(?:-?>{1,3}|[-•*·](?=\s)|[@○◯]|\*(?=[A-Z]{2,5}:))/y

/**
 * Make a reader of labels for one document.
 *
 * @param names of people the document or the caller names, which are labels whatever they look like
 * @returns a function that takes the start of a line and returns its label, if one can be read there
 */
export function labelReader(names: ReadonlySet<string> = new Set()): LabelReader {
  const bodies = new Map<string, LabelBody | 'none'>()
  const bodyOf = (written: string) => {
    const known = bodies.get(written)
    if (known !== undefined) return known === 'none' ? undefined : known
    const body = readBody(written, names)
    bodies.set(written, body ?? 'none')
    return body
  }
  return (line, prefix) => {
    if (prefix === 'stars') return readStarred(line, bodyOf)
    const head = skipSpaces(line, 0)
    if (prefix === undefined) return readAt(line, head, bodyOf, false)
    return readAt(line, skipSpaces(line, skipPrefix(line, head)), bodyOf, true)
  }
}

function skipPrefix(line: string, at: number): number {
  if (isLetter(line.charCodeAt(at))) return at
  textPrefix.lastIndex = at
  return textPrefix.test(line) ? textPrefix.lastIndex : at
}

/** `**Ana:**Hello`, `**Ana **: Hello`: asterisks that Markdown left as text, around a label. */
function readStarred(line: string, bodyOf: BodyOf): Label | undefined {
  const stars = line.slice(0, 2)
  const close = line.indexOf(stars, 2)
  if (close < 0) return undefined
  const bare = line.slice(2, close) + line.slice(close + 2)
  const label = readAt(bare, skipSpaces(bare, 0), bodyOf, false)
  const inside = close - 2
  if (label === undefined || inside < label.text.length || inside > label.length) return undefined
  return {...label, length: label.length + 4, starred: true}
}

function readAt(line: string, head: number, bodyOf: BodyOf, plain: boolean): Label | undefined {
  const before = readClocks(line, head)
  const from = before === undefined ? head : skipDash(line, before.end)
  const angled = plain ? readAngled(line, from, before, bodyOf) : undefined
  if (angled !== undefined) return angled
  const mark = readMark(line, from)
  if (mark !== undefined && !isInitial(line, from, bodyOf)) {
    return labelOf(mark.body, mark.length, mark.end)
  }
  const stopped = readStopped(line, from)
  if (stopped !== undefined) {
    return labelOf(stopped.body, stopped.end, stopped.spoken ? 'sentence' : 'colon')
  }
  const colon = findColon(line, from)
  if (colon === undefined) return readWithoutColon(line, from, before, bodyOf)
  const inner = trailingClock(line, from, colon)
  if (inner !== undefined && !isGap(line, inner.from, inner.clock)) return undefined
  const written = trimmedEnd(line, from, inner?.from ?? colon)
  const body = (before && readSender(written)) ?? bodyOf(written)
  if (body === undefined) return timed(before ? undefined : readInline(line, from, bodyOf))
  return withSpeech(line, colon, body, before ?? inner)
}

// A letter with a full stop, as marks and initials are: `J. `.
const initial = /\p{Lu}\. /uy

/** Whether what could be a mark begins a name that ends with a colon: the `A.` of `A. Ruiz: Because.` */
function isInitial(line: string, from: number, bodyOf: BodyOf): boolean {
  initial.lastIndex = from
  const colon = initial.test(line) ? findColon(line, from) : undefined
  return colon !== undefined && bodyOf(line.slice(from, colon).trimEnd())?.shape === 'name'
}

function readWithoutColon(
  line: string,
  from: number,
  before: ClockRange | undefined,
  bodyOf: BodyOf,
): Label | undefined {
  const whole = line.length > longestLabel ? undefined : readTimedLine(line, from, before, bodyOf)
  const byTime = whole ?? (before ? undefined : readInline(line, from, bodyOf))
  return timed(byTime) ?? readTabbed(line, from, bodyOf) ?? readLost(line, from, bodyOf)
}

function timed(label: TimedLabel | undefined): Label | undefined {
  return label && labelOf(label.body, label.length, label.end, label)
}

// A name in angle brackets, before one, or a voice in any: `<ana> `, `A> `, `(speaker 0) `.
const angled =
  /(?:<([^<>\s][^<>]{0,40})>|(\p{L}[\p{L}\p{N}_-]{0,20})>|[([]([Ss]peaker [\dA-Z?]{1,3})[)\]])(?=\s)/uy

/** `<ana> Hello`, as chats are logged, and `(speaker 0) Hello`. */
function readAngled(
  line: string,
  from: number,
  before: ClockRange | undefined,
  bodyOf: BodyOf,
): Label | undefined {
  const first = line.charCodeAt(from)
  if (first !== 0x28 && first !== 0x5b && !line.includes('>')) return undefined
  angled.lastIndex = from
  const match = angled.exec(line)
  if (match === null) return undefined
  const end = angled.lastIndex
  const [, inside, name, voice = ''] = match
  const body = bodyOf(inside ?? name ?? voice.charAt(0).toUpperCase() + voice.slice(1))
  return body && {...labelOf(body, skipSpaces(line, end), 'colon', before), starred: true}
}

// Capitals before a gap of two spaces or the end of the line: `THE WITNESS  Yes.`
const capitalsAndGap = /\p{Lu}[\p{Lu}.'’]{2,20}(?: [\p{Lu}\d.'’#]{1,20}){0,4}(?= {2}|\t|$)/uy

/** A label in capitals that lost its colon. */
function readLost(line: string, from: number, bodyOf: BodyOf): Label | undefined {
  capitalsAndGap.lastIndex = from
  const match = capitalsAndGap.exec(line)
  const body = match === null ? undefined : somebody(bodyOf(match[0]))
  return body && labelOf(body, skipSpaces(line, capitalsAndGap.lastIndex), 'lost')
}

/** A name with a tab behind it: `Ana<TAB>Hello.`, `Ana<TAB>0:12 Hello.` */
function readTabbed(line: string, from: number, bodyOf: BodyOf): Label | undefined {
  const tab = line.indexOf('\t', from)
  if (tab < 0) return undefined
  const body = somebody(bodyOf(line.slice(from, tab).trimEnd()))
  const length = skipSpaces(line, tab)
  const times = clocksBehind(line, length)
  return body && labelOf(body, times ? skipSpaces(line, times.end) : length, 'colon', times)
}

function withSpeech(line: string, colon: number, body: LabelBody, times?: ClockRange): Label {
  let length = skipSpaces(line, behindColon(line, colon))
  const after = times === undefined ? clocksBehind(line, length) : undefined
  if (after !== undefined) length = skipSpaces(line, after.end)
  const end = isSure(line, colon) ? 'colon' : 'semicolon'
  return labelOf(body, length, end, times ?? after)
}
