/** How a speaker's name is shown: in full, short, or in full at first and short after. */
import type {NameStyle} from '../options.js'
import type {Speaker} from '../tree/types.js'
import {readBody} from './body.js'

/**
 * The full name, with the honorific before it: `Dr. Emily Kim`.
 *
 * @param speaker anybody in a roster
 * @returns honorific and name; the label of somebody nobody named
 */
export function fullName(speaker: Speaker): string {
  if (speaker.name === undefined) return speaker.label ?? speaker.id
  return speaker.honorific ? `${speaker.honorific} ${speaker.name}` : speaker.name
}

/**
 * The shortest form the source uses: `EK`, else the full name.
 *
 * @param speaker anybody in a roster
 * @returns the label, or the full name where they have none
 */
export function shortName(speaker: Speaker): string {
  return speaker.label ?? fullName(speaker)
}

/**
 * The label that introduces somebody, so that what it defines can be told from it: `Dr. Emily Kim
 * (EK)`, `Rita Cole, EVENING POST PUBLISHER`. A short form that is a part of the name (`Kim`) needs no
 * brackets.
 *
 * @param speaker anybody in a roster
 * @returns the full name, with its code, and with what a label of the source says beside the name
 */
export function introduction(speaker: Speaker): string {
  const {name, label} = speaker
  if (name === undefined) return fullName(speaker)
  const words = new Set(name.toLowerCase().split(' '))
  const isPart = label?.split(' ').some((word) => words.has(word.toLowerCase())) ?? true
  const code = isPart ? '' : ` (${label})`
  return fullName(speaker) + remarksOf(speaker) + code
}

/** What a label of the source says of somebody beside name and code. */
function remarksOf({aliases, label, description}: Speaker): string {
  for (const alias of aliases) {
    const body = readBody(alias)
    if (body?.description !== undefined && body.description === description)
      return `, ${description}`
    const remark = body?.groups.find((group) => !group.square && group.text !== label)
    if (remark !== undefined) return ` (${remark.text})`
  }
  return ''
}

/** What is shown of a speaker at one turn. */
export interface Shown {
  text: string
  /** Whether this is the first time the speaker is shown. */
  first: boolean
}

/**
 * Follow a transcript turn by turn and tell what to show of each speaker.
 *
 * @param names the style (see {@link NameStyle})
 * @returns a function to be called once for each turn that has a speaker, in order
 */
export function nameShower(names: NameStyle): (speaker: Speaker) => Shown {
  const seen = new Set<string>()
  return (speaker) => {
    const first = !seen.has(speaker.id)
    seen.add(speaker.id)
    if (names === 'short') return {text: shortName(speaker), first}
    if (first) return {text: introduction(speaker), first}
    return {text: names === 'full' ? fullName(speaker) : shortName(speaker), first}
  }
}
