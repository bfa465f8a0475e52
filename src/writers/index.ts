/** Formats that are written beside Markdown, HTML and JSON. */
import type {Writer} from '../options.js'
import {csv} from './csv.js'
import {jats} from './jats.js'
import {podcastHtml} from './podcast-html.js'
import {podcastJson} from './podcast-json.js'
import {srt} from './srt.js'
import {tei} from './tei.js'
import {text} from './text.js'
import {vtt} from './vtt.js'

/** Plain text, tables, captions, what podcasts publish, and what publishers and archives take. */
export const exchangeWriters: readonly Writer[] = [
  text,
  csv,
  vtt,
  srt,
  podcastJson,
  podcastHtml,
  jats,
  tei,
]
