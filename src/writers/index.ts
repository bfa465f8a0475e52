/** Formats that are written beside Markdown, HTML and JSON. */
import type {Writer} from '../options.js'
import {jats} from './jats.js'
import {podcastHtml} from './podcast-html.js'
import {podcastJson} from './podcast-json.js'
import {srt} from './srt.js'
import {tei} from './tei.js'
import {vtt} from './vtt.js'

/** Captions, what podcasts publish, and what publishers and archives take. */
export const exchangeWriters: readonly Writer[] = [vtt, srt, podcastJson, podcastHtml, jats, tei]
