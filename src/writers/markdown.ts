/** Transcript to Markdown, as a careful person would write it, so that it reads back to the same. */
import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {type Options, toMarkdown as serialize} from 'mdast-util-to-markdown'
import type {MarkdownOptions} from '../options.js'
import {writeYaml} from '../tree/front-matter.js'
import type {Speaker, Transcript} from '../tree/types.js'
import {type Dress, type Dressed, dress, dressOf} from './dress.js'
import {mayNeedEscapesInText} from './escape.js'
import {isLabel} from './flatten.js'
import {type Context, definitionKey, phrasingHandlers, writeTexts} from './phrasing.js'
import {writeHtml} from './raw-html.js'
import {writeSimple} from './simple-phrasing.js'

/** Tells what would be read back otherwise: text nodes with the offsets to escape, and untold people. */
export type LookBack = (
  root: Root,
  dressed: Pick<Dressed, 'labelled' | 'byTurn'>,
  metadata: Readonly<Record<string, unknown>>,
  speakers: readonly Speaker[],
) => Seen

/** What a writer must see to. */
interface Seen {
  escapes: ReadonlyMap<Nodes, readonly number[]>
  untold: readonly Speaker[]
  /** Whether blocks without a label would be read as speech. */
  isHeard: () => boolean
}

/** A transcript's blocks with labels in them, how they are dressed, and what to see to. */
interface Prepared extends Dressed, Seen {
  style: Dress
}

/**
 * Write labels into the blocks of a transcript, and look what would be made of them. Where nobody is named,
 * dashes stand for labels, unless times alone tell that somebody speaks.
 *
 * @param transcript any transcript; not changed
 * @param options how labels and names are written
 * @param lookBack what recognition would make of the blocks
 * @returns the blocks, and what to see to when they are written
 */
export function prepare(
  transcript: Transcript,
  options: MarkdownOptions,
  lookBack: LookBack,
): Prepared {
  const {metadata = {}, speakers} = transcript
  const dressAs = (style: Dress): Prepared => {
    const dressed = dress(transcript, style)
    const root: Root = {type: 'root', children: dressed.blocks}
    const seen = lookBack(root, dressed, metadata, speakers)
    if (seen.untold.length === 0 || hides(style)) return {style, ...dressed, ...seen}
    // Where the front matter names somebody, more may be believed to be a label.
    const told = withPeople(metadata, seen.untold)
    const {escapes} = lookBack(root, dressed, told, speakers)
    return {style, ...dressed, ...seen, escapes}
  }
  const style = dressOf(transcript, options)
  const prepared = dressAs(style)
  return style.nameless && !prepared.isHeard() ? dressAs({...style, nameless: false}) : prepared
}

/**
 * Make a `toMarkdown`.
 *
 * @param lookBack what recognition would make of the blocks
 * @returns the function; its contract is that of `toMarkdown`
 */
export function markdownWriter(lookBack: LookBack) {
  return (transcript: Transcript, options: MarkdownOptions = {}): string => {
    const {style, blocks, escapes, untold} = prepare(transcript, options, lookBack)
    const {metadata} = transcript
    const body = writeBlocks(blocks, {escapes, definitions: definitionsIn(blocks)})
    const front = frontMatter(hides(style) ? metadata : withPeople(metadata, untold))
    const parts = front === '' ? [withoutFalseFrontMatter(body)] : [front, body]
    const text = parts.filter((part) => part !== '').join('\n\n')
    return text === '' ? '' : `${text}\n`
  }
}

/**
 * Make a writer of single blocks, without labels and with their marks.
 *
 * @param document all blocks of the document, whose definitions tell what is a link
 * @returns a function that writes some of its blocks, without a newline at the end
 */
export function blockWriter(
  document: readonly RootContent[],
): (nodes: readonly RootContent[]) => string {
  const definitions = definitionsIn(document)
  return (nodes) => writeBlocks(nodes, {escapes: new Map(), definitions})
}

/** Whether a style is meant to leave out who people are. */
function hides({labels, names}: Dress): boolean {
  return labels === 'qa' || names === 'short'
}

/** People of whom no label tells everything stand in the front matter. */
function withPeople(metadata: Readonly<Record<string, unknown>>, untold: readonly Speaker[]) {
  if (untold.length === 0 || metadata.speakers !== undefined) return metadata
  const speakers = untold.map(({label, name = label, honorific, description, role}) => {
    const facts = Object.entries({name, honorific, label, description, role})
    return Object.fromEntries(facts.filter(([, value]) => value !== undefined))
  })
  return {...metadata, speakers}
}

function frontMatter(metadata: Readonly<Record<string, unknown>>): string {
  if (Object.keys(metadata).length === 0) return ''
  return `---\n${writeYaml(metadata)}---`
}

/** A rule at the very start of a document would open front matter. */
function withoutFalseFrontMatter(body: string): string {
  return body.replace(/^---(?=\n|$)/, '***')
}

/** Blocks that hold phrasing, so that no definition stands in them. */
const phrasingBlocks = new Set<string>(['paragraph', 'heading', 'table'])

/**
 * The labels of all definitions.
 *
 * @param blocks all blocks of a document
 * @returns their labels, see {@link definitionKey}
 */
export function definitionsIn(blocks: readonly Nodes[]): Set<string> {
  const found = new Set<string>()
  const open = [...blocks]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition') found.add(definitionKey(node.identifier))
    else if ('children' in node && !phrasingBlocks.has(node.type)) {
      for (const child of node.children) open.push(child)
    }
  }
  return found
}

/** Write blocks: those of text directly, all others together with their neighbours. */
function writeBlocks(blocks: readonly RootContent[], context: Context): string {
  const parts: string[] = []
  let run: RootContent[] = []
  const flush = () => {
    if (run.length > 0) parts.push(serializeBlocks(run, context))
    run = []
  }
  for (const block of blocks) {
    const written = writeText(block, context)
    if (written === undefined) run.push(block)
    else {
      flush()
      parts.push(written)
    }
  }
  flush()
  return parts.join('\n\n')
}

/** A paragraph of little more than text, maybe behind a bold label, or a heading of text. */
function writeText(block: RootContent, context: Context): string | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined
  const {children} = block
  const [label, next] = children
  const isLabelled = block.type === 'paragraph' && isLabel(label, next)
  const text = plainText(children, isLabelled ? 1 : 0)
  if (text === undefined) {
    return block.type === 'paragraph' ? writeSimple(children, context) : undefined
  }
  if (block.type === 'heading') {
    if (text === '' || text.includes('\n')) return undefined
    return `${'#'.repeat(block.depth)} ${writeTexts(children, 'heading', context).join('')}`
  }
  const name = isLabelled ? (label.children[0]?.value ?? '') : ''
  const texts = isLabelled ? [...label.children, ...children] : children
  if (isPlain(name, text, texts, context)) return isLabelled ? `**${name}**${text}` : text
  const [first = '', ...rest] = writeTexts(children, 'paragraph', context)
  return (isLabelled ? `**${first}**` : first) + rest.join('')
}

/** The text of phrasing from a place on, where there is nothing else. */
function plainText(children: readonly PhrasingContent[], from: number): string | undefined {
  let text = ''
  for (let index = from; index < children.length; index++) {
    const child = children[index]
    if (child?.type !== 'text' && child?.type !== 'event' && child?.type !== 'mark')
      return undefined
    text += child.value
  }
  return text
}

/** Whether text needs no escapes of any kind. */
function isPlain(name: string, text: string, texts: readonly Nodes[], context: Context): boolean {
  const {escapes, definitions} = context
  if (mayNeedEscapesInText(name, text, definitions.size > 0)) return false
  return escapes.size === 0 || !texts.some((node) => escapes.has(node))
}

/** Write blocks by the library, with our escapes. */
function serializeBlocks(blocks: RootContent[], context: Context): string {
  const options: Options = {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmTableToMarkdown()],
    handlers: {...phrasingHandlers(blocks, context), html: writeHtml},
  }
  return serialize({type: 'root', children: blocks}, options).replace(/\n$/, '')
}
