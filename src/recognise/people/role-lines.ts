/** Roles and names over a talk in scripts without capitals, where any word may be a name: `진행자: 김민수`. */
import type {RootContent} from 'mdast'
import {fold, hasCase} from '../../speakers/fold.js'
import type {Introduction} from '../../speakers/introductions.js'
import {shapeOf} from '../../speakers/shape.js'
import {roles} from '../../speakers/words.js'
import {lineFrom} from '../../tree/phrasing.js'
import type {Candidate} from '../labels/candidates.js'

/**
 * Find the lines that say who has which role, where people go by their roles in the talk.
 *
 * @param blocks the document's blocks
 * @param candidates lines that open like a label
 * @param recurring names that label more than one line
 * @returns whom each line introduces; nobody unless there are two such lines, one under the other, each of another
 *   role and with a word of its own, and nothing is said right under them
 */
export function roleLines(
  blocks: readonly RootContent[],
  candidates: readonly Candidate[],
  recurring: ReadonlySet<string>,
): ReadonlyMap<Candidate, Introduction> {
  const found = new Map<Candidate, Introduction>()
  const seen = new Set<string>()
  let last: number | undefined
  for (const candidate of candidates) {
    const {label, start} = candidate
    const isUnder = last !== undefined && start?.line === last + 1
    if (last !== undefined && !isUnder) break
    const role = recurring.has(label.name) ? roles.get(fold(label.name)) : undefined
    const name = role === undefined ? undefined : nameIn(candidate, blocks[candidate.block])
    const isNew = name !== undefined && !seen.has(name) && !seen.has(label.name)
    if (role === undefined || name === undefined || !isNew) {
      if (last !== undefined) return none
      continue
    }
    seen.add(name).add(label.name)
    found.set(candidate, {name, role})
    last = start?.line
    if (last === undefined) return none
  }
  return found.size > 1 ? found : none
}

const none: ReadonlyMap<Candidate, Introduction> = new Map()

/** A word of a few letters that is all there is behind a label. */
function nameIn({label, spot, sentence}: Candidate, node: RootContent | undefined) {
  if (sentence || node?.type !== 'paragraph') return undefined
  const text = lineFrom(node.children, spot).slice(label.length).trim()
  return text.length < 9 && !hasCase(text) && shapeOf(text) === 'word' ? text : undefined
}
