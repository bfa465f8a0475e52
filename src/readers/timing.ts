/** The line over a cue that says from when to when it is shown, as WebVTT, SubRip and their kin write it. */

/** What the line says. */
export interface Timing {
  /** Seconds. */
  start: number
  end: number
  /** How WebVTT places the cue: `align:start`. */
  settings?: string
}

// A time with or without hours, minutes and fraction: `00:01:02.500`, `01:02,5`, `0:0:3.480`, `3.480`. One
// digit alone behind a colon is the beginning of two. Its groups are hours, minutes, seconds and fraction.
const time = String.raw`(?:(?:(\d{1,4}):)?(\d{1,3}):(?=\d\d|\d[.,]))?(\d{1,2})(?:[.,](\d{1,9}))?`
const timestamp = new RegExp(`^${time}$`)

/**
 * Read a time.
 *
 * @param written `00:01:02.500`; a comma, a lack of hours or of minutes, and any number of decimals will do
 * @returns seconds, or nothing where it is no time
 */
export function readTimestamp(written: string): number | undefined {
  const match = timestamp.exec(written)
  return match === null ? undefined : secondsOf(match[1], match[2], match[3], match[4])
}

function secondsOf(hours = '0', minutes = '0', seconds = '0', fraction = ''): number {
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  if (fraction === '') return whole
  // Integers are exact: `0.1 + 0.2` must not show in a time.
  const scale = fraction.length === 3 ? 1000 : 10 ** fraction.length
  return (whole * scale + Number(fraction)) / scale
}

// Two times and an arrow, maybe settings: `00:01.000 --> 00:04.000 align:start`.
const line = new RegExp(
  String.raw`^\s{0,9}${time}\s{0,9}-{1,3}>\s{0,9}${time}(?:\s([^\n]{0,400}))?$`,
)

/**
 * Read a line that times a cue.
 *
 * @param text any line
 * @returns what it says, or nothing where it is no such line
 */
export function readTiming(text: string): Timing | undefined {
  const match = text.includes('->') ? line.exec(text) : null
  if (match === null) return undefined
  const timing: Timing = {
    start: secondsOf(match[1], match[2], match[3], match[4]),
    end: secondsOf(match[5], match[6], match[7], match[8]),
  }
  const settings = match[9]?.trim()
  if (settings) timing.settings = settings
  return timing
}

// The first line of that kind in a text, with the sign before its fraction: `00:01.000 -->`.
const firstTiming = /^[ \t]{0,9}[\d:]{1,12}([.,])\d{1,9}[ \t]{0,9}-->[ \t]{0,9}[\d:]{1,12}[.,]\d/m

/**
 * Tell what sign stands before the decimals in the first timing line of a text.
 *
 * @param source any text; its first 4000 characters count
 * @returns `.` as WebVTT has it, `,` as SubRip does, or nothing where there is no such line
 */
export function decimalSign(source: string): '.' | ',' | undefined {
  return firstTiming.exec(source.slice(0, 4000))?.[1] as '.' | ',' | undefined
}
