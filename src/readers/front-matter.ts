/** YAML front matter, as `micromark-extension-frontmatter` finds it. */
import type {RootContent} from 'mdast'
import {nextLine} from './line-starts.js'
import {type PlainBlock, withoutLineEnding} from './plain-blocks.js'

// The lines around front matter: `---`.
const fence = /---[ \t]*(?=\r?\n|$)/y

/**
 * Tell whether a document opens like front matter.
 *
 * @param source the document
 * @returns whether its first line is `---`
 */
export function opensFrontMatter(source: string): boolean {
  fence.lastIndex = 0
  return fence.test(source)
}

/**
 * Read front matter.
 *
 * @param source a document that opens like it
 * @returns the front matter, or nothing where it has no end
 */
export function readFrontMatter(source: string): PlainBlock | undefined {
  const start = nextLine(source, 0)
  let line = 2
  for (let at = start; at < source.length; at = nextLine(source, at), line++) {
    fence.lastIndex = at
    if (!fence.test(source)) continue
    const value = withoutLineEnding(source.slice(start, at))
    if (value.includes('\0')) return undefined
    const end = {line, column: fence.lastIndex - at + 1, offset: fence.lastIndex}
    const position = {start: {line: 1, column: 1, offset: 0}, end}
    const node: RootContent = {type: 'yaml', value, position}
    return {node, hasBrackets: false, line, next: nextLine(source, at)}
  }
  return undefined
}
