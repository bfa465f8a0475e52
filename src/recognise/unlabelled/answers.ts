/** Answers without a mark, under questions that have one. */
import type {Root, RootContent} from 'mdast'
import {isAsking} from '../../speakers/asking.js'
import {isTurn} from '../../tree/build.js'
import {span} from '../../tree/pointer.js'
import {textOfBlock} from '../../tree/text.js'
import type {Turn} from '../../tree/types.js'
import {turnOf} from './questions.js'

/**
 * Part answers from questions where only these are marked: what stands under the paragraph that asks.
 *
 * @param root turns, all of them questions, and what stands between them; changed where most of them ask in
 *   their first paragraph and go on under it
 */
export function partAnswers(root: Root): void {
  const questions = root.children.filter(isTurn)
  const answered = questions.filter(({children: [first, ...rest]}) => {
    return rest.length > 0 && first?.type === 'paragraph' && isAsking(textOfBlock(first))
  })
  if (answered.length < 2 || answered.length * 3 < questions.length * 2) return
  root.children = root.children.flatMap((node): RootContent[] => {
    return isTurn(node) && node.children.length > 1 ? [node, answerOf(node)] : [node]
  })
}

/** Take the answer out of a question. */
function answerOf(question: Turn): Turn {
  const answer = turnOf('answer', question.children.splice(1))
  const asked = span(question.position?.start, question.children[0])
  if (asked) question.position = asked
  return answer
}
