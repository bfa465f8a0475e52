/** colloquy/text: plain text in, plain data out, for a page that must stay tiny. */
import type {ParseOptions} from './options.js'
import {parser, type Source} from './parse.js'
import {text} from './readers/text.js'
import {recogniseBlocks} from './recognise/blocks.js'
import type {TranscriptJson} from './tree/json.js'
import type {Transcript} from './tree/types.js'
import {jsonWriter} from './writers/json.js'

const read = parser([text], (reading, {speakers}, report) => {
  if (!('root' in reading)) throw new TypeError('Cannot parse: plain text is read into blocks')
  return recogniseBlocks({speakers, ...reading}, report)
})
const write = jsonWriter()

/** Options of {@link parseText}. */
export type TextOptions = Pick<ParseOptions, 'speakers' | 'onMessage'>

/**
 * Read a transcript in plain text: lines, turns, and who is who.
 *
 * @param source text, the bytes of a file (UTF-8, or UTF-16 with a byte order mark), or a VFile
 * @param options who speaks, where messages go
 * @returns an mdast root with `turn` nodes, `speakers`, `title` and `metadata`; times are in seconds
 * @throws TypeError for a source that is none of these, or bytes of another encoding
 */
export function parseText(source: Source, options?: TextOptions): Transcript {
  return read(source, options)
}

/**
 * Write a transcript as plain data that follows the published JSON Schema (`colloquy/schema.json`).
 *
 * @param transcript what {@link parseText} returned
 * @returns an object ready for `JSON.stringify`; times are in seconds
 */
export function toJson(transcript: Transcript): TranscriptJson {
  return write(transcript)
}

export type {SpeakerOption} from './options.js'
export type {Source} from './parse.js'
export {isTurn, speakerOf, turns} from './tree/build.js'
export type {TranscriptJson} from './tree/json.js'
export {textOf} from './tree/text.js'
export type {Speaker, Transcript, Turn} from './tree/types.js'
