/** Problems in a transcript: values with a place, never thrown, never printed. */
import type {Point, Position} from 'unist'
import {VFileMessage} from 'vfile-message'

/** Where a problem is: a position, or one point of it. */
export type Place = Position | Point

/** The id of every rule a transcript can break; README lists them with their remedies. */
export type RuleId =
  | 'front-matter'
  | 'no-turns'
  | 'no-speakers'
  | 'cut-off'
  | 'ambiguous-label'
  | 'unknown-code'
  | 'near-miss-label'
  | 'silent-row'
  | 'time-backwards'
  | 'json-shape'
  | 'json-time'
  | 'deep-html'
  | 'deep-markdown'

/** Takes a problem: what is wrong and what to do, the rule, and where. */
export type Report = (reason: string, ruleId: RuleId | (string & {}), place?: Place) => void

/** Receives each problem as a vfile message. */
export type OnMessage = (message: VFileMessage) => void

/**
 * Make a {@link Report} that hands vfile messages to `onMessage`.
 *
 * @param onMessage receiver; without one, problems are silent
 * @returns the reporter the pipeline calls
 */
export function reporter(onMessage: OnMessage | undefined): Report {
  return (reason, ruleId, place) => {
    onMessage?.(new VFileMessage(reason, {place, ruleId, source: 'colloquy'}))
  }
}
