/** The head of a turn in our own output: who speaks, in which manner, and since when. */
import type {Element, ElementContent} from 'hast'
import type {Kind} from '../../tree/types.js'
import {
  attributeOf,
  elementsIn,
  hasClass,
  isElement,
  isVisible,
  textIn,
  textNode,
  wordsIn,
} from './nodes.js'

/** What stands before the speech of a turn, and the speech. */
export interface TurnHead {
  /** The element that shows who speaks. */
  speaker?: Element
  /** What is shown: a name, or the mark of a question or an answer. */
  shown?: string
  /** Whether that is a mark as the source has it (`Q`), not the word of the page for one. */
  isMark: boolean
  direction?: string
  /** In seconds. */
  start?: number
  /** The turn's children without all this. */
  speech: ElementContent[]
}

const kinds: readonly Kind[] = ['question', 'answer', 'statement']

/** The kind of a turn; nothing where its classes do not tell one. */
export function kindOf(turn: Element): Kind | undefined {
  const told = kinds.filter((kind) => hasClass(turn, kind))
  return told.length === 1 ? told[0] : undefined
}

// The sign behind a name: `:`, `：`.
const colon = /^[:：]/

/**
 * Read the head of a turn.
 *
 * @param turn the element
 * @param isBare whether it is an answer below a heading that asks, which has no sign of its own
 * @returns the head; nothing where somebody changed it so that it is none
 */
export function headIn(turn: Element, isBare: boolean): TurnHead | undefined {
  const [opening] = elementsIn(turn)
  if (!isElement(opening, 'p')) return {isMark: false, speech: turn.children}
  const rest = [...opening.children]
  const head: TurnHead = {isMark: false, speech: []}
  const [first] = rest
  if (isElement(first, 'b') && hasClass(first, 'speaker')) {
    rest.shift()
    Object.assign(head, {speaker: first, shown: wordsIn(first), ...directionIn(rest)})
    head.isMark = elementsIn(first).some(({tagName}) => tagName === 'abbr')
    if (!dropText(rest, colon)) return undefined
  } else if (!isBare && attributeOf(turn, 'dataSpeaker') === undefined && dropText(rest, /^—/)) {
    Object.assign(head, {shown: '—', isMark: true})
  }
  const start = startIn(rest)
  if (start === 'changed') return undefined
  if (start !== undefined) head.start = start
  if (head.shown !== undefined || start !== undefined) dropText(rest, /^ /)
  head.speech = turn.children.map((child) =>
    child === opening ? {...opening, children: rest} : child,
  )
  return head
}

/** Take ` (on queue)` from the front. */
function directionIn(rest: ElementContent[]): {direction?: string} {
  const [space, element] = rest
  if (space?.type !== 'text' || space.value !== ' ') return {}
  if (!isElement(element, 'i') || !hasClass(element, 'direction')) return {}
  rest.splice(0, 2)
  const direction = textIn(element).replace(/^\(|\)$/g, '')
  return isVisible(direction) ? {direction} : {}
}

// What is shown of a start: `0:12`, `1:02:03.5`.
const clock = /^[\d:.]{1,20}$/

/** Take the time from the front, with the space before it and the link around it; words are no time. */
function startIn(rest: ElementContent[]): number | 'changed' | undefined {
  const at = rest[0]?.type === 'text' && rest[0].value === ' ' ? 1 : 0
  const element = rest[at]
  const [inside] = isElement(element, 'a') ? element.children : [element]
  if (!isElement(inside, 'time') || !hasClass(inside, 'start')) return undefined
  if (isVisible(textIn(inside)) && !clock.test(textIn(inside))) return 'changed'
  const start = secondsOf(inside)
  if (start !== undefined) rest.splice(0, at + 1)
  return start
}

// A duration in seconds (ISO 8601): `PT12.5S`.
const duration = /^PT(\d{1,9}(?:\.\d{1,3})?)S$/

/** What the `datetime` of a time says, in seconds. */
export function secondsOf(time: Element): number | undefined {
  const match = duration.exec(attributeOf(time, 'dateTime') ?? '')
  return match === null ? undefined : Number(match[1])
}

/** Take a sign from the front of the text that comes first; whether it stood there. */
function dropText(rest: ElementContent[], sign: RegExp): boolean {
  const [first] = rest
  if (first?.type !== 'text' || !sign.test(first.value)) return false
  const value = first.value.replace(sign, '')
  const start = first.position?.start
  const shift = first.value.length - value.length
  const moved =
    start?.offset === undefined
      ? undefined
      : {...start, column: start.column + shift, offset: start.offset + shift}
  const end = first.position?.end
  const position = moved && end ? {position: {start: moved, end}} : {}
  if (value === '') rest.shift()
  else rest[0] = {...textNode(value), ...position}
  return true
}
