/** Constructors and guards of the tree. */
import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {Node, Position} from 'unist'
import {span} from './pointer.js'
import {formatDuration} from './time.js'
import type {
  Kind,
  Mark,
  MarkData,
  Speaker,
  SpeechEventData,
  Transcript,
  Turn,
  TurnData,
} from './types.js'

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
 * What `mdast-util-to-hast` is told of an event.
 *
 * @param value the event as written: `[laughter]`
 * @returns data for a {@link SpeechEvent}
 */
export function eventData(value: string): SpeechEventData {
  const hProperties = {className: ['event']}
  return {hName: 'i', hProperties, hChildren: [{type: 'text', value}]}
}

/**
 * Make a mark. To hast a time is shown, and what else belongs to a page is not.
 *
 * @param role what it marks
 * @param value the mark as written: `(00:01:51)`
 * @param more its time in seconds, where it is one, and its place
 * @returns a new node
 */
export function markNode(
  role: Mark['role'],
  value: string,
  {time, position}: {time?: number; position?: Position | undefined} = {},
): Mark {
  const data: MarkData =
    time === undefined
      ? {hName: 'span', hProperties: {hidden: true}, hChildren: []}
      : {
          hName: 'time',
          hProperties: {className: ['mark'], dateTime: formatDuration(time)},
          hChildren: [{type: 'text', value}],
        }
  return {
    type: 'mark',
    role,
    value,
    ...(time !== undefined && {time}),
    data,
    ...(position && {position}),
  }
}

/**
 * Make a paragraph that stands where its phrasing does.
 *
 * @param children its phrasing
 * @returns a new node
 */
export function paragraphOf(children: PhrasingContent[]): Paragraph {
  const position = span(children[0], children.at(-1))
  return {type: 'paragraph', children, ...(position && {position})}
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
