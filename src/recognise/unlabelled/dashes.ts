/** Talk in which nobody is named and a dash, or another sign, opens what is said, or only what is asked. */
import type {Root, RootContent} from 'mdast'
import {isAsking} from '../../speakers/asking.js'
import {paragraphOf} from '../../tree/build.js'
import {type Cut, cutPhrasing, headOf, lineFrom, lineStarts} from '../../tree/phrasing.js'
import {endsSentence} from '../../tree/sentence.js'
import {textOfBlock, textOfBlocks} from '../../tree/text.js'
import type {Kind, Turn, TurnContent} from '../../tree/types.js'
import {isColophon} from '../furniture/colophon.js'
import {type Asking, endsAsking, group, partFor, signOf, turnOf, withoutSign} from './questions.js'

// The long dash before the questions of a Japanese interview, the sign before those of a Korean one: `――どうして？`, `▶왜요?`.
const longDash = /^(?:[―—─]{2}|[▶▷►■◆◇●])\s?(?=\S)/u
// Such a dash, or one that opens other lines too: `— Why?`, `- Why?`
const opening = /^(?:[―—─–]{1,2}\s?|-{1,2}\s{1,3}|-(?=[\p{L}¿¡])|[▶▷►■◆◇●▲△]\s?)(?=\S)/u
// Such a sign, which stands before other lines too.
const otherSign = /^[▶▷►■◆◇●]/u
// The dash that opens a speaker's words: `— Hello.`, `– Hello.`, `―はい。`, and `-Hello.`, `-¿Sí?` without a space.
const dash = /^(?:[—–―]\s?(?=\S)|-(?=[\p{L}¿¡]))/u
// Such a dash, or what opens the items of lists: `- Hello.`, `* Hello.`
const anySign = /^(?:[—–―]\s?(?=\S)|-(?=[\p{L}¿¡])|(?:--|[-*•▲△])\s{1,3}(?=\S))/u

/**
 * Find questions behind a sign over plain answers: `――どうして？`, `▶왜요?`, `– ¿Por qué?`
 *
 * @param root the blocks; not changed
 * @param source the document, for positions
 * @returns questions and answers; nothing unless there are two, in sentences, and speech under most of them;
 *   behind a single dash, which opens other lines too, three that all ask, and under them sentences
 */
export function dashQuestions(root: Root, source: string | undefined): RootContent[] | undefined {
  return questionsBehind(longDash, root, source) ?? questionsBehind(anySign, root, source)
}

function questionsBehind(
  sign: RegExp,
  root: Root,
  source: string | undefined,
): RootContent[] | undefined {
  const children = root.children.flatMap((node) => {
    return signOf(node, sign) > 0 ? partAnswer(node, source) : [node]
  })
  const isSigned = (node: RootContent) => {
    if (signOf(node, sign) === 0) return false
    return signOf(node, otherSign) === 0 || endsAsking.test(textOf(node))
  }
  const asked = children.filter(isSigned)
  const answers = children.filter((node, at) => {
    const before = children[at - 1]
    return before && isSigned(before) && node.type === 'paragraph' && !isSigned(node)
  })
  const isTalk =
    sign === longDash
      ? answers.length > 1 && isMost(answers, asked) && isMost(asked.filter(isSentence), asked)
      : answers.length > 2 &&
        answers.length === asked.length &&
        asked.every((node) => endsAsking.test(textOf(node))) &&
        answers.filter(isSentence).length * 8 >= answers.length * 7
  if (!isTalk) return undefined
  const blocks = group({type: 'root', children}, (node) => partFor(node, isSigned(node)))
  for (const turn of blocks) {
    if (turn.type !== 'turn' || turn.kind !== 'question') continue
    turn.children = turn.children.map((node) => {
      return node.type === 'paragraph' ? withoutSign(node, sign, source) : node
    })
  }
  return blocks
}

/**
 * Find questions behind a dash among labelled answers: `――なぜ？` over `森：母でした。`
 *
 * @param blocks the document's blocks
 * @param labelled those in which labels are believed
 * @param source the document, for positions
 * @returns the paragraphs that ask, with what they ask; none unless there are two, most of which ask, under most
 *   of them stands an answer, the first of them before anybody speaks, and nobody speaks much without them
 */
export function dashesAmong(
  blocks: readonly RootContent[],
  labelled: ReadonlySet<RootContent | undefined>,
  source: string | undefined,
): Asking {
  const asking = new Map<RootContent, TurnContent>()
  let [asks, answered, answers] = [0, 0, 0]
  for (const [at, node] of blocks.entries()) {
    if (labelled.has(node)) answers++
    else if (node.type === 'paragraph' && signOf(node, opening) > 0) {
      if (answers > 0 && asking.size === 0) break
      asking.set(node, withoutSign(node, opening, source))
      if (endsAsking.test(textOf(node))) asks++
      if (labelled.has(blocks[at + 1])) answered++
    }
  }
  const most = asking.size * 2
  const isTalk = asks * 3 >= most && answered * 3 >= most && asking.size * 3 >= answers
  return asking.size > 1 && isTalk ? asking : new Map()
}

/** A question and the lines under it that answer it, where they share a paragraph. */
function partAnswer(node: RootContent, source: string | undefined): RootContent[] {
  if (node.type !== 'paragraph' || endsAsking.test(textOf(node))) return [node]
  const [first, second] = lineStarts(node.children)
  if (first === undefined || second === undefined) return [node]
  if (!endsAsking.test(lineFrom(node.children, first).trimEnd())) return [node]
  return cutPhrasing(node.children, [{...second, length: 0}], source).map(paragraphOf)
}

function isSentence(node: RootContent): boolean {
  return endsSentence(textOf(node))
}

function textOf(node: RootContent): string {
  return textOfBlock(node).trimEnd()
}

function isMost({length}: readonly unknown[], all: readonly unknown[]): boolean {
  return length * 3 >= all.length * 2
}

/** What one side says, behind a sign, or how it goes on without one. */
interface Piece {
  node: RootContent
  /** The sign, without spaces. */
  sign: string | undefined
}

/**
 * Find a dialogue in which dashes open what both sides say: `— Why?` over `— Because.`
 *
 * @param root the blocks; not changed
 * @param source the document, for positions
 * @returns the turns and what stands around them; nothing unless both sides take turns, the one that asks and
 *   the one that answers; or all lines from the first to the last begin with a long dash, in sentences, and
 *   somebody asks
 */
export function dashDialogue(root: Root, source: string | undefined): RootContent[] | undefined {
  return (
    dialogue(piecesOf(root, anySign, source), byTurns) ??
    dialogue(piecesOf(root, dash, source), byDashes)
  )
}

/** Tells what each of the turns does; nothing where they are none. */
type KindsOf = (said: readonly Piece[]) => Kind[] | undefined

function dialogue(pieces: readonly Piece[], kindsOf: KindsOf): RootContent[] | undefined {
  const first = pieces.findIndex(({sign}) => sign !== undefined)
  const last = pieces.findLastIndex(({sign}) => sign !== undefined) + 1
  // What stands right under the last line is the end of the answer, or nobody's.
  for (const end of first < 0 ? [] : [endOf(pieces, last), last]) {
    const said = pieces.slice(first, end)
    const kinds = kindsOf(said)
    if (kinds === undefined) continue
    const nodes = pieces.map(({node}) => node)
    return [...nodes.slice(0, first), ...turnsOf(said, kinds), ...nodes.slice(end)]
  }
  return undefined
}

/** Cut paragraphs at the lines that begin with a sign. */
function piecesOf({children}: Root, sign: RegExp, source: string | undefined): Piece[] {
  return children.flatMap((node): Piece[] => {
    const whole = [{node, sign: undefined}]
    if (node.type !== 'paragraph') return whole
    const signs: string[] = []
    const cuts: Cut[] = []
    for (const spot of lineStarts(node.children)) {
      const [written] = sign.exec(headOf(node.children, spot, 6).text) ?? []
      if (written === undefined) continue
      cuts.push({...spot, length: written.length})
      signs.push(written.trim())
    }
    if (cuts.length === 0) return whole
    const [lead = [], ...rest] = cutPhrasing(node.children, cuts, source)
    const signed = rest.map((piece, at): Piece => ({node: paragraphOf(piece), sign: signs[at]}))
    return lead.length > 0 ? [{node: paragraphOf(lead), sign: undefined}, ...signed] : signed
  })
}

/** Where the talk ends, with what stands right under its last line. */
function endOf(pieces: readonly Piece[], from: number): number {
  let end = from
  for (let next = pieces[end]; next !== undefined; next = pieces[end]) {
    const {node} = next
    const above = pieces[end - 1]?.node.position?.end.line ?? Number.NaN
    const isUnder = node.position?.start.line === above + 1
    if (node.type !== 'paragraph' || !isUnder || isColophon(node)) break
    end++
  }
  return end
}

/** What each side says, a block without a sign where it goes on. */
function spokenIn(said: readonly Piece[]): TurnContent[][] {
  const spoken: TurnContent[][] = []
  for (const {node, sign} of said) {
    if (sign !== undefined) spoken.push([node as TurnContent])
    else spoken.at(-1)?.push(node as TurnContent)
  }
  return spoken
}

function turnsOf(said: readonly Piece[], kinds: readonly Kind[]): Turn[] {
  // A dash stands before each block, or it would not tell where the last answer ends.
  const sign = kinds.length === said.length ? '—' : undefined
  return spokenIn(said).map((blocks, at) => turnOf(kinds[at] ?? 'statement', blocks, sign))
}

function textsOf(said: readonly Piece[]): string[] {
  return spokenIn(said).map((blocks) => textOfBlocks(blocks).trimEnd())
}

/**
 * Every other line asks, and those between answer in sentences, but for one in eight; each side has a sign of its
 * own, or both have one. Where nothing stands without a sign two questions will do.
 */
function byTurns(said: readonly Piece[]): Kind[] | undefined {
  const texts = textsOf(said)
  const first = texts.findIndex((text) => endsAsking.test(text))
  const fits = texts.map((text, at) => {
    return at % 2 === first ? endsAsking.test(text) : endsSentence(text) && !isAsking(text)
  })
  const misses = fits.filter((one) => !one).length
  const goesOn = said.length > texts.length
  const isTalk = texts.length >= (goesOn ? 6 : 4) && first < 2 && misses * 8 <= texts.length
  const signs = said.flatMap(({sign}) => sign ?? [])
  if (!isTalk || !signs.every((sign, at) => sign === signs[at % 2])) return undefined
  if (said.some(({node}) => node.type !== 'paragraph')) return undefined
  return texts.map((_, at) => (at % 2 === first ? 'question' : at < first ? 'statement' : 'answer'))
}

/** Every line has a long dash, most of them are sentences, and somebody asks. */
function byDashes(said: readonly Piece[]): Kind[] | undefined {
  const texts = textsOf(said)
  const areDashed = texts.length === said.length
  const sentences = texts.filter((text) => endsSentence(text))
  const asks = texts.map(isAsking)
  if (!areDashed || texts.length < 3 || !isMost(sentences, texts)) return undefined
  if (!asks.includes(true)) return undefined
  return asks.map((one, at) => (one ? 'question' : asks[at - 1] ? 'answer' : 'statement'))
}
