/**
 * Events: what was heard and is not a word, in brackets between the words.
 *
 * ```ebnf
 * event   = "[" content "]" | "(" content ")" | "（" content "）" | "【" content "】"
 * content = 1 to 40 characters without brackets, on one line or two
 * ```
 *
 * The first or the last words of the content stand in the table of event-words.ts; in round brackets,
 * which hold asides as well, there are four words at most, and none that only talk has (`I`, `the`).
 */
import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'
import {eventData} from './build.js'
import {eventWords, unspacedEventWords} from './event-words.js'
import type {SpeechEvent} from './types.js'

/** A bracket that holds no other: `[laughter]`, `(applause)`, `（笑）`. */
const bracket =
  /\[([^[\]()（）【】]{1,40})\]|\(([^[\]()（）【】]{1,40})\)|（([^[\]()（）【】]{1,40})）|【([^[\]()（）【】]{1,40})】/g

/** A word, with what it is joined from: `cross-talk`, `l’aria`, `می‌خندد`. */
const word = /[\p{L}\p{M}\p{N}]+(?:[-'’\u200c][\p{L}\p{M}\p{N}]+)*/gu

/** Words of an aside that somebody says: `(which made me laugh)`. */
const talk =
  /^(?:i|you|he|she|we|they|it|me|us|my|your|our|a|an|the|this|that|which|who|to|for|of|if|but|was|is|are)$/

/** How many words an entry of the table may have. */
const longest = 3

/**
 * Find the events in a text.
 *
 * @param text literal text
 * @returns where each starts and ends, brackets included, in order
 */
export function eventsIn(text: string): {start: number; end: number}[] {
  if (!mayHoldEvent(text)) return []
  const found: {start: number; end: number}[] = []
  for (const match of text.matchAll(bracket)) {
    const [whole, square, round, wide, black] = match
    const content = square ?? round ?? wide ?? black ?? ''
    if (!isEvent(content, round !== undefined)) continue
    found.push({start: match.index, end: match.index + whole.length})
  }
  return found
}

/**
 * Whether a bracket opens anywhere, so that there may be events.
 *
 * @param text literal text
 * @returns `false` for nearly every text; four searches cost less than one for a class of characters
 */
export function mayHoldEvent(text: string): boolean {
  return text.includes('[') || text.includes('(') || text.includes('（') || text.includes('【')
}

function isEvent(content: string, round: boolean): boolean {
  const words = content.toLowerCase().match(word) ?? []
  if (words.length === 0) return false
  if (isUnspacedEvent(words)) return true
  if (round && words.length > 1 && !eventWords.has(words.join(' '))) {
    if (words.length > 4 || words.some((one) => talk.test(one))) return false
  }
  if (eventWords.has(`=${words.join(' ')}`)) return true
  for (let count = 1; count <= longest && count <= words.length; count++) {
    if (eventWords.has(words.slice(0, count).join(' '))) return true
    if (eventWords.has(words.slice(-count).join(' '))) return true
  }
  return false
}

/** Scripts that do not part words: `全场大笑` ends with `大笑`. */
function isUnspacedEvent(words: readonly string[]): boolean {
  const all = words.join(' ')
  if (all.length > 16 || !/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(all))
    return false
  return unspacedEventWords.some((entry) => all.startsWith(entry) || all.endsWith(entry))
}

/**
 * Cut a text into words and events.
 *
 * @param value literal text
 * @param position where it stands; the parts get places of their own where the source reads as the
 *   value does, character for character, else they share this one
 * @returns text and event nodes, together as long as `value`; a single text where it holds no event
 */
export function eventNodes(value: string, position?: Position): (Text | SpeechEvent)[] {
  const parts: (Text | SpeechEvent)[] = []
  const placed = placer(value, position)
  let from = 0
  const add = (type: 'text' | 'event', to: number) => {
    const part = value.slice(from, to)
    const data = type === 'event' ? {data: eventData(part)} : {}
    if (to > from) parts.push({type, value: part, ...data, ...placed(from, to)})
    from = to
  }
  for (const {start, end} of eventsIn(value)) {
    add('text', start)
    add('event', end)
  }
  add('text', value.length)
  return parts
}

/**
 * Put event nodes in place of the events in text, however deep it stands. Code stays as it is.
 *
 * @param parents turns, paragraphs or any other parents; their children are changed in place
 */
export function splitEvents(parents: readonly Parents[]): void {
  const open = [...parents]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    let changed = false
    for (const child of node.children) {
      if (child.type === 'text') changed ||= mayHoldEvent(child.value)
      else if ('children' in child) open.push(child)
    }
    if (changed) replaceText(node)
  }
}

function replaceText(parent: Parents): void {
  const parts = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type !== 'text' || !mayHoldEvent(child.value)) return [child]
    const cut = eventNodes(child.value, child.position)
    return cut.length > 1 || cut[0]?.type === 'event' ? cut : [child]
  })
  parent.children = parts as PhrasingContent[]
}

/** Tells the position of a part; ask in ascending order. */
function placer(value: string, position: Position | undefined) {
  const origin = position?.start.offset
  const exact = origin !== undefined && position?.end.offset === origin + value.length
  if (position === undefined || origin === undefined || !exact) {
    return () => (position === undefined ? {} : {position: {...position}})
  }
  let {line, column} = position.start
  let index = 0
  const pointAt = (offset: number): Point => {
    for (; index < offset; index++) {
      const newline = value.charCodeAt(index) === 10
      line += newline ? 1 : 0
      column = newline ? 1 : column + 1
    }
    return {line, column, offset: origin + offset}
  }
  return (from: number, to: number) => ({position: {start: pointAt(from), end: pointAt(to)}})
}
