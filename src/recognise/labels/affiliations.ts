/** Two names with a comma between, which are two people, or one and where they are from: `Ana Ruiz, Harbour Trust`. */
import {fold} from '../../speakers/fold.js'
import {shapeOf} from '../../speakers/shape.js'
import type {Candidate} from './candidates.js'

/**
 * Take what nobody goes by to be where somebody is from, or what they do.
 *
 * @param found all candidates of a document; the labels of some are changed
 * @param names of people the document names elsewhere
 */
export function tellAffiliations(found: readonly Candidate[], names: Iterable<string>): void {
  const pairs = found.filter(({label}) => label.shape === 'several' && label.name.includes(', '))
  if (pairs.length === 0) return
  const labels = found.map(({label}) => label.name.split(', ', 1)[0] ?? '')
  const people = new Set([...labels, ...names].flatMap(wordsOf))
  for (const candidate of pairs) {
    const {label} = candidate
    const at = label.name.indexOf(', ')
    const name = label.name.slice(0, at)
    const description = label.name.slice(at + 2)
    if (shapeOf(name) !== 'name' || shapeOf(description) !== 'name') continue
    const own = wordsOf(name)
    if (wordsOf(description).some((word) => people.has(word) && !own.includes(word))) continue
    candidate.label = {...label, name, description, shape: 'name'}
  }
}

function wordsOf(name: string): string[] {
  return fold(name).split(' ')
}
