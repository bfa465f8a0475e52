/** Clock times as transcripts write them. */

/** A time at some place of a text. */
export interface Clock {
  /** Seconds. */
  seconds: number
  /** Where the text goes on after the time and its brackets. */
  end: number
}

// A clock time with minutes, in brackets or bare: `00:12`, `[1:02:03.5]`, `(00:01:51)`, `#00:12#`.
const clock = /[[(#]?(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?[\])#]?/y

/**
 * Read a time that stands at a place of a text.
 *
 * @param text any text
 * @param at zero-based offset where the time must start
 * @returns the time in seconds and its end, or nothing where none stands
 */
export function readClock(text: string, at: number): Clock | undefined {
  clock.lastIndex = at
  const match = clock.exec(text)
  if (match === null) return undefined
  const opened = isOpen(match[0].charCodeAt(0))
  if (opened !== isClose(match[0].charCodeAt(match[0].length - 1))) return undefined
  const [, first, second, third, fraction] = match
  const whole =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third)
  const seconds = fraction === undefined ? whole : whole + Number(fraction) / 10 ** fraction.length
  return {seconds, end: at + match[0].length}
}

function isOpen(code: number): boolean {
  return code === 0x5b || code === 0x28 || code === 0x23
}

function isClose(code: number): boolean {
  return code === 0x5d || code === 0x29 || code === 0x23
}
