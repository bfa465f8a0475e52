/** People whom the document introduces before they speak: by a sentence, or in its front matter. */
import {fold} from './fold.js'
import {type NameReader, nameParts} from './names.js'
import {isSomebody, shapeOf} from './shape.js'
import {roles} from './words.js'

/** What an introduction tells of somebody. */
export interface Introduction {
  /** As written, with honorific: `Prof. Leo Brandt`. */
  name: string
  honorific?: string
  /** A short form defined with it: `LB`. */
  code?: string
  /** Further labels of theirs. */
  aliases?: readonly string[]
  description?: string
  role?: string
}

/** A sentence that introduces the talk: `Interview between Ana Ruiz, Editor of Nova, and …`. */
export interface IntroductionLine {
  people: Introduction[]
  /** Whether it calls the talk an interview, so that one side interviews the other. */
  interview: boolean
}

/** Whether somebody of this name has a label. */
export type HasLabel = (name: string) => boolean

// How the sentence begins, in some languages: `Interview between `, `A conversation with `.
const opening =
  /^(?:an?\s|the\s|une?\s|una\s|un\s|ein\s)?(interview|entrevista|entretien|intervista|wywiad|conversation|dialogue|discussion|debate|talk|q&a|gespräch|conversación|conversazione|conversa|gesprek)\s(?:between|with|of|zwischen|mit|entre|avec|con|com|tra|fra|tussen|met)\s/iu
// The words among them that mean an interview: `Entretien`.
const interviews = /^(?:interview|entrevista|entretien|intervista|wywiad|q&a)$/iu
// What parts the people and their descriptions: `, and `, ` and `, `, `.
const parting = /(,?\s(?:and|&|und|et|y|e|en|i)\s|,\s)/u

/**
 * Read a sentence that introduces the people of a talk.
 *
 * @param text a block of prose
 * @param hasLabel tells people from the words of a description
 * @returns who they are, or nothing where the text is no such sentence
 */
export function readIntroductionLine(
  text: string,
  hasLabel: HasLabel,
): IntroductionLine | undefined {
  if (text.length > 800) return undefined
  const match = opening.exec(text)
  if (match === null) return readTwoSides(text, hasLabel)
  const parts = text.slice(match[0].length).trim().replace(/[.:]$/, '').split(parting)
  const people = splitPeople(parts, hasLabel) ?? splitPeople(parts, () => true)
  if (people === undefined) return undefined
  return {people, interview: interviews.test(match[1] ?? '')}
}

/**
 * Whether a line says that an interview follows, so that a name under it is that of its writer.
 *
 * @param text one line: `Interview with Ines Vale`
 */
export function announcesInterview(text: string): boolean {
  return interviews.test(opening.exec(text.slice(0, 100))?.[1] ?? '')
}

// Who is interviewed, and by whom: `Ines Vale, a rope maker, interviewed by Bo Ode`.
const interviewedBy =
  /^(.{2,200}?),?\s(?:interviewed by|interviewt von|interviewée? par|entrevistad[oa] por|intervistat[oa] da|geïnterviewd door|intervjuad av)\s(.{2,200})$/iu
// Two people who talk: `Ines Vale in conversation with Bo Ode`.
const talksWith =
  /^(.{2,200}?),?\s(?:in conversation with|im gespräch mit|en conversation avec|en conversación con|in conversazione con|em conversa com|in gesprek met)\s(.{2,200})$/iu

/** A line that names the two sides of a talk, each of whom has a label. */
function readTwoSides(text: string, hasLabel: HasLabel): IntroductionLine | undefined {
  const asked = interviewedBy.exec(text)
  const [, first, second] = asked ?? talksWith.exec(text) ?? []
  if (first === undefined || second === undefined) return undefined
  const sides = [first, second].map((side) =>
    splitPeople(side.trim().replace(/[.:]$/, '').split(parting), hasLabel),
  )
  const roles = asked === null ? [] : ['interviewee', 'interviewer']
  const people = sides.flatMap((side = [], index) => {
    const role = roles[index]
    return side.map((one): Introduction => ({...one, ...(role && {role})}))
  })
  return sides.includes(undefined) ? undefined : {people, interview: asked !== null}
}

/** Group the parts by person; `parts` holds texts at even places and what parts them at odd ones. */
function splitPeople(parts: readonly string[], hasLabel: HasLabel): Introduction[] | undefined {
  const people: {name: string; rest: string}[] = []
  for (let index = 0; index < parts.length; index += 2) {
    const part = parts[index] ?? ''
    const name = nameOf(part)
    const last = people[people.length - 1]
    const isNext = last === undefined || (hasLabel(name) && isNew(name, people))
    if (isNext && isSomebody(shapeOf(name))) {
      people.push({name: part, rest: ''})
    } else if (last !== undefined) {
      last.rest += (last.rest === '' ? '' : parts[index - 1]) + part
    } else {
      return undefined
    }
  }
  return people.length > 1 || hasLabel(nameOf(people[0]?.name ?? ''))
    ? people.map(({name, rest}) => introductionOf(name, rest))
    : undefined
}

function isNew(name: string, people: readonly {name: string}[]): boolean {
  return people.every((person) => fold(nameOf(person.name)) !== fold(name))
}

// Brackets behind a name: `(LB)` of `Leo Brandt (LB)`.
const brackets = /\s\(([^()]{1,60})\)$/

function nameOf(part: string): string {
  return part.replace(brackets, '')
}

function introductionOf(written: string, rest: string): Introduction {
  const inner = brackets.exec(written)?.[1]
  const isCode = inner !== undefined && shapeOf(inner) === 'code'
  const description = rest || (isCode ? undefined : inner)
  return {
    name: nameOf(written),
    ...(isCode && {code: inner}),
    ...(description && {description}),
  }
}

/** Front matter keys that name people, with the role each tells. */
const metadataKeys: ReadonlyMap<string, string | undefined> = new Map([
  ['speakers', undefined],
  ['speaker', undefined],
  ['participants', undefined],
  ['guest', 'guest'],
  ['guests', 'guest'],
  ['host', 'host'],
  ['hosts', 'host'],
  ['interviewer', 'interviewer'],
  ['interviewee', 'interviewee'],
  ['moderator', 'moderator'],
])

/**
 * All that somebody may be called who is named beside the talk.
 *
 * @param people those the front matter or the caller names
 * @returns their names, codes and further labels
 */
export function namesOf(people: readonly Introduction[]): Set<string> {
  return new Set(people.flatMap(({name, code = name, aliases = []}) => [name, code, ...aliases]))
}

/**
 * Read the people a document's front matter names.
 *
 * @param metadata parsed front matter
 * @returns the people, in order; values that are no names are passed over
 */
export function introductionsOf(metadata: Readonly<Record<string, unknown>>): Introduction[] {
  const found: Introduction[] = []
  for (const [key, role] of metadataKeys) {
    if (!Object.hasOwn(metadata, key)) continue
    const value = metadata[key]
    for (const item of Array.isArray(value) ? value : [value]) {
      const person = personOf(item)
      if (person !== undefined) found.push({...(role && {role}), ...person})
    }
  }
  return found
}

function personOf(item: unknown): Introduction | undefined {
  if (typeof item === 'string') {
    const name = nameOf(item)
    return isSomebody(shapeOf(name)) ? introductionOf(item, '') : undefined
  }
  if (typeof item !== 'object' || item === null) return undefined
  const text = (key: string) => {
    const value: unknown = Object.hasOwn(item, key) ? Reflect.get(item, key) : undefined
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const name = text('name')
  if (name === undefined) return undefined
  const honorific = text('honorific')
  const code = text('label')
  const description = text('description')
  const role = text('role')
  return {
    name,
    ...(honorific && {honorific}),
    ...(code && {code}),
    ...(description && {description}),
    ...(role && {role: roles.get(fold(role)) ?? role}),
  }
}

/**
 * Make a test whether somebody has a label, from all labels of the document.
 *
 * @param labelled gives the name parts of all candidates, where the test is asked at all: `Ana Ruiz`, `AR`, `Ana`
 * @param partsOf takes the names of the document apart
 * @returns a test for a full name
 */
export function labelTest(
  labelled: () => Iterable<string>,
  partsOf: NameReader = nameParts,
): HasLabel {
  let forms: ReadonlySet<string> | undefined
  return (written) => {
    forms ??= formsOf(labelled(), partsOf)
    const known = forms
    const {name, words} = partsOf(written)
    return (
      known.has(fold(name)) ||
      known.has(words.join(' ')) ||
      words.some((word) => known.has(word)) ||
      (words.length > 1 && known.has(words.map((word) => word[0]).join('')))
    )
  }
}

/** The labels folded, and the words of each. */
function formsOf(labels: Iterable<string>, partsOf: NameReader): Set<string> {
  const forms = new Set<string>()
  for (const label of new Set(labels)) {
    const {folded, words} = partsOf(label)
    forms.add(folded).add(words.join(' '))
  }
  return forms
}
