/**
 * Transcript to TEI P5 as it encodes transcribed speech: each turn is a `u`, and the people stand in the
 * header, where `who` finds them. It is always a whole document, since without its header it would say
 * nobody's name.
 *
 * - A `u` holds a `seg` for each block: it may hold no `p`, and until version 4 no list.
 * - What a turn does is a category of the header, to which `ana` points, as corpora of parliaments do it.
 * - Times are points of a `timeline`, to which `start`, `end` and `synch` point.
 *
 * @see https://www.tei-c.org/release/doc/tei-p5-doc/en/html/TS.html
 */

import type {List, ListItem, PhrasingContent, RootContent, Table, TableCell} from 'mdast'
import type {Element, ElementContent} from 'xast'
import type {HtmlOptions, Writer} from '../options.js'
import {append} from '../tree/append.js'
import {htmlText} from '../tree/html-text.js'
import type {Transcript, Turn, TurnContent} from '../tree/types.js'
import {eventKindOf} from './event-kinds.js'
import {htmlSettings} from './html-settings.js'
import {type Section, sectionsOf} from './sections.js'
import {headerOf, type Pointers, pointersOf, timelineOf} from './tei-header.js'
import {block, type Content, inline, writeXml} from './xml.js'
import {type PhrasingXml, phrasingWriter} from './xml-phrasing.js'

/** TEI: a document with its header. */
export const tei: Writer = {name: 'tei', extensions: ['xml'], write: toTei}

/** What the parts of a document are written by. */
interface Tei {
  pointers: Pointers
  phrasing: (nodes: readonly PhrasingContent[]) => Content[]
}

function toTei(transcript: Transcript, options: HtmlOptions): string {
  const settings = htmlSettings(transcript, options)
  const pointers = pointersOf(transcript)
  const phrasing = phrasingWriter(phrasingOf(pointers), settings.context.definitions)
  const content = contentOf(sectionsOf(transcript.children), {pointers, phrasing})
  // A body may not be empty, nor hold milestones alone.
  const isEmpty = content.every((one) => one.type === 'element' && isPoint(one))
  const body = block('body', {}, isEmpty ? [...content, inline('p', {})] : content)
  const attributes = {xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': settings.lang}
  const document = block('TEI', attributes, [
    headerOf(transcript, settings, pointers),
    block('text', {}, [...timelineOf(pointers), body]),
  ])
  return writeXml(document, true)
}

function isPoint({name}: Element): boolean {
  return name === 'milestone' || name === 'anchor'
}

function phrasingOf({times}: Pointers): PhrasingXml {
  return {
    // How it looks is known; why it looks so is not.
    emphasis: (content) => inline('hi', {rend: 'italic'}, content),
    strong: (content) => inline('hi', {rend: 'bold'}, content),
    delete: (content) => inline('hi', {rend: 'strikethrough'}, content),
    inlineCode: (value) => inline('code', {}, [value]),
    lineBreak: () => inline('lb', {}),
    link: (address, _, content) => inline('ref', {target: address}, content),
    image: (address, _, alt) =>
      inline('graphic', {url: address}, alt === '' ? [] : [inline('desc', {}, [alt])]),
    event: eventOf,
    time: (seconds) => [inline('anchor', {synch: times.get(seconds)})],
  }
}

/** An event as what it is, with what the transcript says of it. */
function eventOf(value: string): Content[] {
  const kind = eventKindOf(value)
  const note = inline('note', {type: 'event'}, [value])
  // A pause holds no words.
  if (kind === 'pause') return [inline('pause', {}), note]
  if (kind === 'note') return [note]
  const desc = [inline('desc', {}, [value])]
  const isGap = kind === 'inaudible' || kind === 'redacted'
  return [isGap ? inline('gap', {reason: kind}, desc) : inline(kind, {}, desc)]
}

/** The blocks of a section, and then the sections in it. */
function contentOf({blocks, sections}: Section, tei: Tei): ElementContent[] {
  return [
    ...blocksOf(blocks, tei),
    ...sections.map((section) => {
      const head = inline('head', {}, tei.phrasing(section.heading?.children ?? []))
      return block('div', {}, [head, ...contentOf(section, tei)])
    }),
  ]
}

/** A block as it stands in a division, a quotation or an item; nothing for those that show nothing. */
function blockOf(node: RootContent | TurnContent, tei: Tei): ElementContent[] {
  switch (node.type) {
    case 'turn':
      return [utteranceOf(node, tei)]
    case 'paragraph':
      return [inline('p', {}, tei.phrasing(node.children))]
    case 'heading':
      return [inline('label', {}, tei.phrasing(node.children))]
    case 'thematicBreak':
      return [inline('milestone', {unit: 'section', rend: 'rule'})]
    case 'blockquote':
      return [block('quote', {}, blocksOf(node.children, tei))]
    case 'list':
      return [listOf(node, tei)]
    case 'code':
      return [inline('eg', {'xml:space': 'preserve'}, [node.value])]
    case 'table':
      return [tableOf(node, tei)]
    case 'mark':
      return node.time === undefined
        ? []
        : [inline('anchor', {synch: tei.pointers.times.get(node.time)})]
    case 'html': {
      const words = htmlText(node.value).trim()
      return words === '' ? [] : [inline('p', {}, [words])]
    }
    default:
      return []
  }
}

function blocksOf(nodes: readonly (RootContent | TurnContent)[], tei: Tei): ElementContent[] {
  // A loop, so that quotations may stand deep in one another.
  const blocks: ElementContent[] = []
  for (const node of nodes) append(blocks, blockOf(node, tei))
  return blocks
}

function utteranceOf(turn: Turn, tei: Tei): Element {
  const {speaker, kind, label, direction, start, end, children} = turn
  const {people, kinds, times} = tei.pointers
  const attributes = {
    who: speaker === null ? undefined : people.get(speaker),
    ana: kinds.get(kind),
    start: start === undefined ? undefined : times.get(start),
    end: end === undefined ? undefined : times.get(end),
    // The mark of a question or an answer; other labels are in the header.
    n: speaker === null ? label : undefined,
  }
  const remark = direction === undefined ? [] : [inline('note', {type: 'direction'}, [direction])]
  return block('u', attributes, [...remark, ...children.flatMap((node) => segmentOf(node, tei))])
}

function segmentOf(node: TurnContent, tei: Tei): ElementContent[] {
  if (node.type === 'paragraph') return [inline('seg', {}, tei.phrasing(node.children))]
  return blockOf(node, tei).map((element) => {
    if (element.type !== 'element' || isPoint(element)) return element
    return inline('seg', {}, element.name === 'p' ? element.children : [element])
  })
}

function listOf({ordered, start, children}: List, tei: Tei): Element {
  const items = children.flatMap((item, index) => {
    const label = ordered ? [inline('label', {}, [`${(start ?? 1) + index}.`])] : []
    return [...label, itemOf(item, tei)]
  })
  return block('list', {rend: ordered ? 'numbered' : 'bulleted'}, items)
}

function itemOf({children}: ListItem, tei: Tei): Element {
  const [only, ...others] = children
  if (only?.type === 'paragraph' && others.length === 0) {
    return inline('item', {}, tei.phrasing(only.children))
  }
  return block('item', {}, blocksOf(children, tei))
}

function tableOf({children}: Table, {phrasing}: Tei): Element {
  const rows = children.map(({children: cells}, index) => {
    const cellOf = (cell: TableCell) => inline('cell', {}, phrasing(cell.children))
    const content = cells.length > 0 ? cells.map(cellOf) : [inline('cell', {})]
    return block('row', {role: index === 0 ? 'label' : 'data'}, content)
  })
  return block('table', {}, rows)
}
