/** The formats that can be read, and how one is told from another. */
import type {Root} from 'mdast'
import type {Report} from '../report.js'
import {readMarkdown} from './markdown.js'
import {looksLikeMarkdown} from './sniff.js'
import {readText} from './text.js'

/** What a reader makes of a source. */
export interface Blocks {
  /** Blocks, as yet without turns. */
  root: Root
  /** The document, for positions and escapes. */
  source: string
  /** Parsed front matter; an empty object where there is none. */
  metadata: Record<string, unknown>
  /** Whether it is plain text: nothing is markup, and lines stand in text nodes of their own. */
  plain: boolean
}

/** Reads one format. */
export type Reader = (source: string, report: Report) => Blocks

/** Text and Markdown. */
export const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['text', (source) => ({root: readText(source), source, metadata: {}, plain: true})],
  ['markdown', (source, report) => ({...readMarkdown(source, report), source, plain: false})],
])

/** Formats by a file's extension. */
export const extensions: ReadonlyMap<string, string> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
])

/**
 * Tell the format from the content.
 *
 * @param source any text
 * @returns the name of a reader
 */
export function sniff(source: string): string {
  return looksLikeMarkdown(source) ? 'markdown' : 'text'
}
