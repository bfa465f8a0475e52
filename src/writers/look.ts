/** How each turn of a transcript is shown in HTML: its id, its head, its direction. */
import {nameShower} from '../speakers/display.js'
import {factsOf} from '../tree/facts.js'
import {textOfBlock} from '../tree/text.js'
import type {Speaker, Transcript, Turn} from '../tree/types.js'
import {directionOf} from './direction.js'
import {type Head, headOf} from './head.js'
import type {HtmlSettings} from './html-settings.js'

/** How a turn is shown. */
export interface Look {
  id: string
  /** Id of the speaker; nothing where nobody is named. */
  speaker?: string
  /** When it ends, in seconds to the millisecond. */
  end?: number
  head: Head
  /** Which way it runs, where that is not the way of the page. */
  dir?: 'ltr' | 'rtl'
}

/**
 * Tell how the turns of a transcript are shown.
 *
 * @param transcript whose turns they are
 * @param ids an id for each of its children
 * @param settings the writer's settings
 * @returns the look of each turn
 */
export function looksOf(
  transcript: Transcript,
  ids: readonly (string | undefined)[],
  settings: HtmlSettings,
): Map<Turn, Look> {
  const lookOf = looksInOrder(transcript, settings)
  const looks = new Map<Turn, Look>()
  for (const [index, node] of transcript.children.entries()) {
    if (node.type === 'turn') looks.set(node, lookOf(node, ids[index]))
  }
  return looks
}

/**
 * Tell how the turns of a transcript are shown, one after the other, so that no look need be kept.
 *
 * @param transcript whose turns they are
 * @param settings the writer's settings
 * @returns the look of a turn with that id; to be asked once for each turn, in their order, since the first of
 *   a speaker tells who that is
 */
export function looksInOrder(
  transcript: Transcript,
  {names, strings, dir}: HtmlSettings,
): (turn: Turn, id: string | undefined) => Look {
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]))
  const show = nameShower(transcript, names)
  const known = new Set<Speaker>()
  let before: Turn | undefined
  return (turn, id = '') => {
    const speaker = turn.speaker === null ? undefined : speakers.get(turn.speaker)
    const name = speaker && show(speaker)
    const head = headOf(turn, before, name, strings)
    if (speaker && name !== undefined && !known.has(speaker)) {
      head.facts = factsOf(speaker, name)
      known.add(speaker)
    }
    const [first] = turn.children
    const own =
      dir === 'auto' || first === undefined ? dir : (directionOf(textOfBlock(first)) ?? dir)
    before = turn
    return {
      id,
      ...(speaker && {speaker: speaker.id}),
      ...(turn.end !== undefined && {end: Math.round(turn.end * 1000) / 1000}),
      head,
      ...(own !== dir && own !== 'auto' && {dir: own}),
    }
  }
}
