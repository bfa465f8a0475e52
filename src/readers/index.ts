/** The formats that can be read, in the order in which `auto` asks them; the last is for all that is left. */
import type {Reader} from '../options.js'
import {json} from './json/index.js'
import {markdown} from './markdown.js'
import {srt} from './srt.js'
import {text} from './text.js'
import {vtt} from './vtt.js'

/** Text and Markdown. */
export const proseReaders: readonly Reader[] = [markdown, text]

/** All formats. */
export const readers: readonly Reader[] = [vtt, srt, json, ...proseReaders]
