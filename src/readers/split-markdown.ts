/** A Markdown document cut into blocks that are read directly, and pieces that are left to the parser. */
import type {RootContent} from 'mdast'
import type {Point} from 'unist'
import {isBlank, nextLine} from './line-starts.js'
import type {Piece} from './piece-cutter.js'
import {endOfOther, mayDefine, type PlainBlock, readBlock} from './plain-blocks.js'
import {readList} from './plain-lists.js'

/** Where blocks are read directly. */
export interface Limits {
  /** Front matter, which stands before all else. */
  front?: PlainBlock | undefined
  /** Where all is left to the parser. */
  end: number
  /** Whether something is defined, so that brackets may be links. */
  defines: boolean
}

/** A document, cut. */
export interface Split {
  /** Blocks and pieces in order. */
  parts: readonly (RootContent | Piece)[]
  /** The pieces alone. */
  pieces: readonly Piece[]
  /** Whether a block holds brackets. */
  hasBrackets: boolean
  /** The end of the document. */
  end: Point
}

/**
 * Cut a document.
 *
 * @param source the document; each line but the last ends with a line feed
 * @param limits where blocks are read directly
 * @returns its parts, or nothing where something may be defined that was not known of
 */
export function splitMarkdown(source: string, limits: Limits): Split | undefined {
  const splitter = new Splitter(source, limits)
  return splitter.run() ? splitter : undefined
}

class Splitter implements Split {
  parts: (RootContent | Piece)[] = []
  pieces: Piece[] = []
  hasBrackets = false
  readonly #source: string
  readonly #limits: Limits
  #at = 0
  #line = 1
  #piece: Piece | undefined
  #mayBeDefined = false

  constructor(source: string, limits: Limits) {
    this.#source = source
    this.#limits = limits
  }

  get end(): Point {
    const start = this.#source.lastIndexOf('\n') + 1
    const offset = this.#source.length
    return {line: this.#line, column: offset - start + 1, offset}
  }

  run(): boolean {
    const {front} = this.#limits
    if (front !== undefined) this.#push(front)
    while (this.#at < this.#source.length) {
      if (isBlank(this.#source, this.#at)) this.#skip(nextLine(this.#source, this.#at))
      else if (!this.#read()) this.#leave(endOfOther(this.#source, this.#at))
    }
    return this.#limits.defines || !this.#mayBeDefined || !this.hasBrackets
  }

  /** Read a block directly; tells whether that could be done. */
  #read(): boolean {
    const {defines, end} = this.#limits
    if (this.#at >= end) return false
    const spot = {source: this.#source, at: this.#at, line: this.#line, lineStart: this.#at}
    // A list behind a piece may go on with one that stands there.
    const block = readBlock(spot) ?? (this.#piece === undefined ? readList(spot) : undefined)
    if (block === undefined) {
      this.#mayBeDefined ||= mayDefine(this.#source, this.#at)
      return false
    }
    if (block.hasBrackets && defines) return false
    this.hasBrackets ||= block.hasBrackets
    if (this.#piece !== undefined) {
      this.#piece.end = this.#at
      this.#piece = undefined
    }
    this.#push(block)
    return true
  }

  #push({node, line, next}: PlainBlock): void {
    this.parts.push(node)
    this.#at = next
    this.#line = this.#isLineStart() ? line + 1 : line
  }

  /** Leave lines to the parser. */
  #leave(until: number): void {
    if (this.#piece === undefined) {
      this.#piece = {start: this.#at, line: this.#line, end: this.#source.length}
      this.parts.push(this.#piece)
      this.pieces.push(this.#piece)
    }
    this.#skip(until)
  }

  #skip(until: number): void {
    while (this.#at < until) {
      this.#at = nextLine(this.#source, this.#at)
      if (this.#isLineStart()) this.#line++
    }
  }

  #isLineStart(): boolean {
    return this.#source.charCodeAt(this.#at - 1) === 10
  }
}
