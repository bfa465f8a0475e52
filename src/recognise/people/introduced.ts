/** Everybody the document introduces outside the talk itself, and where it does so. */
import type {Root, RootContent, Table} from 'mdast'
import type {Report} from '../../report.js'
import {readTable} from '../../speakers/attendee-table.js'
import {readList, readNameLine} from '../../speakers/casts.js'
import {fold} from '../../speakers/fold.js'
import {
  type HasLabel,
  type Introduction,
  introductionsOf,
  labelTest,
  readIntroductionLine,
} from '../../speakers/introductions.js'
import {type NameReader, nameReader} from '../../speakers/names.js'
import {append} from '../../tree/append.js'
import {type Speaks, speaksIn} from '../../tree/sample.js'
import {textOfBlock} from '../../tree/text.js'
import type {Speaker} from '../../tree/types.js'
import type {Candidate} from '../labels/candidates.js'
import {isAskingMark} from '../labels/counted-lines.js'
import type {Known} from '../labels/voices.js'
import {CastLines} from './cast-lines.js'

/** What the document says of its people. */
export interface Introduced {
  people: Introduction[]
  /** The block that introduces the talk: its title. */
  title?: string
  /** Names of those an introduction line calls the two sides of an interview. */
  interview?: readonly Introduction[]
  /** Candidates that introduce somebody and are no speech: `Presenter: Ana Ruiz (AR)`. */
  casts: ReadonlySet<Candidate>
  /** Takes the names of the document apart. */
  partsOf: NameReader
  /** Tells languages by their words. */
  speaks: Speaks
}

/**
 * Collect the introductions of a document.
 *
 * @param root the blocks
 * @param metadata parsed front matter
 * @param candidates lines that open like a label
 * @param given people the caller knows
 * @param escaped blocks that open with an escaped label
 * @returns the people, those of the caller before those of the text, and these before those of the front matter
 */
export function introducedIn(
  root: Root,
  metadata: Readonly<Record<string, unknown>>,
  candidates: readonly Candidate[],
  given: readonly Introduction[],
  escaped: ReadonlySet<number> = new Set(),
): Introduced {
  const speaks = speaksIn(root.children)
  const partsOf = nameReader(speaks)
  const hasLabel = labelTest(() => candidates.map((one) => one.label.name), partsOf)
  const found: Introduced = {people: [...given], casts: new Set(), partsOf, speaks}
  const lines = new CastLines(root.children, candidates, found.people, partsOf)
  let next = 0
  for (const [block, node] of root.children.entries()) {
    const first = next
    while (candidates[next]?.block === block) next++
    const isLabelled = lines.read(node, first, next)
    if (!isLabelled && !escaped.has(block)) readBlock(node, hasLabel, lines.talking, found)
  }
  append(found.people, askingIn(candidates))
  append(found.people, introductionsOf(metadata))
  return {...found, casts: lines.casts}
}

/** Those whom a mark before their name says to ask: `Q - Ana Ruiz`. */
function askingIn(candidates: readonly Candidate[]): Introduction[] {
  const asking = candidates.filter(({number}) => number !== undefined && isAskingMark(number))
  return Array.from(new Set(asking.map(({label}) => label.name)), (name) => {
    return {name, role: 'interviewer'}
  })
}

function readBlock(
  node: RootContent,
  hasLabel: HasLabel,
  talking: boolean,
  found: Introduced,
): void {
  if (node.type === 'table') {
    const people = readTable(rowsOf(node), hasLabel) ?? []
    append(
      found.people,
      people.filter((one) => one !== undefined),
    )
  }
  if (node.type !== 'paragraph' && node.type !== 'heading') return
  const text = textOfBlock(node)
  const line = found.title === undefined ? readIntroductionLine(text, hasLabel) : undefined
  if (line !== undefined) {
    append(found.people, line.people)
    found.title = text
    if (line.interview) found.interview = line.people
    return
  }
  // A cast stands before the talk; a name with a code further on is a programme's, and may be anybody's.
  const person =
    node.type === 'heading'
      ? readNameLine(text.replace(topic, ''))
      : talking
        ? undefined
        : readNameLine(text)
  if (person !== undefined) found.people.push(person)
  else if (text.includes('(')) append(found.people, listOf(text))
}

// What a heading is about, before it names who talks: `Ropes: ` of `Ropes: Ines Vale (IVA)`.
const topic = /^[^:–—]{1,80}(?::| [–—-]) (?=\p{Lu})/u

/** A paragraph that is nothing but people with their codes. */
function listOf(text: string): Introduction[] {
  const people = readList(text)
  return people !== undefined && people.length > 1 && people.some((one) => one.code !== undefined)
    ? people
    : []
}

function rowsOf(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => textOfBlock(cell).trim()))
}

/**
 * Make a test whether somebody of a name is introduced.
 *
 * @param introduced everybody who is, and what takes their names apart
 * @returns the test, and whether so many codes are given that the list can be held complete
 */
export function knownFrom({people, partsOf, speaks}: Omit<Introduced, 'casts'>): Known {
  const names = new Set<string>()
  for (const {name, code, aliases = []} of people) {
    const parts = partsOf(name)
    names.add(parts.folded).add(fold(parts.name))
    for (const alias of aliases) names.add(fold(alias))
    if (code !== undefined) names.add(fold(code))
  }
  const complete = people.filter((one) => one.code !== undefined).length > 3
  const has = (name: string) => {
    if (names.size === 0) return false
    const parts = partsOf(name)
    return names.has(parts.folded) || names.has(fold(parts.name))
  }
  return {has, complete, partsOf, speaks}
}

/**
 * Report the rows of attendee tables that name nobody who speaks.
 *
 * @param root the document
 * @param roster those who have turns
 * @param introduced what takes the names of the document apart
 * @param report receives `silent-row`
 */
export function reportSilentRows(
  root: Root,
  roster: readonly Speaker[],
  {partsOf, speaks}: Pick<Introduced, 'partsOf' | 'speaks'>,
  report: Report,
): void {
  const tables = root.children.filter((node) => node.type === 'table')
  if (tables.length === 0) return
  const named = roster.map((one) => ({name: one.name ?? one.id}))
  const {has} = knownFrom({people: named, partsOf, speaks})
  for (const node of tables) {
    const people = readTable(rowsOf(node)) ?? []
    for (const [index, person] of people.entries()) {
      if (person === undefined || has(person.name)) continue
      const place = node.children[index + 1]?.position
      report(
        `${person.name} stands in the table but never speaks; check the abbreviation${person.code ? ` \`${person.code}\`` : ''}, or leave the row`,
        'silent-row',
        place,
      )
    }
  }
}
