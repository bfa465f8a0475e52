/**
 * What the part of a label before its colon says, the same wherever it stands.
 *
 *     body  = name [ "," text ] { group } ;        (* RITA COLE, EVENING POST PUBLISHER *)
 *     group = "(" text ")" | "[" text "]" ;        (* (AR), (Stanford), [laughing] *)
 */
import {isHonorific} from './honorifics.js'
import {isSuffix} from './names.js'
import {type Shape, shapeOf} from './shape.js'

/** A label's body. */
export interface LabelBody {
  /** As written, without times, colon and typeface: `Dr. Emily Kim (EK)`. */
  text: string
  /** Without the groups and what follows a comma: `Dr. Emily Kim`. */
  name: string
  /** What the brackets behind the name hold. */
  groups: readonly Group[]
  /** Who this is, where that follows a comma: `EVENING POST PUBLISHER`. */
  description?: string
  shape: Shape
}

/** Brackets behind a name, with what they hold. */
export interface Group {
  text: string
  /** Square brackets, which hold remarks and never a code. */
  square: boolean
  /** The brackets with what they hold, where they stand in the label's text. */
  written?: string
}

/**
 * Read a label's body.
 *
 * @param written what stands before the colon, without times: `Ana Ruiz (AR)`
 * @param names of people who are known, whatever these look like
 * @returns its parts, or nothing where it is no label's
 */
export function readBody(
  written: string,
  names: ReadonlySet<string> = nobody,
): LabelBody | undefined {
  const groups: Group[] = []
  let name = written
  for (let group = lastGroup(name); group && !names.has(name); group = lastGroup(name)) {
    const {from, text, square} = group
    groups.unshift({text, square, written: name.slice(from)})
    name = name.slice(0, from).trimEnd()
  }
  if (names.has(name)) return {text: written, name, groups, shape: shapeOfName(name)}
  const whole = groups.length === 0 ? bracketed.exec(name) : null
  if (whole !== null) return readBody(whole.slice(1).join('').trim())
  const [, writer] = groups.length === 0 ? (wrote.exec(name) ?? []) : []
  if (writer !== undefined) return {text: written, name: writer, groups, shape: 'voice'}
  const described = splitDescription(name)
  if (described !== undefined) return {text: written, groups, ...described}
  const shape = shapeOf(name)
  const holder = holderOf(name, groups)
  if (holder !== undefined) return {text: written, ...holder}
  // Of a voice that nobody can name there is nothing to say.
  const isNone = shape === 'phrase' || (shape === 'unnamed' && groups.length > 0)
  return isNone ? undefined : {text: written, name, groups, shape}
}

// What an office is of: `The Minister for `, `SECRETARY OF `.
const office = /^(?:the )?(\p{L}{3,20}) (?:for|of|to) /iu

/** `The Minister for Roads (Bo Ode)`: whoever holds the office. */
function holderOf(name: string, groups: readonly Group[]): Omit<LabelBody, 'text'> | undefined {
  const [holder, ...others] = groups
  if (holder === undefined || holder.square) return undefined
  const [, title] = office.exec(name) ?? []
  if (title === undefined || !isHonorific(title)) return undefined
  if (shapeOf(holder.text) !== 'name') return undefined
  return {name: holder.text, groups: others, description: name, shape: 'name'}
}

const nobody: ReadonlySet<string> = new Set()

/** Shapes that nobody has but who is named so. */
const things: ReadonlySet<Shape> = new Set<Shape>([
  'field',
  'doubtful',
  'common',
  'counted',
  'cue',
  'phrase',
])

function shapeOfName(name: string): Shape {
  const shape = shapeOf(name)
  return things.has(shape) ? 'word' : shape
}

// A name that is nothing but brackets, or a paper's in guillemets or title marks: `[Ana]`, `<ana>`, `«Маяк»`, `《晚潮》`.
const bracketed =
  /^(?:\[([^[\]]{1,60})\]|<([^<>]{1,60})>|«([^«»]{1,60})»|《([^《》]{1,60})》|『([^『』]{1,60})』)$/
// Who wrote in the copy of a chat with a machine: `You said`, `ChatGPT said`.
const wrote = /^(You|ChatGPT|Claude|Copilot|Gemini|Grok) said$/
// Brackets at the end of a label: `(AR)` of `Ana Ruiz (AR)`, `[laughing]`, `（记者）`.
const group = /[([（【]([^()[\]（）【】]{1,60})([)\]）】])$/

function lastGroup(name: string): {from: number; text: string; square: boolean} | undefined {
  const close = name.charCodeAt(name.length - 1)
  if (close !== 0x29 && close !== 0x5d && close !== 0xff09 && close !== 0x3011) return undefined
  const match = group.exec(name)
  if (match === null || match.index === 0) return undefined
  return {
    from: match.index,
    text: (match[1] ?? '').trim(),
    square: match[2] === ']' || match[2] === '】',
  }
}

// A dash between a name and what somebody is: `Ana Ruiz - Chief Executive Officer`, `Bo Ode -- Oste Bank`.
const dash = / (?:--|[-–—]) /

/** `RITA COLE, EVENING POST PUBLISHER`: a full name, and behind a comma something that is no degree. */
function splitDescription(
  written: string,
): {name: string; description: string; shape: Shape} | undefined {
  const comma = written.indexOf(',')
  const atDash = splitAtDash(written)
  if (comma < 0 || (atDash && atDash.name.length < comma)) return atDash
  const name = written.slice(0, comma).trimEnd()
  const description = written.slice(comma + 1).trim()
  const [first = ''] = description.split(' ')
  if (description === '' || isSuffix(first.replace(/,$/, ''))) return undefined
  if (shapeOf(name) !== 'name') return undefined
  // Two names in small letters side by side are two people: `Ana Ruiz, Bo Ode`.
  if (shapeOf(description) === 'name' && description !== description.toUpperCase()) return undefined
  return {name, description, shape: 'name'}
}

function splitAtDash(
  written: string,
): {name: string; description: string; shape: Shape} | undefined {
  const [parting = ''] = dash.exec(written) ?? []
  const at = parting === '' ? -1 : written.indexOf(parting)
  const name = written.slice(0, Math.max(0, at))
  if (at < 0 || shapeOf(name) !== 'name') return undefined
  return {name, description: written.slice(at + parting.length), shape: 'name'}
}
