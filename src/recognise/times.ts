/** Times between and inside the words of a turn: marks, or the start of the turn. */
import type {PhrasingContent, RootContent, Text} from 'mdast'
import {readClock} from '../speakers/clock.js'
import {markNode} from '../tree/build.js'
import {splitText} from '../tree/pointer.js'
import {textOfBlock} from '../tree/text.js'
import type {Mark, Turn} from '../tree/types.js'

/** A time, or a range of times, in seconds. */
export interface Times {
  start: number
  end?: number
}

// What parts two times of a range: ` --> `, ` - `, ` – `.
const rangeSign = /\s*(?:-->|[-–—])\s*/y

/**
 * Read a text that is nothing but a time or a range of times.
 *
 * @param text `(00:01:51):`, `[00:12]`, `00:00:01 --> 00:00:09`
 * @returns the times, or nothing where the text is anything else
 */
export function onlyTimes(text: string): Times | undefined {
  const written = text.trim()
  const first = written.length > 40 ? undefined : readClock(written, 0)
  if (first === undefined) return undefined
  rangeSign.lastIndex = first.end
  const sign = rangeSign.exec(written)
  const second = sign === null ? undefined : readClock(written, rangeSign.lastIndex)
  const rest = written.slice(second?.end ?? first.end)
  if (rest !== '' && rest !== ':') return undefined
  return {start: first.seconds, ...(second && {end: second.seconds})}
}

// The number of a page on a line of its own: `[[Page H123]]`, `Page 12 of 40`, `- 12 -`.
const pageNumber =
  /^(?:\[\[Page [^[\]]{1,20}\]\]|Page \d{1,5}(?: of \d{1,5})?|[-–—] ?\d{1,5} ?[-–—])$/i

/**
 * Make a mark of a block that is only a time or the number of a page.
 *
 * @param node a paragraph or heading
 * @returns the mark, or nothing where the block is anything else
 */
export function blockMark(node: RootContent): Mark | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
  const value = textOfBlock(node)
  const {position} = node
  const times = onlyTimes(value)
  if (times !== undefined) return markNode('time', value, {time: times.start, position})
  return pageNumber.test(value.trim()) ? markNode('page', value, {position}) : undefined
}

/**
 * Find the times in a turn's speech: they become marks; one that opens the speech is its start.
 *
 * @param turn the turn; changed
 * @param source the document, for positions
 */
export function markTimes(turn: Turn, source: string | undefined): void {
  for (const [index, node] of turn.children.entries()) {
    const mark = index === 0 && turn.start === undefined ? undefined : blockMark(node)
    if (mark !== undefined) turn.children[index] = mark
    else if (node.type === 'paragraph') node.children = splitTimes(node.children, source)
  }
  adoptStart(turn)
}

// A time in brackets, which in round ones has hours or opens a line: `[04:08]`, `(00:01:51):`, `(1:02:03)`.
const inBrackets =
  /\[\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\]:?|\(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\):?/g

function splitTimes(
  children: readonly PhrasingContent[],
  source: string | undefined,
): PhrasingContent[] {
  return children.flatMap((node) => {
    if (node.type !== 'text' || !(node.value.includes('[') || node.value.includes('(')))
      return [node]
    return splitText(node, timesIn(node), source).map(({text, found}) =>
      found ? markOf(text) : text,
    )
  })
}

function timesIn({value}: Text): [number, number][] {
  const found: [number, number][] = []
  for (const match of value.matchAll(inBrackets)) {
    const from = match.index
    const opens = from === 0 || value.charAt(from - 1) === '\n'
    const hours = match[0].split(':').length > 2 && match[0].charAt(match[0].length - 1) !== ':'
    if (match[0].startsWith('[') || opens || hours) found.push([from, from + match[0].length])
  }
  return found
}

function markOf(text: Text): Mark {
  const {value, position} = text
  const time = readClock(value, 0)?.seconds ?? 0
  return markNode('time', value, {time, position})
}

/** A time before the first word of a turn is when it starts, and is told once. */
function adoptStart(turn: Turn): void {
  if (turn.start !== undefined) return
  const first = turn.children[0]
  if (first?.type !== 'paragraph') return
  const mark = first.children[0]
  const times = mark?.type === 'mark' && mark.time !== undefined ? {start: mark.time} : undefined
  if (times !== undefined) {
    turn.start = times.start
    first.children.shift()
    const text = first.children[0]
    if (text?.type === 'text') text.value = text.value.trimStart()
    if (first.children.length === 0) turn.children.shift()
    return
  }
  const whole = onlyTimes(textOfBlock(first))
  if (whole === undefined) return
  turn.start = whole.start
  if (whole.end !== undefined) turn.end = whole.end
  turn.children.shift()
}

/**
 * Give times that stand alone before a turn to it: a heading, or the last block of the turn before.
 *
 * @param blocks the document's blocks; times that are told by a turn's `start` are taken out
 * @returns the blocks without them
 */
export function adoptTimes(blocks: readonly RootContent[]): RootContent[] {
  const kept: RootContent[] = []
  for (const node of blocks) {
    if (node.type === 'turn' && node.start === undefined) {
      const before = kept[kept.length - 1]
      const last = before?.type === 'turn' ? before.children[before.children.length - 1] : undefined
      const times = last?.type === 'mark' ? onlyTimes(last.value) : before && timesOf(before)
      if (times !== undefined) {
        node.start = times.start
        if (times.end !== undefined) node.end ??= times.end
        if (before?.type === 'turn') before.children.pop()
        else kept.pop()
      }
    }
    kept.push(node)
  }
  return kept
}

function timesOf(node: RootContent): Times | undefined {
  return node.type === 'paragraph' || node.type === 'heading'
    ? onlyTimes(textOfBlock(node))
    : undefined
}
