/** Blocks grouped into questions and the answers under them, where no label tells them apart. */
import type {Paragraph, Root, RootContent} from 'mdast'
import {cutPhrasing, headOf} from '../../tree/phrasing.js'
import {span} from '../../tree/pointer.js'
import type {Kind, Turn, TurnContent} from '../../tree/types.js'

/** What a block does: asks, ends the talk for now, or goes on with the question or its answer. */
export type Part = 'question' | 'end' | 'go on'

/** Blocks that ask among labelled answers, with what they ask, without its mark. */
export type Asking = ReadonlyMap<RootContent, TurnContent>

/** A question mark at the end, maybe in quotation marks: `Why bees?`, `なぜ？`, `Γιατί;`. */
export const endsAsking = /[?？؟՞;\u037e]["”»’)」』]?$/u

/**
 * Group blocks into turns of nobody.
 *
 * @param root the blocks; not changed
 * @param partOf tells what a block does
 * @returns questions, the answers under them, and what stands between
 */
export function group(root: Root, partOf: (node: RootContent) => Part): RootContent[] {
  const blocks: RootContent[] = []
  let turn: Turn | undefined
  for (const node of root.children) {
    const part = partOf(node)
    if (part === 'question') {
      if (turn?.kind === 'question') extend(turn, node)
      else {
        turn = turnOf('question', [node as TurnContent])
        blocks.push(turn)
      }
    } else if (part === 'end' || turn === undefined) {
      blocks.push(node)
      turn = undefined
    } else if (turn.kind === 'answer') {
      extend(turn, node)
    } else {
      turn = turnOf('answer', [node as TurnContent])
      blocks.push(turn)
    }
  }
  return blocks
}

/**
 * Tell what a block does where nothing but headings and breaks end a talk.
 *
 * @param node any block
 * @param asks whether it is a question
 */
export function partFor(node: RootContent, asks: boolean): Part {
  if (node.type === 'heading' || node.type === 'thematicBreak') return 'end'
  return asks ? 'question' : 'go on'
}

const start = {child: 0, offset: 0}

/**
 * Read the sign that a paragraph opens with.
 *
 * @param node any block
 * @param sign the sign, which is no longer than six characters
 * @returns its length; 0 where the block is no paragraph, or opens otherwise
 */
export function signOf(node: RootContent, sign: RegExp): number {
  if (node.type !== 'paragraph') return 0
  return sign.exec(headOf(node.children, start, 6).text)?.[0].length ?? 0
}

/**
 * Take off the sign that a paragraph opens with: it is the mark of a question, not a part of it.
 *
 * @param node the paragraph; not changed
 * @param sign see {@link signOf}
 * @param source the document, for positions
 * @returns the paragraph without it
 */
export function withoutSign(node: Paragraph, sign: RegExp, source: string | undefined): Paragraph {
  const length = signOf(node, sign)
  if (length === 0) return node
  const [, speech = []] = cutPhrasing(node.children, [{...start, length}], source)
  return {...node, children: speech}
}

/**
 * Make a turn of nobody.
 *
 * @param kind what it does
 * @param children its speech
 * @param label the sign it is written with
 * @returns the turn, which stands where its speech does
 */
export function turnOf(kind: Kind, children: TurnContent[], label?: string): Turn {
  const position = span(children[0], children[children.length - 1])
  return {
    type: 'turn',
    speaker: null,
    kind,
    ...(label && {label}),
    children,
    ...(position && {position}),
  }
}

function extend(turn: Turn, node: RootContent): void {
  turn.children.push(node as TurnContent)
  const position = span(turn.children[0], node)
  if (position) turn.position = position
}
