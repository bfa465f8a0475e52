/** Transcript to Markdown, as a careful person would write it, so that it reads back to the same. */
import type {Nodes, Paragraph, Root, RootContent} from 'mdast'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {type Options, toMarkdown as serialize} from 'mdast-util-to-markdown'
import {stringify as toYaml} from 'yaml'
import type {MarkdownOptions} from '../options.js'
import type {Speaker, Transcript} from '../tree/types.js'
import {type Dress, dress, dressOf} from './dress.js'
import {phrasingHandlers} from './phrasing.js'

/** Tells what would be read back otherwise: text nodes with the offsets to escape, and untold people. */
export type LookBack = (
  root: Root,
  labelled: ReadonlySet<Nodes>,
  metadata: Readonly<Record<string, unknown>>,
  speakers: readonly Speaker[],
) => {escapes: ReadonlyMap<Nodes, readonly number[]>; untold: readonly Speaker[]}

/**
 * Make a `toMarkdown`.
 *
 * @param lookBack what recognition would make of the blocks
 * @returns the function; its contract is that of `toMarkdown`
 */
export function markdownWriter(lookBack: LookBack) {
  return (transcript: Transcript, options: MarkdownOptions = {}): string => {
    const style = dressOf(transcript, options)
    const {blocks, labelled} = dress(transcript, style)
    const {metadata, speakers} = transcript
    const root: Root = {type: 'root', children: blocks}
    const {escapes, untold} = lookBack(root, labelled, metadata, speakers)
    const body = writeBlocks(blocks, {escapes, definitions: definitionsIn(transcript)})
    const text = [frontMatter(hides(style) ? metadata : withPeople(metadata, untold)), body]
      .filter((part) => part !== '')
      .join('\n\n')
    return text === '' ? '' : `${text}\n`
  }
}

/**
 * Write blocks as Markdown, without labels and with their marks.
 *
 * @param nodes blocks of a transcript, or of a turn
 * @returns Markdown without a newline at its end
 */
export function blocksToMarkdown(nodes: readonly RootContent[]): string {
  const definitions = definitionsIn({type: 'root', children: [...nodes]})
  return writeBlocks(nodes, {escapes: new Map(), definitions})
}

/** Whether a style is meant to leave out who people are. */
function hides({labels, names}: Dress): boolean {
  return labels === 'qa' || names === 'short'
}

/** People of whom no label tells everything stand in the front matter. */
function withPeople(metadata: Readonly<Record<string, unknown>>, untold: readonly Speaker[]) {
  if (untold.length === 0 || metadata.speakers !== undefined) return metadata
  const speakers = untold.map(({name, honorific, label, description, role}) => {
    const facts = Object.entries({name, honorific, label, description, role})
    return Object.fromEntries(facts.filter(([, value]) => value !== undefined))
  })
  return {...metadata, speakers}
}

function frontMatter(metadata: Readonly<Record<string, unknown>>): string {
  if (Object.keys(metadata).length === 0) return ''
  return `---\n${toYaml(metadata, {lineWidth: 0})}---`
}

/** What the blocks of a document need to know of it. */
export interface Context {
  /** Offsets in text nodes that must be escaped, lest a label be read there. */
  escapes: ReadonlyMap<Nodes, readonly number[]>
  /** Identifiers of the document's definitions. */
  definitions: ReadonlySet<string>
}

function definitionsIn(root: Root): Set<string> {
  const found = new Set<string>()
  for (const node of root.children) {
    const blocks = node.type === 'turn' ? node.children : [node]
    for (const block of blocks) if (block.type === 'definition') found.add(block.identifier)
  }
  return found
}

/** Write blocks: plain paragraphs directly, all others together with their neighbours. */
function writeBlocks(blocks: readonly RootContent[], context: Context): string {
  const parts: string[] = []
  let run: RootContent[] = []
  const flush = () => {
    if (run.length > 0) parts.push(serializeBlocks(run, context))
    run = []
  }
  for (const block of blocks) {
    const plain = block.type === 'paragraph' ? plainParagraph(block, context) : undefined
    if (plain === undefined) run.push(block)
    else {
      flush()
      parts.push(plain)
    }
  }
  flush()
  return parts.join('\n\n')
}

// Characters that mean something to Markdown anywhere: `*`, `[`, a backslash.
const special = /[\\`*_[\]<>&|~\t]/
// What means something at the start of a line, and spaces at its edges: `# `, `1.`, `- `.
const lineSpecial = /(?:^|\n)(?:[ #>+=:-]|\d{1,9}[.)])| (?:\n|$)/

/** A paragraph that needs no escapes: text, maybe behind a label of its own. */
function plainParagraph(node: Paragraph, {escapes}: Context): string | undefined {
  const [first, ...others] = node.children
  let label = ''
  let texts: readonly Nodes[] = node.children
  if (first?.type === 'strong') {
    const [name] = first.children
    if (name?.type !== 'text' || first.children.length > 1 || special.test(name.value))
      return undefined
    label = `**${name.value}**`
    texts = others
  }
  let text = ''
  for (const child of texts) {
    if (child.type !== 'text' || escapes.has(child)) return undefined
    text += child.value
  }
  if (special.test(text) || lineSpecial.test(label === '' ? text : `x${text}`)) return undefined
  return label + text
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
    handlers: phrasingHandlers(context),
  }
  return serialize({type: 'root', children: blocks}, options).replace(/\n$/, '')
}
