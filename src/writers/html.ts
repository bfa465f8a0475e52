/** Transcript to HTML, by the HTML standard's advice on conversations: paragraphs and punctuation. */
import type {Heading, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {HtmlOptions} from '../options.js'
import {textOfBlock} from '../tree/text.js'
import {formatClock, formatDuration} from '../tree/time.js'
import type {Transcript, Turn} from '../tree/types.js'
import {attribute, escapeHtml} from './escape-html.js'
import {blocksToHtml, depthBeside} from './hast.js'
import {type Head, spaceAfter} from './head.js'
import {type HtmlSettings, htmlSettings} from './html-settings.js'
import {jsonLdOf} from './json-ld.js'
import {type Look, looksInOrder} from './look.js'
import {writePage} from './page.js'

/**
 * Write a transcript as HTML that is safe to publish.
 *
 * @param transcript what `parse` returned
 * @param options how; see {@link HtmlOptions}
 * @returns a `div`, or a whole page with `standalone`
 * @throws TypeError for an option that is impossible
 * @see https://html.spec.whatwg.org/multipage/semantics-other.html#conversations
 */
export function toHtml(transcript: Transcript, options: HtmlOptions = {}): string {
  const settings = htmlSettings(transcript, options)
  // A page has its title in its head.
  const line = options.standalone ? undefined : titleLine(transcript)
  const blocks = writeBlocks(transcript, line, settings)
  if (settings.jsonLd) blocks.push(jsonLdOf(transcript, settings))
  if (options.standalone) return writePage(transcript, blocks, settings)
  const {lang, dir} = settings
  const attributes =
    attribute('lang', lang) +
    (dir === 'ltr' ? '' : attribute('dir', dir)) +
    (line === undefined && hasUntoldTitle(transcript)
      ? ` data-title="${escapeHtml(transcript.title ?? '')}"`
      : '')
  return `<div class="colloquy"${attributes}>\n${blocks.filter(Boolean).join('\n')}\n</div>\n`
}

/** Whether the title is another than that of the first heading of the highest rank. */
function hasUntoldTitle({title = '', children}: Transcript): boolean {
  const heading = children.find((node) => node.type === 'heading' && node.depth === 1)
  return title !== (heading === undefined ? '' : textOfBlock(heading))
}

/** The line that introduces the talk, where that is its title. */
function titleLine(transcript: Transcript): RootContent | undefined {
  const {title, children} = transcript
  if (title === undefined || !hasUntoldTitle(transcript)) return undefined
  return children.find((node) => node.type === 'paragraph' && textOfBlock(node) === title)
}

/** All blocks, in order; `''` for those that show nothing. */
function writeBlocks(
  transcript: Transcript,
  line: RootContent | undefined,
  settings: HtmlSettings,
): string[] {
  const ids = settings.ids.of(transcript.children)
  const lookOf = looksInOrder(transcript, settings)
  return transcript.children.map((node, index) => {
    const id = ids[index]
    return node.type === 'turn'
      ? writeTurn(node, lookOf(node, id), settings)
      : writeBlock(node, {...proseOrTitle(node, line, settings), id}, settings)
  })
}

/** The line that introduces the talk is the title of its page, where nothing stands above it. */
function proseOrTitle(
  node: RootContent,
  line: RootContent | undefined,
  {title}: HtmlSettings,
): Dress {
  if (node.type !== 'paragraph') return {className: 'prose'}
  if (node === title) return {tagName: 'h1', className: 'title'}
  return {className: node === line ? 'prose title' : 'prose'}
}

function writeTurn(turn: Turn, look: Look, settings: HtmlSettings): string {
  const [first, ...others] = turn.children
  const lines = openingOf(first, look, settings)
  for (const block of others) lines.push(writeBlock(block, {}, settings))
  const body = lines.length === 1 ? lines[0] : lines.filter((line) => line !== '').join('\n')
  const attributes =
    attribute('data-speaker', look.speaker) +
    attribute('data-end', look.end?.toString()) +
    attribute('dir', look.dir)
  const start = `<div class="turn ${turn.kind}" id="${escapeHtml(look.id)}"${attributes}>`
  return [start, body, '</div>'].join('\n')
}

/** The first block, with the head before it and the link behind. */
function openingOf(first: RootContent | undefined, look: Look, settings: HtmlSettings): string[] {
  const head = writeHead(look.head, settings)
  const link = permalink(look.id, settings)
  if (first?.type === 'paragraph') {
    const speech = writePhrasing(first, settings)
    const space = speech === '' ? '' : spaceAfter(look.head)
    return [`<p>${head}${space}${speech}${link}</p>`]
  }
  const opening = head === '' ? [] : [`<p>${head}${link}</p>`]
  if (first === undefined) return opening
  if (head !== '') return [...opening, writeBlock(first, {}, settings)]
  if (first.type === 'heading') return [writeHeading(first, {}, settings, link)]
  return [writeBlock(first, {}, settings) + link]
}

function writeHead(
  {name, meaning, word, facts = [], direction, sign, start}: Head,
  settings: HtmlSettings,
): string {
  const lang = attribute('lang', word && settings.languageOf(word))
  let head = ''
  if (name !== undefined && meaning !== undefined) {
    head = `<b class="speaker"><abbr title="${escapeHtml(meaning)}"${lang}>${escapeHtml(name)}</abbr></b>`
  } else if (name !== undefined) {
    const data = facts.map(([fact, value]) => attribute(`data-${fact}`, value)).join('')
    const names = word === undefined ? 'speaker' : 'speaker unnamed'
    head = `<b class="${names}"${lang}${data}>${escapeHtml(name)}</b>`
  }
  if (direction !== undefined) head += ` <i class="direction">(${escapeHtml(direction)})</i>`
  head += sign
  if (start !== undefined) head += `${head === '' ? '' : ' '}${writeStart(start, settings)}`
  return head
}

function writeStart(start: number, {media}: HtmlSettings): string {
  const time = `<time class="start" datetime="${formatDuration(start)}">${formatClock(start)}</time>`
  return media === undefined ? time : `<a href="${escapeHtml(`${media}#t=${start}`)}">${time}</a>`
}

function permalink(id: string, {strings, languageOf}: HtmlSettings): string {
  const lang = attribute('lang', languageOf('permalink'))
  return `<a class="permalink" href="#${escapeHtml(id)}" aria-label="${escapeHtml(strings.permalink)}"${lang}></a>`
}

/** What a block carries besides what it holds. */
interface Dress {
  tagName?: 'h1'
  className?: string
  id?: string | undefined
}

/** One block; plain paragraphs are written directly, all others through hast. */
function writeBlock(node: RootContent, dress: Dress, settings: HtmlSettings): string {
  switch (node.type) {
    case 'definition':
    case 'yaml':
      return ''
    case 'thematicBreak':
      return '<hr>'
    case 'paragraph': {
      const attributes = attribute('class', dress.className) + attribute('id', dress.id)
      const {tagName = 'p'} = dress
      return `<${tagName}${attributes}>${writePhrasing(node, settings)}</${tagName}>`
    }
    case 'heading':
      return writeHeading(node, {id: dress.id}, settings, '')
    default:
      return blocksToHtml([node], settings.context, dress)
  }
}

function writeHeading(node: Heading, {id}: Dress, settings: HtmlSettings, link: string): string {
  const rank = settings.context.rankOf(node)
  const words = writePhrasing(node, settings) + link
  const attributes =
    attribute('id', id) + attribute('data-depth', depthBeside(rank, node)?.toString())
  return `<h${rank} class="heading"${attributes}>${words}</h${rank}>`
}

function writePhrasing(node: Paragraph | Heading, {context}: HtmlSettings): string {
  const plain = plainPhrasing(node.children)
  if (plain !== undefined) return plain
  const html = blocksToHtml([{type: 'paragraph', children: node.children}], context)
  return html.replace(/^<p>/, '').replace(/<\/p>$/, '')
}

/** Text, events and times as HTML; nothing where there is other phrasing. */
function plainPhrasing(children: readonly PhrasingContent[]): string | undefined {
  let html = ''
  for (const node of children) {
    if (node.type === 'text') html += escapeHtml(node.value)
    else if (node.type === 'event') html += `<i class="event">${escapeHtml(node.value)}</i>`
    else if (node.type === 'break') html += '<br>\n'
    else if (node.type === 'speakerLabel') continue
    else if (node.type !== 'mark') return undefined
    else if (node.role === 'time' && node.time !== undefined) {
      html += `<time class="mark" datetime="${formatDuration(node.time)}">${escapeHtml(node.value)}</time>`
    }
  }
  return html
}
