/**
 * Markdown blocks, fast: what can mean but one thing is read directly, all else by
 * `mdast-util-from-markdown`; the tree is the one it would have given, positions included.
 *
 * When that holds. A block is read directly where its line starts at the first column and no block is open
 * (CommonMark 0.31.2, 3.2): the block above is complete in itself, or a blank line stands between, behind which
 * such a line continues no list item, quote or indented code. It can be no other kind of block (see
 * `plain-blocks.ts`), and its phrasing can mean but one thing (see `plain-phrasing.ts`). A list may go on
 * behind blank lines (5.3), so that it is read directly only where neither the parser's part stands before it
 * nor an item or an indented line follows.
 *
 * Only three things reach further than that. Fences and HTML (4.5, 4.6) hold blank lines: the parser gets all
 * other blocks in one document, with a word in place of each stretch between them, and where such a word is
 * not a paragraph of the root in the tree, something was open there, and the rest is left to the parser. A
 * definition (4.7) makes links of brackets anywhere: where there is one, blocks with brackets are left to the
 * parser too, which so knows all definitions. Front matter without an end leaves all to the parser.
 */
import type {Root, RootContent} from 'mdast'
import {opensFrontMatter, readFrontMatter} from './front-matter.js'
import {parseDocument, parsePieces} from './markdown-pieces.js'
import {type Limits, splitMarkdown} from './split-markdown.js'

/**
 * Read the blocks of Markdown: CommonMark with GFM tables and YAML front matter.
 *
 * @param source the text
 * @returns what `fromMarkdown` makes of it with these extensions
 */
export function readBlocks(source: string): Root {
  // A carriage return by itself ends a line too; behind a byte order mark offsets are not those of the text.
  if (/\r(?!\n)|^\ufeff/.test(source)) return parseDocument(source)
  const front = opensFrontMatter(source) ? readFrontMatter(source) : undefined
  if (front === undefined && opensFrontMatter(source)) return parseDocument(source)
  // One attempt, another where something is defined, and one where something is open.
  let limits: Limits = {front, end: source.length, defines: false}
  for (;;) {
    const read = attempt(source, limits)
    if ('type' in read) return read
    limits = read
  }
}

function attempt(source: string, limits: Limits): Root | Limits {
  const split = splitMarkdown(source, limits)
  if (split === undefined) return {...limits, defines: true}
  const {parts, pieces, hasBrackets} = split
  if (parts.length === pieces.length) return parseDocument(source)
  const read = parsePieces(source, pieces)
  if (read.open !== undefined) return {...limits, end: read.open.start}
  if (read.defines && hasBrackets) return {...limits, defines: true}
  const children: RootContent[] = []
  for (const part of parts) {
    if ('type' in part) children.push(part)
    else for (const block of read.blocks.get(part) ?? []) children.push(block)
  }
  const isLast = pieces.length > 0 && parts[parts.length - 1] === pieces[pieces.length - 1]
  const end = (isLast && read.end) || split.end
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}
