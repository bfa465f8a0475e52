/** Turns as hast: what `mdast-util-to-hast`, and so `remark-rehype`, makes of them. */
import type {Element, ElementContent, Properties} from 'hast'
import type {Nodes, Paragraph, Parents} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'
import type {HtmlOptions} from '../options.js'
import {turns} from '../tree/build.js'
import {formatClock, formatDuration} from '../tree/time.js'
import type {Mark, SpeakerLabel, SpeechEvent, Transcript, Turn} from '../tree/types.js'
import {element, eventElement, markElement} from './hast.js'
import {type Head, spaceAfter} from './head.js'
import {type HtmlSettings, htmlSettings} from './html-settings.js'
import {type Look, looksOf} from './look.js'

/** A transcript's settings, and how its turns are shown. */
interface Shown {
  settings: HtmlSettings
  looks: Map<Turn, Look>
}

/**
 * Make handlers for `mdast-util-to-hast` and `remark-rehype`, which write turns as `toHtml` does.
 *
 * @param options those of `toHtml` that concern turns
 * @returns handlers for `turn`, `event`, `mark` and `speakerLabel`
 */
export function turnToHast(
  options: Pick<HtmlOptions, 'names' | 'dir' | 'lang' | 'idPrefix' | 'media' | 'strings'> = {},
): Handlers {
  const known = new WeakMap<Transcript, Shown>()
  const shownOf = (transcript: Transcript) => {
    const shown = known.get(transcript) ?? show(transcript, htmlSettings(transcript, options))
    known.set(transcript, shown)
    return shown
  }
  const turn = (state: State, node: Turn, parent: Parents | undefined) => {
    const children = state.all(node)
    const shown = parent && isTranscript(parent) ? shownOf(parent) : undefined
    const look = shown?.looks.get(node)
    const properties = look ? propertiesOf(node, look) : {className: ['turn', node.kind]}
    if (shown && look) openWith(children, node, look, shown.settings)
    return element('div', properties, state.wrap(children, true))
  }
  return {
    turn,
    event: (_: State, node: SpeechEvent) => eventElement(node),
    mark: (_: State, node: Mark) => markElement(node),
    speakerLabel: () => undefined,
  }
}

/**
 * Put into the turns of a transcript what shows who speaks, for hosts that know nothing of turns: data that
 * makes a turn a `div`, and `speakerLabel` nodes before and behind its first words.
 *
 * @param transcript changed in place
 * @param settings the writer's settings
 */
export function showTurns(transcript: Transcript, settings: HtmlSettings): void {
  const {looks} = show(transcript, settings)
  for (const turn of turns(transcript)) {
    const look = looks.get(turn)
    if (look === undefined) continue
    turn.data = {...turn.data, hName: 'div', hProperties: propertiesOf(turn, look)}
    const head = headElements(look.head, settings).map(asLabel)
    const link = asLabel(permalink(look.id, settings))
    const [first] = turn.children
    if (first?.type === 'paragraph') {
      const space = first.children.length > 0 ? spaceAfter(look.head) : ''
      first.children = [...head, ...texts(space).map(asLabel), ...first.children, link]
    } else if (head.length > 0) turn.children.unshift(paragraph([...head, link]))
    else if (first?.type === 'heading') first.children.push(link)
    else turn.children.push(link)
  }
}

function show(transcript: Transcript, settings: HtmlSettings): Shown {
  return {settings, looks: looksOf(transcript, settings.ids.of(transcript.children), settings)}
}

function isTranscript(node: Nodes): node is Transcript {
  return 'speakers' in node && 'children' in node
}

/** Put the head before the first words, and the link behind them. */
function openWith(
  children: ElementContent[],
  {children: [first]}: Turn,
  look: Look,
  settings: HtmlSettings,
): void {
  const head = headElements(look.head, settings)
  const link = permalink(look.id, settings)
  const [opening] = children
  if (first?.type === 'paragraph' && opening?.type === 'element') {
    const space = opening.children.length > 0 ? spaceAfter(look.head) : ''
    opening.children = [...head, ...texts(space), ...opening.children, link]
  } else if (head.length > 0) children.unshift(element('p', {}, [...head, link]))
  else if (first?.type === 'heading' && opening?.type === 'element') opening.children.push(link)
  else children.push(link)
}

function propertiesOf({kind}: Turn, {id, speaker, end, dir}: Look): Properties {
  return {
    className: ['turn', kind],
    id,
    ...(speaker !== undefined && {dataSpeaker: speaker}),
    ...(end !== undefined && {dataEnd: end}),
    ...(dir !== undefined && {dir}),
  }
}

function headElements(head: Head, settings: HtmlSettings): ElementContent[] {
  const {name, meaning, word, facts = [], direction, sign, start} = head
  const parts: ElementContent[] = []
  const lang = word && settings.languageOf(word)
  const own = lang === undefined ? {} : {lang}
  const isWord = word !== undefined && meaning === undefined
  if (name !== undefined) {
    const words =
      meaning === undefined ? text(name) : element('abbr', {title: meaning, ...own}, [text(name)])
    const data = facts.map(([fact, value]) => [`data${capitalised(fact)}`, value] as const)
    const properties = meaning === undefined ? {...own, ...Object.fromEntries(data)} : {}
    const className = isWord ? ['speaker', 'unnamed'] : ['speaker']
    parts.push(element('b', {className, ...properties}, [words]))
  }
  if (direction !== undefined) {
    parts.push(text(' '), element('i', {className: ['direction']}, [text(`(${direction})`)]))
  }
  if (start !== undefined) parts.push(text(sign === '' ? '' : `${sign} `), startOf(start, settings))
  else if (sign !== '') parts.push(text(sign))
  return parts.filter((part) => part.type !== 'text' || part.value !== '')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function startOf(start: number, {media}: HtmlSettings): Element {
  const properties = {className: ['start'], dateTime: formatDuration(start)}
  const time = element('time', properties, [text(formatClock(start))])
  return media === undefined ? time : element('a', {href: `${media}#t=${start}`}, [time])
}

function permalink(id: string, {strings, languageOf}: HtmlSettings): Element {
  const lang = languageOf('permalink')
  const properties = {className: ['permalink'], href: `#${id}`, ariaLabel: strings.permalink}
  return element('a', {...properties, ...(lang !== undefined && {lang})}, [])
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}

function texts(value: string): ElementContent[] {
  return value === '' ? [] : [text(value)]
}

/** A part of hast as a node of mdast, which every host passes on. */
function asLabel(part: ElementContent): SpeakerLabel {
  if (part.type !== 'element')
    return {type: 'speakerLabel', value: part.type === 'text' ? part.value : ''}
  const {tagName: hName, properties: hProperties, children: hChildren} = part
  return {type: 'speakerLabel', value: '', data: {hName, hProperties, hChildren}}
}

function paragraph(children: SpeakerLabel[]): Paragraph {
  return {type: 'paragraph', children}
}
