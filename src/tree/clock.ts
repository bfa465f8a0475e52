/**
 * Clock times as transcripts write them.
 *
 *     time  = open clock close ;                    (* (00:01:51), [1:02:03.5], #00:01:02-3# *)
 *     clock = hours or minutes, in groups of two ;  (* 0:12, 1:02:03, 01:00:04:12, 9:12 AM *)
 *     range = time sign time | open clock sign clock close ;
 *     sign  = "-->" | "→" | "-" | "–" | "—" ;       (* 00:00:01 --> 00:00:09, [0:01 - 0:04] *)
 *
 * Four groups are hours, minutes, seconds and frames; how many frames a second has is nowhere told, so
 * the time is that of the second. Half days make a time of day.
 */

/** A time at some place of a text. */
export interface Clock {
  /** Seconds. */
  seconds: number
  /** Where the text goes on after the time and its brackets. */
  end: number
}

/** A time, or a range of times, at some place of a text. */
export interface ClockRange {
  /** Seconds. */
  start: number
  /** Seconds, where it is a range. */
  until?: number
  /** Where the text goes on behind it. */
  end: number
}

// Digits in groups, with what may follow them: `00:12`, `1:02:03.5`, `01:00:04:12`, `9:12 AM`.
const digits =
  /(\d{1,3}):(\d{2})(?!\d)(?::(\d{2})(?!\d)(?::\d{2}(?!\d))?)?(?:[.,](\d{1,3}))?(?:[ \u00a0\u202f]?([AaPp])\.?[Mm]\b\.?)?/y
// Tenths, as they are written between number signs: `-3` of `#00:01:02-3#`.
const tenths = /-(\d)(?=#)/y
// What parts two times of a range: ` --> `, ` - `, ` → `.
const rangeSign = /[ \t\u00a0]{0,4}(?:-->|[-–—→])[ \t\u00a0]{0,4}/y

/**
 * Read a time that stands at a place of a text.
 *
 * @param text any text
 * @param at zero-based offset where the time, or its bracket, must start
 * @returns the time in seconds and its end, or nothing where none stands
 */
export function readClock(text: string, at: number): Clock | undefined {
  const close = closing(text.charCodeAt(at))
  const bare = readDigits(text, close === 0 ? at : at + 1, close === 0x23)
  if (bare === undefined) return undefined
  const next = text.charCodeAt(bare.end)
  if (close === 0) return isClose(next) ? undefined : bare
  return next === close ? {seconds: bare.seconds, end: bare.end + 1} : undefined
}

/**
 * Read a time, or a range of times, that stands at a place of a text.
 *
 * @param text any text
 * @param at zero-based offset where it must start
 * @returns the times in seconds and where the text goes on, or nothing where none stands
 */
export function readClocks(text: string, at: number): ClockRange | undefined {
  const close = closing(text.charCodeAt(at))
  if (close !== 0) {
    const first = readDigits(text, at + 1, false)
    const second = first && readSecond(text, first.end, readDigits)
    if (first && second && text.charCodeAt(second.end) === close)
      return {start: first.seconds, until: second.seconds, end: second.end + 1}
  }
  const first = readClock(text, at)
  if (first === undefined) return undefined
  // Both times of a range stand in brackets, or none: `[0:12] - 0:15 is late` is speech.
  const second = readSecond(text, first.end, (line, from) =>
    (closing(line.charCodeAt(from)) === 0) === (close === 0) ? readClock(line, from) : undefined,
  )
  if (second === undefined) return {start: first.seconds, end: first.end}
  return {start: first.seconds, until: second.seconds, end: second.end}
}

/** The other time of a range, where a sign and a time follow. */
function readSecond(
  text: string,
  from: number,
  read: (text: string, at: number) => Clock | undefined,
): Clock | undefined {
  rangeSign.lastIndex = from
  return rangeSign.test(text) ? read(text, rangeSign.lastIndex) : undefined
}

/**
 * Read a text that is nothing but a time or a range of times.
 *
 * @param text `(00:01:51):`, `[00:12]`, `00:00:01 --> 00:00:09`
 * @returns the times in seconds, or nothing where the text is anything else
 */
export function onlyTimes(text: string): Times | undefined {
  if (text.length > 80) return undefined
  const written = text.trim()
  const hours = hoursOfDay.exec(written)
  if (hours !== null) return {start: (Number(hours[1]) * 60 + Number(hours[2])) * 60}
  const found = written.length > 60 || !mayBeTime(written) ? undefined : readClocks(written, 0)
  if (found === undefined) return undefined
  const rest = written.slice(found.end)
  if (rest !== '' && rest !== ':') return undefined
  return {start: found.start, ...(found.until !== undefined && {end: found.until})}
}

// A time of day, as Nordic minutes have it: `Kl. 13:01`, `klo 14.05`.
const hoursOfDay = /^(?:kl\.|klo|klukkan)\s(\d{1,2})[.:](\d{2})$/i

// A letter at the start, which is not that of such a time.
const word = /^(?!kl)[a-z]/i

/** Whether a text opens with a letter of the basic Latin alphabet as no time does, so that it need not be read. */
export function opensWithWord(text: string): boolean {
  return word.test(text)
}

/** A time, or a range of times, in seconds. */
export interface Times {
  start: number
  end?: number
}

/** Whether a text starts as times do: with a digit, maybe behind a bracket. */
function mayBeTime(text: string): boolean {
  const first = text.charCodeAt(0)
  return isDigit(closing(first) === 0 ? first : text.charCodeAt(1))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function readDigits(text: string, at: number, tenth = false): Clock | undefined {
  if (!isDigit(text.charCodeAt(at))) return undefined
  digits.lastIndex = at
  const match = digits.exec(text)
  if (match === null) return undefined
  const [whole, first = '', second = '', third, fraction, half] = match
  let seconds =
    third === undefined && half === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third ?? 0)
  if (half !== undefined) {
    const isNoon = first === '12'
    seconds += (isPm(half) ? (isNoon ? 0 : 12) : isNoon ? -12 : 0) * 3600
  }
  if (fraction !== undefined) {
    // Integers are exact: `4 + 0.512` is not 4.512.
    const scale = 10 ** fraction.length
    seconds = (seconds * scale + Number(fraction)) / scale
  }
  const end = at + whole.length
  if (!tenth) return {seconds, end}
  tenths.lastIndex = end
  const part = tenths.exec(text)
  return part === null
    ? {seconds, end}
    : {seconds: (seconds * 10 + Number(part[1])) / 10, end: end + part[0].length}
}

function isPm(half: string): boolean {
  return half === 'p' || half === 'P'
}

/** The bracket that closes what a character opens; 0 where it opens nothing. */
function closing(code: number): number {
  if (code === 0x5b) return 0x5d
  if (code === 0x28) return 0x29
  return code === 0x23 ? 0x23 : 0
}

function isClose(code: number): boolean {
  return code === 0x5d || code === 0x29 || code === 0x23
}
