/** colloquy/markdown: text and Markdown in; Markdown, HTML and JSON out. */
import {converter} from './convert.js'
import type {
  BlocksOptions,
  ConvertOptions,
  JsonOptions,
  MarkdownOptions,
  ParseOptions,
} from './options.js'
import {parser, type Source} from './parse.js'
import {extensions, readers, sniff} from './readers/index.js'
import {readBack} from './recognise/read-back.js'
import type {BlockLineJson, TranscriptJson} from './tree/json.js'
import type {Transcript} from './tree/types.js'
import {blocksWriter} from './writers/blocks.js'
import {toHtml} from './writers/html.js'
import {jsonWriter} from './writers/json.js'
import {blockWriter, markdownWriter} from './writers/markdown.js'

const read = parser({formats: readers, extensions, sniff})
const writeMarkdown = markdownWriter(readBack)
const writeJson = jsonWriter(blockWriter)
const writeBlocks = blocksWriter(writeJson)
const run = converter(read, {
  markdown: writeMarkdown,
  html: toHtml,
  json: (transcript, options) => `${JSON.stringify(writeJson(transcript, options), null, 2)}\n`,
  blocks: (transcript, options) =>
    writeBlocks(transcript, options)
      .map((block) => `${JSON.stringify(block)}\n`)
      .join(''),
})

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
 * Write a transcript as Markdown: CommonMark with GFM tables, which reads back to the same transcript.
 *
 * @param transcript what `parse` or `fromJson` returned
 * @param options how labels and names are written
 * @returns Markdown that ends with a newline; `''` for an empty transcript
 * @throws TypeError for an unknown style
 */
export function toMarkdown(transcript: Transcript, options?: MarkdownOptions): string {
  return writeMarkdown(transcript, options)
}

/**
 * Write a transcript as plain data that follows the published JSON Schema (`colloquy/schema.json`).
 *
 * @param transcript what `parse` returned
 * @param options whether to add positions
 * @returns an object ready for `JSON.stringify`; times are in seconds
 */
export function toJson(transcript: Transcript, options?: JsonOptions): TranscriptJson {
  return writeJson(transcript, options)
}

/**
 * Write the blocks of a transcript by themselves, each with the `id` it has in HTML, for a search index.
 *
 * @param transcript what `parse` or `fromJson` returned
 * @param options the prefix of the ids, and whether to add positions
 * @returns plain data, an object a block; blocks that show nothing (link definitions) are left out
 */
export function toBlocks(transcript: Transcript, options?: BlocksOptions): BlockLineJson[] {
  return writeBlocks(transcript, options)
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
  HtmlOptions,
  HtmlStrings,
  InputFormat,
  JsonOptions,
  LabelStyle,
  MarkdownOptions,
  NameStyle,
  OutputFormat,
  ParseOptions,
  SpeakerOption,
} from './options.js'
export type {Source} from './parse.js'
export {fromJson} from './readers/json.js'
export type {OnMessage, RuleId} from './report.js'
export {isTurn, speakerOf, turns} from './tree/build.js'
export type {BlockJson, BlockLineJson, MarkJson, SpeakerJson, TranscriptJson} from './tree/json.js'
export {textOf} from './tree/text.js'
export type {
  Kind,
  Mark,
  Role,
  Speaker,
  SpeechEvent,
  Transcript,
  Turn,
  TurnContent,
} from './tree/types.js'
export {toHtml} from './writers/html.js'
