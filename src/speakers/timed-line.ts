/** Labels that a time ends, not a colon: over the speech, or with the speech on the same line. */

import {type ClockRange, onlyTimes, readClock} from '../tree/clock.js'
import {type LabelBody, readBody} from './body.js'
import {isGap, skipDash, skipSpaces, trailingClock} from './label-time.js'
import {isSomebody} from './shape.js'
import {readSpokenTime} from './spoken-time.js'

/** Where a label that a time ends stops, whose it is, and the times. */
export interface TimedLabel {
  body: LabelBody
  /** Seconds. */
  start: number
  /** Seconds, where the time is a range. */
  until?: number | undefined
  /** How many characters of the line the label takes. */
  length: number
  /** The line is all label; it is so if such times run on; or speech follows. */
  end: 'time' | 'loose' | 'inline'
}

/** Finds the body of a label, known or new. */
export type BodyOf = (written: string) => LabelBody | undefined

/**
 * Read a name with a time and nothing else on the line.
 *
 * @param line `Ana Ruiz  0:16`, `[00:16] - Ana Ruiz`, `Ruiz, Ana (Guest)   0:16`, `Ana 0 minutes 3 seconds`
 * @param from zero-based offset behind a time that opens the line, else of its first character
 * @param before that time
 * @param bodyOf finds the body of a label
 * @returns the label, or nothing where the line is none
 */
export function readTimedLine(
  line: string,
  from: number,
  before: ClockRange | undefined,
  bodyOf: BodyOf,
): TimedLabel | undefined {
  const after = before === undefined ? trailingClock(line, from, line.length) : undefined
  const times = before ?? after
  if (times === undefined) return readSpokenLine(line, from, bodyOf)
  const written = line.slice(before === undefined ? from : skipDash(line, from), after?.from).trim()
  const body = onlyTimes(line) === undefined ? personOf(written, bodyOf) : undefined
  // With one space before it a time may be a verse: `John 3:16`.
  const isSure = after === undefined || isGap(line, after.from, after.clock)
  if (body === undefined || !(isSure || line.charAt(after.from) === ' ')) return undefined
  const {start, until} = times
  return {body, start, until, length: line.length, end: isSure ? 'time' : 'loose'}
}

function personOf(written: string, bodyOf: BodyOf): LabelBody | undefined {
  const body = written === '' ? undefined : (readInverted(written) ?? bodyOf(written))
  return body && (isSomebody(body.shape) || body.shape === 'handle') ? body : undefined
}

// A surname, a comma and a given name, maybe with brackets: `Ruiz, Ana`, `van Dyk, Bo M. (Guest)`.
const inverted =
  /^(\p{L}[\p{L}\p{M}'’ -]{1,30}), (\p{Lu}[\p{L}\p{M}.'’ -]{0,30}?)(\s?[([][^()[\]]{1,40}[)\]])?$/u

/**
 * Read a name as directories write it, surname first.
 *
 * @param written `Ruiz, Ana (Guest)`
 * @returns the body of `Ana Ruiz (Guest)`, its text as written; nothing where it is no such name
 */
export function readInverted(written: string): LabelBody | undefined {
  const match = inverted.exec(written)
  if (match === null) return undefined
  const [, surname = '', given = '', brackets = ''] = match
  const body = readBody(`${given} ${surname}${brackets}`)
  return body?.shape === 'name' ? {...body, text: written} : undefined
}

// Any digit: `8`.
const digit = /\d/
// A name, and a time in words to the end of the line: `Ana Ruiz 1 minute 8 seconds`.
const spokenEnd = /^([^\d\n]{1,60}?)[\s|–-]{1,4}(\d{1,3}\s?\p{L}[^\n]{2,50})$/u

function readSpokenLine(line: string, from: number, bodyOf: BodyOf): TimedLabel | undefined {
  const match = digit.test(line) ? spokenEnd.exec(line.slice(from)) : null
  const start = match === null ? undefined : readSpokenTime(match[2] ?? '')
  if (match === null || start === undefined) return undefined
  const body = personOf(match[1] ?? '', bodyOf)
  return body && {body, start, length: line.length, end: 'loose'}
}

// A name, and a wide gap or a bracket before a time: `Speaker 0    00:00:00    Hi`, `Ana [0:12] Hi`.
const nameAndGap =
  /(\S[^\t\n[(]{0,60}?)(?:[ \u00a0]{2,9}|\t{1,3}|\s(?=[[(]))(?=[[(]?\d{1,3}:\d{2})/y

/**
 * Read a name, a time and speech on one line, with no colon between them.
 *
 * @param line `Speaker 0    00:00:00    Where were you?`, `Ana Ruiz [00:00:01] Where were you?`
 * @param from zero-based offset of the name
 * @param bodyOf finds the body of a label
 * @returns the label, or nothing where the line is none
 */
export function readInline(line: string, from: number, bodyOf: BodyOf): TimedLabel | undefined {
  if (!(line.indexOf(':', from) > from)) return undefined
  nameAndGap.lastIndex = from
  const match = nameAndGap.exec(line)
  if (match === null) return undefined
  const time = readClock(line, nameAndGap.lastIndex)
  if (time === undefined) return undefined
  const length = skipSpaces(line, time.end)
  const isSetOff = line.charAt(time.end - 1) === ']' || line.charAt(time.end - 1) === ')'
  if (
    length === line.length ||
    length - time.end < (isSetOff || line.charAt(time.end) === '\t' ? 1 : 2)
  )
    return undefined
  const body = bodyOf(match[1] ?? '')
  if (body === undefined || !isSomebody(body.shape)) return undefined
  return {body, start: time.seconds, length, end: 'inline'}
}

// Who writes to whom in the chat of a meeting: `From Ana Ruiz to Everyone`, `From  Ana Ruiz`.
const sender = /^From\s{1,3}(\S.{0,60}?)(?:\s{1,3}to\s{1,3}(\S.{0,60}))?$/i

// That nobody else can read it: `(Direct Message)` of `Ben Ode(Direct Message)`.
const privately = /\s?\(([^()]{1,40})\)$/

/**
 * Read who sent a message in the chat of a meeting.
 *
 * @param written what stands between the time and the colon: `From Ana Ruiz to Everyone`
 * @returns the sender's label, and whom it is for as a remark; nothing where it is no such line
 */
export function readSender(written: string): LabelBody | undefined {
  const match = sender.exec(written)
  const body = match === null ? undefined : readBody(match[1] ?? '')
  if (match === null || body === undefined) return undefined
  if (!isSomebody(body.shape) && body.shape !== 'handle') return undefined
  const [, from = '', receiver] = match
  if (receiver === undefined) return body
  const to = receiver.replace(privately, ', $1')
  const group = {text: `to ${to}`, square: true, written: `to ${receiver}`}
  return {...body, text: `${from} ${group.written}`, groups: [...body.groups, group]}
}
