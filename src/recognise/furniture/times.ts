/** Times between and inside the words of a turn: marks, or the start of the turn. */
import type {PhrasingContent, RootContent, Text} from 'mdast'
import type {Node} from 'unist'
import {readSpokenTime} from '../../speakers/spoken-time.js'
import {markNode} from '../../tree/build.js'
import {onlyTimes, opensWithWord, readClocks, type Times} from '../../tree/clock.js'
import {splitText} from '../../tree/pointer.js'
import {textOfBlock} from '../../tree/text.js'
import type {Mark, Turn} from '../../tree/types.js'

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
  const times = timesOf(node)
  if (times !== undefined) return markNode('time', value, {time: times.start, position})
  const written = value.trim()
  return written.length < 40 && pageNumber.test(written)
    ? markNode('page', value, {position})
    : undefined
}

const none: ReadonlySet<Node> = new Set()

function headMark(node: Turn['children'][number]): Mark {
  return markNode('page', textOfBlock(node), {position: node.position})
}

/**
 * Find the times in a turn's speech: they become marks; one that opens the speech is its start.
 *
 * @param turn the turn; changed
 * @param source the document, for positions
 * @param spoken whether the document tells times in words
 * @param heads blocks that stand at the head or foot of each page
 */
export function markTimes(
  turn: Turn,
  source: string | undefined,
  spoken: boolean,
  heads: ReadonlySet<Node> = none,
): void {
  let index = 0
  for (const node of turn.children) {
    const isFirst = index === 0 && turn.start === undefined
    const mark = heads.has(node) ? headMark(node) : isFirst ? undefined : blockMark(node)
    if (mark !== undefined) turn.children[index] = mark
    else if (node.type === 'paragraph') node.children = splitTimes(node.children, source)
    index++
  }
  adoptStart(turn, source, spoken)
  adoptEnd(turn)
}

/**
 * Find the times in speech that has its start from elsewhere, and no pages: that of captions.
 *
 * @param turn the turn; changed
 */
export function markTimesInside(turn: Turn): void {
  for (const [index, node] of turn.children.entries()) {
    if (node.type !== 'paragraph') continue
    const value = textOfBlock(node)
    const times = onlyTimes(value)
    if (times === undefined) node.children = splitTimes(node.children, undefined)
    else
      turn.children[index] = markNode('time', value, {time: times.start, position: node.position})
  }
}

// A time in brackets, which in round ones has hours or opens a line, or between number signs: `[04:08]`,
// `[0:04 - 0:09]`, `(00:01:51):`, `(1:02:03)`, `#00:01:02-3#`.
const inBrackets =
  /\[\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?(?:\s?(?:-->|[-–—→])\s?\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?)?\]:?|\(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\):?|#\d{1,3}(?::\d{2}){1,2}(?:-\d)?#/g

function splitTimes(children: PhrasingContent[], source: string | undefined): PhrasingContent[] {
  if (!children.some((node) => (node.type === 'text' ? mayHoldTime(node.value) : isLinked(node)))) {
    return children
  }
  return children.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text')
      return [isLinked(node) ? timeMark({...node, value: linkedText(node)}) : node]
    const found = timesIn(node.value)
    if (found.length === 0) return [node]
    return splitText(node, found, source).map(({text, found}) => (found ? timeMark(text) : text))
  })
}

/** Whether a link is nothing but a time in brackets, which leads into the recording: `[(00:12)](https://…)`. */
function isLinked(node: PhrasingContent): boolean {
  const text = node.type === 'link' ? linkedText(node) : ''
  return hasBracket(text) && onlyTimes(text) !== undefined
}

function linkedText(node: PhrasingContent): string {
  const [only] = 'children' in node && node.children.length === 1 ? node.children : []
  return only?.type === 'text' ? only.value : ''
}

/**
 * Find the times in a text that are no part of its words.
 *
 * @param value any text
 * @returns start and end offsets of times in brackets, and of lines that are nothing but a time
 */
function timesIn(value: string): [number, number][] {
  const found: [number, number][] = []
  if (!value.includes(':')) return found
  if (hasBracket(value)) {
    for (const match of value.matchAll(inBrackets)) {
      const from = match.index
      const opens = from === 0 || value.charAt(from - 1) === '\n'
      const hours = match[0].split(':').length > 2 && !match[0].endsWith(':')
      if (!match[0].startsWith('(') || opens || hours) found.push([from, from + match[0].length])
    }
  }
  const lines = value.includes('\n') ? timeLines(value) : found
  if (lines === found || lines.length === 0) return found
  return [...found, ...lines].sort(byStart).filter(isApart)
}

/** Whether a text has a colon, and a bracket, which a time among words needs, or lines that may be times. */
function mayHoldTime(value: string): boolean {
  return value.includes(':') && (hasBracket(value) || value.includes('\n'))
}

function hasBracket(value: string): boolean {
  return value.includes('[') || value.includes('(') || value.includes('#')
}

function byStart(a: [number, number], b: [number, number]): number {
  return a[0] - b[0]
}

function isApart(
  [from]: [number, number],
  index: number,
  all: readonly [number, number][],
): boolean {
  return index === 0 || from >= (all[index - 1]?.[1] ?? 0)
}

/** The lines of a text that are nothing but a time. */
function timeLines(value: string): [number, number][] {
  const found: [number, number][] = []
  for (let from = 0; from < value.length; ) {
    const end = value.indexOf('\n', from)
    const to = end < 0 ? value.length : end
    if (to - from < 60 && onlyTimes(value.slice(from, to)) !== undefined) found.push([from, to])
    from = to + 1
  }
  return found
}

/**
 * Make a mark of a text that is a time.
 *
 * @param text `[04:08]`, `0:12`, `00:00:01 --> 00:00:09`
 * @returns the mark
 */
function timeMark({value, position}: Pick<Text, 'value' | 'position'>): Mark {
  const time = readClocks(value, 0)?.start ?? 0
  return markNode('time', value, {time, position})
}

/** A time before the first word of a turn is when it starts, and is told once. */
function adoptStart(turn: Turn, source: string | undefined, spoken: boolean): void {
  if (turn.start !== undefined) return
  const first = turn.children[0]
  if (first?.type !== 'paragraph') return
  if (spoken) first.children = markSpoken(first.children, source)
  const mark = first.children[0]
  // The number of the turn stays, beside a time too.
  const whole = mark?.type === 'mark' ? undefined : timesOf(first)
  if (mark?.type === 'mark' && mark.time !== undefined) {
    Object.assign(turn, onlyTimes(mark.value) ?? {start: mark.time})
    first.children.shift()
    const text = first.children[0]
    if (text?.type === 'text') text.value = text.value.trimStart()
    if (first.children.length === 0) turn.children.shift()
  } else if (whole !== undefined) {
    Object.assign(turn, whole)
    turn.children.shift()
  }
}

/** A time in words on the first line becomes a mark. */
function markSpoken(
  children: readonly PhrasingContent[],
  source: string | undefined,
): PhrasingContent[] {
  const [first, ...rest] = children
  if (first?.type !== 'text') return [...children]
  const end = first.value.indexOf('\n')
  const line = end < 0 ? first.value : first.value.slice(0, end)
  const time = line.length > 60 ? undefined : readSpokenTime(line.trim())
  if (time === undefined) return [...children]
  const parts = splitText(first, [[0, line.length]], source)
  return [
    ...parts.map(({text, found}) => (found ? markNode('time', text.value, {time}) : text)),
    ...rest,
  ]
}

/** Where a time between number signs ends a turn, it is when the speech ended. */
function adoptEnd(turn: Turn): void {
  const block = turn.children[turn.children.length - 1]
  const mark = block?.type === 'paragraph' ? block.children[block.children.length - 1] : undefined
  if (mark?.type !== 'mark' || mark.time === undefined || !mark.value.endsWith('#')) return
  if (mark.time >= (turn.start ?? 0)) turn.end ??= mark.time
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

/** The times that a block is; nothing where it is anything else, or holds raw HTML, which no mark can. */
function timesOf(node: RootContent): Times | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
  const [first] = node.children
  if (first?.type === 'text' && opensWithWord(first.value)) return undefined
  const times = onlyTimes(textOfBlock(node))
  return times && node.children.every(({type}) => type !== 'html') ? times : undefined
}
