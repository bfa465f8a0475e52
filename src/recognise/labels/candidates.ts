/** Every line of the document that opens like a label, with its place. Nothing is decided here. */
import type {Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import {readBody} from '../../speakers/body.js'
import {
  type Label,
  type LabelReader,
  labelReader,
  type Prefix,
  readHeading,
} from '../../speakers/label.js'
import {isSomebody} from '../../speakers/shape.js'
import {onlyTimes, readClock} from '../../tree/clock.js'
import {placesIn, type Spot} from '../../tree/phrasing.js'
import {endsOrBreaksOff} from '../../tree/sentence.js'
import {textOfBlock} from '../../tree/text.js'
import {opensLikeLabel, type Wrapping} from '../../tree/wrapping.js'
import {tellAffiliations} from './affiliations.js'
import {bareNames} from './bare-names.js'
import {markBefore, numberBefore} from './counted-lines.js'
import {
  endsAsSentence,
  isEscaped,
  type Line,
  lineBreaks,
  linesOf,
  mayBeStarred,
  opensBlock,
  startsStarred,
} from './lines.js'

/** How a label is set apart from the speech. */
export type Typeface = 'plain' | 'strong' | 'emphasis' | 'heading'

/** A line that opens like a label. */
export interface Candidate {
  /** Index of the block among the root's children. */
  block: number
  /** Where in the block the line starts. */
  spot: Spot
  /** The same in the source. */
  start: Point | undefined
  label: Label
  /** What counts it, before the name: `01`, `Q12`. */
  number?: string
  typeface: Typeface
  /** Whether the file's wrapping, not its writer, may have put the label at the start of its line. */
  wrapped: boolean
  /** Whether a line that is only a time stands right before it. */
  afterTime: boolean
  /** What follows the label on its line: words, an address, or nothing. */
  follows: 'words' | 'address' | 'nothing'
  /** Whether what it labels is said as people speak: a sentence, or three words and more. */
  spoken: boolean
  /** Whether it ends as a sentence does. */
  sentence: boolean
  /** Whether all of it stands in quotation marks. */
  quoted: boolean
}

/** What is known of blocks beside themselves. */
export interface Origin {
  /** The document, to honour escapes and wrapping. */
  source?: string | undefined
  /** Whether it is plain text, or Markdown, or Markdown that is yet to be written. */
  form: 'plain' | 'markdown' | 'unwritten'
  /** How the document is wrapped, where that is known. */
  wrapping?: Wrapping | undefined
  /** Names of people that the front matter or the caller tells. */
  names?: ReadonlySet<string>
  /** Whether the lines of a block are one speech, as those of a caption are. */
  joined?: boolean | undefined
  /** Receives the blocks that open with an escaped label, by their index: nobody is named there. */
  escaped?: Set<number> | undefined
}

/**
 * Collect the candidates of a document.
 *
 * @param root what a reader made: blocks, as yet without turns
 * @param origin where they come from
 * @param setApart labels that only the lines around them show to be some, by the index of their line; by default
 *   names beside times
 * @param lines the lines of the blocks, where they are known
 * @returns the candidates in order
 */
export function candidatesIn(
  root: Root,
  {source, form, wrapping, names, joined, escaped}: Origin,
  setApart?: ReadonlyMap<number, Label>,
  lines: readonly Line[] = linesOf(root),
): Candidate[] {
  const readLabel = labelReader(names)
  const breakOf = lineBreaks(source, wrapping)
  const found: Candidate[] = []
  const places = placesIn(source)
  const bare = setApart ?? bareNames(lines)
  for (const [index, line] of lines.entries()) {
    const start = places(line.node, line.spot)
    const ending = breakOf(line, start)
    const isInside = ending === 'inside a sentence'
    if (isInside && !mayBeLabel(source, start)) continue
    const read = bare.get(index) ?? readLine(line, readLabel, prefixOf(line, start, {source, form}))
    if (read === undefined) continue
    if (isInside && !isCertain(read)) continue
    const label = names?.has(read.name) ? read : withoutNumber(read, line)
    if (source !== undefined && isEscaped(line, label, start, source)) {
      if (opensBlock(line)) escaped?.add(line.block)
      continue
    }
    const rest = line.head.text.slice(label.length)
    if (line.node.type === 'heading' && (rest !== '' || isLonger(line))) continue
    const isOver = rest === '' && !line.head.goesOn
    const below = isOver ? speechBelow(lines, index, root, label) : undefined
    const isTimed = label.end === 'time' || label.end === 'loose'
    if (isTimed && !isSpeech(below, readLabel)) continue
    const wrapped = ending !== 'by hand'
    const afterTime =
      label.end === 'bare' || (opensBlock(line) && isTime(root.children[line.block - 1]))
    const candidate = candidateOf(line, label, {start, wrapped, afterTime}, rest, below)
    const isMarked = label.end === 'bare' && markBefore(line.head.text) > 0
    const isCounted = isMarked || label !== read || (label.end === 'colon' && bare.has(index))
    if (isCounted || numberBefore(line.head.text) > 0)
      candidate.number = line.head.text.split(label.text, 1)[0]?.trim() ?? ''
    found.push(candidate)
  }
  if (joined) readAsCaptions(root, found)
  tellAffiliations(found, names ?? [])
  const isAlike = alike(found)
  return isAlike === undefined ? found : found.filter(isAlike)
}

/** Whether a line may open like a label; its head need not be read to tell that it does not. */
function mayBeLabel(source = '', start: Point | undefined): boolean {
  return start?.offset !== undefined && opensLikeLabel(source, start.offset, source.length)
}

/** Whether a label is one inside a sentence too, which its speaker never ended, once people are heard to go by it. */
function isCertain({end, shape}: Label): boolean {
  return end === 'colon' && (shape === 'name' || shape === 'code' || shape === 'voice')
}

/** Whether something stands behind the words of a line: a picture, or, in a heading, a line ending. */
function isLonger({node, head}: Line): boolean {
  return head.goesOn || textOfBlock(node).trim().includes('\n')
}

/** A caption ends its sentence on its last line, and is a time of its own where nearly all of them open like labels. */
function readAsCaptions({children}: Root, found: readonly Candidate[]): void {
  const opening = found.filter(({spot}) => spot.child === 0 && spot.offset === 0)
  const isTimed = opening.length * 3 >= children.length * 2
  for (const candidate of found) {
    const block = children[candidate.block]
    if (block && endsOrBreaksOff(textOfBlock(block))) candidate.sentence = candidate.spoken = true
  }
  if (isTimed) for (const candidate of opening) candidate.afterTime = true
}

function readLine({node, head}: Line, readLabel: LabelReader, prefix?: Prefix): Label | undefined {
  const label = readLabel(head.text, prefix) ?? readNumbered(head.text, readLabel)
  if (node.type !== 'heading') return label
  // No colon was lost behind capitals that are the whole heading.
  return label === undefined || label.end === 'lost' ? readHeading(head.text) : label
}

/** `Anf. 41 ANA RUIZ (S):`, where the number is no part of any label. */
function readNumbered(text: string, readLabel: LabelReader): Label | undefined {
  const length = numberBefore(text)
  const label = length > 0 ? readLabel(text.slice(length)) : undefined
  return label && {...label, length: length + label.length}
}

/** Who asks question twelve: `Chair` of `Q12 Chair`. */
function withoutNumber(label: Label, {head}: Line): Label {
  const length = head.text.startsWith(label.text) ? numberBefore(label.text) : 0
  const body = length > 0 ? readBody(label.text.slice(length)) : undefined
  return body && isSomebody(body.shape) ? {...label, ...body} : label
}

/** What may stand before a label; asterisks that are yet to be written are not escaped so far. */
function prefixOf(line: Line, start: Point | undefined, {source, form}: Origin) {
  if (form === 'plain') return 'bullet'
  const isStarred = form === 'unwritten' ? startsStarred(line) : mayBeStarred(line, start, source)
  return isStarred ? 'stars' : undefined
}

/** A candidate, with what is told of the speech behind the label, or under it. */
function candidateOf(
  line: Line,
  label: Label,
  {start, wrapped, afterTime}: Pick<Candidate, 'start' | 'wrapped' | 'afterTime'>,
  rest: string,
  below: Below | undefined,
): Candidate {
  const speech = below?.line === undefined ? rest : below.text
  const sentence = endsAsSentence(below?.line ?? line, speech)
  const isBlock = below !== undefined && below.line === undefined
  const typeface = typefaceOf(line, label)
  // A word that is said at a time is heard, but not the words of a list of times: `**Lunch:** 12:00 soup`.
  const isTimed = typeface === 'strong' && isBracketed(line, label) && rest !== ''
  return {
    block: line.block,
    spot: line.spot,
    start,
    label,
    typeface,
    wrapped,
    afterTime,
    follows: below !== undefined ? 'nothing' : address.test(rest) ? 'address' : 'words',
    spoken: sentence || isTimed || words.test(speech) || isBlock,
    sentence,
    quoted: inQuotes.test(rest),
  }
}

/** Ends of labels that must be those of many. */
const shared: ReadonlySet<Label['end']> = new Set(['inline', 'loose', 'sentence'])

/**
 * What must hold of all labels of a kind: times in words, or behind one space, run on from the first
 * minute; speech stands behind a time without a colon, or behind the full stop of a sentence, at least as often
 * as behind a colon. Nothing where there are no such kinds.
 */
function alike(found: readonly Candidate[]): ((candidate: Candidate) => boolean) | undefined {
  if (!found.some(({label: {end}}) => shared.has(end))) return undefined
  const ending = (end: Label['end']) => found.filter(({label}) => label.end === end)
  const isMost = (end: Label['end'], least: number) => {
    const count = ending(end).length
    return count >= least && count >= ending('colon').length
  }
  const holds: Partial<Record<Label['end'], boolean>> = {
    inline: isMost('inline', 2),
    loose: runsOn(ending('loose')),
    sentence: isMost('sentence', 3),
  }
  return ({label: {end}}) => holds[end] ?? true
}

function runsOn(list: readonly Candidate[]): boolean {
  let last = 0
  if ((list[0]?.label.start ?? 60) >= 60) return false
  for (const {label} of list) {
    if ((label.start ?? 0) < last) return false
    last = label.start ?? 0
  }
  return list.length > 1
}

// What follows a label and is not said: only an address, a number with its measure, numbers and signs:
// `https://example.com`, `200 g`, `15.–21. 7.`.
const address =
  /^<?(?:https?:\/\/|www\.)\S{1,2000}\s{0,9}$|^[£$€]?\d[\d.,:/ ]{0,20}(?:%|[$€£]|\p{L}{1,4})?$|^\d[\d.,:/ –-]{3,40}$/u
// Three words and more, or a few letters of a script without spaces: `a rope and`, `很好的`, `เราไปแม่น้ำ`.
const words =
  /\S\s+\S+\s+\S|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3}|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{8}/

// Words in quotation marks and nothing else: `“Go slowly.”`, `«Trenger vi vinteren?»`.
const inQuotes = /^["“”„«»‹「『][^"“”„«»「」『』]{1,400}["“”«»›」』][.!?]?$/u

function typefaceOf({node, head}: Line, label: Label): Typeface {
  if (node.type === 'heading') return 'heading'
  const apart = head.marked >= label.text.length && head.marked <= label.length
  if (apart && head.typeface !== 'plain') return head.typeface
  return label.starred ? 'strong' : 'plain'
}

/** Whether a label ends with a time in brackets: `Ana: [0:12] `. */
function isBracketed({head}: Line, {start, length}: Label): boolean {
  return start !== undefined && head.text.slice(0, length).trimEnd().endsWith(']')
}

/** What stands under a label that fills its line: the next line, or a block of another kind. */
interface Below {
  line?: Line
  text: string
}

/** The speech stands under the time where a name stands over one. */
function speechBelow(lines: readonly Line[], index: number, root: Root, {end}: Label): Below {
  const below = lineBelow(lines, index, root)
  const isTime = end === 'bare' && below.line !== undefined && onlyTimes(below.text) !== undefined
  return isTime ? lineBelow(lines, index + 1, root) : below
}

function lineBelow(lines: readonly Line[], index: number, root: Root): Below {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined) return {text: ''}
  if (next !== undefined && next.block <= line.block + 1 && next.node.type !== 'heading') {
    return {line: next, text: next.head.text}
  }
  const block = root.children[line.block + 1]
  return {text: block === undefined || block.type === 'heading' ? '' : ' '}
}

/** Whether what stands under a name and a time is speech: no time, and no label with a time of its own. */
function isSpeech(below: Below | undefined, readLabel: LabelReader): boolean {
  if (below === undefined || below.text === '') return false
  return readClock(below.text, 0) === undefined && readLabel(below.text)?.start === undefined
}

function isTime(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' && node?.type !== 'heading') return false
  const text = node.children[0]
  return node.children.length === 1 && text?.type === 'text' && onlyTimes(text.value) !== undefined
}
