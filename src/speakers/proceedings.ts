/**
 * Labels of proceedings, which a full stop ends: `Mr. REED. I thank …`, `The PRESIDING OFFICER. …`,
 * `Ms. RUIZ of Ohio. …`, `Mr. ODE (during the reading). …`; and those of hearings: `Senator Ruiz. Thank you.`
 *
 *     label   = title surname { surname } [ "of" state { state } ] [ "(" text ")" ] "." space
 *             | title name { name } "." space ;      (* in small letters: Mr. Reed, The Chairman *)
 *     title   = "Mr." | "Mrs." | "Ms." | "Dr." | "Miss" | "The" | "Senator" | … ;
 *     surname = (* in capitals but for a prefix: REED, McCONNELL, D'AMATO, De La GARZA *) ;
 *
 * Only the capitals tell a label from a sentence that begins with somebody's name; without them all labels of the
 * document must be such.
 */
import type {LabelBody} from './body.js'
import {shapeOf} from './shape.js'

// A title at the start of a line: `Mr. `, `The `, `Senator `.
const title =
  /(?:(?:Mr|Mrs|Ms|Dr)\.|Miss|The|Senator|Representative|Chair(?:man|woman)?|Secretary|General|Admiral|Governor|Mayor|Judge)\s/y
// A name in small letters behind it, and the start of a sentence: `Reed. In`, `De La Cruz. "I`.
const spoken =
  /(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})\.\s{1,2}(?=["“([]?\p{Lu})/uy
// The next word, with the stop or bracket behind it: `REED.`, `McCONNELL`, `tempore.`.
const word = /([\p{L}][\p{L}'’-]{0,30})(\.?)(\s?|$)/uy
// A surname: capitals, maybe behind a prefix in small letters: `REED`, `McCONNELL`, `D'AMATO`.
const capitals = /^(?:\p{Lu}\p{Ll}{1,3})?\p{Lu}['’]?\p{Lu}[\p{Lu}'’-]*$/u
// Brackets behind the name and the stop behind them: `(during the reading).`.
const remark = /\(([^()]{1,60})\)\.\s/y
// Small words that may stand inside: `pro`, `of`, `De`.
const small = /^(?:pro|tempore|of|the|and|\p{Lu}\p{Ll}{0,2})$/u

/** A label that a full stop ends. */
export interface StoppedLabel {
  body: LabelBody
  /** Where the text goes on. */
  end: number
  /** Whether no capitals tell it from a sentence. */
  spoken?: true
}

/**
 * Read a label of proceedings.
 *
 * @param line the start of a line
 * @param from where the label would start
 * @returns the label, or nothing
 */
export function readStopped(line: string, from: number): StoppedLabel | undefined {
  title.lastIndex = from
  if (!title.test(line)) return undefined
  const at = title.lastIndex
  return readCapitals(line, from, at) ?? readSpoken(line, from, at)
}

/** `Senator Ruiz. Thank you.`, `The Chairman. Please.` */
function readSpoken(line: string, from: number, at: number): StoppedLabel | undefined {
  spoken.lastIndex = at
  const [, name = ''] = spoken.exec(line) ?? []
  if (name === '') return undefined
  const text = line.slice(from, at) + name
  const shape = shapeOf(text)
  const isLabel = shape === 'voice' || (shape === 'name' && !line.startsWith('The', from))
  if (!isLabel) return undefined
  return {body: {text, name: text, groups: [], shape}, end: spoken.lastIndex, spoken: true}
}

function readCapitals(line: string, from: number, start: number): StoppedLabel | undefined {
  let at = start
  let named = false
  let state = false
  for (let count = 0; count < 9; count++) {
    remark.lastIndex = at
    const note = named ? remark.exec(line) : null
    if (note !== null) return stopped(line.slice(from, at).trimEnd(), remark.lastIndex, note[1])
    word.lastIndex = at
    const [, text = '', stop, space] = word.exec(line) ?? []
    if (text === '') return undefined
    const surname = capitals.test(text)
    if (!surname && !small.test(text) && !state) return undefined
    named ||= surname
    state = named && (state || text === 'of')
    at = word.lastIndex
    const ends = stop === '.' && named && text.length > 1
    if (ends)
      return space === '' ? undefined : stopped(line.slice(from, at).trimEnd().slice(0, -1), at)
    if (stop === '.' && text.length > 2) return undefined
  }
  return undefined
}

function stopped(text: string, end: number, note?: string): StoppedLabel | undefined {
  const groups = note === undefined ? [] : [{text: note, square: true}]
  const shape = text.startsWith('The ') && shapeOf(text) !== 'voice' ? 'voice' : shapeOf(text)
  const body: LabelBody = {
    text: note === undefined ? text : `${text} (${note})`,
    name: text,
    groups,
    shape,
  }
  return shape === 'phrase' ? undefined : {body, end}
}
