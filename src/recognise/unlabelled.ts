/**
 * Talk without labels: questions set as headings, in bold or italics or behind a long dash over plain answers,
 * paragraphs that open with a dash, questions that are quotes, and speech with times. Looked for only where no
 * label was found.
 */
import type {Heading, Root, RootContent} from 'mdast'
import {span} from '../tree/pointer.js'
import {textOfBlock} from '../tree/text.js'
import {takeNote} from './furniture/closing-note.js'
import {adoptTimes, markTimes} from './furniture/times.js'
import {dashDialogue, dashQuestions} from './unlabelled/dashes.js'
import {numberedQuestions} from './unlabelled/numbered-questions.js'
import {endsAsking, group} from './unlabelled/questions.js'
import {quotedQuestions} from './unlabelled/quoted-questions.js'
import {findTimedSpeech} from './unlabelled/timed-speech.js'
import {typefaceQuestions} from './unlabelled/typeface-questions.js'

/**
 * Find the turns of a talk without labels.
 *
 * @param root the blocks; replaced by turns where the document is such a talk
 * @param source the document, for positions
 * @returns whether there is speech with times, and nobody is named
 */
export function findUnlabelled(root: Root, source: string | undefined): boolean {
  const found =
    headingQuestions(root) ??
    typefaceQuestions(root, source) ??
    dashQuestions(root, source) ??
    dashDialogue(root, source) ??
    quotedQuestions(root, source) ??
    numberedQuestions(root)
  if (found === undefined) return findTimedSpeech(root, source)
  partNote(found)
  for (const node of found) if (node.type === 'turn') markTimes(node, source, false)
  root.children = adoptTimes(found)
  return false
}

/** A note under the last answer is nobody's. */
function partNote(blocks: RootContent[]): void {
  const last = blocks[blocks.length - 1]
  const note = last?.type === 'turn' ? takeNote(last) : undefined
  if (last?.type !== 'turn' || note === undefined) return
  const position = span(last.children[0], last.children[last.children.length - 1])
  if (position) last.position = position
  blocks.push(note)
}

/** `### Why bees?` over an answer; two at least, and most headings of their depth are such. */
function headingQuestions(root: Root): RootContent[] | undefined {
  const headings = root.children.filter((node) => node.type === 'heading')
  const questions = headings.filter(isQuestion)
  const [first] = questions
  if (first === undefined) return undefined
  const {depth} = first
  const all = headings.filter((node) => node.depth === depth)
  const asked = questions.filter((node) => node.depth === depth)
  if (asked.length < 2 || asked.length * 3 < all.length * 2) return undefined
  return group(root, (node) => {
    if (node.type !== 'heading' || node.depth > depth)
      return node.type === 'thematicBreak' ? 'end' : 'go on'
    return node.depth === depth && isQuestion(node) ? 'question' : 'end'
  })
}

function isQuestion(node: Heading): boolean {
  return endsAsking.test(textOfBlock(node).trimEnd())
}
