/** Blocks in, transcript out: find the labels, decide who is who, cut the turns, tell the kinds. */
import type {Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import type {SpeakerOption} from '../options.js'
import type {Report} from '../report.js'
import {type LabelBody, readBody} from '../speakers/body.js'
import {fold} from '../speakers/fold.js'
import {checkAliases, givenSpeakers} from '../speakers/given.js'
import {type Identity, identify, type Person, type Resolved} from '../speakers/identity.js'
import {isTurn, turnData} from '../tree/build.js'
import {splitEvents} from '../tree/events.js'
import type {Blocks} from '../tree/reading.js'
import {textOfBlock} from '../tree/text.js'
import type {Speaker, Transcript, Turn} from '../tree/types.js'
import {joinLines} from '../tree/wrapping.js'
import {type Candidate, candidatesIn} from './candidates.js'
import {checkTurns} from './checks.js'
import {closeContainers, openContainers} from './containers.js'
import {type Verdict, weigh} from './evidence.js'
import {type Introduced, introducedIn, knownFrom, reportSilentRows} from './introduced.js'
import {setKinds} from './kinds.js'
import {rosterOf, setRoles} from './roster.js'
import {foldTurns, type Opening} from './turns.js'
import {findUnlabelled} from './unlabelled.js'

/** What there is to recognise; the root becomes the transcript. */
export interface Material extends Blocks {
  /** Who speaks, where the caller knows. */
  speakers?: readonly SpeakerOption[]
  /** Whether the roster is one for several documents, so that not all of it need occur in this one. */
  sharedRoster?: boolean
}

/**
 * Recognise the turns of a document.
 *
 * @param material blocks, front matter and source; the root is changed in place
 * @param report receives the problems
 * @returns the root, now a transcript
 */
export function recogniseBlocks(material: Material, report: Report): Transcript {
  const {root, source, metadata, plain} = material
  const {accepted, introduced} = findLabels(material)
  const identity = identify(distinctBodies(accepted), introduced.people, (label, reason) => {
    report(reason, 'ambiguous-label', placeOf(label, accepted))
  })
  const openings = openingsOf(accepted, identity.resolved)
  if (accepted.size > 0) foldTurns(root, openings, source)
  else findUnlabelled(root, source)
  if (plain) joinLines(root)
  const roster = nameSpeakers(openings, identity)
  const turns = root.children.filter((node): node is Turn & RootContent => isTurn(node))
  for (const turn of turns) splitEvents(turn)
  const interviewers = setKinds(turns, roster)
  if (introduced.interview) setRoles(roster, introduced.interview, interviewers)
  for (const turn of turns) turn.data = turnData(turn.kind)
  if (turns.length === 0) report(noTurns, 'no-turns')
  checkTurns(turns, roster, introduced.people, report)
  reportSilentRows(root, knownFrom(roster.map((one) => ({name: one.name ?? one.id}))).has, report)
  const title = introduced.title ?? titleOf(root, metadata)
  return Object.assign(root, {speakers: roster, ...(title && {title}), metadata})
}

const noTurns =
  'No turns found: nothing here shows who speaks; put a label such as `Name:` or `**Name:**` before what each person says'

/** What the document's labels are, and whom it introduces. */
interface Labels {
  accepted: Map<Candidate, Verdict>
  introduced: Introduced
}

/** Find the labels; lists and quotes are opened where they are the talk, and only there. */
function findLabels(material: Material): Labels {
  const {root, source, metadata, plain, speakers = [], sharedRoster} = material
  const given = givenSpeakers(speakers)
  const opened = plain ? [] : openContainers(root)
  const look = () => {
    const candidates = candidatesIn(root, source, plain)
    const introduced = introducedIn(root, metadata, candidates, given)
    if (!sharedRoster) checkAliases(given, new Set(candidates.map((one) => fold(one.label.name))))
    const labels = candidates.filter((one) => !introduced.casts.has(one))
    const accepted = weigh(labels, knownFrom(introduced.people), root.children.length)
    return {accepted, introduced}
  }
  const found = look()
  if (opened.length === 0) return found
  const speaking = new Set([...found.accepted.keys()].map((one) => root.children[one.block]))
  return closeContainers(root, opened, (node) => speaking.has(node)) ? look() : found
}

function titleOf(root: Root, metadata: Readonly<Record<string, unknown>>): string | undefined {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1)
  if (heading !== undefined) return textOfBlock(heading)
  const {title} = metadata
  return typeof title === 'string' ? title : undefined
}

function distinctBodies(accepted: ReadonlyMap<Candidate, Verdict>): LabelBody[] {
  const bodies = new Map<string, LabelBody>()
  for (const [{label}, verdict] of accepted) {
    const body =
      verdict === 'speaker'
        ? label
        : verdict === 'examiner'
          ? readBody(examinerOf(label))
          : undefined
    if (body !== undefined && !bodies.has(body.text)) bodies.set(body.text, body)
  }
  return [...bodies.values()]
}

/** Where a label first stands. */
function placeOf(label: string, accepted: ReadonlyMap<Candidate, Verdict>): Point | undefined {
  return [...accepted.keys()].find((one) => one.label.name === label)?.start
}

/** `MR. RUIZ` of `BY MR. RUIZ`. */
function examinerOf({text}: LabelBody): string {
  return text.slice('BY '.length)
}

/** A turn for each accepted label; production cues open none. */
function openingsOf(
  accepted: ReadonlyMap<Candidate, Verdict>,
  resolved: ReadonlyMap<string, Resolved>,
): Opening[] {
  return [...accepted].map(([candidate, verdict]) => {
    if (verdict === 'cue' || verdict === 'examiner') return {candidate}
    const {text, start} = candidate.label
    const who = verdict === 'speaker' ? resolved.get(text) : undefined
    const turn: Turn = {
      type: 'turn',
      speaker: null,
      kind: verdict === 'ask' ? 'question' : verdict === 'answer' ? 'answer' : 'statement',
      label: who?.label ?? text,
      ...(who?.direction && {direction: who.direction}),
      ...(start !== undefined && {start}),
      children: [],
    }
    return {candidate, turn}
  })
}

/** Make the roster, in the order people first speak, and put its ids on the turns. */
function nameSpeakers(openings: readonly Opening[], {resolved, inRole}: Identity): Speaker[] {
  const whose = new Map<Turn, Person>()
  const witness = [...resolved.values()].find(({person}) => person.role === 'witness')?.person
  const answers = witness ?? inRole('interviewee')
  let asks = inRole('interviewer')
  for (const {turn, candidate} of openings) {
    const {shape, text} = candidate.label
    if (shape === 'examiner') asks = resolved.get(examinerOf(candidate.label))?.person
    const marked = turn?.kind === 'question' ? asks : turn?.kind === 'answer' ? answers : undefined
    const person = turn?.kind === 'statement' ? resolved.get(text)?.person : marked
    if (turn !== undefined && person !== undefined) whose.set(turn, person)
  }
  const roster = rosterOf(new Set(whose.values()))
  for (const [turn, person] of whose) turn.speaker = roster.get(person)?.id ?? null
  return [...roster.values()]
}
