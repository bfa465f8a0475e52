/** Times at the end of a label, and the spaces and dashes around them. */

import {type ClockRange, readClocks} from '../tree/clock.js'
import {matchesAt} from '../tree/matches-at.js'

// How far back a range of times may begin: `00:00:00.233 --> 00:00:07.088` in brackets.
const longest = 44

/** A time between the name and the colon: `Ana [00:12]:`, `Ana – 00:00:29:`, `Ana 0:12 --> 0:19`. */
export function trailingClock(line: string, from: number, to: number): TrailingClock | undefined {
  let end = to
  while (end > from && isSpace(line.charCodeAt(end - 1))) end--
  if (!endsClock(line.charCodeAt(end - 1))) return undefined
  for (let at = Math.max(from, end - longest); at < end; at++) {
    if (!startsClock(line, at)) continue
    const times = readClocks(line, at)
    if (times?.end !== end) continue
    let name = at
    while (name > from && isDash(line.charCodeAt(name - 1))) name--
    return {...times, from: name, clock: at}
  }
  return undefined
}

// What follows a time that is none of the words: a space, a letter, nothing: ` Hello`, `Hello`.
const apart = /[\s\p{L}]|$/uy

/**
 * Read the times behind a label; digits that a sign follows are words: `0:12?`, `1:30, I think`.
 *
 * @param line any line
 * @param at where its speech starts
 * @returns the times and their end, or nothing where none stand there
 */
export function clocksBehind(line: string, at: number): ClockRange | undefined {
  const times = readClocks(line, at)
  const isBare = isDigit(line.charCodeAt(at))
  return times && isBare && !matchesAt(apart, line, times.end) ? undefined : times
}

/** A time behind a name, where the name ends, and where the time itself starts. */
export interface TrailingClock extends ClockRange {
  from: number
  clock: number
}

/** A digit, a bracket, or the `M` of half a day. */
function endsClock(code: number): boolean {
  return isDigit(code) || code === 0x5d || code === 0x29 || code === 0x4d || code === 0x6d
}

/** A bracket, or the first of some digits. */
function startsClock(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  if (!isDigit(code)) return code === 0x5b || code === 0x28
  const before = line.charCodeAt(at - 1)
  return !isDigit(before) && before !== 0x3a && before !== 0x2e
}

function isDash(code: number): boolean {
  return isSpace(code) || code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x7c
}

/** What may part a name from the time behind it: two spaces, a tab, a dash, a bracket; hours need one space. */
export function isGap(line: string, from: number, to: number): boolean {
  const gap = line.slice(from, to)
  hours.lastIndex = to
  return (
    gap.length > 1 ||
    hours.test(line) ||
    gap === '\t' ||
    line.charAt(to) === '[' ||
    line.charAt(to) === '('
  )
}

// A time with hours, or with minutes in two digits, which no verse of a book has: `00:12`, `1:02:03`.
const hours = /\d{1,3}:\d{2}:\d{2}|\d{2}:\d{2}/y

export function skipDash(line: string, at: number): number {
  let next = at
  while (isDash(line.charCodeAt(next))) next++
  return next
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A letter of the basic Latin alphabet. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

/**
 * Where a text goes on after spaces, tabs, no-break spaces and marks of direction.
 *
 * @param text any text
 * @param at zero-based offset to start from
 * @returns the offset of the first character that is none
 */
export function skipSpaces(text: string, at: number): number {
  let next = at
  while (isSpace(text.charCodeAt(next))) next++
  return next
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0x200b ||
    isDirection(code)
  )
}

/** A mark that says which way the text runs, and is not seen. */
function isDirection(code: number): boolean {
  return code === 0x200e || code === 0x200f || code === 0x061c || code === 0x202a || code === 0x202b
}

/**
 * Part of a text without the spaces, tabs and marks of direction at its end.
 *
 * @param text any text
 * @param from where the part starts
 * @param to where it ends
 */
export function trimmedEnd(text: string, from: number, to: number): string {
  let end = to
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--
  return text.slice(from, end).trimEnd()
}
