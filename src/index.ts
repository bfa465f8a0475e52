/** colloquy: a raw interview or Q&A transcript becomes typed speaker turns, then Markdown, HTML or JSON. */
import type {ParseOptions} from './options.js'
import {parser, type Source} from './parse.js'
import {extensions, readers, sniff} from './readers/index.js'
import {falseLabels} from './recognise/false-labels.js'
import type {Transcript} from './tree/types.js'
import {jsonWriter} from './writers/json.js'
import {blocksToMarkdown, markdownWriter} from './writers/markdown.js'

const read = parser({formats: readers, extensions, sniff})

export function parse(source: Source, options?: ParseOptions): Transcript {
  return read(source, options)
}
export {fromJson} from './readers/json.js'
export {isTurn, speakerOf, turns} from './tree/build.js'
export {textOf} from './tree/text.js'
export const toMarkdown = markdownWriter(falseLabels)
export const toJson = jsonWriter(blocksToMarkdown)
