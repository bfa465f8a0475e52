/** Blocks become turns: paragraphs are cut at the labels, and what follows a label goes to its turn. */
import type {Paragraph, Root, RootContent} from 'mdast'
import type {Node, Point} from 'unist'
import {markNode, paragraphOf} from '../tree/build.js'
import {htmlText} from '../tree/html-text.js'
import {type Cut, cutPhrasing, type Spot} from '../tree/phrasing.js'
import {span} from '../tree/pointer.js'
import type {Mark, Turn, TurnContent} from '../tree/types.js'
import {takeNote} from './furniture/closing-note.js'
import {closingOf, isColophon} from './furniture/colophon.js'
import {runningHeads} from './furniture/running-heads.js'
import {adoptTimes, blockMark, markTimes} from './furniture/times.js'
import type {Candidate} from './labels/candidates.js'
import {dashesAmong} from './unlabelled/dashes.js'
import {type Asking, turnOf} from './unlabelled/questions.js'
import {questionsAmong} from './unlabelled/typeface-questions.js'

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
  const labelled = new Set(openings.map(({candidate}) => root.children[candidate.block]))
  const leads = leadsOf(root.children, openings, source)
  const blocks = leads.size === 0 ? root.children : withLeads(root.children, leads)
  const inTypeface = questionsAmong(blocks, labelled)
  const asking = inTypeface.size > 0 ? inTypeface : dashesAmong(blocks, labelled, source)
  const closing = closingOf(root.children)
  const heads = runningHeads(blocks, labelled)
  let next = 0
  for (const [block, node] of root.children.entries()) {
    const first = next
    while (openings[next]?.candidate.block === block) next++
    const here = openings.slice(first, next)
    const [opening] = here
    const end = block === closing.block - 1 ? closing.spot : undefined
    const lead = leads.get(node)
    if (block === closing.block) fold.close()
    const asked = asking.get(node)
    if (asked !== undefined) fold.ask(asked)
    else if (node.type === 'paragraph' && (opening !== undefined || end !== undefined))
      cutParagraph(node, here, end, {source, fold, lead, asking})
    else if (opening?.turn !== undefined) fold.open(opening.turn, node.position?.start, node)
    else fold.add(node)
  }
  const closed = fold.end()
  const spoken = openings.some(({candidate}) => candidate.label.end === 'bare')
  for (const node of closed) if (node.type === 'turn') markTimes(node, source, spoken, heads)
  root.children = adoptTimes(closed)
}

/** What stands in a paragraph before its first label, as a block of its own. */
function leadsOf(
  blocks: readonly RootContent[],
  openings: readonly Opening[],
  source: string | undefined,
): Map<RootContent, Paragraph> {
  const leads = new Map<RootContent, Paragraph>()
  let before: RootContent | undefined
  for (const {candidate} of openings) {
    const {child, offset} = candidate.spot
    const node = blocks[candidate.block]
    if (node !== before && node?.type === 'paragraph' && (child > 0 || offset > 0)) {
      const [lead = []] = cutPhrasing(node.children, [{child, offset, length: 0}], source)
      if (lead.length > 0) leads.set(node, paragraphOf(lead))
    }
    before = node
  }
  return leads
}

function withLeads(
  blocks: readonly RootContent[],
  leads: ReadonlyMap<RootContent, Paragraph>,
): RootContent[] {
  return blocks.flatMap((node) => {
    const lead = leads.get(node)
    return lead === undefined ? [node] : [lead, node]
  })
}

/** What a paragraph is cut for, and what stands before its first label. */
interface Around {
  source: string | undefined
  fold: Fold
  lead: Paragraph | undefined
  asking: Asking
}

function cutParagraph(
  node: Paragraph,
  openings: readonly Opening[],
  end: Spot | undefined,
  {source, fold, lead, asking}: Around,
): void {
  const cuts: Cut[] = openings.map(({candidate: {spot, label}, turn}) => {
    return {child: spot.child, offset: spot.offset, length: turn === undefined ? 0 : label.length}
  })
  if (end !== undefined) cuts.push({...end, length: 0})
  let index = -1
  for (const piece of cutPhrasing(node.children, cuts, source)) {
    const opening = openings[index]
    if (opening?.turn !== undefined) fold.open(opening.turn, opening.candidate.start, undefined)
    else if (index >= 0) fold.close()
    index++
    const number = opening?.turn && numberOf(opening.candidate, source)
    if (number !== undefined && piece.length === 0) fold.number(number)
    else if (number !== undefined) piece.unshift(number)
    const block = index === 0 && lead !== undefined ? lead : paragraphOf(piece)
    const asked = asking.get(block)
    if (asked !== undefined) fold.ask(asked)
    else if (piece.length > 0) fold.add(block)
  }
}

/** The number before a label, which is no speech. */
function numberOf({number, start}: Candidate, source: string | undefined): Mark | undefined {
  if (number === undefined) return undefined
  const {line = 1, column = 1, offset = 0} = start ?? {}
  if (start === undefined || !source?.startsWith(number, offset)) return markNode('line', number)
  const end = {line, column: column + number.length, offset: offset + number.length}
  return markNode('line', number, {position: {start: {line, column, offset}, end}})
}

/** Blocks without words; hosts add some of them behind everything else. */
const silent: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'mdxjsEsm'])
function isSilent(node: RootContent): boolean {
  return silent.has(node.type) || (node.type === 'html' && htmlText(node.value).trim() === '')
}

/** The turn that is open, and everything that is closed. */
class Fold {
  readonly #closed: RootContent[] = []
  #turn: Turn | undefined
  /** Whether it is a question that only its typeface or a dash tells. */
  #isAsking = false
  #start: Point | undefined
  /** Where the label ends, for a turn without speech. */
  #label: RootContent | undefined
  /** What counts the open turn, where its label stands over the speech. */
  #number: Mark | undefined
  /** Silent blocks wait for what follows: they belong to a turn only where it goes on. */
  #waiting: RootContent[] = []

  /** Start a turn; `label` is its node where it has one of its own, a heading. */
  open(turn: Turn, start: Point | undefined, label: RootContent | undefined): void {
    this.close()
    this.#turn = turn
    this.#start = start
    this.#label = label
    this.#closed.push(turn)
  }

  /** Start a question of nobody, or go on with it. */
  ask(node: TurnContent): void {
    if (!this.#isAsking) this.open(turnOf('question', []), node.position?.start, undefined)
    this.#isAsking = true
    this.#turn?.children.push(node)
  }

  /** Add a block to the open turn, or between turns. */
  add(node: RootContent): void {
    if (this.#isAsking && !isSilent(node) && !isBreak(node))
      this.open(turnOf('answer', []), node.position?.start, undefined)
    const turn = this.#turn
    if (turn === undefined) this.#closed.push(node)
    else if (isSilent(node)) this.#waiting.push(node)
    else {
      const time = node.type === 'heading' ? blockMark(node) : undefined
      if (time === undefined && endsTurn(node, turn)) {
        this.close()
        this.#closed.push(node)
      } else {
        this.#settle(turn.children)
        if (this.#number !== undefined && node.type === 'paragraph') {
          node.children.unshift(this.#number)
          this.#number = undefined
        }
        turn.children.push((time ?? node) as TurnContent)
      }
    }
  }

  /** Let what counts the open turn stand before its first words. */
  number(mark: Mark): void {
    this.#number = mark
  }

  close(): void {
    const turn = this.#turn
    if (turn === undefined) return
    if (this.#number !== undefined) turn.children.push(this.#number)
    this.#number = undefined
    const last = turn.children.at(-1) ?? this.#label
    const position =
      span(this.#start, last) ?? (this.#start && {start: this.#start, end: this.#start})
    if (position) turn.position = position
    this.#settle(this.#closed)
    this.#turn = undefined
    this.#isAsking = false
  }

  /** Close everything; a note under the speech of the last turn is nobody's. */
  end(): RootContent[] {
    const note = this.#turn && takeNote(this.#turn)
    if (note !== undefined) this.#waiting.unshift(note)
    this.close()
    return this.#closed
  }

  /** Let the silent blocks go where they belong. */
  #settle(nodes: Node[]): void {
    for (const node of this.#waiting) nodes.push(node)
    this.#waiting = []
  }
}

/** Whether the talk ends at a block: a heading, a break, or what the transcript says of itself under speech. */
function endsTurn(node: RootContent, {children}: Turn): boolean {
  if (isBreak(node)) return true
  return children.length > 0 && isColophon(node)
}

function isBreak(node: RootContent): boolean {
  return node.type === 'heading' || node.type === 'thematicBreak'
}
