/**
 * Speech with times and without names: the copy of a video's captions, `[0:12] text`, ranges over text.
 * It becomes turns of nobody, one for each voice; the times inside are marks.
 */

import type {Paragraph, PhrasingContent, Root, RootContent, Text} from 'mdast'
import {append} from '../../tree/append.js'
import {markNode, paragraphOf} from '../../tree/build.js'
import {countWords} from '../../tree/count.js'
import {span} from '../../tree/pointer.js'
import {endsSentence} from '../../tree/sentence.js'
import {textOfBlocks} from '../../tree/text.js'
import type {Mark, Turn, TurnContent} from '../../tree/types.js'
import {isDense} from '../../tree/wrapping.js'
import {isPaced, type Segment} from './pace.js'
import {type Piece, piecesOf} from './timed-pieces.js'

/** The label of a voice that chevrons open. */
const chevrons = '>>'

/**
 * Find speech that times show to be such.
 *
 * @param root the blocks; replaced by turns where the document is timed speech
 * @param source the document, for positions
 * @returns whether it is
 */
export function findTimedSpeech(root: Root, source: string | undefined): boolean {
  const pieces = piecesOf(root.children, source)
  if (!isTimedSpeech(pieces)) return false
  const builder = new Builder()
  for (const [index, node] of root.children.entries()) builder.block(node, pieces[index] ?? [])
  builder.close()
  root.children = builder.blocks
  return true
}

function isTimedSpeech(pieces: readonly (readonly Piece[])[]): boolean {
  return isPaced(segmentsOf(pieces))
}

/**
 * Tell whether blocks without labels would be read as the speech they are.
 *
 * @param blocks the blocks of a document that is yet to be written
 * @returns whether times show it, and no turn would be cut, no paragraph joined with the one before
 */
export function isHeard(blocks: readonly RootContent[]): boolean {
  const pieces = piecesOf(blocks, undefined)
  // Chevrons further on would open a turn.
  const opens = (block: readonly Piece[]) => block.findLastIndex(({type}) => type === 'voice') < 2
  if (!isTimedSpeech(pieces) || !pieces.every(opens)) return false
  const spoken = pieces.slice(pieces.findIndex(([first]) => first?.type === 'time'))
  let before: Piece | undefined
  for (const block of spoken) {
    const words = block.filter((piece) => piece.type === 'words')
    const goesOn = words.length > 0 && block.every(({type}) => type !== 'voice')
    if (goesOn && before?.type === 'words' && !endsSentence(textOfBlocks(before.children)))
      return false
    before = words.at(-1) ?? (block.some(({type}) => type === 'time') ? before : undefined)
  }
  return true
}

function segmentsOf(blocks: readonly (readonly Piece[])[]): Segment[] {
  const segments: Segment[] = []
  for (const piece of blocks.flat()) {
    const last = segments[segments.length - 1]
    if (piece.type === 'time') {
      const {times, text, opens} = piece
      const isTold = last?.words === 0 && last.start === times.start
      if (isTold) continue
      const {start, end: until} = times
      segments.push({start, until, written: text.value, opens, words: 0, sentence: false})
    } else if (piece.type === 'words' && last !== undefined) {
      const text = textOfBlocks(piece.children)
      if (text.trim() === '') continue
      last.words += countWords(text)
      last.sentence = endsSentence(text)
    }
  }
  return segments
}

type Time = Extract<Piece, {type: 'time'}>

/** Puts pieces together again: turns, paragraphs of speech, and marks. */
class Builder {
  readonly blocks: RootContent[] = []
  #turn: Turn | undefined
  /** The paragraph that goes on, and whether it does so in the block at hand. */
  #paragraph: Paragraph | undefined
  #inBlock = false
  /** Times that wait for words. */
  #times: Time[] = []
  #until: number | undefined
  #voice: Text | undefined

  block(node: RootContent, pieces: readonly Piece[]): void {
    const isSpeech = this.#turn !== undefined || this.#times.length > 0
    if (!isSpeech && pieces.every(({type}) => type !== 'time')) {
      this.blocks.push(node)
      return
    }
    this.#inBlock = false
    for (const piece of pieces) this.#add(piece)
    trimEnd(this.#paragraph)
  }

  #add(piece: Piece): void {
    if (piece.type === 'time') {
      this.#times.push(piece)
      if (piece.times.end !== undefined) this.#until = piece.times.end
    } else if (piece.type === 'voice') {
      this.#closeTurn()
      this.#voice = piece.text
    } else if (piece.type === 'words') this.#words(piece.children)
    else if (piece.type === 'block' && this.#turn !== undefined) {
      this.#flush()
      this.#turn.children.push(piece.node as TurnContent)
      this.#paragraph = undefined
    } else {
      this.close()
      this.blocks.push(piece.node)
    }
  }

  #words(children: readonly PhrasingContent[]): void {
    const isBlank = children.every(isSpace)
    if (isBlank && (this.#paragraph === undefined || this.#times.length > 0)) return
    if (this.#turn === undefined && this.#times.length === 0 && this.#voice === undefined) {
      const before = paragraphOf([...children])
      trimEnd(before)
      this.blocks.push(before)
      return
    }
    const turn = this.#turn ?? this.#open()
    const before = this.#paragraph
    if (before !== undefined && (this.#inBlock || !endsSentence(tailOf(before)))) {
      this.#goOn(before, children)
    } else {
      const marks = this.#marks()
      this.#paragraph = paragraphOf([
        ...marks.flatMap((mark) => [mark, space()]),
        ...trimStart(children),
      ])
      turn.children.push(this.#paragraph)
    }
    this.#inBlock = true
  }

  /** Go on in a paragraph: in one block the white space is there, between blocks it is a space. */
  #goOn(paragraph: Paragraph, children: readonly PhrasingContent[]): void {
    const marks = this.#marks()
    const speech = this.#inBlock ? children : trimStart(children)
    const gap = isDense(tailOf(paragraph), headOf(speech)) ? [] : [space()]
    if (this.#inBlock) paragraph.children.push(...marks)
    else paragraph.children.push(...marks.flatMap((mark) => [...gap.map(space), mark]), ...gap)
    append(paragraph.children, speech)
    const position = span(paragraph.children[0], speech[speech.length - 1])
    if (position) paragraph.position = position
  }

  /** A turn starts with the time before it. */
  #open(): Turn {
    const first = this.#times[0]?.times
    const start = this.#times[0]?.text ?? this.#voice
    while (this.#times[0] !== undefined && this.#times[0].times.start === first?.start)
      this.#times.shift()
    this.#turn = {
      type: 'turn',
      speaker: null,
      kind: 'statement',
      ...(this.#voice && {label: chevrons}),
      ...(first && {start: first.start}),
      children: [],
      ...(start?.position && {position: {...start.position}}),
    }
    this.#voice = undefined
    this.blocks.push(this.#turn)
    return this.#turn
  }

  /** The times that wait, as marks; one told twice is one. */
  #marks(): Mark[] {
    const marks: Mark[] = []
    for (const {times, text} of this.#times.splice(0)) {
      const last = marks[marks.length - 1]
      if (last?.time === times.start) last.value += ` ${text.value}`
      else marks.push(markNode('time', text.value, {time: times.start, position: text.position}))
    }
    return marks
  }

  /** Put the times that wait between the blocks of the turn. */
  #flush(): void {
    for (const mark of this.#marks()) this.#turn?.children.push(mark)
  }

  /** End the turn; what waits opens the next one. */
  #closeTurn(): void {
    const turn = this.#turn
    if (turn === undefined) return
    const last = turn.children[turn.children.length - 1]
    const position = span(turn.position?.start ?? turn.children[0], last)
    if (position) turn.position = position
    const until = this.#times[0] === undefined ? this.#until : undefined
    if (until !== undefined && until >= (turn.start ?? 0)) turn.end = until
    trimEnd(this.#paragraph)
    this.#turn = undefined
    this.#paragraph = undefined
  }

  /** End the turn with all that waits. */
  close(): void {
    if (this.#turn !== undefined) this.#flush()
    this.#closeTurn()
    for (const {text} of this.#times.splice(0)) this.blocks.push(paragraphOf([text]))
    if (this.#voice !== undefined) this.blocks.push(paragraphOf([this.#voice]))
    this.#voice = undefined
  }
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function space(): Text {
  return {type: 'text', value: ' '}
}

function headOf([first]: readonly PhrasingContent[]): string {
  return first?.type === 'text' ? first.value.slice(0, 9) : ''
}

function tailOf({children}: Paragraph): string {
  const last = children[children.length - 1]
  return last?.type === 'text' ? last.value.slice(-9) : ''
}

/** Phrasing without white space or hard breaks before it. */
function trimStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const from = children.findIndex(({type}) => type !== 'break')
  const [first, ...rest] = from < 0 ? [] : children.slice(from)
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...rest]
  return first.value.trim() === '' ? rest : [{...first, value: first.value.trimStart()}, ...rest]
}

/** Take away spaces and line ends, also hard ones, behind the last word. */
function trimEnd(paragraph: Paragraph | undefined): void {
  const children = paragraph?.children ?? []
  for (let last = children.pop(); last !== undefined; last = children.pop()) {
    if (last.type === 'break') continue
    if (last.type === 'text') last.value = last.value.trimEnd()
    if (last.type === 'text' && last.value === '') continue
    children.push(last)
    return
  }
}
