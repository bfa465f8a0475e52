/** How a speaker's name is shown: in full, short, or in full at first and short after. */
import type {NameStyle} from '../options.js'
import {turns} from '../tree/build.js'
import type {Speaker, Transcript} from '../tree/types.js'
import {readBody} from './body.js'
import {withHonorific} from './honorifics.js'
import {shapeOf} from './shape.js'

/**
 * The full name, with the honorific: `Dr. Emily Kim`.
 *
 * @param speaker anybody in a roster
 * @returns honorific and name; the label of somebody nobody named
 */
export function fullName(speaker: Speaker): string {
  if (speaker.name === undefined) return speaker.label ?? speaker.id
  return withHonorific(speaker.name, speaker.honorific)
}

// A letter behind which a colon is full-width and needs no space (Han, kana): `安`.
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u

/**
 * The colon that follows a label.
 *
 * @param label who speaks, as it is shown
 * @returns `：` behind Han and kana, else `:`
 */
export function colonAfter(label: string): '：' | ':' {
  return dense.test(label) ? '：' : ':'
}

/**
 * The shortest form the source uses: `EK`, else the full name.
 *
 * @param speaker anybody in a roster
 * @returns the label, or the full name where they have none
 */
function shortName(speaker: Speaker): string {
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
function introduction(speaker: Speaker): string {
  const {name, label} = speaker
  if (name === undefined) return fullName(speaker)
  const code = label === undefined || isPart(label, name) ? '' : ` (${label})`
  return fullName(speaker) + remarksOf(speaker) + code
}

function isPart(label: string, name: string): boolean {
  const words = new Set(name.toLowerCase().split(' '))
  return label.split(' ').some((word) => words.has(word.toLowerCase()))
}

/** What a label of the source says of somebody beside name and code. */
function remarksOf({name = '', aliases, label, description}: Speaker): string {
  for (const alias of aliases) {
    const body = readBody(alias)
    const isTold = body?.description === description || alias.endsWith(`, ${description}`)
    // Behind a comma stands who a full name is.
    const isFull = shapeOf(name) === 'name'
    if (description !== undefined && isTold)
      return isFull ? `, ${description}` : ` (${description})`
    const remarks = body?.groups.filter((group) => !group.square && group.text !== label) ?? []
    if (remarks.length > 0) return remarks.map((group) => ` (${group.text})`).join('')
  }
  return ''
}

/** Whether a label says more than name and honorific, as a longer one does: `Interviewer` of Ana Ruiz. */
function saysMore(label: string, speaker: Speaker): boolean {
  return label.length >= fullName(speaker).length || shapeOf(label) === 'voice'
}

/** A label that tells the name behind the role: `Interviewer (Ines Vale)`. */
function roleAndName({aliases, label}: Speaker, name: string): string | undefined {
  return aliases.find((one) => one.startsWith(`${label} (`) && one.endsWith(`${name})`))
}

/**
 * Follow a transcript turn by turn and tell what to show of each speaker.
 *
 * @param transcript whose turns they are
 * @param names the style (see {@link NameStyle})
 * @returns a function to be called once for each turn that has a speaker, in order
 */
export function nameShower(transcript: Transcript, names: NameStyle): (speaker: Speaker) => string {
  const counts = new Map<string, number>()
  for (const {speaker} of turns(transcript)) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  const seen = new Set<string>()
  return (speaker) => {
    const first = !seen.has(speaker.id)
    seen.add(speaker.id)
    const {name = '', label} = speaker
    if (names === 'short') return shortName(speaker)
    if (names === 'first-full' && label !== undefined && saysMore(label, speaker))
      return (first ? roleAndName(speaker, name) : undefined) ?? label
    if (!first) return names === 'full' ? fullName(speaker) : shortName(speaker)
    const once = names === 'full' || counts.get(speaker.id) === 1
    // A short form that is never used alone is told by the introduction.
    const told = once && label !== undefined && isPart(label, name) ? ` (${label})` : ''
    return introduction(speaker) + told
  }
}
