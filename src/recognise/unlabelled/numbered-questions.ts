/** Questions that are counted, over plain answers, as they come back by mail: `1. Who tars the rope?` */
import type {Root, RootContent} from 'mdast'
import {textOfBlock} from '../../tree/text.js'
import {endsAsking, group, partFor} from './questions.js'

// The number of a question: `1. `, `2) `.
const number = /^(\d{1,2})[.)]\s{1,3}(?=\S)/

/**
 * Find questions that are counted.
 *
 * @param root the blocks; not changed
 * @returns questions and answers; nothing unless there are two that run on from one, under each of which stands
 *   something else
 */
export function numberedQuestions(root: Root): RootContent[] | undefined {
  const asked = new Set<RootContent>()
  for (const [at, node] of root.children.entries()) {
    const text = node.type === 'paragraph' ? textOfBlock(node).trimEnd() : ''
    const [, count] = number.exec(text) ?? []
    if (count === undefined) continue
    const before = root.children[at - 1]
    if (Number(count) !== asked.size + 1 || !endsAsking.test(text)) return undefined
    if (before !== undefined && asked.has(before)) return undefined
    asked.add(node)
  }
  const last = root.children.at(-1)
  if (asked.size < 2 || (last !== undefined && asked.has(last))) return undefined
  return group(root, (node) => partFor(node, asked.has(node)))
}
