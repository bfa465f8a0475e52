/**
 * Who is who. All labels of a document are resolved at once, in this order:
 *
 * 1. people the document introduces (front matter, an introduction line);
 * 2. full names, the longest first;
 * 3. other labels that define a code, `Ana (AR)`;
 * 4. short labels, each to the one person it fits: the code as defined, the name without honorific, a
 *    first name or surname, initials. A label that fits nobody is somebody new; one that fits two stays a
 *    speaker of its own, and a message names both; so does the code of two whose names share no word.
 */

import type {LabelBody} from './body.js'
import {fold} from './fold.js'
import {withHonorific} from './honorifics.js'
import type {Introduction} from './introductions.js'
import {initialsOf, type NameParts, type NameReader} from './names.js'
import {namesInCapitals, type Reading, readingsOf} from './reading.js'
import {splitSeveral} from './shape.js'

/** Somebody, while the evidence is gathered. */
export interface Person {
  name?: string
  honorific?: string | undefined
  /** The words of the name, folded. */
  words: readonly string[]
  /** Which of a family's generations, folded: `jr`. */
  generation?: string | undefined
  /** Short forms the document defines or uses, as written. */
  codes: Set<string>
  /** Labels as written, in order. */
  aliases: string[]
  description?: string
  role?: string
  members?: Person[]
}

/** Who a label stands for, and what else it says. */
export interface Resolved {
  person: Person
  /** The label without a remark: `AR` of `AR (on queue)`. */
  label: string
  /** The remark: `on queue`. */
  direction?: string
}

/** Who is who in one document. */
export interface Identity {
  /** For each label, as written, who it stands for. */
  resolved: ReadonlyMap<string, Resolved>
  /** The one person the document introduces in a role, if there is one. */
  inRole: (role: string) => Person | undefined
}

/** Receives a label that fits more than one person, and what to do about it. */
export type OnAmbiguous = (label: string, reason: string) => void

/**
 * Resolve every label of a document.
 *
 * @param bodies the labels that were accepted, each once, in order of first appearance
 * @param introductions people named elsewhere
 * @param onAmbiguous receives a label that fits more than one person, and what to do about it
 * @param partsOf takes the names of the document apart
 * @returns who the labels stand for, and who is introduced in which role
 */
export function identify(
  bodies: readonly LabelBody[],
  introductions: readonly Introduction[],
  onAmbiguous: OnAmbiguous,
  partsOf: NameReader,
): Identity {
  const people = new People(onAmbiguous, partsOf, namesInCapitals(bodies))
  for (const introduction of introductions) people.introduce(introduction)
  const alone = new Set([...bodies.map((body) => body.name), ...people.codes()])
  const readings = readingsOf(bodies, alone, partsOf)
  const found = new Map<Reading, Person>()
  const inOrder = [...readings].sort((a, b) => rank(a) - rank(b))
  for (const reading of inOrder) found.set(reading, people.resolve(reading))
  const whose = readings.map((one) => [one, found.get(one) ?? people.resolve(one)] as const)
  const resolved = whose.map(([one, who]) => [one.body.text, resolvedOf(one, who)] as const)
  return {resolved: new Map(resolved), inRole: (role) => people.inRole(role)}
}

/** Full names are resolved before all others, the longest first, and then what defines a code: `Ana (AR)`. */
function rank({body, parts: {words}, code}: Reading): number {
  const isFull = body.shape === 'name' && words.length > 1 && !initials.test(body.name)
  if (isFull) return -words.length
  return code === undefined ? 1 : 0
}

// Initials with stops: `A. R.`, `A.R.G.`.
const initials = /^(?:\p{Lu}\. ?){2,5}$/u

function resolvedOf({label, direction, description, role}: Reading, person: Person): Resolved {
  if (!person.aliases.includes(label)) person.aliases.push(label)
  person.description ??= description
  person.role ??= role
  return {person, label, ...(direction && {direction})}
}

/** The people of a document, found by their names, the words of their names, codes and initials. */
class People {
  readonly #byName = new Map<string, Person>()
  readonly #byWord = new Map<string, Set<Person>>()
  readonly #byCode = new Map<string, Person>()
  /** Codes that stand behind the names of several people, and those people. */
  readonly #contested = new Map<string, Set<Person>>()
  readonly #byInitials = new Map<string, Set<Person>>()
  readonly #introduced = new Set<Person>()
  readonly #groups = new Map<Person, readonly Person[]>()
  readonly #onAmbiguous: OnAmbiguous
  readonly #partsOf: NameReader

  /** Codes that are names in capitals: `ANA`. */
  readonly #names: ReadonlySet<string>

  constructor(onAmbiguous: OnAmbiguous, partsOf: NameReader, names: ReadonlySet<string>) {
    this.#onAmbiguous = onAmbiguous
    this.#partsOf = partsOf
    this.#names = names
  }

  /** Somebody the document names elsewhere. */
  introduce({name, honorific, code, aliases = [], description, role}: Introduction): void {
    // A code that stands for nobody named is introduced as itself.
    const person =
      name === code ? (this.#byCode.get(name) ?? this.#addCoded(name)) : this.#join(name)
    person.honorific ??= honorific
    for (const alias of aliases) {
      this.#byCode.set(alias, person)
      this.#byName.set(fold(alias), person)
    }
    person.description ??= description
    person.role ??= role
    if (code !== undefined) this.#addCode(person, code)
    this.#introduced.add(person)
  }

  /** All codes that are known, and further labels that were given. */
  codes(): Iterable<string> {
    return this.#byCode.keys()
  }

  /** Whoever a label fits, or somebody new; a full name is somebody's own. */
  resolve(reading: Reading): Person {
    const person = rank(reading) < 0 ? this.#join(reading.body.name) : this.#whose(reading)
    if (reading.code !== undefined) this.#addCode(person, reading.code)
    return person
  }

  #whose({body: {name, shape}, role}: Reading): Person {
    const rivals = this.#contested.get(name)
    if (rivals !== undefined) return this.#settle(name, rivals)
    const exact = this.#exactly(name)
    if (exact !== undefined) return exact
    // `msm` below `MSM`, for which no name is known.
    const capitals = this.#byCode.get(name.toUpperCase())
    if (capitals !== undefined && capitals.name === undefined) return capitals
    if (shape === 'several') return this.#together(name)
    if (shape === 'voice') return this.inRole(role) ?? this.#add(name)
    const fitting = this.#fitting(name)
    const [only, other] = fitting
    if (only !== undefined && other === undefined) return only
    if (other !== undefined) this.#onAmbiguous(name, ambiguity(name, fitting))
    return shape === 'code' && !this.#names.has(name) ? this.#addCoded(name) : this.#add(name)
  }

  /** The one person the document introduces in a role: `Interviewer: Ines Vale`, then `Interviewer:`. */
  inRole(role: string | undefined): Person | undefined {
    const fitting = [...this.#introduced].filter((one) => role !== undefined && one.role === role)
    return fitting.length === 1 ? fitting[0] : undefined
  }

  #exactly(name: string): Person | undefined {
    return this.#byCode.get(name) ?? this.#byName.get(fold(name))
  }

  #fitting(name: string): Person[] {
    // Whoever has a code of their own goes by that, not by their initials.
    const sharing = this.#byInitials.get(lettersOf(name)) ?? new Set()
    const byInitials = [...sharing].filter((one) => one.codes.size === 0)
    if (byInitials.length > 0) return byInitials
    const parts = this.#partsOf(name)
    return this.#withWords(parts.words).filter((one) => fits(one, parts))
  }

  /** Everybody whose name has all these words. */
  #withWords(words: readonly string[]): Person[] {
    const none = new Set<Person>()
    const sets = words.map((word) => this.#byWord.get(word) ?? none)
    // The rarest word first: thousands may share the `Person` of `Person 7`.
    const [rarest = none, ...others] = sets.sort((one, other) => one.size - other.size)
    return [...rarest].filter((person) => others.every((set) => set.has(person)))
  }

  /** The person of this full name, known or new; a longer form of a known name is the same person. */
  #join(written: string): Person {
    const parts = this.#partsOf(written)
    const known = this.#byName.get(parts.folded) ?? this.#same(parts)
    if (known === undefined) return this.#add(written)
    known.honorific ??= parts.honorific
    this.#byName.set(parts.folded, known)
    return known
  }

  #same(parts: NameParts): Person | undefined {
    const {words, generation} = parts
    if (words.length < 2) return undefined
    const sharing = this.#byWord.get(words[words.length - 1] ?? '')
    if (sharing === undefined) return undefined
    const shorter = [...sharing].filter(
      (one) => one.words.length > 1 && one.words.every((word) => words.includes(word)),
    )
    // A surname alone begins with a capital: `De Vries`, of Jan de Vries.
    const surname = [...sharing].filter(({name = ''}) => fold(name).endsWith(` ${words.join(' ')}`))
    const candidates = [...new Set([...this.#withWords(words), ...shorter, ...surname])]
    // John Ode and John Ode Jr. are two, where `Ode Jr.` alone may be either's son.
    const fitting = candidates.filter((one) => fits(one, parts) && one.generation === generation)
    return fitting.length === 1 ? fitting[0] : undefined
  }

  #add(written: string): Person {
    const {folded, name, honorific, words, generation} = this.#partsOf(written)
    const person = newPerson({name, ...(honorific && {honorific}), words, generation})
    // As written: `Kim` is not at once the Mr. Kim beside whom there is a Mrs. Kim.
    this.#byName.set(folded, person)
    for (const word of words) addTo(this.#byWord, word, person)
    for (const initials of initialsOf(name)) addTo(this.#byInitials, initials, person)
    return person
  }

  #addCoded(code: string): Person {
    const person = newPerson()
    this.#addCode(person, code)
    return person
  }

  #addCode(person: Person, code: string): void {
    const owner = this.#byCode.get(code) ?? person
    this.#byCode.set(code, owner)
    const rivals = this.#contested.get(code)
    if (rivals === undefined && owner === person) person.codes.add(code)
    else if (rivals !== undefined || !isAlike(owner, person)) {
      this.#contest(code, (rivals ?? new Set([owner])).add(person))
    }
  }

  /** A code that several people have is nobody's. */
  #contest(code: string, rivals: Set<Person>): void {
    this.#contested.set(code, rivals)
    for (const rival of rivals) rival.codes.delete(code)
  }

  /** A label that is the code of several people. */
  #settle(code: string, rivals: ReadonlySet<Person>): Person {
    this.#onAmbiguous(code, ambiguity(code, [...rivals]))
    this.#contested.delete(code)
    this.#byCode.delete(code)
    return this.#addCoded(code)
  }

  /** Several people side by side, those of them that are known. */
  #together(name: string): Person {
    const members = splitSeveral(name)
      .map((part) => this.#known(part))
      .filter((fitting) => fitting.length === 1)
      .flat()
    for (const [group, known] of this.#groups) if (isSame(known, members)) return group
    const person = newPerson({name, members})
    this.#groups.set(person, members)
    this.#byName.set(fold(name), person)
    return person
  }

  #known(name: string): Person[] {
    const exact = this.#exactly(name)
    return exact === undefined ? this.#fitting(name) : [exact]
  }
}

/** A code folded, or initials with their stops and spaces: `alg` of `A. L. G.`. */
function lettersOf(name: string): string {
  const words = fold(name).split(' ')
  return words.every((word) => word.length === 1) ? words.join('') : words.join(' ')
}

function newPerson(facts?: Partial<Person>): Person {
  return {words: [], codes: new Set(), aliases: [], ...facts}
}

/** Whether two groups are the same people, two or more. */
function isSame(group: readonly Person[], other: readonly Person[]): boolean {
  return (
    group.length > 1 &&
    group.length === other.length &&
    group.every((person) => other.includes(person))
  )
}

/** Whether a name may be a slip of another's: a word of it is the same, or one of them has none. */
function isAlike({words}: Person, other: Person): boolean {
  if (words.length === 0 || other.words.length === 0) return true
  return words.some((word) => other.words.includes(word))
}

function addTo(map: Map<string, Set<Person>>, key: string, person: Person): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([person]))
  else set.add(person)
}

/** Whether a label can be somebody's: `Mrs. Kim` is not Mr. Kim, nor `Kim Jr.` Kim Sr. */
function fits(person: Person, {honorific, generation}: NameParts): boolean {
  if (generation && person.generation && generation !== person.generation) return false
  if (honorific === undefined || person.honorific === undefined) return true
  const words = fold(honorific).split(' ')
  const others = fold(person.honorific).split(' ')
  // `Prof. Ruiz` may be Prof. Dr. Ruiz.
  return words.every((one) => others.includes(one)) || others.every((one) => words.includes(one))
}

function ambiguity(label: string, people: readonly Person[]): string {
  const names = people.map(({honorific, name = ''}) => withHonorific(name, honorific)).join(' or ')
  return `Label \`${label}\` could be ${names}, so it stays a speaker of its own; write the full name, or a code of its own`
}
