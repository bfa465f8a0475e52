/** The formats that can be read, and how one is told from another. */
import type {Reader} from './blocks.js'
import {readMarkdown} from './markdown.js'
import {looksLikeMarkdown} from './sniff.js'
import {readText} from './text.js'

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
