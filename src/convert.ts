/** The three steps in one: read, recognise, write. */
import {type ConvertOptions, type OutputFormat, oneOf, outputFormats} from './options.js'
import type {Parse, Source} from './parse.js'
import type {Transcript} from './tree/types.js'

/** Writes one format; always a string. */
export type Writer = (transcript: Transcript, options: ConvertOptions) => string

/**
 * Make a `convert`.
 *
 * @param parse reads the source
 * @param writers a writer for each format
 * @returns the function; its contract is that of `convert`
 */
export function converter(parse: Parse, writers: Readonly<Record<OutputFormat, Writer>>) {
  return (source: Source, options: ConvertOptions = {}): string => {
    const write = writers[oneOf('to', options.to, outputFormats)]
    return write(parse(source, options), options)
  }
}
