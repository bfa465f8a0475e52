/** Casts above a talk in which names stand alone on their lines, over the speech: what is no label there. */
import type {Root} from 'mdast'
import {readBody} from '../../speakers/body.js'
import type {Label} from '../../speakers/label.js'
import {readPerson} from '../../speakers/persons.js'
import {textOfBlock} from '../../tree/text.js'
import {endsAsSentence, type Line} from './lines.js'

/** Somebody whom a line, or an item of a list, says to be something: `Ines Vale - Chief Executive`. */
export interface Described {
  name: string
  /** Index of the line; nothing for an item. */
  line?: number
}

/**
 * Collect those who are described.
 *
 * @param root the blocks
 * @param lines their lines
 */
export function describedIn({children}: Root, lines: readonly Line[]): Described[] {
  const found: Described[] = []
  for (const [line, {head}] of lines.entries()) {
    const name = nameDescribed(head.text)
    if (name !== undefined) found.push({name, line})
  }
  for (const node of children) {
    for (const {
      children: [first],
    } of node.type === 'list' ? node.children : []) {
      const name = first?.type === 'paragraph' ? nameDescribed(textOfBlock(first)) : undefined
      if (name !== undefined) found.push({name})
    }
  }
  return found
}

function nameDescribed(text: string): string | undefined {
  if (text.length > 120 || !parting.test(text)) return undefined
  const {name, description} = readBody(text.trim()) ?? {}
  if (description !== undefined) return name
  const person = readPerson(text, () => false)
  return person?.description === undefined ? undefined : person.name
}

// What parts a name from what somebody is: `, `, ` - `, ` (`.
const parting = /[,(] ?|\s[-–—]/

/**
 * Drop the names above a talk that say who takes part, and titles that only look like names.
 *
 * @param found names alone on their line, by its index; changed
 * @param lines the lines of the document
 * @param described those who are
 * @returns whether two or more of the names are those of a cast
 */
export function tellCast(
  found: Map<number, Label>,
  lines: readonly Line[],
  described: readonly Described[],
): boolean {
  dropHead(found, lines, new Set(described.map(({line}) => line)))
  const cast = new Set<string>()
  for (const {name, line} of described) if (line === undefined || !found.has(line)) cast.add(name)
  const labels = Array.from(found.values(), ({name}) => name)
  const hasCast = new Set(labels.filter((name) => cast.has(name))).size > 1
  const counts = new Map<string, number>()
  for (const name of labels) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [at, {name}] of found) {
    const isTitle = found.has(at + 1) && lineUnder(lines, at) !== undefined && !found.has(at - 1)
    if (isTitle && counts.get(name) === 1) found.delete(at)
  }
  return hasCast
}

/** Drop those above the first sentence as far down as one stands over another, or beside people and what they are. */
function dropHead(
  found: Map<number, Label>,
  lines: readonly Line[],
  described: ReadonlySet<number | undefined>,
): void {
  let last = -1
  for (const at of found.keys()) {
    const under = lineUnder(lines, at)
    const isOver = under !== undefined && found.has(at + 1)
    if (under && !isOver && endsAsSentence(under, under.head.text)) break
    if (isOver || described.has(at) || described.has(under ? at + 1 : undefined)) last = at
  }
  for (const at of [...found.keys()]) if (at <= last) found.delete(at)
}

/**
 * Find the line under another, unless a list or another block without lines stands between.
 *
 * @param lines the lines of a document
 * @param at index of the upper one
 */
export function lineUnder(lines: readonly Line[], at: number): Line | undefined {
  const [line, next] = [lines[at], lines[at + 1]]
  return line && next && next.block - line.block < 2 ? next : undefined
}
