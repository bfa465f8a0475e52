/** Which lines of a document are labels, and who they stand for. */
import type {Point} from 'unist'
import type {SpeakerOption} from '../options.js'
import type {Report} from '../report.js'
import {type LabelBody, readBody} from '../speakers/body.js'
import {fold} from '../speakers/fold.js'
import {checkAliases, givenSpeakers} from '../speakers/given.js'
import {type Identity, identify, type OnAmbiguous, type Resolved} from '../speakers/identity.js'
import {introductionsOf, namesOf} from '../speakers/introductions.js'
import type {Label} from '../speakers/label.js'
import type {Blocks} from '../tree/reading.js'
import {examinerOf, turnFor} from './finish.js'
import {candidatesIn} from './labels/candidates.js'
import {closeContainers, openContainers} from './labels/containers.js'
import {type Accepted, weigh} from './labels/evidence.js'
import {headlineIn} from './labels/headline.js'
import {type Line, linesOf} from './labels/lines.js'
import {openSections} from './labels/sections.js'
import {namesSetApart} from './labels/set-apart.js'
import {type Introduced, introducedIn, knownFrom} from './people/introduced.js'
import type {Opening} from './turns.js'

/** What there is to recognise; the root becomes the transcript. */
export interface Material extends Blocks {
  /** Who speaks, where the caller knows. */
  speakers?: readonly SpeakerOption[]
  /** Whether the roster is one for several documents, so that not all of it need occur in this one. */
  sharedRoster?: boolean
  /** Whether the lines of a block are one speech, as those of a caption are. */
  joined?: boolean
}

/** What the document's labels are, and whom it introduces. */
export interface Labels {
  accepted: readonly Accepted[]
  introduced: Introduced
}

/**
 * Find the labels; lists and quotes are opened where they are the talk, and only there.
 *
 * @param material the blocks; changed where containers are opened
 * @returns the labels that are believed, and the people the document introduces
 */
export function findLabels(material: Material): Labels {
  const {root, source, wrapping, metadata, plain, speakers = [], sharedRoster, joined} = material
  const given = givenSpeakers(speakers)
  const told = [...given, ...introductionsOf(metadata)]
  const names = namesOf(told)
  const opened = plain ? [] : openContainers(root)
  const lookFor = (lines: readonly Line[], setApart?: ReadonlyMap<number, Label>) => {
    const form = plain ? 'plain' : 'markdown'
    const escaped = new Set<number>()
    const origin = {source, form, wrapping, names, joined, escaped} as const
    const candidates = candidatesIn(root, origin, setApart, lines)
    const introduced = introducedIn(root, metadata, candidates, given, escaped)
    if (!sharedRoster && given.length > 0) {
      checkAliases(given, new Set(candidates.map((one) => fold(one.label.name))))
    }
    const {casts} = introduced
    const headline = headlineIn(root, candidates)
    const isAlike = alikeTo(setApart)
    const labels = candidates.filter((one) => {
      return one !== headline && !casts.has(one) && isAlike(one.label)
    })
    const accepted = weigh(labels, knownFrom(introduced), root.children.length)
    return {accepted, introduced}
  }
  const look = () => {
    const lines = linesOf(root)
    const found = lookFor(lines)
    const few = found.accepted.length
    // Long speeches of proceedings have a few lead-ins that look like labels.
    const onlyProceedings = few > 0 && !found.accepted.every(isMarkAlone)
    const isMade = few * 2 > piecesOf(lines)
    const setApart = isMade ? none : namesSetApart(root, lines, onlyProceedings)
    if (onlyProceedings) return setApart.size > few ? lookFor(lines, setApart) : found
    if (setApart.size === 0) return found
    const blocks = new Set(Array.from(setApart.keys(), (at) => lines[at]?.block))
    if (!found.accepted.every(({candidate}) => blocks.has(candidate.block))) return found
    openSections(root, lines, setApart)
    return lookFor(linesOf(root), setApart)
  }
  const found = look()
  if (opened.length === 0) return found
  const speaking = new Set(found.accepted.map(({candidate}) => root.children[candidate.block]))
  return closeContainers(root, opened, (node) => speaking.has(node)) ? look() : found
}

/** How many pieces blank lines part; lines where there are hardly any. */
function piecesOf(lines: readonly Line[]): number {
  let pieces = 0
  let last = Number.NEGATIVE_INFINITY
  for (const {node} of lines) {
    const {start, end} = node.position ?? {}
    if (start === undefined || start.line > last + 1) pieces++
    last = end?.line ?? last
  }
  return pieces * 20 < lines.length ? lines.length : pieces
}

/** Whether a label may be the mark before a name that stands alone on its line: `Q - Ana Ruiz`. */
function isMarkAlone({candidate: {label}, verdict}: Accepted): boolean {
  return label.end === 'dash' && verdict !== 'speaker'
}

/** Labels of a document end alike: where names have no colon, a word before one is a lead-in. */
function alikeTo(setApart: ReadonlyMap<number, Label> = none): (label: Label) => boolean {
  const names = new Set(Array.from(setApart.values(), ({name}) => name))
  return ({end, shape, name}) =>
    names.size === 0 || end !== 'colon' || !leadsIn.has(shape) || names.has(name)
}

const none: ReadonlyMap<number, Label> = new Map()

const leadsIn: ReadonlySet<Label['shape']> = new Set(['word', 'code', 'common'])

/**
 * Tell who the labels stand for.
 *
 * @param labels the labels, and the people the document introduces
 * @param report receives labels that fit two people
 * @returns who is who
 */
export function identityOf({accepted, introduced}: Labels, report: Report): Identity {
  const onAmbiguous: OnAmbiguous = (label, reason) => {
    report(reason, 'ambiguous-label', placeOf(label, accepted))
  }
  return identify(distinctBodies(accepted), introduced.people, onAmbiguous, introduced.partsOf)
}

function distinctBodies(accepted: readonly Accepted[]): LabelBody[] {
  const bodies = new Map<string, LabelBody>()
  for (const {
    candidate: {label},
    verdict,
  } of accepted) {
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
function placeOf(label: string, accepted: readonly Accepted[]): Point | undefined {
  return accepted.find(({candidate}) => candidate.label.name === label)?.candidate.start
}

/**
 * Make a turn for each label; production cues open none.
 *
 * @param accepted the labels
 * @param resolved who they stand for
 * @returns the turns in order, still without speech
 */
export function openingsOf(
  accepted: readonly Accepted[],
  resolved: ReadonlyMap<string, Resolved>,
): Opening[] {
  return accepted.map(({candidate, verdict}) => {
    if (verdict === 'cue' || verdict === 'examiner') return {candidate}
    return {candidate, turn: turnFor(candidate.label, verdict, resolved)}
  })
}
