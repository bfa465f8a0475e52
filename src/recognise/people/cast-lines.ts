/** Lines before the talk that say who is in it, one after the other, and do not speak. */
import type {List, Paragraph, RootContent} from 'mdast'
import {isAsking} from '../../speakers/asking.js'
import {readBody} from '../../speakers/body.js'
import {isCredit, leadsCredit, readByline} from '../../speakers/bylines.js'
import {leadsCast, leadsList, peopleIn, readCastLine, readCodes} from '../../speakers/casts.js'
import {fold, hasCase} from '../../speakers/fold.js'
import {
  announcesInterview,
  type HasLabel,
  type Introduction,
  labelTest,
} from '../../speakers/introductions.js'
import {readLegend, readMentions, readPair} from '../../speakers/legends.js'
import {abbreviates, type NameReader} from '../../speakers/names.js'
import {initialsFit, readPerson} from '../../speakers/persons.js'
import {isSomebody, shapeOf} from '../../speakers/shape.js'
import {roles} from '../../speakers/words.js'
import {append} from '../../tree/append.js'
import {lineFrom, lineStarts} from '../../tree/phrasing.js'
import {textOfBlock} from '../../tree/text.js'
import type {Candidate} from '../labels/candidates.js'
import {roleLines} from './role-lines.js'

// What opens brackets: `(`, `（`.
const brackets = /[(（]/

/** Reads the lines of a document in order, until people talk. */
export class CastLines {
  /** Candidates that introduce somebody and are no speech. */
  readonly casts = new Set<Candidate>()
  /** Whether somebody has spoken. */
  talking = false
  readonly #candidates: readonly Candidate[]
  readonly #hasLabel: HasLabel
  readonly #people: Introduction[]
  readonly #recurring: ReadonlySet<string>
  readonly #inRoles: ReadonlyMap<Candidate, Introduction>
  readonly #leads = new Map<string, boolean>()
  /** A list that is open: `Participants:` on a line of its own, or as a heading. */
  #listing: {lead?: Candidate} | undefined

  /** Whether the line above says that an interview follows. */
  #announced = false

  /**
   * @param blocks the document's blocks
   * @param candidates all lines of the document that open like a label
   * @param people receives everybody who is introduced
   * @param partsOf takes the names of the document apart
   */
  constructor(
    blocks: readonly RootContent[],
    candidates: readonly Candidate[],
    people: Introduction[],
    partsOf: NameReader,
  ) {
    this.#candidates = candidates
    this.#people = people
    const recurring = recurringIn(candidates)
    // What occurs once before words that are no sentence may be the entry of a glossary.
    const isSpeaking = (one: Candidate) => one.sentence || recurring.has(one.label.name)
    const speaking = () => candidates.filter(isSpeaking).map((one) => one.label.name)
    this.#hasLabel = labelTest(speaking, partsOf)
    this.#recurring = recurring
    this.#inRoles = roleLines(blocks, candidates, recurring)
  }

  /**
   * Read the next block.
   *
   * @param node the block
   * @param from index of its first candidate
   * @param to index behind its last one
   * @returns whether it holds labels that introduce nobody
   */
  read(node: RootContent, from: number, to: number): boolean {
    if (node.type === 'list') this.#readList(node)
    if (node.type === 'heading') this.#readHeading(textOfBlock(node))
    if (node.type === 'paragraph' && !this.talking) return this.#readLines(node, from, to)
    const byline = from === to && node.type === 'paragraph' ? bylineUnder(node) : undefined
    if (byline !== undefined) append(this.#people, byline)
    let labelled = false
    for (let index = from; index < to; index++)
      labelled = this.#readLabelled(node, index) || labelled
    return labelled
  }

  #readHeading(text: string): void {
    this.#listing = leadsList(text) ? {} : undefined
    this.#announced = announcesInterview(text)
  }

  #readList(node: List): void {
    if (this.talking) return
    for (const item of node.children) {
      const [first] = item.children
      if (first?.type === 'paragraph') this.#readPlain(textOfBlock(first))
    }
  }

  #readLines(node: Paragraph, from: number, to: number): boolean {
    let labelled = false
    let next = from
    for (const spot of lineStarts(node.children)) {
      const candidate = next < to ? this.#candidates[next] : undefined
      if (candidate?.spot.child === spot.child && candidate.spot.offset === spot.offset) {
        labelled = this.#readLabelled(node, next) || labelled
        next++
      } else if (!this.talking) this.#readPlain(lineFrom(node.children, spot).trim())
    }
    return labelled
  }

  /** A line that opens like a label; whether it introduces nobody. */
  #readLabelled(node: RootContent, index: number): boolean {
    const candidate = this.#candidates[index]
    if (candidate === undefined) return false
    const people =
      node.type === 'paragraph' ? this.#introducedBy(candidate, node, index) : undefined
    if (people !== undefined) {
      append(this.#people, people)
      this.casts.add(candidate)
      return false
    }
    const {label, sentence} = candidate
    if (this.#opensList(candidate, node)) this.#listing = {lead: candidate}
    else {
      this.#listing = undefined
      this.talking ||= isSomebody(label.shape) && (sentence || this.#recurring.has(label.name))
    }
    return label.shape !== 'common' && label.shape !== 'counted'
  }

  #introducedBy(candidate: Candidate, node: Paragraph, index: number): Introduction[] | undefined {
    const {label, spot, typeface} = candidate
    if (typeface === 'heading' || (this.talking && !this.#mayLead(label.name))) return undefined
    const inRole = this.#inRoles.get(candidate)
    if (inRole !== undefined) return [inRole]
    const line = lineFrom(node.children, spot)
    const text = line.slice(label.length)
    if (this.#recurring.has(label.name) && isSaid(text, candidate)) return undefined
    const byline = readByline(line, this.#announced)
    if (byline !== undefined) return byline
    if (isCredit(label.name, text) && (this.talking || !leadsCast(label.name))) {
      return credited(label.name, text, this.#hasLabel)
    }
    if (!leadsCast(label.name)) {
      if (this.talking) return this.#mentioned(text, candidate)
      const person = this.#legend(index, text)
      return person
        ? [person]
        : (readCodes(text, this.#hasLabel) ?? this.#mentioned(text, candidate))
    }
    const led = text === '' ? undefined : this.#led(label.name, text)
    const people = led ?? this.#mentioned(text, candidate)
    // Once people talk, only their codes tell a list from speech.
    if (this.talking && people?.some((one) => one.code === undefined)) return undefined
    const [only, other] = people ?? []
    const code = label.groups.find(({text}) => shapeOf(text) !== 'name' && this.#hasLabel(text))
    return only && !other && code ? [{code: code.text, ...only}] : people
  }

  /** `受访人：陈大伟（以下简称“陈”）`: people with their short forms behind whatever leads them. */
  #mentioned(text: string, {label, sentence}: Candidate): Introduction[] | undefined {
    if (this.talking || sentence || text.length > 2000 || !brackets.test(text)) return undefined
    const people = readMentions(text, this.#hasLabel)
    const role = roles.get(fold(label.name))
    const isOne = people.length === 1 && role !== undefined
    return people.length > 0 ? people.map((one) => ({...(isOne && {role}), ...one})) : undefined
  }

  /** Whether a name can lead people, or a credit, at all; documents repeat a few. */
  #mayLead(name: string): boolean {
    const known = this.#leads.get(name) ?? (leadsCast(name) || leadsCredit(name))
    this.#leads.set(name, known)
    return known
  }

  #led(lead: string, text: string): Introduction[] | undefined {
    const people = readCastLine(lead, text, this.#hasLabel)
    return people ?? (this.talking ? undefined : readLegend(text, this.#hasLabel))
  }

  /** `AR: Ana Ruiz` over `AR: Hello.`: the initials fit, or another code is explained beside it. */
  #legend(index: number, text: string): Introduction | undefined {
    const person = this.#pairAt(index, text)
    if (person === undefined) return undefined
    const {code = '', name} = person
    if (name === code || initialsFit(code, name)) return person
    const before = this.#candidates[index - 1]
    const after = this.#candidates[index + 1]
    const isBeside = before !== undefined && this.casts.has(before)
    return isBeside ||
      (after &&
        this.#recurring.has(after.label.name) &&
        after.label.name !== code &&
        !after.sentence)
      ? person
      : undefined
  }

  #pairAt(index: number, text: string): Introduction | undefined {
    const candidate = this.#candidates[index]
    if (candidate === undefined || candidate.sentence || candidate.label.start !== undefined)
      return undefined
    const {name} = candidate.label
    const value = text.replace(/^=\s{0,3}/, '')
    const person = readPair(name, value, this.#hasLabel)
    // The code must label something beside this line.
    return person?.code === name && !this.#recurring.has(name) ? undefined : person
  }

  #opensList({label, follows}: Candidate, node: RootContent): boolean {
    if (node.type !== 'paragraph' || this.talking || follows !== 'nothing') return false
    return leadsCast(label.name) && !this.#recurring.has(label.name)
  }

  /** A line without a label. */
  #readPlain(text: string): void {
    const byline = readByline(text, this.#announced)
    this.#announced = announcesInterview(text)
    if (text.length < 40 && leadsList(text)) {
      this.#listing = {}
      return
    }
    const people =
      byline ??
      readLegend(text, this.#hasLabel) ??
      this.#listed(text) ??
      this.#alone(text) ??
      this.#described(text)
    if (people === undefined) this.#listing = undefined
    else {
      append(this.#people, people)
      if (this.#listing?.lead !== undefined) this.casts.add(this.#listing.lead)
    }
    if (people === undefined && text.length < 2000 && brackets.test(text)) {
      append(this.#people, readMentions(text, this.#hasLabel))
    }
  }

  #listed(text: string): Introduction[] | undefined {
    return this.#listing && peopleIn(text, true, this.#hasLabel)
  }

  /** Somebody who speaks, and behind a dash what they are: `Ana Ruiz - Chief Executive`. */
  #described(text: string): Introduction[] | undefined {
    if (text.length > 120 || !dash.test(text)) return undefined
    const {name = '', description} = readBody(text) ?? {}
    const isNew = description !== undefined && !text.startsWith(`${name},`)
    return isNew && this.#hasLabel(name) ? [{name, description}] : undefined
  }

  /** Somebody with their code, or many: `Ana Ruiz (AR), chair`. */
  #alone(text: string): Introduction[] | undefined {
    if (!text.includes('(') && !text.includes('[')) return undefined
    const person = readPerson(text, this.#hasLabel)
    const {code = '', name = ''} = person ?? {}
    if (person && this.#hasLabel(code) && abbreviates(code, name)) return [person]
    return readCodes(text, this.#hasLabel)
  }
}

// What parts a name from what somebody is: ` - `, ` -- `.
const dash = /\s(?:--|[-–—])\s/

/** Whether words ask, or are, in a script without capitals, in which any words look like a name, a sentence, or many. */
function isSaid(text: string, {sentence}: Candidate): boolean {
  if (isAsking(text)) return true
  return !hasCase(text) && (sentence || text.trim().split(/\s+/).length > 3)
}

/** A line on its own under the talk: `Das Gespräch führte Ana Ruiz.` */
function bylineUnder({children}: Paragraph): Introduction[] | undefined {
  const [only] = children
  const text = only?.type === 'text' ? only.value : ''
  return children.length > 1 || text.length > 160 ? undefined : readByline(text.trim(), false)
}

/** Whoever has the credit for an interview asks: `Interview: Ana Ruiz` under the talk. */
function credited(lead: string, text: string, hasLabel: HasLabel): Introduction[] {
  const asks = readByline(`${lead} by ${text}`, false) ?? []
  return asks.filter((one) => hasLabel(one.name))
}

/** Names that label more than one line. */
function recurringIn(candidates: readonly Candidate[]): Set<string> {
  const once = new Set<string>()
  const often = new Set<string>()
  for (const {label} of candidates) (once.has(label.name) ? often : once).add(label.name)
  return often
}
