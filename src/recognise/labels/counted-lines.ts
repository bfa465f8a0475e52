/** Labels behind the number of their line, where all lines are counted: `01 ANA: Hello.`, `(1) Ana: Hello.` */
import {type Label, labelReader} from '../../speakers/label.js'
import type {Line} from './lines.js'

// The number of a line: `01 `, `(1) `, `1. `, `1) `.
const count = /^(?:\((\d{1,3})\)|(\d{1,3})[.)]?)[ \t]{1,5}(?=\S)/

/**
 * Find labels behind numbers.
 *
 * @param lines the lines of a document
 * @returns labels by the index of their line, as long as the number and the label; none unless the numbers run
 *   on from one, each of three or more stands before a label, a name comes back, and most lines have one
 */
export function countedLabels(lines: readonly Line[]): ReadonlyMap<number, Label> {
  const readLabel = labelReader()
  const found = new Map<number, Label>()
  const names = new Set<string>()
  for (const [index, {head, node}] of lines.entries()) {
    const match = node.type === 'paragraph' ? count.exec(head.text) : null
    if (match === null) continue
    const [number, inBrackets, bare] = match
    const label = readLabel(head.text.slice(number.length))
    if (Number(inBrackets ?? bare) !== found.size + 1 || label?.end !== 'colon') return none
    found.set(index, {...label, length: number.length + label.length})
    names.add(label.name)
  }
  const isTalk = found.size > 2 && names.size > 1 && names.size < found.size
  return isTalk && found.size * 3 >= lines.length * 2 ? found : none
}

const none: ReadonlyMap<number, Label> = new Map()

// The number of a question or a speech before whose it is, as committees and parliaments write it: `Q12 Chair`,
// `Anf. 41 ANA RUIZ (S)`.
const numbered = /^(?:Q\d{1,4}|Anf\. \d{1,4})\s(?=\S)/

/**
 * Tell how long the number before a label's name is, which says nothing of who speaks.
 *
 * @param text a label's text, or its line: `Q12 Chair`
 * @returns its length, with the space behind it; 0 where there is none
 */
export function numberBefore(text: string): number {
  const first = text.charCodeAt(0)
  return first === 0x51 || first === 0x41 ? (numbered.exec(text)?.[0].length ?? 0) : 0
}

// What somebody does, before their name alone on its line: `Q - Ana Ruiz`, `A – Bo Ode`.
const mark = /^[QA]\s?[-–—]\s(?=\p{Lu})/u

/**
 * Tell how long the mark before a name alone on its line is.
 *
 * @param text the line: `Q - Ana Ruiz`
 * @returns its length, with the space behind it; 0 where there is none
 */
export function markBefore(text: string): number {
  return mark.exec(text)?.[0].length ?? 0
}

/** Whether what stands before a name says that they ask: the `Q -` of `Q - Ana Ruiz`. */
export function isAskingMark(text: string): boolean {
  return asking.test(text)
}

// The mark of who asks, without the space behind it: `Q -`.
const asking = /^Q\s?[-–—]$/
