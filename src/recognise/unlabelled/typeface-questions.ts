/** Questions that only their typeface tells from the plain answers: in bold, or in italics. */
import type {Paragraph, Root, RootContent} from 'mdast'
import {isAsking} from '../../speakers/asking.js'
import {paragraphOf} from '../../tree/build.js'
import {cutPhrasing} from '../../tree/phrasing.js'
import {endsSentence} from '../../tree/sentence.js'
import {textOfBlock, textOfBlocks} from '../../tree/text.js'
import type {Turn, TurnContent} from '../../tree/types.js'
import {type Asking, group, partFor} from './questions.js'

type Typeface = 'strong' | 'emphasis'

/**
 * Find questions in a typeface of their own: `**Why bees?**` over a plain answer, or before it in one paragraph.
 *
 * @param root the blocks; not changed
 * @param source the document, for positions
 * @returns questions and answers; nothing unless two paragraphs ask so, and most of that typeface do
 */
export function typefaceQuestions(
  root: Root,
  source: string | undefined,
): RootContent[] | undefined {
  for (const typeface of ['strong', 'emphasis'] as const) {
    const children = partAll(root.children, typeface, source)
    const set = children.filter((node) => isWholly(node, typeface))
    const asking = set.filter((node) => isAsking(textOfBlock(node)))
    const plain = children.filter((node) => spoken.has(node.type)).length - set.length
    if (asking.length < 2 || asking.length * 2 < set.length || plain < asking.length) continue
    const asks = new Set(asking)
    const unanswered = new Set(children.filter((_, at) => endsTalk(children[at + 1])))
    const blocks = group({type: 'root', children}, (node) => {
      if (!isWholly(node, typeface)) return partFor(node, false)
      if (!asks.has(node) && unanswered.has(node)) return 'end'
      return endsSentence(textOfBlock(node)) ? 'question' : 'end'
    })
    for (const node of blocks) if (node.type === 'turn' && node.kind === 'question') unwrap(node)
    return blocks
  }
  return undefined
}

/** Blocks that may answer; a year at the start of one makes it a list: `1979. The year of the bridge.` */
const spoken: ReadonlySet<string> = new Set(['paragraph', 'list', 'blockquote'])

/** Whether a block, or the end of the document, ends a talk. */
function endsTalk(node: RootContent | undefined): boolean {
  return node === undefined || partFor(node, false) === 'end'
}

/** Part the questions from the answers they share a paragraph with, where that is how the document is made. */
function partAll(
  blocks: RootContent[],
  typeface: Typeface,
  source: string | undefined,
): RootContent[] {
  const ends = new Map<RootContent, Opening>()
  for (const node of blocks) {
    const opening = node.type === 'paragraph' ? openingOf(node, typeface) : undefined
    if (opening !== undefined) ends.set(node, opening)
  }
  const first = blocks.findIndex((node) => ends.has(node))
  const paragraphs = blocks.slice(first).filter((node) => node.type === 'paragraph').length
  const inline = [...ends.values()].filter((one) => one === 'words').length
  // An essay asks itself something now and then.
  const isMade = inline * 3 >= paragraphs
  return blocks.flatMap((node) => {
    const opening = ends.get(node)
    if (node.type !== 'paragraph' || opening === undefined) return [node]
    return opening === 'words' && !isMade ? [node] : part(node, source)
  })
}

/** What stands behind a question that opens a paragraph: the next line, or words on its own. */
type Opening = 'line' | 'words'

// What starts a sentence behind a question: a space, and no small letter: ` My aunt`, ` “Because`.
const answer = /^\s{1,9}[^\s\p{Ll}\p{P}]|^\s{1,9}["“'‘«(¿¡「[—–-]/u

function openingOf({children}: Paragraph, typeface: Typeface): Opening | undefined {
  const [first, second, third] = children
  if (first?.type !== typeface || second === undefined) return undefined
  const text = textOfBlocks([first]).trimEnd()
  if (second.type === 'break' || (second.type === 'text' && lineEnd.test(second.value)))
    return endsSentence(text) ? 'line' : undefined
  if (!text.endsWith('?') || second.type !== 'text') return undefined
  const isBlank = second.value.trim() === ''
  return (isBlank ? third !== undefined : answer.test(second.value)) ? 'words' : undefined
}

// A line end, maybe behind spaces.
const lineEnd = /^[ \t]{0,9}\n/

function part(node: Paragraph, source: string | undefined): Paragraph[] {
  const pieces = cutPhrasing(node.children, [{child: 1, offset: 0, length: 0}], source)
  return pieces.map(paragraphOf)
}

function isWholly(node: RootContent, typeface: Typeface): boolean {
  return (
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === typeface
  )
}

/**
 * Find questions in a typeface of their own among labelled answers: `**Why bees?**` over `**Bo Ode:** My aunt.`
 *
 * @param blocks the document's blocks
 * @param labelled those in which labels are believed
 * @returns the paragraphs that ask, with what they ask; none unless there are two, or where labels stand in such
 *   paragraphs too
 */
export function questionsAmong(
  blocks: readonly RootContent[],
  labelled: ReadonlySet<RootContent | undefined>,
): Asking {
  const asking = new Map<RootContent, TurnContent>()
  for (const node of blocks) {
    if (!isWholly(node, 'strong') && !isWholly(node, 'emphasis')) continue
    if (!textOfBlock(node).trimEnd().endsWith('?')) continue
    if (labelled.has(node)) return new Map()
    asking.set(node, unmarked(node))
  }
  return asking.size > 1 ? asking : new Map()
}

/** The typeface of a question is its mark, not a part of it. */
function unwrap(turn: Turn): void {
  for (const [index, node] of turn.children.entries()) turn.children[index] = unmarked(node)
}

/** Take off the typeface that a whole paragraph has. */
function unmarked(node: RootContent | TurnContent): TurnContent {
  const only = node.type === 'paragraph' ? node.children[0] : undefined
  const isMarked = only?.type === 'strong' || only?.type === 'emphasis'
  return (isMarked ? {...node, children: only.children} : node) as TurnContent
}
