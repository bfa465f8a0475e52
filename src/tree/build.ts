/** Constructors and guards of the tree. */
import type {RootContent} from 'mdast'
import type {Node} from 'unist'
import type {Kind, Speaker, Transcript, Turn, TurnData} from './types.js'

/**
 * Whether a node is a turn.
 *
 * @param node any node, or nothing
 * @returns `true` for a {@link Turn}
 */
export function isTurn(node: Node | null | undefined): node is Turn {
  return node?.type === 'turn'
}

/**
 * What `mdast-util-to-hast` is told of a turn.
 *
 * @param kind the turn's kind, which becomes a class
 * @returns data for a {@link Turn}
 */
export function turnData(kind: Kind): TurnData {
  return {hName: 'div', hProperties: {className: ['turn', kind]}}
}

/**
 * The turns of a transcript, in order.
 *
 * @param transcript what `parse` returned
 * @returns its turns; an empty list where it has none
 */
export function turns(transcript: Transcript): Turn[] {
  return transcript.children.filter((node): node is Turn & RootContent => isTurn(node))
}

/**
 * Who says a turn.
 *
 * @param transcript the transcript the turn stands in
 * @param turn one of its turns
 * @returns the speaker, or `undefined` where nobody can be named
 */
export function speakerOf(transcript: Transcript, turn: Turn): Speaker | undefined {
  if (turn.speaker === null) return undefined
  return transcript.speakers.find((speaker) => speaker.id === turn.speaker)
}
