/** Pieces of a Markdown document, read by the parser together, with their places in the document. */
import type {Nodes, Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Point} from 'unist'
import {nodesIn} from '../tree/nodes.js'
import {emphasis} from './emphasis.js'

const extensions = [frontmatter('yaml'), gfmTable(), emphasis]
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

/** Whole lines of a document, up to a block that starts at the first column, or to the end. */
export interface Piece {
  /** Offsets of its start and its end. */
  start: number
  end: number
  /** Its first line. */
  line: number
  /** How many lines it has; unknown for one at the end of the document. */
  lines: number
}

/** What the parser made of pieces. */
export interface Reading {
  /** The blocks of each piece. */
  blocks: ReadonlyMap<Piece, readonly RootContent[]>
  /** The first piece behind which something is open still, such as a fence; no blocks are of use then. */
  open?: Piece
  /** Whether a definition stands in one of them. */
  defines: boolean
  /** The end of what was read. */
  end?: Point
}

// Stands for the blocks before a piece, which start at the first column as it does.
const gap = 'x\n\n'
const linesOfGap = 2

/** How far a piece is from its place in the document. */
interface Shift {
  lines: number
  offset: number
}

/**
 * Read pieces as one document, so that they know each other's definitions.
 *
 * @param source the document
 * @param pieces its pieces, in order and apart from each other, none of them front matter
 * @returns their blocks
 */
export function parsePieces(source: string, pieces: readonly Piece[]): Reading {
  if (pieces.length === 0) return {blocks: new Map(), defines: false}
  const {text, shifts} = gather(source, pieces)
  const {children, position} = parseDocument(text)
  const blocks = new Map<Piece, RootContent[]>()
  let defines = false
  let next = 1
  let shift: Shift = {lines: 0, offset: 0}
  for (const [index, piece] of pieces.entries()) {
    shift = shifts[index] ?? shift
    const lineOfGap = isLast(piece, source) ? Infinity : piece.line + piece.lines + shift.lines
    const own: RootContent[] = []
    for (; (children[next]?.position?.start.line ?? Infinity) < lineOfGap; next++) {
      const block = children[next]
      if (block === undefined) break
      own.push(block)
      defines = place(block, shift) || defines
    }
    blocks.set(piece, own)
    if (isLast(piece, source)) continue
    if (!isGap(children[next], lineOfGap)) return {blocks, open: piece, defines}
    next++
  }
  return {blocks, defines, end: position && moved(position.end, shift)}
}

/** Whether a piece goes to the end of the document, so that no gap follows. */
function isLast(piece: Piece, source: string): boolean {
  return piece.end === source.length
}

/** Put pieces together, each behind a gap. */
function gather(source: string, pieces: readonly Piece[]): {text: string; shifts: Shift[]} {
  const shifts: Shift[] = []
  let text = gap
  let line = 1 + linesOfGap
  for (const piece of pieces) {
    shifts.push({lines: line - piece.line, offset: text.length - piece.start})
    text += source.slice(piece.start, piece.end)
    if (!isLast(piece, source)) text += gap
    line += piece.lines + linesOfGap
  }
  return {text, shifts}
}

function isGap(node: RootContent | undefined, line: number): boolean {
  const start = node?.position?.start
  return node?.type === 'paragraph' && start?.line === line && start.column === 1
}

/** Put a block in its place in the document; tells whether it holds a definition. */
function place(block: Nodes, shift: Shift): boolean {
  let defines = false
  const isThere = shift.lines === 0 && shift.offset === 0
  for (const node of nodesIn(block)) {
    if (node.type === 'definition') defines = true
    if (node.position === undefined || isThere) continue
    const {start, end} = node.position
    node.position = {start: moved(start, shift), end: moved(end, shift)}
  }
  return defines
}

function moved({line, column, offset}: Point, shift: Shift): Point {
  return {line: line - shift.lines, column, offset: (offset ?? 0) - shift.offset}
}
