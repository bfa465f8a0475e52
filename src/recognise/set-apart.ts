/** Labels without a colon, told by the whole document: names alone over the speech, or parted from it by a dash. */
import {type LabelBody, readBody} from '../speakers/body.js'
import {type Label, labelOf} from '../speakers/label.js'
import {nameParts} from '../speakers/names.js'
import {isSomebody, shapeOf} from '../speakers/shape.js'
import {eventsIn} from '../tree/events.js'
import {endsSentence, type Line, opensBlock} from './lines.js'

/** A way to set names apart; it reads the start of a line. */
interface Form {
  /** Whether the name stands alone on its line, over the speech. */
  alone: boolean
  /** The name, and how many characters of the line it takes with what parts it from the speech. */
  read: (line: Line) => {name: string; length: number} | undefined
}

// A name in brackets, alone on its line: `[Ana Ruiz]`, `(Ana Ruiz)`.
const bracketed = /^(?:\[([^[\]]{2,40})\]|\(([^()]{2,40})\))$/
// A name parted from the speech by a dash, a bar, or a gap: `Ana – `, `AR—`, `Ana | `, `ANA    `.
const dashed = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)(?:\s[–—-]\s|\s?[–—]\s?)(?=\S)/u
const barred = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)\s?\|\s?(?=\S)/u
const gapped = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)(?: {2,20}|\t{1,9})(?=\S)/u

const forms: readonly Form[] = [
  {alone: true, read: ({head}) => (isCapitals(head.text) ? whole(head.text) : undefined)},
  {alone: true, read: ({head}) => (isMarked(head) ? whole(head.text) : undefined)},
  {alone: true, read: ({head}) => whole(head.text, bracketed.exec(head.text.trim()))},
  {alone: false, read: ({head}) => markedOpening(head)},
  {alone: false, read: ({head}) => opening(dashed.exec(head.text))},
  {alone: false, read: ({head}) => opening(barred.exec(head.text))},
  {alone: false, read: ({head}) => opening(gapped.exec(head.text))},
  {alone: true, read: (line) => (opensBlock(line) ? plainName(line.head.text) : undefined)},
]

/**
 * Find labels that have no colon.
 *
 * @param lines the lines of a document in which no other labels are believed
 * @returns labels by the index of their line, all of one form; none unless two people speak in it, almost all
 *   of the names come back, and the document is made of them
 */
export function namesSetApart(lines: readonly Line[]): ReadonlyMap<number, Label> {
  for (const form of forms) {
    const found = new Map<number, Label>()
    for (const [index, line] of lines.entries()) {
      const label = line.node.type === 'paragraph' ? labelIn(line, form) : undefined
      if (label !== undefined) found.set(index, label)
    }
    if (isTalk(found, lines, form)) return found
  }
  return new Map()
}

function labelIn(line: Line, form: Form): Label | undefined {
  const read = form.read(line)
  const body = read === undefined ? undefined : nameIn(read.name)
  return body && labelOf(body, read?.length ?? 0, 'bare')
}

function nameIn(name: string): LabelBody | undefined {
  if (eventsIn(`[${name}]`).length > 0) return undefined
  const body = readBody(name)
  return body !== undefined && isSomebody(body.shape) ? body : undefined
}

function isTalk(found: ReadonlyMap<number, Label>, lines: readonly Line[], form: Form): boolean {
  if (found.size < 3) return false
  const counts = new Map<string, number>()
  for (const {name} of found.values()) {
    // `INES VALE` comes back as `VALE`.
    const key = nameParts(name).words.at(-1) ?? name
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const back = [...counts.values()].filter((count) => count > 1).reduce((sum, one) => sum + one, 0)
  if (counts.size < 2 || back * 3 < found.size * 2) return false
  // Under each name alone stands speech, and not the next name.
  const under = form.alone ? 1 : 0
  if (form.alone && [...found.keys()].some((at) => found.has(at + 1))) return false
  const speech = [...found.keys()].flatMap((at) => lines[at + under] ?? [])
  // People talk in sentences; a log has its words and its columns too.
  const sentences = speech.filter((line) => endsSentence(line, line.head.text)).length
  if (speech.length < found.size || sentences * 2 < found.size) return false
  return form.alone ? found.size * 8 >= lines.length : found.size * 4 >= lines.length * 3
}

function isCapitals(text: string): boolean {
  return text.length <= 40 && text === text.toUpperCase() && text !== text.toLowerCase()
}

function isMarked({text, marked, typeface, goesOn}: Line['head']): boolean {
  return typeface !== 'plain' && text.length <= 40 && marked >= text.trimEnd().length && !goesOn
}

/** A name in bold before the speech: `**AR** Where did it begin?`. */
function markedOpening({text, marked, typeface}: Line['head']) {
  const space = text.slice(marked).search(/\S/)
  if (typeface === 'plain' || marked === 0 || space < 1) return undefined
  return {name: text.slice(0, marked).trim(), length: marked + space}
}

/** A name of two words or more, or a voice, that nothing but its line sets apart: `Speaker 1`, `Ines Vale`. */
function plainName(text: string) {
  const shape = text.length > 40 ? 'phrase' : shapeOf(text.trim())
  return shape === 'name' || shape === 'voice' ? whole(text) : undefined
}

function whole(text: string, match?: RegExpExecArray | null) {
  if (match === null) return undefined
  return {name: (match?.[1] ?? match?.[2] ?? text).trim(), length: text.length}
}

function opening(match: RegExpExecArray | null) {
  return match === null ? undefined : {name: match[1] ?? '', length: match[0].length}
}
