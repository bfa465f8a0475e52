/** Cuts pieces of a Markdown document into parts of some size. */
import {isBlank, nextLine} from './line-starts.js'

/** Whole lines of a document, up to a block that starts at the first column, or to the end. */
export interface Piece {
  /** Offsets of its start and its end. */
  start: number
  end: number
  /** Its first line. */
  line: number
}

/** Lines of a piece, up to where a block may start that does not go on with them, or to its end. */
export interface Part extends Piece {
  piece: Piece
  /** How many lines it has. */
  lines: number
}

/** Goes through pieces part by part. */
export class PieceCutter {
  readonly #source: string
  readonly #pieces: readonly Piece[]
  #index = 0
  /** Where the next part starts, and its line; in the piece that is next where none is given. */
  #start: {at: number; line: number} | undefined

  constructor(source: string, pieces: readonly Piece[]) {
    this.#source = source
    this.#pieces = pieces
  }

  /**
   * Take the next parts.
   *
   * @param size how many characters they should have together
   * @returns as many parts as it takes for that, all that are left at most
   */
  next(size: number): Part[] {
    const parts: Part[] = []
    for (let left = size; left > 0; ) {
      const piece = this.#pieces[this.#index]
      if (piece === undefined) break
      const part = this.#cut(piece, left)
      parts.push(part)
      left -= part.end - part.start
      this.#goBehind(part)
    }
    return parts
  }

  /** Begin again with a part. */
  goBack({piece, start, line}: Part): void {
    this.#index = this.#pieces.lastIndexOf(piece, this.#index)
    this.#start = {at: start, line}
  }

  #goBehind({piece, end, line, lines}: Part): void {
    const isWhole = end === piece.end
    if (isWhole) this.#index++
    this.#start = isWhole ? undefined : {at: end, line: line + lines}
  }

  #cut(piece: Piece, size: number): Part {
    const {at: start, line} = this.#start ?? {at: piece.start, line: piece.line}
    let end = start
    let lines = 0
    for (let behindBlank = false; end < piece.end; lines++) {
      if (behindBlank && end - start >= size && mayStart(this.#source, end)) break
      behindBlank = isBlank(this.#source, end)
      end = nextLine(this.#source, end)
    }
    return {start, end, line, lines, piece}
  }
}

/** Whether a line behind a blank one goes on with no list and no code that is indented: it begins with no item. */
function mayStart(source: string, at: number): boolean {
  return !/[\s\d*+-]/.test(source.charAt(at))
}
