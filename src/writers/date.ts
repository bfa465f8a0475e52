/** The date of a document, as its front matter has it. */

/** A date, in the words of the document and, where machines can read it, as ISO 8601 has it. */
export interface DocumentDate {
  words: string
  /** `2026-05-01`, `2026-05` or `2026`, and its parts without leading zeros. */
  iso?: {text: string; year: string; month?: string; day?: string}
}

// A date of ISO 8601, to the day, the month or the year, with or without a time: `2026-05-01T10:00:00Z`.
const date = /^((\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)(?:[T ][\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * Read a date of front matter.
 *
 * @param given what stands there
 * @returns the date; nothing where there is none
 */
export function dateOf(given: unknown): DocumentDate | undefined {
  if (given instanceof Date) {
    return Number.isNaN(given.getTime()) ? undefined : dateOf(given.toISOString())
  }
  if (typeof given !== 'string' && typeof given !== 'number') return undefined
  const words = String(given).trim()
  if (words === '') return undefined
  const [, text, year, month, day] = date.exec(words) ?? []
  if (text === undefined || year === undefined) return {words}
  const parts = {...(month && {month: plain(month)}), ...(day && {day: plain(day)})}
  return {words, iso: {text, year, ...parts}}
}

function plain(digits: string): string {
  return String(Number(digits))
}
