/** Blocks in, transcript out: find the labels, decide who is who, cut the turns, tell the kinds. */
import {slug} from 'github-slugger'
import type {Root} from 'mdast'
import type {Report} from '../report.js'
import {type Person, type Resolved, identify} from '../speakers/identity.js'
import type {Introduction} from '../speakers/introductions.js'
import type {LabelBody} from '../speakers/label.js'
import {fold, nameParts} from '../speakers/names.js'
import {isTurn} from '../tree/build.js'
import {splitEvents} from '../tree/events.js'
import {textOfBlock} from '../tree/text.js'
import type {Speaker, Transcript, Turn} from '../tree/types.js'
import {joinLines} from '../tree/wrapping.js'
import {type Candidate, candidatesIn} from './candidates.js'
import {type Verdict, weigh} from './evidence.js'
import {introducedIn, knownFrom, reportSilentRows} from './introduced.js'
import {setKinds} from './kinds.js'
import {type Opening, foldTurns} from './turns.js'
import {findUnlabelled} from './unlabelled.js'

/** What there is to recognise. */
export interface Material {
  /** Blocks, as yet without turns; it becomes the transcript. */
  root: Root
  /** The document, for positions and escapes; absent where there is none. */
  source?: string
  /** Parsed front matter. */
  metadata: Record<string, unknown>
  /** Whether lines of a paragraph stand in text nodes of their own, to be joined by spaces. */
  linewise?: boolean
}

/**
 * Recognise the turns of a document.
 *
 * @param reading blocks, front matter and source; the root is changed in place
 * @param report receives the problems
 * @returns the root, now a transcript
 */
export function recognise({root, source, metadata, linewise}: Material, report: Report): Transcript {
  const candidates = candidatesIn(root, source)
  const introduced = introducedIn(root, metadata, candidates)
  const accepted = weigh(
    candidates.filter((one) => !introduced.casts.has(one)),
    knownFrom(introduced.people),
    root.children.length,
  )
  const resolved = identify(distinctBodies(accepted), introduced.people, report)
  const {openings, people} = open(accepted, resolved)
  if (accepted.size > 0) foldTurns(root, openings, source)
  else findUnlabelled(root, source)
  if (linewise) joinLines(root)
  const speakers = rosterOf(people)
  for (const {turn, candidate} of openings) {
    const person = turn && resolved.get(candidate.label.text)?.person
    if (turn && person) turn.speaker = speakers.get(person)?.id ?? null
  }
  const roster = [...speakers.values()]
  const turns = root.children.filter((node): node is Turn => isTurn(node))
  for (const turn of turns) splitEvents(turn)
  const interviewers = setKinds(turns, roster)
  if (introduced.interview) setRoles(roster, introduced.interview, interviewers)
  for (const turn of turns) turn.data = dataOf(turn)
  if (turns.length === 0) {
    report('No turns found: nothing here shows who speaks; put a label such as `Name:` or `**Name:**` before what each person says', 'no-turns')
  }
  reportSilentRows(root, knownFrom(roster.map((one) => ({name: one.name ?? one.id}))).has, report)
  const title = introduced.title ?? titleOf(root, metadata)
  return Object.assign(root, {speakers: roster, ...(title && {title}), metadata})
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
    if (verdict === 'speaker' && !bodies.has(label.text)) bodies.set(label.text, label)
  }
  return [...bodies.values()]
}

/** A turn for each accepted label, and the people in the order they first speak. */
function open(accepted: ReadonlyMap<Candidate, Verdict>, resolved: ReadonlyMap<string, Resolved>) {
  const openings: Opening[] = []
  const people = new Set<Person>()
  for (const [candidate, verdict] of accepted) {
    const {text, start} = candidate.label
    if (verdict === 'cue') {
      openings.push({candidate})
      continue
    }
    const who = verdict === 'speaker' ? resolved.get(text) : undefined
    if (who !== undefined) people.add(who.person)
    openings.push({
      candidate,
      turn: {
        type: 'turn',
        speaker: null,
        kind: verdict === 'ask' ? 'question' : verdict === 'answer' ? 'answer' : 'statement',
        label: who?.label ?? text,
        ...(who?.direction && {direction: who.direction}),
        ...(start !== undefined && {start}),
        children: [],
      },
    })
  }
  return {openings, people}
}

/** The roster, in order of first appearance, with an id for each. */
function rosterOf(people: ReadonlySet<Person>): Map<Person, Speaker> {
  const roster = new Map<Person, Speaker>()
  const taken = new Set<string>()
  for (const person of people) {
    const label = labelOf(person)
    const base = slug(person.name ?? label ?? '') || 'speaker'
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    roster.set(person, {
      id,
      ...(person.name !== undefined && {name: person.name}),
      ...(person.honorific !== undefined && {honorific: person.honorific}),
      ...(label !== undefined && {label}),
      aliases: person.aliases,
      ...(person.description !== undefined && {description: person.description}),
      ...(person.role !== undefined && {role: person.role}),
    })
  }
  for (const [person, speaker] of roster) {
    const members = person.members?.map((one) => roster.get(one)?.id).filter((id) => id !== undefined)
    if (members !== undefined && members.length > 0) speaker.members = members
  }
  return roster
}

/** The shortest form the source uses; nothing where that is the name itself. */
function labelOf({name, honorific, codes, aliases}: Person): string | undefined {
  const forms = [...codes, ...aliases.map((alias) => alias.replace(brackets, ''))]
  const shortest = forms.reduce((short, form) => (form.length < short.length ? form : short), forms[0] ?? '')
  if (name === undefined) return shortest
  const same = [fold(name), fold(`${honorific ?? ''} ${name}`)].includes(fold(shortest))
  return same ? undefined : shortest
}

// Brackets behind a name: ` (AR)`.
const brackets = /\s?[([（【][^()[\]（）【】]{1,60}[)\]）】]$/

function setRoles(
  roster: readonly Speaker[],
  people: readonly Introduction[],
  interviewers: ReadonlySet<string>,
): void {
  const introduced = new Set(people.map(({name}) => fold(nameParts(name).name)))
  for (const speaker of roster) {
    if (!introduced.has(fold(speaker.name ?? ''))) continue
    speaker.role ??= interviewers.has(speaker.id) ? 'interviewer' : 'interviewee'
  }
}

function dataOf(turn: Turn): Turn['data'] {
  return {hName: 'div', hProperties: {className: ['turn', turn.kind]}}
}
