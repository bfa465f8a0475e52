/** Times at the end of a label, and the spaces and dashes around them. */
import {readClock} from './clock.js'

/** A time between the name and the colon: `Ana [00:12]:`, `Ana – 00:00:29:`. */
export function trailingClock(line: string, from: number, to: number): TrailingClock | undefined {
  let end = to
  while (end > from && isSpace(line.charCodeAt(end - 1))) end--
  const last = line.charCodeAt(end - 1)
  if (!isDigit(last) && last !== 0x5d && last !== 0x29) return undefined
  let at = end
  while (at > from && inClock(line.charCodeAt(at - 1))) at--
  const clock = readClock(line, at)
  if (clock === undefined || clock.end !== end) return undefined
  const start = at
  while (at > from && isDash(line.charCodeAt(at - 1))) at--
  return {from: at, clock: start, seconds: clock.seconds}
}

/** A time behind a name, where the name ends, and where the time itself starts. */
export interface TrailingClock {
  from: number
  clock: number
  seconds: number
}

function inClock(code: number): boolean {
  return (
    isDigit(code) ||
    (code >= 0x2c && code <= 0x2e && code !== 0x2d) ||
    code === 0x3a ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x28 ||
    code === 0x29
  )
}

function isDash(code: number): boolean {
  return isSpace(code) || code === 0x2d || code === 0x2013 || code === 0x2014
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

/**
 * Where a text goes on after spaces, tabs and no-break spaces.
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
    code === 0x200b
  )
}
