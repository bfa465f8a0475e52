/** The three steps in one: read, recognise, write. */
import {
  type ConvertOptions,
  canRead,
  canWrite,
  type Format,
  formatNamed,
  type Writer,
} from './options.js'
import type {Parse, Source} from './parse.js'

/**
 * Make a `convert`.
 *
 * @param parse reads the source
 * @param writers the formats it knows
 * @returns the function; its contract is that of `convert`
 */
export function converter(parse: Parse, writers: readonly Writer[]) {
  return (source: Source, options: ConvertOptions = {}): string => {
    const known = [...(options.formats ?? []).filter(canWrite), ...writers]
    const {write} = formatNamed('to', options.to ?? 'markdown', known)
    return write(parse(source, options), options)
  }
}

/** What there is to know of a format from outside. */
export interface FormatInfo {
  /** What `from` and `to` call it. */
  name: string
  /** Extensions of its files, without the full stop; the first is that of files the command writes. */
  extensions: readonly string[]
  reads: boolean
  writes: boolean
}

/**
 * Describe formats.
 *
 * @param formats readers and writers; those of one name are one format
 * @returns what there is to know of each, in order of first appearance
 */
export function infoOf(formats: readonly Format[]): FormatInfo[] {
  const names = new Set(formats.map(({name}) => name))
  return [...names].map((name) => {
    const same = formats.filter((one) => one.name === name)
    return {
      name,
      extensions: [...new Set(same.flatMap(({extensions = []}) => extensions))],
      reads: same.some(canRead),
      writes: same.some(canWrite),
    }
  })
}
