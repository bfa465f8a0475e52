/** Turns become blocks that show who speaks: a label before the first paragraph, or over it. */
import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {
  type LabelStyle,
  labelStyles,
  type MarkdownOptions,
  type NameStyle,
  nameStyles,
  oneOf,
} from '../options.js'
import {colonAfter, nameShower} from '../speakers/display.js'
import {clocksBehind} from '../speakers/label-time.js'
import {withDirection} from '../speakers/reading.js'
import {shapeOf, unnamedLabel} from '../speakers/shape.js'
import {turns} from '../tree/build.js'
import {onlyTimes, readClocks} from '../tree/clock.js'
import {marksOf} from '../tree/text.js'
import {formatClock} from '../tree/time.js'
import type {Mark, Speaker, Transcript, Turn} from '../tree/types.js'
import {isBare} from './head.js'

/** How turns are dressed. */
export interface Dress {
  labels: LabelStyle
  names: NameStyle
  /** Depth of headings that are labels. */
  depth: 3 | 4 | 5 | 6
  /** Whether nobody is named at all, so that times and chevrons tell the turns. */
  nameless: boolean
}

/**
 * Check the options of the Markdown writer.
 *
 * @param transcript what is to be written
 * @param options what the caller gave
 * @returns how to dress its turns
 * @throws TypeError for an unknown style
 */
export function dressOf(transcript: Transcript, options: MarkdownOptions): Dress {
  const labels = oneOf('labels', options.labels, labelStyles)
  const names = oneOf('names', options.names, nameStyles)
  return {labels, names, depth: headingDepth(transcript), nameless: isNameless(transcript)}
}

/** One below the deepest heading, at least three. */
function headingDepth(transcript: Transcript): Dress['depth'] {
  let deepest = 2
  for (const node of transcript.children) {
    if (node.type === 'heading') deepest = Math.max(deepest, node.depth)
  }
  return Math.min(deepest + 1, 6) as Dress['depth']
}

/** How many times a document needs in which they alone show that there is speech; see `recognise/pace.ts`. */
const fewestTimes = 3

function isNameless(transcript: Transcript): boolean {
  const all = turns(transcript)
  let times = 0
  for (const [index, turn] of all.entries()) {
    const {speaker, kind, start, label} = turn
    if (speaker !== null || kind !== 'statement' || start === undefined) return false
    if (index > 0 && label !== '>>') return false
    times += 1 + marksOf(turn).filter(({mark}) => mark.role === 'time').length
  }
  return times >= fewestTimes
}

/** A transcript's blocks, with labels in them. */
export interface Dressed {
  blocks: RootContent[]
  /** Those that open with a label of our own. */
  labelled: Set<RootContent>
  /** The blocks of each turn. */
  byTurn: Map<Turn, RootContent[]>
}

/**
 * Write labels into the blocks of a transcript.
 *
 * @param transcript any transcript; not changed
 * @param dress how
 * @returns its blocks, turns replaced by what they hold, page furniture left out
 */
export function dress(transcript: Transcript, dress: Dress): Dressed {
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]))
  const show = nameShower(transcript, dress.names)
  let before: Turn | undefined
  const labelled = new Set<RootContent>()
  const byTurn = new Map<Turn, RootContent[]>()
  const blocks = transcript.children.flatMap((node) => {
    if (node.type !== 'turn') return plainBlock(node)
    const bare = isBare(node, before)
    before = node
    const speaker = node.speaker === null ? undefined : speakers.get(node.speaker)
    const marked = speaker === undefined || isMark(node.label, speaker)
    const label = marked ? markOf(node, bare, dress) : labelOf(node, speaker, show, dress)
    const written = dressTurn(node, label, dress)
    if (label.style !== 'none' && written[0] !== undefined) labelled.add(written[0])
    byTurn.set(node, written)
    return written
  })
  return {blocks, labelled, byTurn}
}

/** A turn's label as it is written, and how it stands there. */
interface Written {
  text: string
  style: 'bold' | 'plain' | 'heading' | 'dash' | 'none'
}

/** Whether a label is a mark of question or answer: the document says elsewhere whose it is. */
function isMark(label: string | undefined, {aliases}: Speaker): boolean {
  const shape = label === undefined || aliases.includes(label) ? 'phrase' : shapeOf(label)
  return shape === 'ask' || shape === 'answer' || shape === 'either'
}

/** What a turn of nobody is marked by; a heading that asks and the answer under it need no mark. */
function markOf({kind, label}: Turn, bare: boolean, {labels, nameless}: Dress): Written {
  if (label === '—') return {text: '—', style: 'dash'}
  if (nameless) return {text: label === '>>' ? '>> ' : '', style: 'none'}
  if (bare) return {text: '', style: 'none'}
  const text = kind === 'question' ? 'Q' : kind === 'answer' ? 'A' : unnamedLabel
  return {text, style: labels === 'plain' ? 'plain' : 'bold'}
}

function labelOf(
  turn: Turn,
  speaker: Speaker,
  show: (speaker: Speaker) => string,
  {labels}: Dress,
): Written {
  if (labels === 'qa' && turn.kind !== 'statement') {
    return {text: turn.kind === 'question' ? 'Q' : 'A', style: 'bold'}
  }
  const shown = show(speaker)
  const text = turn.direction === undefined ? shown : withDirection(shown, turn.direction)
  return {text, style: labels === 'heading' ? 'heading' : labels === 'plain' ? 'plain' : 'bold'}
}

function dressTurn(turn: Turn, label: Written, {depth, nameless}: Dress): RootContent[] {
  const blocks = turn.children.flatMap((node) => plainBlock(node as RootContent))
  const {style, text} = label
  const time = turn.start === undefined ? '' : formatClock(turn.start)
  if (style === 'none' && nameless) return openWith(`[${time}${untilNext(turn)}] ${text}`, blocks)
  if (style === 'none') return openWith((time === '' ? '' : `[${time}] `) + text, blocks)
  if (style === 'heading') {
    const shown = time === '' ? `${text}:` : `${text} (${time}):`
    return [{type: 'heading', depth, children: [{type: 'text', value: shown}]}, ...blocks]
  }
  const [first] = blocks
  const speech = first?.type === 'paragraph' ? trimmed(first.children) : []
  const rest = first?.type === 'paragraph' ? blocks.slice(1) : blocks
  const isClock = time === '' && style !== 'dash' && opensWithClock(speech)
  if (isClock) return [paragraph(labelNodes(label)), paragraph(speech), ...rest]
  // A full-width colon needs no space.
  const space = speech.length === 0 || (time === '' && colonAfter(text) === '：') ? '' : ' '
  const after = (time === '' ? '' : ` [${time}]`) + space
  const children = joinText([...labelNodes(label), textNode(after), ...speech])
  return [{type: 'paragraph', children}, ...rest]
}

/** Whether speech opens with digits that would be the time of the turn behind its label: `0:12 was the time.` */
function opensWithClock([first]: readonly PhrasingContent[]): boolean {
  return first?.type === 'text' && clocksBehind(first.value, 0) !== undefined
}

/** The end of a range that opens speech of nobody: where ranges follow, they alone may tell that it is speech. */
function untilNext(turn: Turn): string {
  const [next] = marksOf(turn).filter(({mark}) => mark.role === 'time')
  const isRange = next !== undefined && untilOf(next.mark) !== undefined
  return isRange && next.mark.time !== undefined ? ` --> ${formatClock(next.mark.time)}` : ''
}

function untilOf({value}: Mark): number | undefined {
  return readClocks(value.trim(), 0)?.until
}

/** Speech without white space at its edges, which no reader takes for a part of it. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.length - 1
  return children.flatMap((node, index) => {
    if (node.type !== 'text' || (index > 0 && index < last)) return [node]
    const start = index === 0 ? node.value.trimStart() : node.value
    const value = index === last ? start.trimEnd() : start
    if (value === node.value) return [node]
    return value === '' ? [] : [{...node, value}]
  })
}

/** Speech of nobody opens with its time, and with the chevrons of a new voice. */
function openWith(opening: string, blocks: RootContent[]): RootContent[] {
  if (opening === '') return blocks
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return [paragraph([textNode(opening.trimEnd())]), ...blocks]
  return [paragraph(joinText([textNode(opening), ...first.children])), ...rest]
}

function textNode(value: string): PhrasingContent {
  return {type: 'text', value}
}

function labelNodes({text, style}: Written): PhrasingContent[] {
  if (style === 'dash') return [textNode(text)]
  const colon = colonAfter(text)
  if (style === 'plain') return [textNode(text + colon)]
  // Behind `：` a closing `**` would stay two asterisks where no space follows.
  if (colon === ':') return [{type: 'strong', children: [textNode(`${text}:`)]}]
  return [{type: 'strong', children: [textNode(text)]}, textNode(colon)]
}

/** A block as it is written: times as they stand, without the furniture of pages. */
function plainBlock(node: RootContent): RootContent[] {
  if (node.type === 'mark') return isFurniture(node) ? [] : [paragraph([textNode(node.value)])]
  if (node.type === 'speakerLabel') return []
  if (node.type !== 'paragraph') return [node]
  const children = joinText(node.children)
  return children.length > 0 ? [paragraph(children)] : []
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children}
}

function isFurniture(node: Mark): boolean {
  return node.role !== 'time'
}

/** Text, events and times side by side become one text; furniture goes. */
function joinText(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  // To ask the joined text would cost its length.
  let opens = true
  for (const node of children) {
    if (node.type === 'speakerLabel' || (node.type === 'mark' && isFurniture(node))) continue
    const last = joined[joined.length - 1]
    const isText = node.type === 'text' || node.type === 'event' || node.type === 'mark'
    if (!isText) {
      joined.push(node)
      opens = node.type === 'break'
    } else {
      const value: string = node.type === 'mark' ? shownTime(node, opens) : node.value
      opens = value.endsWith('\n')
      if (last?.type === 'text')
        joined[joined.length - 1] = {type: 'text', value: last.value + value}
      else if (value !== '') joined.push({type: 'text', value})
    }
  }
  return joined
}

// A time that is told from the words around it: `[0:12]`, `(1:02:03)`, `#00:01:02-3#`.
const setApart = /^(?:[[#]|\(\d{1,3}:\d{2}:\d{2}[^:]*$)/
// One that is so at the start of a line: `(0:12)`, `(00:01:51):`.
const inBrackets = /^[[(#]/

/** A time inside the speech, as it stood or in brackets, without which it would be read as words. */
function shownTime(mark: Mark, opens: boolean): string {
  const {value, time} = mark
  const isApart = (opens ? inBrackets : setApart).test(value)
  // Several times that say the same are written as one.
  if (time === undefined || (isApart && onlyTimes(value) !== undefined)) return value
  const until = untilOf(mark)
  return `[${formatClock(time)}${until === undefined ? '' : ` --> ${formatClock(until)}`}]`
}
