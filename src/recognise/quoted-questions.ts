/** Interviews by mail: each question quoted in a line of its own, the answer under it. */
import type {Paragraph, Root, RootContent} from 'mdast'
import {isAsking} from '../speakers/asking.js'
import {cutPhrasing, headOf} from '../tree/phrasing.js'
import {textOfBlock} from '../tree/text.js'
import type {TurnContent} from '../tree/types.js'
import {group} from './questions.js'

// The sign of a quoted line in plain text: `> Why`.
const sign = /^>\s{0,3}(?=[^\s>])/

const lineStart = {child: 0, offset: 0}

/**
 * Find questions that are quotes: `> Why bees?` over an answer.
 *
 * @param root the blocks; not changed
 * @param source the document, for positions
 * @returns questions and answers; nothing unless there are two quotes, each of them a line that asks, with a
 *   paragraph under it
 */
export function quotedQuestions(root: Root, source: string | undefined): RootContent[] | undefined {
  const quoted = new Map<RootContent, Paragraph>()
  for (const [index, node] of root.children.entries()) {
    const inside = quotedIn(node)
    if (inside === undefined) continue
    const next = root.children[index + 1]
    const isAnswered = next?.type === 'paragraph' && quotedIn(next) === undefined
    if (!isAnswered || !isQuestion(inside)) return undefined
    quoted.set(node, inside)
  }
  if (quoted.size < 2) return undefined
  const blocks = group(root, (node) => {
    if (node.type === 'heading' || node.type === 'thematicBreak') return 'end'
    return quoted.has(node) ? 'question' : 'go on'
  })
  for (const turn of blocks) {
    if (turn.type !== 'turn' || turn.kind !== 'question') continue
    turn.children = turn.children.map((node): TurnContent => {
      const inside = quoted.get(node as RootContent)
      return inside === undefined ? node : withoutSign(inside, source)
    })
  }
  return blocks
}

/** What a quote holds; a quote of several blocks is none of these. */
function quotedIn(node: RootContent): Paragraph | undefined {
  if (node.type === 'paragraph')
    return sign.test(headOf(node.children, lineStart, 6).text) ? node : undefined
  const [only] = node.type === 'blockquote' ? node.children : []
  return only?.type === 'paragraph' ? only : undefined
}

function isQuestion(node: Paragraph): boolean {
  const text = textOfBlock(node).trim()
  return text.length <= 400 && !text.includes('\n') && isAsking(text)
}

function withoutSign(node: Paragraph, source: string | undefined): Paragraph {
  const length = sign.exec(headOf(node.children, lineStart, 6).text)?.[0].length ?? 0
  if (length === 0) return node
  const [, speech = []] = cutPhrasing(node.children, [{...lineStart, length}], source)
  return {...node, children: speech}
}
