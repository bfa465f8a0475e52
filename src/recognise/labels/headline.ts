/** A headline that looks like a label: `Ana Ruiz: ‘Ropes remember’` over the lines that lead into the talk. */
import type {Root} from 'mdast'
import type {Candidate} from './candidates.js'

/** How many lines must show that people speak in sentences here. */
const least = 3

/**
 * Find the headline of an interview among the lines that open like a label.
 *
 * @param root the blocks
 * @param candidates those lines, in order
 * @returns the first line of the document, where it is no sentence as all others of its speakers are, or is a
 *   quotation, and text without a label stands under it; nothing where it may be speech
 */
export function headlineIn(root: Root, candidates: readonly Candidate[]): Candidate | undefined {
  const [first, second, ...others] = candidates
  if (first === undefined || second === undefined || first.follows !== 'words') return undefined
  if (first.block > 0 || second.block < 2 || root.children[1]?.type !== 'paragraph')
    return undefined
  if (first.sentence && !first.quoted) return undefined
  const speech = [second, ...others]
  const isBack = speech.some(({label}) => label.name === first.label.name)
  const talking = speech.filter(({sentence, quoted}) => sentence && !quoted)
  const isSpoken = talking.length >= least && talking.length * 5 >= speech.length * 4
  return isBack && isSpoken ? first : undefined
}
