/** colloquy: a raw interview or Q&A transcript becomes typed speaker turns, then Markdown, HTML or JSON. */
import {converter, type FormatInfo, infoOf} from './convert.js'
import type {ConvertOptions, ParseOptions} from './options.js'
import {parser, type Source} from './parse.js'
import {readers} from './readers/index.js'
import {recognise} from './recognise/index.js'
import type {Transcript} from './tree/types.js'
import {proseWriters} from './write.js'
import {exchangeWriters} from './writers/index.js'

const writers = [...proseWriters, ...exchangeWriters]
const read = parser(readers, recognise)
const run = converter(read, writers)

/**
 * Read a transcript: blocks, turns, and who is who.
 *
 * Problems in the transcript are vfile messages: on the file when `source` is a VFile, else handed to
 * `options.onMessage`.
 *
 * @param source text, the bytes of a file (UTF-8, or UTF-16 with a byte order mark), or a VFile
 * @param options what it is written in, who speaks, where messages go
 * @returns an mdast root with `turn` nodes, `speakers`, `title` and `metadata`; times are in seconds
 * @throws TypeError for a source that is none of these, bytes of another encoding, an unknown `from`,
 *   JSON that is cut short or of no known shape, or a roster that contradicts itself
 */
export function parse(source: Source, options?: ParseOptions): Transcript {
  return read(source, options)
}

/**
 * Read, recognise and write in one: `convert(source, {from: 'text', to: 'html'})`.
 *
 * @param source see {@link parse}
 * @param options those of reading and of the writer, and the format to write (default: Markdown)
 * @returns text in the format asked for; JSON is indented by two spaces, blocks are JSON one a line
 * @throws TypeError as {@link parse} does, and for an unknown `to` or style
 */
export function convert(source: Source, options?: ConvertOptions): string {
  return run(source, options)
}

/** The names of all formats that can be read and written, with the extensions of their files. */
export const formats: readonly FormatInfo[] = infoOf([...writers, ...readers])

export type {FormatInfo} from './convert.js'
// `parse` and `convert` of this file, which know all formats, stand before those of that one.
export * from './markdown.js'
export type {Blocks, Captions, Reading} from './tree/reading.js'
export type {Cue, Word} from './tree/types.js'
