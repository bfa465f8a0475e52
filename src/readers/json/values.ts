/** Values of JSON that nobody vouches for: each is looked at before it is used. */
import type {Note} from './notes.js'

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object, and no array. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value where it is an object, else an empty one. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

/** The value where it is an array, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Whether a value is an array in which an object passes a test. */
export function holds(list: unknown, test: (fields: Fields) => boolean): boolean {
  return listOf(list).some((item) => isFields(item) && test(item))
}

/**
 * The objects of an array, each with its place; what else stands in it is noted.
 *
 * @param place what the array is called: `segments`
 * @param list anything; what is no array has no objects
 * @param note receives what is left out
 */
export function* objectsIn(
  place: string,
  list: unknown,
  note: Note,
): Generator<[fields: Fields, place: string]> {
  for (const [index, item] of listOf(list).entries()) {
    const at = `${place}[${index}]`
    if (isFields(item)) yield [item, at]
    else note('value', at, item)
  }
}

/** The first value that is there, of some keys. */
export function first(fields: Fields, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = fields[key]
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

/** Words as a string; numbers are taken as said, and nothing else is. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}

/** The words of a field; those that are no words are noted. */
export function saidIn(value: unknown, place: string, note: Note): string {
  const said = wordsOf(value)
  if (said === undefined && value !== undefined && value !== null) note('value', place, value)
  return said ?? ''
}

/** The longest a recording is believed to be, in seconds: thirty years. */
const longest = 1e9
// Seconds as a word: `4.87`, and with their unit, as Google writes them: `0.600s`.
const decimal = /^\d{1,10}(?:\.\d{1,12})?s?$/
// A time as a clock shows it: `0:16`, `00:01:02,500`.
const clock = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,9})?)$/

/**
 * Read a time.
 *
 * @param value a number; a word (`4.87`, `0.600s`, `00:01:02,500`); or `{seconds, nanos}`
 * @param unit how many of the numbers make a second: 1, or 1000 for milliseconds
 * @returns seconds, from 0 up; nothing for what is no time
 */
export function secondsOf(value: unknown, unit = 1): number | undefined {
  const seconds = typeof value === 'number' ? value / unit : secondsOfWords(value, unit)
  return seconds !== undefined && seconds >= 0 && seconds < longest ? seconds + 0 : undefined
}

function secondsOfWords(value: unknown, unit: number): number | undefined {
  if (typeof value === 'string') {
    const word = value.trim()
    if (decimal.test(word)) return Number.parseFloat(word) / unit
    const [, hours = '0', minutes = '0', rest = '0'] = clock.exec(word) ?? []
    const seconds = Number(rest.replace(',', '.'))
    return clock.test(word) ? Number(hours) * 3600 + Number(minutes) * 60 + seconds : undefined
  }
  if (!isFields(value)) return undefined
  const {seconds = 0, nanos = 0} = value
  return Number(wordsOf(seconds)) + Number(wordsOf(nanos)) / 1e9
}

/** The time of a field; what is there and is no time is noted. */
export function timeIn(
  value: unknown,
  unit: number,
  place: string,
  note: Note,
): number | undefined {
  const seconds = secondsOf(value, unit)
  if (seconds === undefined && value !== undefined && value !== null && value !== '') {
    note('time', place, value)
  }
  return seconds
}

/**
 * Who speaks.
 *
 * @param value a name, which is kept as it is (`Ana Ruiz`, `SPEAKER_00`, `A`); a number, in digits or not, is
 *   `Speaker 0`; or an object with a `name`, `label` or `id`
 * @returns the voice; nothing where nobody is named
 */
export function voiceOf(value: unknown): string | undefined {
  const named = isFields(value) ? first(value, 'name', 'display_name', 'label', 'id') : value
  if (typeof named !== 'string' && typeof named !== 'number') return undefined
  const name = String(named).replace(/\s+/g, ' ').trim()
  if (/^\d{1,9}$/.test(name)) return `Speaker ${Number(name)}`
  return name === '' || typeof named === 'number' ? undefined : name
}

/** The voice of a field; what is there and names nobody is noted. */
export function voiceIn(value: unknown, place: string, note: Note): string | undefined {
  const voice = voiceOf(value)
  const isEmpty = value === undefined || value === null || value === ''
  if (voice === undefined && !isEmpty && typeof value !== 'string') note('voice', place, value)
  return voice
}

/** What a source says of itself; only strings are believed. */
export function about(language: unknown, title?: unknown): Record<string, unknown> {
  return {
    ...(typeof title === 'string' && title !== '' && {title}),
    ...(typeof language === 'string' && language !== '' && {language: language.replace('_', '-')}),
  }
}
