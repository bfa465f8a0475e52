/** Transcript in, text or plain data out. */
import type {BlocksOptions, JsonOptions, MarkdownOptions, Writer} from './options.js'
import {readBack} from './recognise/read-back.js'
import type {BlockLineJson, TranscriptJson} from './tree/json.js'
import type {Transcript} from './tree/types.js'
import {blocksWriter} from './writers/blocks.js'
import {toHtml} from './writers/html.js'
import {jsonWriter} from './writers/json.js'
import {blockWriter, markdownWriter} from './writers/markdown.js'

const writeMarkdown = markdownWriter(readBack)
const writeJson = jsonWriter(blockWriter)
const writeBlocks = blocksWriter(writeJson)

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

/** The formats that a page is made of, and the data of one. */
export const proseWriters: readonly Writer[] = [
  {name: 'markdown', extensions: ['md', 'markdown'], write: toMarkdown},
  {name: 'html', extensions: ['html', 'htm'], write: toHtml},
  {name: 'json', extensions: ['json'], write: writeJsonText},
  {name: 'blocks', extensions: ['ndjson'], write: writeBlockLines},
]

function writeJsonText(transcript: Transcript, options: JsonOptions): string {
  return `${JSON.stringify(toJson(transcript, options), null, 2)}\n`
}

function writeBlockLines(transcript: Transcript, options: BlocksOptions): string {
  const blocks = toBlocks(transcript, options)
  return blocks.map((block) => `${JSON.stringify(block)}\n`).join('')
}

export {toHtml}
