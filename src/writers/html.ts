/** Transcript to HTML, by the HTML standard's advice on conversations: paragraphs and punctuation. */
import type {Heading, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {HtmlOptions} from '../options.js'
import {nameShower} from '../speakers/display.js'
import {textOfBlock} from '../tree/text.js'
import {formatClock, formatDuration} from '../tree/time.js'
import type {Speaker, Transcript, Turn} from '../tree/types.js'
import {directionOf} from './direction.js'
import {attribute, escapeHtml} from './escape-html.js'
import {blocksToHtml} from './hast.js'
import {type HtmlSettings, htmlSettings} from './html-settings.js'
import {writePage} from './page.js'

/**
 * Write a transcript as HTML that is safe to publish.
 *
 * @param transcript what `parse` returned
 * @param options how; see {@link HtmlOptions}
 * @returns a `div`, or a whole page with `standalone`
 * @throws TypeError for an option that is impossible
 */
export function toHtml(transcript: Transcript, options: HtmlOptions = {}): string {
  const settings = htmlSettings(transcript, options)
  const blocks = writeBlocks(transcript, settings)
  if (options.standalone) return writePage(transcript, blocks, settings)
  const {lang, dir} = settings
  const attributes = attribute('lang', lang) + (dir === 'ltr' ? '' : attribute('dir', dir))
  return `<div class="colloquy"${attributes}>\n${blocks.join('\n')}\n</div>\n`
}

function writeBlocks(transcript: Transcript, settings: HtmlSettings): string[] {
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]))
  const showName = nameShower(transcript, settings.names)
  const written: string[] = []
  for (const node of transcript.children) {
    const speaker =
      node.type === 'turn' && node.speaker !== null ? speakers.get(node.speaker) : undefined
    const html =
      node.type === 'turn'
        ? writeTurn(node, speaker, speaker && showName(speaker), settings)
        : writeBlock(node, 'prose', settings)
    if (html !== '') written.push(html)
  }
  return written
}

function writeTurn(
  turn: Turn,
  speaker: Speaker | undefined,
  name: string | undefined,
  settings: HtmlSettings,
): string {
  const {makeId, dir, strings} = settings
  const [first, ...others] = turn.children
  const text = first === undefined ? '' : textOfBlock(first)
  const id = makeId(text || name || turn.kind)
  const own = text === '' ? dir : directionOf(text)
  const attributes =
    attribute('data-speaker', speaker?.id) +
    (own === dir || dir === 'auto' ? '' : attribute('dir', own))
  const label = labelOf(turn, name, settings)
  const start = startOf(turn, settings)
  const link = `<a class="permalink" href="#${escapeHtml(id)}" aria-label="${escapeHtml(strings.permalink)}"></a>`
  const head = [label, start].filter((part) => part !== '').join(' ')
  const lines =
    first?.type === 'paragraph'
      ? [`<p>${[head, writePhrasing(first, settings)].filter(Boolean).join(' ')}${link}</p>`]
      : [
          `${head === '' ? '' : `<p>${head}</p>\n`}${first ? writeBlock(first, '', settings) : ''}${link}`,
        ]
  for (const block of others) lines.push(writeBlock(block, '', settings))
  const body = lines.filter((line) => line !== '').join('\n')
  return `<div class="turn ${turn.kind}" id="${escapeHtml(id)}"${attributes}>\n${body}\n</div>`
}

// A letter behind which a colon is full-width and needs no space (Han, kana): `安`.
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u

function labelOf(turn: Turn, name: string | undefined, {strings}: HtmlSettings): string {
  const {kind, direction, label, children} = turn
  const remark =
    direction === undefined ? '' : ` <i class="direction">(${escapeHtml(direction)})</i>`
  if (name !== undefined) {
    const colon = dense.test(name) ? '：' : ':'
    return `<b class="speaker">${escapeHtml(name)}</b>${remark}${colon}`
  }
  if (label === '—') return '—'
  if (kind === 'statement' || children[0]?.type === 'heading') return ''
  const word = kind === 'question' ? strings.question : strings.answer
  if (label === undefined) return `<b class="speaker">${escapeHtml(word)}</b>:`
  return `<b class="speaker"><abbr title="${escapeHtml(word)}">${escapeHtml(label)}</abbr></b>:`
}

function startOf({start}: Turn, {media}: HtmlSettings): string {
  if (start === undefined) return ''
  const time = `<time class="start" datetime="${formatDuration(start)}">${formatClock(start)}</time>`
  return media === undefined ? time : `<a href="${escapeHtml(`${media}#t=${start}`)}">${time}</a>`
}

/** One block; plain paragraphs are written directly, all others through hast. */
function writeBlock(node: RootContent, className: string, settings: HtmlSettings): string {
  const {context, makeId, headingOffset} = settings
  switch (node.type) {
    case 'definition':
    case 'yaml':
      return ''
    case 'thematicBreak':
      return '<hr>'
    case 'paragraph':
      return `<p${attribute('class', className)}>${writePhrasing(node, settings)}</p>`
    case 'heading': {
      const depth = Math.max(1, Math.min(node.depth + headingOffset, 6))
      const id = makeId(textOfBlock(node))
      return `<h${depth} id="${escapeHtml(id)}">${writePhrasing(node, settings)}</h${depth}>`
    }
    default:
      return blocksToHtml([node], context)
  }
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
    else if (node.type !== 'mark') return undefined
    else if (node.role === 'time' && node.time !== undefined) {
      html += `<time class="mark" datetime="${formatDuration(node.time)}">${escapeHtml(node.value)}</time>`
    }
  }
  return html
}
