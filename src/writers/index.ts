/** Formats that are written beside Markdown, HTML and JSON. */
import type {Writer} from '../options.js'
import {podcastHtml} from './podcast-html.js'
import {podcastJson} from './podcast-json.js'
import {srt} from './srt.js'
import {vtt} from './vtt.js'

/** Captions and what podcasts publish. */
export const exchangeWriters: readonly Writer[] = [vtt, srt, podcastJson, podcastHtml]
