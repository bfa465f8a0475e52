/** Formats in which labels tell who speaks, without any other: what `colloquy/markdown` reads. */
import type {Reader} from '../options.js'
import {markdown} from './markdown.js'
import {text} from './text.js'

/** Markdown and text, in the order in which `auto` asks them; the last is for all that is left. */
export const proseReaders: readonly Reader[] = [markdown, text]
