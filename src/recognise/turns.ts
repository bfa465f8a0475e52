/** Blocks become turns: paragraphs are cut at the labels, and what follows a label goes to its turn. */
import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Node, Point} from 'unist'
import {htmlText} from '../tree/html-text.js'
import {type Cut, cutPhrasing} from '../tree/phrasing.js'
import {span} from '../tree/pointer.js'
import {textOfBlock} from '../tree/text.js'
import type {Turn, TurnContent} from '../tree/types.js'
import type {Candidate} from './candidates.js'
import {isColophon} from './colophon.js'
import {adoptTimes, blockMark, markTimes} from './times.js'

/** A label that starts a turn, or a cue that ends one. */
export interface Opening {
  candidate: Candidate
  /** The turn to start, still without speech; nothing for a production cue. */
  turn?: Turn
}

/**
 * Fold the blocks of a document into turns.
 *
 * @param root the blocks; replaced by turns and what stands between them
 * @param openings accepted labels in order
 * @param source the document, for positions
 */
export function foldTurns(
  root: Root,
  openings: readonly Opening[],
  source: string | undefined,
): void {
  const fold = new Fold()
  let next = 0
  for (const [block, node] of root.children.entries()) {
    const first = next
    while (openings[next]?.candidate.block === block) next++
    const here = openings.slice(first, next)
    if (here.length === 0) fold.add(node)
    else if (node.type === 'paragraph') cutParagraph(node, here, source, fold)
    else if (here[0]?.turn !== undefined) fold.open(here[0].turn, node.position?.start, node)
    else fold.add(node)
  }
  fold.close()
  const spoken = openings.some(({candidate}) => candidate.label.end === 'bare')
  for (const node of fold.closed) if (node.type === 'turn') markTimes(node, source, spoken)
  root.children = adoptTimes(fold.closed)
  releaseNote(root)
}

function cutParagraph(
  node: Paragraph,
  openings: readonly Opening[],
  source: string | undefined,
  fold: Fold,
): void {
  const cuts: Cut[] = openings.map(({candidate: {spot, label}, turn}) => {
    return {child: spot.child, offset: spot.offset, length: turn === undefined ? 0 : label.length}
  })
  const [before, ...pieces] = cutPhrasing(node.children, cuts, source)
  if (before !== undefined && before.length > 0) fold.add(paragraphOf(before, node.position?.start))
  for (const [index, {candidate, turn}] of openings.entries()) {
    const {start} = candidate
    const piece = pieces[index] ?? []
    const speech = piece.length > 0 ? paragraphOf(piece) : undefined
    if (turn !== undefined) fold.open(turn, start, undefined)
    else fold.close()
    if (speech !== undefined) fold.add(speech)
  }
}

function paragraphOf(children: PhrasingContent[], start?: Point): Paragraph {
  const last = children[children.length - 1]
  const position = span(start ?? children[0], last)
  return position ? {type: 'paragraph', children, position} : {type: 'paragraph', children}
}

/** Blocks without words; hosts add some of them behind everything else. */
const silent: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'mdxjsEsm'])
function isSilent(node: RootContent): boolean {
  return silent.has(node.type) || (node.type === 'html' && htmlText(node.value).trim() === '')
}

/** The turn that is open, and everything that is closed. */
class Fold {
  readonly closed: RootContent[] = []
  #turn: Turn | undefined
  #start: Point | undefined
  /** Where the label ends, for a turn without speech. */
  #label: RootContent | undefined
  /** Silent blocks wait for what follows: they belong to a turn only where it goes on. */
  #waiting: RootContent[] = []

  /** Start a turn; `label` is its node where it has one of its own, a heading. */
  open(turn: Turn, start: Point | undefined, label: RootContent | undefined): void {
    this.close()
    this.#turn = turn
    this.#start = start
    this.#label = label
    this.closed.push(turn)
  }

  /** Add a block to the open turn, or between turns. */
  add(node: RootContent): void {
    if (this.#turn === undefined) this.closed.push(node)
    else if (isSilent(node)) this.#waiting.push(node)
    else {
      const time = node.type === 'heading' ? blockMark(node) : undefined
      const ends =
        time === undefined &&
        (node.type === 'heading' || node.type === 'thematicBreak' || this.#isOver(node))
      if (ends) this.close()
      if (ends) this.closed.push(node)
      else {
        this.#settle(this.#turn.children)
        this.#turn.children.push((time ?? node) as TurnContent)
      }
    }
  }

  /** Whether the talk ends here: what the transcript says of itself under the speech. */
  #isOver(node: RootContent): boolean {
    return (this.#turn?.children.length ?? 0) > 0 && isColophon(node)
  }

  close(): void {
    const turn = this.#turn
    if (turn === undefined) return
    const last = turn.children[turn.children.length - 1] ?? this.#label
    const position =
      span(this.#start, last) ?? (this.#start && {start: this.#start, end: this.#start})
    if (position) turn.position = position
    this.#settle(this.closed)
    this.#turn = undefined
  }

  /** Let the silent blocks go where they belong. */
  #settle(nodes: Node[]): void {
    if (this.#waiting.length === 0) return
    for (const node of this.#waiting) nodes.push(node)
    this.#waiting = []
  }
}

// A note in brackets: `(This interview has been edited for length.)`.
const inBrackets = /^(?:\([^()]*\)|\[[^[\]]*\])$/

/** A closing note, wholly italic or in brackets and of five words or more, is nobody's speech. */
function releaseNote(root: Root): void {
  const index = root.children.findLastIndex((node) => !isSilent(node))
  const turn = root.children[index]
  if (turn?.type !== 'turn' || turn.children.length < 2) return
  const note = turn.children[turn.children.length - 1]
  if (note?.type !== 'paragraph' || !isNote(note)) return
  turn.children.pop()
  const last = turn.children[turn.children.length - 1]
  if (turn.position && last?.position) turn.position.end = last.position.end
  root.children.splice(index + 1, 0, note)
}

function isNote(node: Paragraph): boolean {
  const text = textOfBlock(node)
  const italic = node.children.length === 1 && node.children[0]?.type === 'emphasis'
  return (italic || inBrackets.test(text)) && text.split(/\s+/).length >= 5
}
