/** How `mdast-util-to-markdown`, and so `remark-stringify`, writes turns, events and marks. */
import type {Nodes, Parents} from 'mdast'
import type {Handle, Options} from 'mdast-util-to-markdown'
import type {MarkdownOptions} from '../options.js'
import type {Mark, SpeechEvent, Transcript, Turn} from '../tree/types.js'
import {type Dressed, dress, dressOf} from './dress.js'

/**
 * Make an extension for `mdast-util-to-markdown`.
 *
 * @param options how labels and names are written
 * @returns handlers for `turn`, `event`, `mark` and `speakerLabel`
 */
export function turnToMarkdown(options: MarkdownOptions = {}): Options {
  const known = new WeakMap<Parents, Dressed>()
  const turn: Handle = (node: Turn, parent: Parents | undefined, state, info) => {
    const blocks = parent && isTranscript(parent) ? dressed(parent).byTurn.get(node) : undefined
    return state.containerFlow({type: 'root', children: blocks ?? [...node.children]}, info)
  }
  const dressed = (transcript: Transcript) => {
    const found = known.get(transcript) ?? dress(transcript, dressOf(transcript, options))
    known.set(transcript, found)
    return found
  }
  const written: Handle = (node: SpeechEvent | Mark, _, state, info) => state.safe(node.value, info)
  return {handlers: {turn, event: written, mark: written, speakerLabel: () => ''}}
}

function isTranscript(node: Nodes): node is Transcript {
  return node.type === 'root' && 'speakers' in node
}
