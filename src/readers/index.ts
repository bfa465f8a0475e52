/** All formats that can be read. */
import type {Reader} from '../options.js'
import {csv} from './csv.js'
import {html} from './html.js'
import {json} from './json/index.js'
import {proseReaders} from './prose.js'
import {srt} from './srt.js'
import {vtt} from './vtt.js'

/** All formats, in the order in which `auto` asks them; the last is for all that is left. */
export const readers: readonly Reader[] = [vtt, srt, json, html, csv, ...proseReaders]
