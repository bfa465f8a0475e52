/** colloquy: a raw interview or Q&A transcript becomes typed speaker turns, then Markdown, HTML or JSON. */
import type {ParseOptions} from './options.js'
import {parser, type Source} from './parse.js'
import {extensions, readers, sniff} from './readers/index.js'
import type {Transcript} from './tree/types.js'

const read = parser({formats: readers, extensions, sniff})

export function parse(source: Source, options?: ParseOptions): Transcript {
  return read(source, options)
}
export {isTurn, speakerOf, turns} from './tree/build.js'
export {textOf} from './tree/text.js'
