/** A document without names taken apart: times, signs of a new voice, words, and blocks of other kinds. */
import type {PhrasingContent, RootContent, Text} from 'mdast'
import {skipSpaces} from '../../speakers/label-time.js'
import {readSpokenTime} from '../../speakers/spoken-time.js'
import {onlyTimes, readClocks, type Times} from '../../tree/clock.js'
import {splitText} from '../../tree/pointer.js'
import {isColophon} from '../furniture/colophon.js'

/** A part of a block; a time may open a line that goes on in words. */
export type Piece =
  | {type: 'time'; times: Times; text: Text; opens: boolean}
  | {type: 'voice'; text: Text}
  | {type: 'words'; children: PhrasingContent[]}
  | {type: 'block'; node: RootContent}
  | {type: 'end'; node: RootContent}

/**
 * Take blocks apart.
 *
 * @param blocks the blocks of a document
 * @param source the document, for positions
 * @returns the pieces of each block
 */
export function piecesOf(blocks: readonly RootContent[], source: string | undefined): Piece[][] {
  const scanner = new Scanner(source)
  return blocks.map((node) => {
    if (node.type === 'paragraph' && !isColophon(node)) return scanner.paragraph(node.children)
    const [text] = node.type === 'heading' ? node.children : []
    const times = text?.type === 'text' ? onlyTimes(text.value) : undefined
    if (text?.type === 'text' && times !== undefined)
      return [{type: 'time', times, text, opens: false}]
    const ends =
      node.type === 'paragraph' || node.type === 'heading' || node.type === 'thematicBreak'
    return [{type: ends ? 'end' : 'block', node}]
  })
}

/** A time or chevrons in a text. */
interface Sign {
  from: number
  to: number
  /** Nothing for chevrons. */
  times?: Times
  /** Whether it opens a line that goes on in words. */
  opens: boolean
}

class Scanner {
  readonly #source: string | undefined
  /** The time before, as long as no words followed. */
  #told: Times | undefined

  constructor(source: string | undefined) {
    this.#source = source
  }

  paragraph(children: readonly PhrasingContent[]): Piece[] {
    const pieces: Piece[] = []
    let opens = true
    for (const node of children) {
      if (node.type !== 'text') {
        addWords(pieces, node)
        opens = node.type === 'break'
        continue
      }
      const signs = this.#signsIn(node.value, opens)
      let next = 0
      const ranges = signs.map(({from, to}) => [from, to] as const)
      for (const {text, found} of splitText(node, ranges, this.#source)) {
        const sign = found ? signs[next++] : undefined
        if (sign === undefined) addWords(pieces, text)
        else if (sign.times === undefined) pieces.push({type: 'voice', text})
        else pieces.push({type: 'time', times: sign.times, text, opens: sign.opens})
      }
      opens = node.value.endsWith('\n')
    }
    return pieces
  }

  #signsIn(value: string, opens: boolean): Sign[] {
    const signs: Sign[] = []
    let isStart = opens
    for (let from = 0; from < value.length; isStart = true) {
      const end = value.indexOf('\n', from)
      const to = end < 0 ? value.length : end
      const line = value.slice(from, to)
      const time = isStart ? this.#opening(line) : undefined
      if (time !== undefined) signs.push({...time, from: from + time.from, to: from + time.to})
      this.#told = time?.opens === false ? time.times : undefined
      for (const sign of insideOf(line, time?.to ?? 0, isStart))
        signs.push({...sign, from: from + sign.from, to: from + sign.to})
      from = to + 1
    }
    return signs
  }

  /** The time that opens a line; one in words only where it says what stood on the line before. */
  #opening(line: string): Sign | undefined {
    const from = skipSpaces(line, 0)
    const times = readClocks(line, from)
    if (times === undefined) {
      const start = this.#told && readSpokenTime(line.trim())
      const isSame = start !== undefined && start === Math.floor(this.#told?.start ?? -1)
      return isSame ? {from, to: line.trimEnd().length, times: {start}, opens: false} : undefined
    }
    const {start, until, end: to} = times
    const rest = line.slice(to).trimStart()
    if (rest !== '' && rest !== ':' && !afterTime.test(line.slice(to, to + 2))) return undefined
    return {
      from,
      to,
      times: {start, ...(until !== undefined && {end: until})},
      opens: rest !== '' && rest !== ':',
    }
  }
}

function addWords(pieces: Piece[], node: PhrasingContent): void {
  const last = pieces[pieces.length - 1]
  if (last?.type === 'words') last.children.push(node)
  else pieces.push({type: 'words', children: [node]})
}

// What may follow a time that opens a line of speech: a space, a letter, a sign of its own: ` s`, `so`, `[M`.
const afterTime = /^[\s\p{L}>"“'‘«¿¡([♪]/u
// Times and chevrons further on: `[0:12]`, `[0:01 - 0:04]`, `#00:00:12-3#`, ` >> `.
const inside = /\[\d[\d:.,\s>–—→-]{2,40}\]|#\d[\d:-]{3,12}#|(?<!\S)-?>{2,3}(?=\s)/g

function* insideOf(line: string, from: number, opens: boolean): Generator<Sign> {
  if (!line.includes('>>') && !line.includes('[') && !line.includes('#')) return
  for (const match of line.slice(from).matchAll(inside)) {
    const [value] = match
    const times = onlyTimes(value)
    const at = from + match.index
    const isVoice = value.endsWith('>') && (opens || at > 0)
    if (times === undefined && !isVoice) continue
    yield {from: at, to: at + value.length, opens: false, ...(times && {times})}
  }
}
