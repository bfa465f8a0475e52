/** Our own JSON → transcript: the inverse of the JSON writer. */
import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {Position} from 'unist'
import {turnData} from '../../tree/build.js'
import {splitEvents} from '../../tree/events.js'
import type {
  BlockJson,
  HeadingJson,
  MarkJson,
  ProseJson,
  TranscriptJson,
  TurnJson,
} from '../../tree/json.js'
import {textOfBlocks} from '../../tree/text.js'
import type {Transcript, Turn, TurnContent} from '../../tree/types.js'
import {checkJson} from './check.js'
import {type MarkdownOf, markdownWith, referencesIn} from './markdown.js'
import {cutMarks, plainBlocks, withMarks} from './marks.js'
import type {Shape} from './shape.js'

/**
 * Read a transcript from JSON, as `toJson` writes it and `colloquy/schema.json` describes it.
 *
 * Nodes have a `position` only where the JSON has one. A block's `markdown` is read where there is
 * one, and its `text` otherwise: blank lines part paragraphs, and nothing in it is markup. Keys that
 * the schema does not know are ignored.
 *
 * @param json what `JSON.parse` gave, of version 1; it is not changed
 * @returns the transcript; `toJson`, `toMarkdown` and `toHtml` make of it what they made of the one
 *   the JSON was written from
 * @throws TypeError where `json` is no transcript, with the path (`content[3].speaker`), what was
 *   given and what is expected
 */
export function fromJson(json: unknown): Transcript {
  const {title, metadata, speakers, content} = checkJson(json)
  const parse = markdownWith(definedIn(content))
  return {
    type: 'root',
    children: content.flatMap((block) => nodesOf(block, parse)),
    speakers,
    ...(title !== undefined && {title}),
    metadata,
  }
}

/** What {@link fromJson} reads. */
export const colloquy: Shape = {
  name: 'colloquy (`toJson`)',
  matches: ({speakers, content}) => Array.isArray(speakers) && Array.isArray(content),
  read: (data) => fromJson(data),
}

/** Labels of all link definitions: a block may refer to what another one defines. */
function definedIn(content: TranscriptJson['content']): Set<string> {
  const defined = new Set<string>()
  for (const block of content) {
    if (block.type === 'break' || !block.markdown?.includes(']:')) continue
    for (const identifier of referencesIn(block.markdown)) defined.add(identifier)
  }
  return defined
}

function nodesOf(block: BlockJson, parse: MarkdownOf): RootContent[] {
  if (block.type === 'break') return [placed({type: 'thematicBreak'}, block.position)]
  if (block.type === 'turn') return [turnOf(block, parse)]
  if (block.type === 'heading') return [headingOf(block, parse)]
  const blocks = blocksOf(block, parse)
  if (blocks.length === 0) blocks.push({type: 'paragraph', children: []})
  const [first] = blocks
  return first && blocks.length === 1 ? [placed(first, block.position)] : blocks
}

/** Phrasing as a heading, which `[x]: y` or `1.` at its start does not change. */
function asHeading(markdown: string): string {
  if (/^#{1,6} /.test(markdown)) return markdown
  return markdown.includes('\n') ? `${markdown}\n===` : `# ${markdown}`
}

function headingOf(heading: HeadingJson, parse: MarkdownOf): RootContent {
  const parseHeading: MarkdownOf = (markdown) => parse(asHeading(markdown))
  const phrasing = blocksOf(heading, parseHeading).flatMap(phrasingOf)
  return placed({type: 'heading', depth: heading.depth, children: phrasing}, heading.position)
}

function phrasingOf(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children
  return node.type === 'mark' || node.type === 'html' ? [node] : []
}

function turnOf(json: TurnJson, parse: MarkdownOf): Turn {
  const {speaker, label, direction, kind, start, end, cues} = json
  const turn: Turn = {
    type: 'turn',
    speaker,
    kind,
    ...(label !== undefined && {label}),
    ...(direction !== undefined && {direction}),
    ...(start !== undefined && {start}),
    ...(end !== undefined && {end}),
    ...(cues !== undefined && {cues}),
    children: blocksOf(json, parse) as TurnContent[],
    data: turnData(kind),
  }
  splitEvents([turn])
  return placed(turn, json.position)
}

function blocksOf(block: ProseJson | HeadingJson | TurnJson, parse: MarkdownOf): RootContent[] {
  const {text, markdown, marks = []} = block
  if (markdown === undefined) return plainBlocks(text, marks, block.type === 'heading')
  return cutMarks(withoutGuards(parse(markdown), text, marks), text, marks)
}

/** Without the spaces that keep raw HTML in its paragraph, where they are none of the block's own. */
function withoutGuards(
  nodes: RootContent[],
  text: string,
  marks: readonly MarkJson[],
): RootContent[] {
  const guarded = nodes.filter((node): node is Paragraph => {
    const [space, html] = node.type === 'paragraph' ? node.children : []
    return space?.type === 'text' && space.value === ' ' && html?.type === 'html'
  })
  const isOwn = guarded.length === 0 || textOfBlocks(nodes) === withMarks(text, marks)
  if (!isOwn) for (const {children} of guarded) children.shift()
  return nodes
}

function placed<Node extends RootContent>(node: Node, position: Position | undefined): Node {
  if (position !== undefined) node.position = position
  return node
}
