/**
 * Our own output, which tells everything, so that nothing needs to be recognised: the HTML writer's classes
 * and `data-` attributes, read back. What somebody changed so that it no longer tells who speaks is left to
 * recognition.
 */
import type {Element, ElementContent, Root} from 'hast'
import {eventsIn} from '../../tree/events.js'
import {speakerWith} from '../../tree/facts.js'
import type {Kind, Speaker} from '../../tree/types.js'
import {
  attributeOf,
  elementsBelow,
  elementsIn,
  hasClass,
  isElement,
  isVisible,
  remember,
  textIn,
} from './nodes.js'
import {headIn, kindOf, secondsOf, type TurnHead} from './own-head.js'
import {langOf, titleOf as titleOfPage} from './page.js'

/** What our own output says beside its blocks. */
export interface Own {
  speakers: Speaker[]
  /** The title of the talk; nothing where the highest heading tells it. */
  title?: string
  /** The language, as far as somebody has told it. */
  lang?: string
  /** Whether it is a page, whose language is English where nothing tells one. */
  isPage: boolean
}

/** A turn as it was read, and the element it stands in. */
interface OwnTurn {
  element: Element
  kind: Kind
  head: TurnHead
}

/**
 * Read what is ours on a page.
 *
 * @param root the document; where it holds our own output that is changed, so that its turns, events and
 *   marks are elements (`x-turn`) with what they say as data
 * @returns the people; nothing where the page holds no output of ours, or none that is whole
 */
export function readOwn(root: Root): Own | undefined {
  const containers = [...elementsBelow(root)].filter(isContainer)
  const parts = containers.map(turnsIn)
  if (containers.length === 0 || parts.includes(undefined) || isInList(root)) return undefined
  const roster = new Map<string, Speaker>()
  const [first] = containers
  const title = first && titleOf(first, root)
  const lang = first && (attributeOf(first, 'lang') ?? langOf(root))
  for (const [index, container] of containers.entries()) {
    const turns = new Map<Element, Element>()
    for (const turn of parts[index] ?? []) turns.set(turn.element, turnOf(turn, roster))
    container.children = container.children.flatMap((node) => convert(node, turns, true))
    Object.assign(container, remember(container, {own: true}))
  }
  const speakers = [...roster.values()].map((speaker) => withKnownMembers(speaker, roster))
  const isPage = first?.tagName === 'main'
  return {speakers, isPage, ...(title !== undefined && {title}), ...(lang !== undefined && {lang})}
}

/** What our output stands in: a fragment, or the part of a page. */
function isContainer(element: Element): boolean {
  return isElement(element, containerNames) && hasClass(element, 'colloquy')
}

const containerNames: ReadonlySet<string> = new Set(['div', 'main'])

/** What holds items or quotations, of which turns can be no part. */
const lists: ReadonlySet<string> = new Set([
  'blockquote',
  'dd',
  'dir',
  'dl',
  'dt',
  'li',
  'ol',
  'ul',
])

/** Whether our output was put into a list or a quotation. */
function isInList(root: Root): boolean {
  const open = elementsIn(root).map((element) => ({element, inList: false}))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const {element} = next
    if (next.inList && isContainer(element)) return true
    const inList = next.inList || isElement(element, lists)
    for (const child of elementsIn(element)) open.push({element: child, inList})
  }
  return false
}

/** What may stand in our output beside turns. */
const others = ['prose', 'heading', 'title', 'speakers']

/** The turns of a container; nothing where something in it is not as we wrote it. */
function turnsIn(container: Element): OwnTurn[] | undefined {
  const turns: OwnTurn[] = []
  let before: Element | undefined
  if (hasBareWords(container)) return undefined
  for (const element of elementsIn(container)) {
    if (!hasClass(element, 'turn')) {
      const isOurs = others.some((name) => hasClass(element, name))
      if (isOurs || element.tagName === 'hr' || element.tagName === 'script') continue
      return undefined
    }
    const kind = isElement(element, 'div') ? kindOf(element) : undefined
    const isBare = opensWithHeading(element) || (kind === 'answer' && opensWithHeading(before))
    const head = headIn(element, isBare)
    if (kind === undefined || head === undefined || hasBareWords(element)) return undefined
    const turn = {element, kind, head}
    if (!isWhole(turn, isBare)) return undefined
    turns.push(turn)
    before = element
  }
  return countNames(container) === turns.filter(({head}) => head.speaker).length ? turns : undefined
}

/** Whether words stand in an element beside its blocks. */
function hasBareWords({children}: Element): boolean {
  return children.some((node) => node.type === 'text' && isVisible(node.value))
}

function opensWithHeading(turn: Element | undefined): boolean {
  const [first] = turn === undefined ? [] : elementsIn(turn)
  return first !== undefined && hasClass(first, 'heading')
}

/**
 * Whether a turn tells who speaks, or that nobody is named: by a mark, by a word of the page, or by showing
 * nobody where it neither asks nor answers, or a heading asks.
 */
function isWhole({element, kind, head}: OwnTurn, isBare: boolean): boolean {
  const {speaker, shown, isMark} = head
  const id = attributeOf(element, 'dataSpeaker')
  if (id !== undefined) return id !== '' && isVisible(shown ?? '') && !isMark
  if (shown === undefined) return isBare || kind === 'statement'
  if (!isVisible(shown)) return false
  return isMark || (speaker !== undefined && hasClass(speaker, 'unnamed'))
}

/** How often somebody is shown to speak. */
function countNames(container: Element): number {
  let count = 0
  for (const element of elementsBelow(container)) if (hasClass(element, 'speaker')) count++
  for (const section of elementsIn(container)) {
    if (!hasClass(section, 'speakers')) continue
    for (const element of elementsBelow(section)) if (hasClass(element, 'speaker')) count--
  }
  return count
}

/** A turn as an element that says all of it as data. */
function turnOf({element, kind, head}: OwnTurn, roster: Map<string, Speaker>): Element {
  const {speaker: name, shown, isMark, direction, start, speech} = head
  const id = attributeOf(element, 'dataSpeaker')
  const speaker =
    id === undefined || name === undefined || shown === undefined
      ? null
      : speakerOf(id, name, shown, roster)
  const end = Number.parseFloat(attributeOf(element, 'dataEnd') ?? '')
  const hasLabel = shown !== undefined && (speaker !== null || isMark)
  const turn = {
    speaker,
    kind,
    ...(hasLabel && {label: shown}),
    ...(direction !== undefined && {direction}),
    ...(start !== undefined && {start}),
    ...(Number.isFinite(end) && {end}),
  }
  const children = speech.flatMap((node) => convert(node, new Map(), true))
  return remember({...element, tagName: 'x-turn', properties: {}, children}, {turn})
}

/** The id of who speaks, who is added to the roster where they are new. */
function speakerOf(id: string, name: Element, shown: string, roster: Map<string, Speaker>): string {
  const known = roster.get(id)
  if (known === undefined) {
    const fact = (key: string) =>
      attributeOf(name, `data${key.charAt(0).toUpperCase()}${key.slice(1)}`)
    roster.set(id, speakerWith(id, shown, fact))
  } else if (!known.aliases.includes(shown)) known.aliases.push(shown)
  return id
}

/** A speaker without members whose turns somebody took out. */
function withKnownMembers(speaker: Speaker, roster: ReadonlyMap<string, Speaker>): Speaker {
  const {members, ...rest} = speaker
  const known = members?.filter((id) => roster.has(id)) ?? []
  return known.length === 0 ? rest : {...rest, members: known}
}

/** A part of our output as elements that say what they are. */
function convert(
  node: ElementContent,
  turns: ReadonlyMap<Element, Element>,
  alone: boolean,
): ElementContent[] {
  if (!isElement(node)) return [node]
  const turn = turns.get(node)
  if (turn !== undefined) return [turn]
  if (hasClass(node, 'speakers')) return []
  // The title of a page is a block of the transcript only where it has an id.
  if (node.tagName === 'h1' && hasClass(node, 'title')) {
    return node.properties.id === undefined ? [] : convert({...node, tagName: 'p'}, turns, false)
  }
  const children = node.children.flatMap((child) => convert(child, turns, false))
  if (node.tagName === 'i' && hasClass(node, 'event')) {
    const verbatim = textIn(node)
    return isEvent(verbatim) ? [remember({...node, tagName: 'x-event'}, {verbatim})] : children
  }
  const time = node.tagName === 'time' && isVisible(textIn(node)) ? secondsOf(node) : undefined
  if (time !== undefined) {
    return [remember({...node, tagName: alone ? 'x-mark-alone' : 'x-mark'}, {time})]
  }
  const depth = Number(attributeOf(node, 'dataDepth'))
  const isDepth =
    depth === 1 || depth === 2 || depth === 3 || depth === 4 || depth === 5 || depth === 6
  const copy = {...node, children}
  return [hasClass(node, 'heading') && isDepth ? remember(copy, {depth}) : copy]
}

/** Whether a text is an event and no more. */
function isEvent(text: string): boolean {
  const [only] = eventsIn(text)
  return only?.start === 0 && only.end === text.length
}

/** The title that a page has in its head, and a fragment in an attribute or a line. */
function titleOf(container: Element, root: Root): string | undefined {
  const given = attributeOf(container, 'dataTitle')
  if (given !== undefined) return given
  if (container.tagName === 'main') return titleOfPage(root)
  const line = elementsIn(container).find((element) => hasClass(element, 'title'))
  return line && textIn(line)
}
