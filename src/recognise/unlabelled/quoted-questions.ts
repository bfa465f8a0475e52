/** Interviews by mail: each question quoted in a line of its own, the answer under it. */
import type {Paragraph, Root, RootContent} from 'mdast'
import {isAsking} from '../../speakers/asking.js'
import {textOfBlock} from '../../tree/text.js'
import type {TurnContent} from '../../tree/types.js'
import {group, partFor, signOf, withoutSign} from './questions.js'

// The sign of a quoted line in plain text: `> Why`.
const sign = /^>\s{0,3}(?=[^\s>])/

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
  const blocks = group(root, (node) => partFor(node, quoted.has(node)))
  for (const turn of blocks) {
    if (turn.type !== 'turn' || turn.kind !== 'question') continue
    turn.children = turn.children.map((node): TurnContent => {
      const inside = quoted.get(node as RootContent)
      return inside === undefined ? node : withoutSign(inside, sign, source)
    })
  }
  return blocks
}

/** What a quote holds; a quote of several blocks is none of these. */
function quotedIn(node: RootContent): Paragraph | undefined {
  if (node.type === 'paragraph') return signOf(node, sign) > 0 ? node : undefined
  const [only, more] = node.type === 'blockquote' ? node.children : []
  return only?.type === 'paragraph' && more === undefined ? only : undefined
}

function isQuestion(node: Paragraph): boolean {
  const text = textOfBlock(node).trim()
  return text.length <= 400 && !text.includes('\n') && isAsking(text)
}
