/**
 * Pieces of a Markdown document, read by the parser with their places in the document. It gets some kilobytes
 * at a time, since the time it takes for many quotes and lists grows with the square of their number.
 */
import type {Nodes, Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Point} from 'unist'
import {append} from '../tree/append.js'
import {nodesIn} from '../tree/nodes.js'
import {definitionsFor} from './definitions.js'
import {emphasis} from './emphasis.js'
import {type Part, type Piece, PieceCutter} from './piece-cutter.js'
import {setext} from './setext.js'

const extensions = [frontmatter('yaml'), gfmTable(), emphasis, setext]
const mdastExtensions = [frontmatterFromMarkdown('yaml'), gfmTableFromMarkdown()]

/**
 * Read a document by the parser alone.
 *
 * @param source CommonMark with GFM tables and YAML front matter
 * @returns its blocks
 */
export function parseDocument(source: string): Root {
  return fromMarkdown(source, {extensions, mdastExtensions})
}

/** What the parser made of pieces. */
export interface Reading {
  /** The blocks of each piece. */
  blocks: ReadonlyMap<Piece, readonly RootContent[]>
  /** The first piece behind which something is open still, such as a fence; no blocks are of use then. */
  open?: Piece
  /** Identifiers of what is defined in them. */
  defined: ReadonlySet<string>
  /** In how many documents the parser got them. */
  batches: number
  /** The end of what was read. */
  end?: Point
}

/** About how much the parser gets at once, in characters. */
const batchSize = 4000

/**
 * Read pieces.
 *
 * @param source the document
 * @param pieces its pieces, in order and apart from each other, none of them front matter
 * @param known identifiers of what the document defines, as far as is known
 * @returns their blocks
 */
export function parsePieces(
  source: string,
  pieces: readonly Piece[],
  known: ReadonlySet<string>,
): Reading {
  const blocks = new Map<Piece, RootContent[]>()
  const defined = new Set<string>()
  const cutter = new PieceCutter(source, pieces)
  let batches = 0
  let end: Point | undefined
  let size = batchSize
  for (let batch = cutter.next(size); batch.length > 0; batch = cutter.next(size)) {
    const read = parseBatch(source, batch, known, defined)
    batches++
    for (const [{piece}, own] of read.blocks) {
      const all = blocks.get(piece)
      if (all === undefined) blocks.set(piece, own)
      else append(all, own)
    }
    const {open} = read
    if (open && open.end === open.piece.end) return {blocks, open: open.piece, defined, batches}
    if (open !== undefined) cutter.goBack(open)
    // What a fence holds may be long.
    size = open !== undefined && open === batch[0] ? size * 2 : batchSize
    end = read.end
  }
  return {blocks, defined, batches, ...(end && {end})}
}

/** Stands for the blocks before a part, which start at the first column as it does. */
const gap = 'x\n\n'
const linesOfGap = 2

/** How far a part is from its place in the document. */
interface Shift {
  lines: number
  offset: number
}

/** What the parser made of a batch. */
interface BatchReading {
  /** The blocks of the parts before the open one. */
  blocks: Map<Part, RootContent[]>
  /** The first part behind which something is open still. */
  open?: Part
  end?: Point | undefined
}

/** Read parts as one document. */
function parseBatch(
  source: string,
  parts: readonly Part[],
  known: ReadonlySet<string>,
  defined: Set<string>,
): BatchReading {
  const {text, shifts, lineOfFirstGap} = gather(source, parts, known)
  const {children, position} = parseDocument(text)
  const blocks = new Map<Part, RootContent[]>()
  let next = children.findIndex((node) => node.position?.start.line === lineOfFirstGap) + 1
  let shift: Shift = {lines: 0, offset: 0}
  for (const [index, part] of parts.entries()) {
    shift = shifts[index] ?? shift
    const lineOfGap = part.end === source.length ? Infinity : part.line + part.lines + shift.lines
    const own: RootContent[] = []
    for (; (children[next]?.position?.start.line ?? Infinity) < lineOfGap; next++) {
      const block = children[next]
      if (block === undefined) break
      own.push(block)
      place(block, shift, defined)
    }
    if (lineOfGap < Infinity && !isGap(children[next++], lineOfGap)) return {blocks, open: part}
    blocks.set(part, own)
  }
  return {blocks, end: position && moved(position.end, shift)}
}

/** Put parts together, each behind a gap, and before them what they need defined. */
function gather(
  source: string,
  parts: readonly Part[],
  known: ReadonlySet<string>,
): {text: string; shifts: Shift[]; lineOfFirstGap: number} {
  const words = parts.map((part) => source.slice(part.start, part.end))
  const definitions = definitionsFor(words.join('\n'), known)
  let text = definitions.count === 0 ? gap : `${definitions.text}\n${gap}`
  const lineOfFirstGap = definitions.count === 0 ? 1 : definitions.count + 2
  let line = lineOfFirstGap + linesOfGap
  const shifts: Shift[] = []
  for (const [index, part] of parts.entries()) {
    shifts.push({lines: line - part.line, offset: text.length - part.start})
    text += words[index]
    if (part.end < source.length) text += gap
    line += part.lines + linesOfGap
  }
  return {text, shifts, lineOfFirstGap}
}

function isGap(node: RootContent | undefined, line: number): boolean {
  const start = node?.position?.start
  return node?.type === 'paragraph' && start?.line === line && start.column === 1
}

/** Put a block in its place in the document, and add what is defined in it. */
function place(block: Nodes, shift: Shift, defined: Set<string>): void {
  const isThere = shift.lines === 0 && shift.offset === 0
  for (const node of nodesIn(block)) {
    if (node.type === 'definition') defined.add(node.identifier)
    if (node.position === undefined || isThere) continue
    const {start, end} = node.position
    node.position = {start: moved(start, shift), end: moved(end, shift)}
  }
}

function moved({line, column, offset}: Point, shift: Shift): Point {
  return {line: line - shift.lines, column, offset: (offset ?? 0) - shift.offset}
}
