/** Transcript → plain data that follows `schema.json`. */
import type {Nodes, PhrasingContent, RootContent} from 'mdast'
import type {Point, Position} from 'unist'
import type {JsonOptions} from '../options.js'
import type {
  BlockJson,
  CueJson,
  MarkJson,
  PointJson,
  PositionJson,
  ProseJson,
  SpeakerJson,
  TranscriptJson,
  TurnJson,
} from '../tree/json.js'
import {jsonVersion} from '../tree/json.js'
import {plainData} from '../tree/plain-data.js'
import {textAndMarks} from '../tree/text.js'
import type {Cue, Mark, Speaker, Transcript, Turn} from '../tree/types.js'
import {type Counts, countsOf} from './counts.js'

/** Writes blocks as Markdown. */
export type BlocksToMarkdown = (nodes: RootContent[]) => string

/** Writes a transcript as plain data; see {@link jsonWriter}. */
export type ToJson = (transcript: Transcript, options?: JsonOptions) => TranscriptJson

/**
 * Make a `toJson`. The writer of Markdown comes from outside, so that a page which only ever reads
 * plain text, where nothing is formatted, need not load one.
 *
 * @param blockWriter makes a writer of blocks that have formatting, from all blocks of the document, whose
 *   definitions tell what is a link; without it `markdown` stays absent
 * @returns the function
 */
export function jsonWriter(
  blockWriter?: (document: readonly RootContent[]) => BlocksToMarkdown,
): ToJson {
  return (transcript, options = {}) => {
    const {title, metadata, speakers, children} = transcript
    const write = blockWriter?.(children)
    const content = children.map((node): BlockJson => {
      const position = options.positions ? positionOf(node.position) : undefined
      const block = blockOf(node, position, write)
      return options.cues && node.type === 'turn' ? withCues(block, node) : block
    })
    return {
      version: jsonVersion,
      ...present({title}),
      metadata: plainData(metadata) as Record<string, unknown>,
      speakers: countsOf(speakers, content).map(speakerOf),
      content,
    }
  }
}

function speakerOf([speaker, {turns, words, duration}]: readonly [Speaker, Counts]): SpeakerJson {
  const {id, name, honorific, label, aliases, description, role, members} = speaker
  return {
    id,
    ...present({name, honorific, label}),
    aliases: [...aliases],
    ...present({description, role, members: members && [...members]}),
    turns,
    words,
    ...present({duration}),
  }
}

function blockOf(
  node: RootContent,
  position: PositionJson | undefined,
  write: BlocksToMarkdown | undefined,
): BlockJson {
  switch (node.type) {
    case 'thematicBreak':
      return {type: 'break', ...present({position})}
    case 'turn':
      return turnOf(node, position, write)
    case 'heading': {
      const {text, marks} = words([node])
      const markdown = isPlainPhrasing(node.children) ? undefined : write?.([{...node, depth: 1}])
      return {
        type: 'heading',
        depth: node.depth,
        text,
        ...present({markdown: markdown && withoutSigns(trim(markdown) ?? ''), marks, position}),
      }
    }
    default: {
      const {text, marks} = words([node])
      const markdown = isPlain(node) ? undefined : trim(write?.([node]))
      return addTo({type: 'prose', text}, markdown, marks, position)
    }
  }
}

function turnOf(
  turn: Turn,
  position: PositionJson | undefined,
  write: BlocksToMarkdown | undefined,
): BlockJson {
  const {speaker, label, direction, kind, start, end, children} = turn
  const {text, marks} = words(children)
  const markdown = children.every(isPlain) ? undefined : trim(write?.(children))
  // Key by key, in the order of the schema: an archive has a great many turns.
  const block: Partial<TurnJson> = {type: 'turn', speaker}
  if (label !== undefined) block.label = label
  if (direction !== undefined) block.direction = direction
  block.kind = kind
  if (start !== undefined) block.start = start
  if (end !== undefined) block.end = end
  block.text = text
  return addTo(block as TurnJson, markdown, marks, position)
}

/** Add to a block what it has beside its text. */
function addTo(
  block: ProseJson | TurnJson,
  markdown: string | undefined,
  marks: MarkJson[] | undefined,
  position: PositionJson | undefined,
): BlockJson {
  if (markdown !== undefined) block.markdown = markdown
  if (marks !== undefined) block.marks = marks
  if (position !== undefined) block.position = position
  return block
}

/** A turn with its cues, which stand before its position. */
function withCues({position, ...block}: BlockJson, {cues}: Turn): BlockJson {
  return {...block, ...present({cues: cues?.map(cueOf), position})} as BlockJson
}

function cueOf(cue: Cue): CueJson {
  const {id, continues, start, end, settings, voice, lead, text, markup, words} = cue
  return {
    ...present({id, continues}),
    start,
    ...present({end, settings, voice, lead}),
    text,
    ...present({
      markup,
      words: words?.map(({text, start, end}) => ({text, ...present({start, end})})),
    }),
  }
}

/** Text and marks; nothing for marks where there are none. */
function words(nodes: readonly Nodes[]): {text: string; marks: MarkJson[] | undefined} {
  const {text, marks} = textAndMarks(nodes)
  if (marks.length === 0) return {text, marks: undefined}
  return {text, marks: marks.map(({mark, ...place}) => markOf(mark, place))}
}

function markOf(mark: Mark, place: {offset: number; block: boolean; space?: string}): MarkJson {
  const {offset, block, space} = place
  return {
    type: mark.role,
    value: mark.value,
    ...present({time: mark.time}),
    offset,
    ...(present({block: block || undefined, space}) as {block?: true; space?: string}),
  }
}

/** Whether a block is as plain text would have it: a paragraph without formatting, or a mark. */
function isPlain(node: Nodes): boolean {
  return node.type === 'paragraph' ? isPlainPhrasing(node.children) : isPlainLeaf(node)
}

function isPlainPhrasing(children: readonly PhrasingContent[]): boolean {
  return children.every(isPlainLeaf)
}

function isPlainLeaf(node: Nodes): boolean {
  if (node.type === 'text') return !node.value.includes('\n') || !blankLine.test(node.value)
  return node.type === 'event' || node.type === 'mark'
}

// What would part two paragraphs in `text`: a blank line, and a line ending beside one.
const blankLine = /\n\n|^\n|\n$/

/** A heading's phrasing, without the sign before it or the line under it; a sign that is its own is escaped. */
function withoutSigns(markdown: string): string {
  if (!markdown.startsWith('# ')) return markdown.replace(/\n=+$/, '')
  return markdown.slice(2).replace(ownSign, '\\$&')
}

// What would be read as the sign of a heading: `## `.
const ownSign = /^#{1,6} /

/** The Markdown without the newline at its end. */
function trim(markdown: string | undefined): string | undefined {
  return markdown?.endsWith('\n') ? markdown.slice(0, -1) : markdown
}

function positionOf(position: Position | undefined): PositionJson | undefined {
  return position && {start: pointOf(position.start), end: pointOf(position.end)}
}

function pointOf({line, column, offset}: Point): PointJson {
  return {line, column, ...present({offset})}
}

/** The entries that have a value, in the same order. */
function present<Entries extends object>(entries: Entries): Partial<Entries> {
  const kept: Partial<Entries> = {}
  for (const key in entries) if (entries[key] !== undefined) kept[key] = entries[key]
  return kept
}
