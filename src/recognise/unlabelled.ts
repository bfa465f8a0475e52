/**
 * Talk without labels: questions set as headings, in bold or italics or behind a long dash over plain answers,
 * paragraphs that open with a dash, questions that are quotes, and speech with times. Looked for only where no
 * label was found.
 */
import type {Heading, Paragraph, Root, RootContent} from 'mdast'
import {isAsking} from '../speakers/asking.js'
import {paragraphOf} from '../tree/build.js'
import {type Cut, cutPhrasing, headOf, lineStarts} from '../tree/phrasing.js'
import {span} from '../tree/pointer.js'
import {endsSentence} from '../tree/sentence.js'
import {textOfBlock} from '../tree/text.js'
import type {Turn} from '../tree/types.js'
import {takeNote} from './furniture/closing-note.js'
import {adoptTimes, markTimes} from './furniture/times.js'
import {numberedQuestions} from './unlabelled/numbered-questions.js'
import {endsAsking, group, partFor, signOf, turnOf, withoutSign} from './unlabelled/questions.js'
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
    hyphenDialogue(root, source) ??
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

function isQuestion(node: Heading | Paragraph): boolean {
  return endsAsking.test(textOfBlock(node).trimEnd())
}

// The long dash before the questions of a Japanese interview, the sign before those of a Korean one: `――どうして？`, `▶왜요?`.
const longDash = /^(?:[―—─]{2}|[▶▷►■◆◇●])\s?(?=\S)/u
// Such a sign, which stands before other lines too.
const sign = /^[▶▷►■◆◇●]/u

/** `――どうして？` over a plain answer; two at least, in sentences, and speech under most of them. */
function dashQuestions(root: Root, source: string | undefined): RootContent[] | undefined {
  const {children} = root
  const asked = children.filter(hasLongDash)
  const answered = children.filter((node, at) => {
    const next = children[at + 1]
    return hasLongDash(node) && next?.type === 'paragraph' && !hasLongDash(next)
  })
  const sentences = asked.filter((node) => endsSentence(textOfBlock(node)))
  const most = asked.length * 2
  if (answered.length < 2 || answered.length * 3 < most || sentences.length * 3 < most)
    return undefined
  const blocks = group(root, (node) => partFor(node, hasLongDash(node)))
  for (const turn of blocks) {
    if (turn.type !== 'turn' || turn.kind !== 'question') continue
    turn.children = turn.children.map((node) => {
      return node.type === 'paragraph' ? withoutSign(node, longDash, source) : node
    })
  }
  return blocks
}

function hasLongDash(node: RootContent): boolean {
  if (signOf(node, longDash) === 0) return false
  return signOf(node, sign) === 0 || (node.type === 'paragraph' && isQuestion(node))
}

// The dash that opens a speaker's words: `— Hello.`, `– Hello.`, `―はい。`, and `-Hello.`, `-¿Sí?` without a space.
const dash = /^(?:[—–―]\s?(?=\S)|-(?=[\p{L}¿¡]))/u
// The hyphen that opens a speaker's words, and the items of lists: `- Hello.`
const hyphen = /^-\s{1,3}(?=\S)/

/** A paragraph with its lines, where every one opens with a dash. */
interface DashParagraph {
  node: Paragraph
  cuts: Cut[]
}

/**
 * `— Why?` over `— Because.`: talk only where everything from the first such line to the last is made
 * of them, in sentences, and somebody asks.
 */
function dashDialogue(root: Root, source: string | undefined): RootContent[] | undefined {
  return dialogue(root, dash, source, (texts) => {
    const sentences = texts.filter((text) => endsSentence(text)).length
    return texts.length > 2 && sentences * 3 >= texts.length * 2 && texts.some(isAsking)
  })
}

/** `- Why?` over `- Because.`: every other line asks, and those between answer in sentences; lists do not. */
function hyphenDialogue(root: Root, source: string | undefined): RootContent[] | undefined {
  return dialogue(root, hyphen, source, (texts) => {
    const first = texts.findIndex((text) => endsAsking.test(text))
    const takesTurns = texts.every((text, at) => {
      return at % 2 === first ? endsAsking.test(text) : endsSentence(text) && !isAsking(text)
    })
    return texts.length > 3 && takesTurns
  })
}

function dialogue(
  root: Root,
  sign: RegExp,
  source: string | undefined,
  isTalk: (texts: readonly string[]) => boolean,
): RootContent[] | undefined {
  const dashed = root.children.map((node) => dashLines(node, sign))
  const first = dashed.findIndex((one) => one !== undefined)
  const last = dashed.findLastIndex((one) => one !== undefined)
  const passage = dashed.slice(first, last + 1)
  if (first < 0 || passage.some((one) => one === undefined)) return undefined
  const turns = passage.flatMap((one) => (one === undefined ? [] : dashTurns(one, source)))
  const texts = turns.map((turn) => textOfBlock(turn).trimEnd())
  if (!isTalk(texts)) return undefined
  let asked = false
  for (const [index, turn] of turns.entries()) {
    const asks = isAsking(texts[index] ?? '')
    turn.kind = asks ? 'question' : asked ? 'answer' : 'statement'
    asked = asks
  }
  return [...root.children.slice(0, first), ...turns, ...root.children.slice(last + 1)]
}

function dashLines(node: RootContent, sign: RegExp): DashParagraph | undefined {
  if (node.type !== 'paragraph') return undefined
  const cuts: Cut[] = []
  for (const spot of lineStarts(node.children)) {
    const match = sign.exec(headOf(node.children, spot, 5).text)
    if (match === null) return undefined
    cuts.push({...spot, length: match[0].length})
  }
  return {node, cuts}
}

function dashTurns({node, cuts}: DashParagraph, source: string | undefined): Turn[] {
  const [, ...pieces] = cutPhrasing(node.children, cuts, source)
  return pieces.map((children) => turnOf('statement', [paragraphOf(children)], '—'))
}
