/** From turns to transcript: who says each, what they do in the talk, what kind each turn is. */
import type {Root, RootContent} from 'mdast'
import type {Report} from '../report.js'
import type {LabelBody} from '../speakers/body.js'
import type {Identity, Person, Resolved} from '../speakers/identity.js'
import type {Label} from '../speakers/label.js'
import {isTurn, turnData} from '../tree/build.js'
import {mayHoldEvent, splitEvents} from '../tree/events.js'
import {textOf, textOfBlock} from '../tree/text.js'
import type {Speaker, Transcript, Turn} from '../tree/types.js'
import {checkTurns} from './checks.js'
import {setKinds} from './kinds.js'
import type {Verdict} from './labels/evidence.js'
import {type Introduced, reportSilentRows} from './people/introduced.js'
import {rosterOf, setRoles} from './people/roster.js'

/** A label, and the turn it opened. */
export interface Opened {
  candidate: {label: Pick<LabelBody, 'text' | 'shape'>}
  turn?: Turn
}

/** Turns as they stand in the document, and what is known of their labels. */
export interface Folded {
  /** Turns and what stands between them; it becomes the transcript. */
  root: Root
  metadata: Record<string, unknown>
  openings: readonly Opened[]
  identity: Identity
  introduced: Introduced
}

/**
 * Make a turn for a label, still without speech.
 *
 * @param label the label
 * @param verdict what it is taken for
 * @param resolved who the labels stand for
 * @returns a new turn
 */
export function turnFor(
  {text, start, until}: Pick<LabelBody, 'text'> & Pick<Label, 'start' | 'until'>,
  verdict: Verdict,
  resolved: ReadonlyMap<string, Resolved>,
): Turn {
  const who = verdict === 'speaker' ? resolved.get(text) : undefined
  const kind = verdict === 'ask' ? 'question' : verdict === 'answer' ? 'answer' : 'statement'
  const turn: Turn = {type: 'turn', speaker: null, kind, children: []}
  if (verdict !== 'unnamed') turn.label = who?.label ?? text
  if (who?.direction) turn.direction = who.direction
  if (start !== undefined) turn.start = start
  if (until !== undefined) turn.end = until
  return turn
}

/**
 * Finish a transcript once its turns are folded.
 *
 * @param folded the turns and their labels
 * @param noTurns what to say where there is no turn
 * @param report receives the problems
 * @returns the root, now a transcript
 */
export function finish(folded: Folded, noTurns: string, report: Report): Transcript {
  const {root, metadata, openings, identity, introduced} = folded
  const roster = nameSpeakers(openings, identity)
  const turns = root.children.filter((node): node is Turn & RootContent => isTurn(node))
  const texts = turns.map(textOf)
  splitEvents(turns.filter((_, at) => mayHoldEvent(texts[at] ?? '')))
  const interviewers = setKinds(turns, texts, roster)
  const sides = introduced.interview?.map(({name}) => introduced.partsOf(name).name)
  if (sides) setRoles(roster, sides, interviewers)
  for (const turn of turns) turn.data = turnData(turn.kind)
  if (turns.length === 0) report(noTurns, 'no-turns')
  checkTurns(turns, roster, introduced.people, report)
  reportSilentRows(root, roster, introduced, report)
  const title = introduced.title ?? titleOf(root, metadata)
  return Object.assign(root, {speakers: roster, ...(title && {title}), metadata})
}

function titleOf(root: Root, metadata: Readonly<Record<string, unknown>>): string | undefined {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1)
  if (heading !== undefined) return textOfBlock(heading)
  const {title} = metadata
  return typeof title === 'string' ? title : undefined
}

/** `MR. RUIZ` of `BY MR. RUIZ`. */
export function examinerOf({text}: Pick<LabelBody, 'text'>): string {
  return text.slice('BY '.length)
}

/** Make the roster, in the order people first speak, and put its ids on the turns. */
function nameSpeakers(openings: readonly Opened[], {resolved, inRole}: Identity): Speaker[] {
  const whose: {turn: Turn; person: Person}[] = []
  const witness = [...resolved.values()].find(({person}) => person.role === 'witness')?.person
  const answers = witness ?? inRole('interviewee')
  let asks = inRole('interviewer')
  for (const {
    turn,
    candidate: {label},
  } of openings) {
    const {shape, text} = label
    if (shape === 'examiner') asks = resolved.get(examinerOf(label))?.person
    const marked = turn?.kind === 'question' ? asks : turn?.kind === 'answer' ? answers : undefined
    const person = turn?.kind === 'statement' ? resolved.get(text)?.person : marked
    if (turn !== undefined && person !== undefined) whose.push({turn, person})
  }
  const roster = rosterOf(new Set(whose.map(({person}) => person)))
  for (const {turn, person} of whose) turn.speaker = roster.get(person)?.id ?? null
  return [...roster.values()]
}
