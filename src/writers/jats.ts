/**
 * Transcript to JATS, the Journal Article Tag Suite (ANSI/NISO Z39.96), and so to BITS for books: each turn
 * is a `speech`.
 *
 * The elements stand where version 1.3 allows them in journals of the Publishing as of the Archiving tag set.
 * `speech` holds a `speaker` and one or more `p`, nothing else; so every block of a turn stands in a `p`, and
 * a turn of nobody has the mark of its question or answer, or a dash, where a speaker must stand. There is no
 * place for times, which are left out.
 *
 * @see https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/speech.html
 */

import type {List, ListItem, PhrasingContent, RootContent, Table, TableCell} from 'mdast'
import type {Element, ElementContent} from 'xast'
import type {HtmlOptions, Writer} from '../options.js'
import {append} from '../tree/append.js'
import {htmlText} from '../tree/html-text.js'
import type {Speaker, Transcript, Turn, TurnContent} from '../tree/types.js'
import {dateOf} from './date.js'
import {type HtmlSettings, htmlSettings} from './html-settings.js'
import {type Look, looksOf} from './look.js'
import {type Section, sectionsOf} from './sections.js'
import {block, type Content, inline, writeXml} from './xml.js'
import {type PhrasingXml, phrasingWriter} from './xml-phrasing.js'

/** JATS: the `body` of an article, or a whole `article` with `standalone`. */
export const jats: Writer = {name: 'jats', extensions: ['xml'], write: toJats}

const xlink = 'http://www.w3.org/1999/xlink'

/** What the parts of a document are written by. */
interface Jats {
  settings: HtmlSettings
  looks: ReadonlyMap<Turn, Look>
  phrasing: (nodes: readonly PhrasingContent[]) => Content[]
}

function toJats(transcript: Transcript, options: HtmlOptions): string {
  const settings = htmlSettings(transcript, options)
  const {standalone = false} = options
  const {definitions} = settings.context
  const phrasing = phrasingWriter(phrasingOf(standalone), definitions)
  const jats: Jats = {settings, looks: looksOf(transcript, [], settings), phrasing}
  // In an article the title stands in front of the body.
  const blocks = transcript.children.filter((node) => node !== settings.title)
  const body = block('body', {}, contentOf(sectionsOf(blocks), jats))
  return writeXml(standalone ? articleOf(transcript, body, jats) : body, standalone)
}

/** A fragment says on each link what its attributes mean, since `body` may not. */
function phrasingOf(standalone: boolean): PhrasingXml {
  const namespace = standalone ? {} : {'xmlns:xlink': xlink}
  return {
    emphasis: (content) => inline('italic', {}, content),
    strong: (content) => inline('bold', {}, content),
    delete: (content) => inline('strike', {}, content),
    inlineCode: (value) => inline('monospace', {}, [value]),
    // `break` may stand in titles and cells, not in paragraphs.
    lineBreak: () => '\n',
    link: (address, title, content) => {
      const target = {'xlink:href': address, 'xlink:title': title, ...namespace}
      return inline('ext-link', {'ext-link-type': 'uri', ...target}, content)
    },
    image: (address, title, alt) => {
      const target = {'xlink:href': address, 'xlink:title': title, ...namespace}
      return inline('inline-graphic', target, alt === '' ? [] : [inline('alt-text', {}, [alt])])
    },
    event: (value) => [inline('named-content', {'content-type': 'event'}, [value])],
    time: () => [],
  }
}

function articleOf(transcript: Transcript, body: Element, jats: Jats): Element {
  const {lang} = jats.settings
  const attributes = {'dtd-version': '1.3', 'xml:lang': lang, 'xmlns:xlink': xlink}
  const meta = block('article-meta', {}, [
    block('title-group', {}, [inline('article-title', {}, titleOf(transcript, jats))]),
    ...contributorsOf(transcript.speakers),
    ...publicationDate(transcript.metadata.date),
  ])
  return block('article', attributes, [block('front', {}, [meta]), body])
}

function titleOf({title}: Transcript, {settings, phrasing}: Jats): Content[] {
  const node = settings.title
  if (node?.type === 'heading' || node?.type === 'paragraph') return phrasing(node.children)
  return [title ?? settings.strings.untitled]
}

/** The people of the talk; a code stands for nobody who could have contributed. */
function contributorsOf(speakers: readonly Speaker[]): Element[] {
  const people = speakers.filter((one) => one.name !== undefined && one.members === undefined)
  if (people.length === 0) return []
  const contributors = people.map(({name = '', honorific, role, description}) => {
    // Which part of a name is the surname is not known.
    const prefix = honorific === undefined ? [] : [inline('prefix', {}, [honorific]), ' ']
    return block('contrib', {'contrib-type': role ?? 'speaker'}, [
      inline('string-name', {}, [...prefix, name]),
      ...(role === undefined ? [] : [inline('role', {}, [role])]),
      ...(description === undefined ? [] : [block('bio', {}, [inline('p', {}, [description])])]),
    ])
  })
  return [block('contrib-group', {}, contributors)]
}

function publicationDate(given: unknown): Element[] {
  const date = dateOf(given)
  if (date === undefined) return []
  if (date.iso === undefined) {
    return [block('pub-date', {}, [inline('string-date', {}, [date.words])])]
  }
  const {text, year, month, day} = date.iso
  const parts = Object.entries({day, month, year}).flatMap(([name, value]) =>
    value === undefined ? [] : [inline(name, {}, [value])],
  )
  return [block('pub-date', {'iso-8601-date': text}, parts)]
}

/** The blocks of a section, and then the sections in it. */
function contentOf({blocks, sections}: Section, jats: Jats): ElementContent[] {
  return [
    ...blocksOf(blocks, jats),
    ...sections.map((section) => {
      const title = inline('title', {}, jats.phrasing(section.heading?.children ?? []))
      return block('sec', {}, [title, ...contentOf(section, jats)])
    }),
  ]
}

/** A block as it stands in a section, a quotation or a paragraph; nothing for those that show nothing. */
function blockOf(node: RootContent | TurnContent, jats: Jats): ElementContent[] {
  switch (node.type) {
    case 'turn':
      return [speechOf(node, jats)]
    case 'paragraph':
      return [inline('p', {}, jats.phrasing(node.children))]
    case 'heading':
      return [inline('p', {'content-type': 'heading'}, jats.phrasing(node.children))]
    case 'thematicBreak':
      // A section needs a title, so that this is not one.
      return [inline('p', {'content-type': 'break'}, ['* * *'])]
    case 'blockquote':
      return [block('disp-quote', {}, blocksOf(node.children, jats))]
    case 'list':
      return [listOf(node, jats)]
    case 'code':
      // What floats may be moved away from the words around it.
      return [inline('code', {language: node.lang ?? undefined, position: 'anchor'}, [node.value])]
    case 'table':
      return [block('table-wrap', {position: 'anchor'}, [tableOf(node, jats)])]
    case 'html': {
      const words = htmlText(node.value).trim()
      return words === '' ? [] : [inline('p', {}, [words])]
    }
    default:
      return []
  }
}

function blocksOf(nodes: readonly (RootContent | TurnContent)[], jats: Jats): ElementContent[] {
  // A loop, so that quotations may stand deep in one another.
  const blocks: ElementContent[] = []
  for (const node of nodes) append(blocks, blockOf(node, jats))
  return blocks
}

function speechOf(turn: Turn, jats: Jats): Element {
  const paragraphs = blocksOf(turn.children, jats).map(asParagraph)
  const speech = paragraphs.length > 0 ? paragraphs : [inline('p', {})]
  return block('speech', {'content-type': turn.kind}, [speakerOf(turn, jats), ...speech])
}

function speakerOf(turn: Turn, {looks, settings}: Jats): Element {
  const {kind, label} = turn
  const head = looks.get(turn)?.head
  const mark = label === '—' || kind === 'statement' ? '—' : settings.strings[kind]
  const name = head?.name ?? mark
  if (head?.direction === undefined) return inline('speaker', {}, [name])
  const remark = inline('named-content', {'content-type': 'direction'}, [`(${head.direction})`])
  return inline('speaker', {}, [name, ' ', remark])
}

/** A block as a paragraph, or in one of its own. */
function asParagraph(element: ElementContent): ElementContent {
  const isParagraph = element.type === 'element' && element.name === 'p'
  return isParagraph ? element : inline('p', {}, [element])
}

function listOf(list: List, jats: Jats): Element {
  const {ordered, start} = list
  const items = list.children.map((item, index) => {
    // Only a label says which number it is.
    const label = ordered ? [inline('label', {}, [`${(start ?? 1) + index}.`])] : []
    return block('list-item', {}, [...label, ...itemContent(item, jats)])
  })
  return block('list', {'list-type': ordered ? 'order' : 'bullet'}, items)
}

/** An item holds paragraphs and lists, and all else in paragraphs. */
function itemContent(item: ListItem, jats: Jats): ElementContent[] {
  const blocks = blocksOf(item.children, jats).map((element) =>
    element.type === 'element' && element.name === 'list' ? element : asParagraph(element),
  )
  return blocks.length > 0 ? blocks : [inline('p', {})]
}

function tableOf({children, align}: Table, {phrasing}: Jats): Element {
  const [head, ...rows] = children.map(({children: cells}, index) => {
    const name = index === 0 ? 'th' : 'td'
    const cellOf = (cell: TableCell, column: number) =>
      inline(name, {align: align?.[column] ?? undefined}, phrasing(cell.children))
    return block('tr', {}, cells.length > 0 ? cells.map(cellOf) : [inline(name, {})])
  })
  const heads = head === undefined ? [] : [head]
  if (rows.length === 0) return block('table', {}, [block('tbody', {}, heads)])
  return block('table', {}, [block('thead', {}, heads), block('tbody', {}, rows)])
}
