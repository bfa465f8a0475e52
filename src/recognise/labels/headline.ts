/** A headline that looks like a label: `Ana Ruiz: ‘Ropes remember’` over the lines that lead into the talk. */
import type {Root} from 'mdast'
import type {Label} from '../../speakers/label.js'
import {abbreviates, nameParts} from '../../speakers/names.js'
import {endsOrBreaksOff} from '../../tree/sentence.js'
import {textOfBlock} from '../../tree/text.js'
import type {Candidate} from './candidates.js'

/** How many lines must show that people speak in sentences here. */
const least = 3

/**
 * Find the headline of an interview among the lines that open like a label.
 *
 * @param root the blocks
 * @param candidates those lines, in order
 * @returns the first line of the document, where people speak in sentences below, and text without a label parts
 *   it from them: two lines and more under what is no sentence, or a quotation, of somebody who speaks; or, of
 *   nobody who does, lines of which none is a sentence, such as a place and a date; nothing where it may be speech
 */
export function headlineIn(root: Root, candidates: readonly Candidate[]): Candidate | undefined {
  const [first, second, ...others] = candidates
  if (first === undefined || second === undefined || first.follows !== 'words') return undefined
  if (first.block > 0 || second.block < 2) return undefined
  const between = root.children.slice(1, second.block)
  if (between.some(({type}) => type !== 'paragraph')) return undefined
  const speech = [second, ...others]
  const talking = speech.filter(({sentence, quoted}) => sentence && !quoted)
  if (talking.length < least || talking.length * 5 < speech.length * 4) return undefined
  const isBack = speech.some(({label}) => isSame(first.label, label))
  if (isBack) return between.length > 1 && (!first.sentence || first.quoted) ? first : undefined
  return between.some((node) => endsOrBreaksOff(textOfBlock(node))) ? undefined : first
}

/** Whether a label may be a later one of whom another names: `AR` or `Ruiz` of `Ana Ruiz (AR)`. */
function isSame({name, groups}: Label, later: Label): boolean {
  if (groups.length > 0 || abbreviates(later.name, name)) return true
  const {words} = nameParts(name)
  return nameParts(later.name).words.some((word) => words.includes(word))
}
