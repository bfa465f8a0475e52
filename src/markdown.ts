/** colloquy/markdown: text and Markdown in; Markdown, HTML and JSON out. */
import {converter} from './convert.js'
import type {ConvertOptions, ParseOptions} from './options.js'
import {parser, type Source} from './parse.js'
import {proseReaders} from './readers/prose.js'
import {recognise} from './recognise/index.js'
import type {Transcript} from './tree/types.js'
import {proseWriters} from './write.js'

const read = parser(proseReaders, recognise)
const run = converter(read, proseWriters)

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
 *   or a roster that contradicts itself
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

export type {
  BlocksOptions,
  ConvertOptions,
  Format,
  HtmlOptions,
  HtmlStrings,
  JsonOptions,
  LabelStyle,
  MarkdownOptions,
  NameStyle,
  ParseOptions,
  SpeakerOption,
} from './options.js'
export type {Source} from './parse.js'
export {fromJson} from './readers/json/colloquy.js'
export type {OnMessage, RuleId} from './report.js'
export {isTurn, speakerOf, turns} from './tree/build.js'
export type {
  BlockJson,
  BlockLineJson,
  CueJson,
  MarkJson,
  SpeakerJson,
  TranscriptJson,
  WordJson,
} from './tree/json.js'
export {textOf} from './tree/text.js'
export type {
  Cue,
  Kind,
  Mark,
  Role,
  Speaker,
  SpeechEvent,
  Transcript,
  Turn,
  TurnContent,
  Word,
} from './tree/types.js'
export {toBlocks, toHtml, toJson, toMarkdown} from './write.js'
