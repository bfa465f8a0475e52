/** How `mdast-util-to-markdown`, and so `remark-stringify`, writes turns, events and marks. */
import type {Nodes, Parents, RootContent} from 'mdast'
import type {Handle, Options} from 'mdast-util-to-markdown'
import type {MarkdownOptions} from '../options.js'
import type {Transcript, TranscriptBlock, Turn} from '../tree/types.js'
import {definitionsIn, type LookBack, prepare} from './markdown.js'
import {phrasingWriter, type WriteNode} from './phrasing.js'

/** The blocks of a transcript's turns, and their text with the escapes it needs. */
interface Written {
  byTurn: ReadonlyMap<Turn, readonly RootContent[]>
  write: WriteNode
}

/**
 * Make an extension for `mdast-util-to-markdown`, which writes turns as `toMarkdown` does, in the style the
 * host has chosen for everything else.
 *
 * @param lookBack what recognition would make of the blocks
 * @param options how labels and names are written
 * @returns handlers for `turn`, `transcript`, `event`, `mark`, `speakerLabel`, and for `text` in turns
 */
export function turnToMarkdown(lookBack: LookBack, options: MarkdownOptions = {}): Options {
  const known = new WeakMap<Parents, Written>()
  // The text of a turn is written while the turn is.
  let current: Written | undefined
  const writtenOf = (transcript: Transcript) => {
    const written = known.get(transcript) ?? writtenAs(transcript, lookBack, options)
    known.set(transcript, written)
    return written
  }
  const turn: Handle = (node: Turn, parent: Parents | undefined, state, info) => {
    const outer = current
    current = parent && isTranscript(parent) ? writtenOf(parent) : undefined
    const children = [...(current?.byTurn.get(node) ?? (node.children as RootContent[]))]
    const text = state.containerFlow({type: 'root', children}, info)
    current = outer
    return text
  }
  const text: Handle = (node: Extract<Nodes, {value: string}>, _, state, info) =>
    current?.write(node, state) ?? state.safe(node.value, info)
  const transcript: Handle = ({source, meta}: TranscriptBlock, parent, state, info) =>
    state.handle({type: 'code', lang: 'transcript', meta, value: source}, parent, state, info)
  return {
    handlers: {turn, transcript, text, event: text, mark: text, speakerLabel: () => ''},
  }
}

function writtenAs(transcript: Transcript, lookBack: LookBack, options: MarkdownOptions): Written {
  const {blocks, byTurn, escapes} = prepare(transcript, options, lookBack)
  return {byTurn, write: phrasingWriter(blocks, {escapes, definitions: definitionsIn(blocks)})}
}

function isTranscript(node: Nodes): node is Transcript {
  return 'speakers' in node && 'children' in node
}
