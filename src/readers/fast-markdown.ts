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
 * Only three things reach further than that. Fences and HTML (4.5, 4.6) hold blank lines: the parser gets
 * other blocks with a word behind each stretch of them, and where such a word is not a paragraph of the root in
 * the tree, something was open there, and the rest is left to the parser. A definition (4.7) makes links of
 * brackets anywhere: where there is one, blocks with brackets are left to the parser too, which is told of all
 * definitions. Front matter without an end leaves all to the parser.
 */
import type {Root, RootContent} from 'mdast'
import {append} from '../tree/append.js'
import {opensFrontMatter, readFrontMatter} from './front-matter.js'
import {parseDocument, parsePieces} from './markdown-pieces.js'
import {type Limits, splitMarkdown} from './split-markdown.js'

/**
 * Read the blocks of Markdown: CommonMark with GFM tables and YAML front matter.
 *
 * @param source the text; its lines end with a line feed, and a carriage return before it or none
 * @returns what `fromMarkdown` makes of it with these extensions
 */
export function readBlocks(source: string): Root {
  // Behind a byte order mark offsets are not those of the text.
  if (source.startsWith('\ufeff')) return parseDocument(source)
  const front = opensFrontMatter(source) ? readFrontMatter(source) : undefined
  if (front === undefined && opensFrontMatter(source)) return parseDocument(source)
  // One attempt, one or two more where something is defined, and one where something is open.
  let trial: Trial = {front, end: source.length, defines: false, known: new Set()}
  for (;;) {
    const read = attempt(source, trial)
    if ('type' in read) return read
    trial = read
  }
}

/** What an attempt goes by. */
interface Trial extends Limits {
  /** Identifiers of what the document defines, as far as is known. */
  known: ReadonlySet<string>
}

/** Read the blocks; or find out what to go by instead. */
function attempt(source: string, trial: Trial): Root | Trial {
  const split = splitMarkdown(source, trial)
  if (split === undefined) return {...trial, defines: true}
  const {parts, pieces, hasBrackets} = split
  const read = parsePieces(source, pieces, trial.known)
  if (read.open !== undefined) {
    const end = read.open.start
    return end < trial.end ? {...trial, end} : parseDocument(source)
  }
  const known = new Set([...trial.known, ...read.defined])
  const mayMiss = hasBrackets || read.batches > 1
  if (mayMiss && known.size > trial.known.size) return {...trial, defines: true, known}
  const children: RootContent[] = []
  for (const part of parts) {
    if ('type' in part) children.push(part)
    else append(children, read.blocks.get(part) ?? [])
  }
  const isLast = pieces.length > 0 && parts[parts.length - 1] === pieces[pieces.length - 1]
  const end = (isLast && read.end) || split.end
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}
