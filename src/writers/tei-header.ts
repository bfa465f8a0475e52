/** The header of a TEI document: what it is, who speaks, and all that its text points to. */
import type {Element} from 'xast'
import {turns} from '../tree/build.js'
import {nodesIn} from '../tree/nodes.js'
import type {Kind, Speaker, Transcript} from '../tree/types.js'
import {dateOf} from './date.js'
import type {HtmlSettings} from './html-settings.js'
import {block, idGiver, inline} from './xml.js'

/** Pointers (`#ana-ruiz`) to what stands in the header and on the timeline. */
export interface Pointers {
  /** By the id of a speaker. */
  people: ReadonlyMap<string, string>
  kinds: ReadonlyMap<Kind, string>
  /** By time in seconds, in order; empty where the transcript has no times, else with 0. */
  times: ReadonlyMap<number, string>
}

/**
 * Give everything an id that the text points to.
 *
 * @param transcript what is to be written
 * @returns the pointers
 */
export function pointersOf(transcript: Transcript): Pointers {
  const give = idGiver()
  const pointTo = (wanted: string) => `#${give(wanted)}`
  const people = new Map(transcript.speakers.map(({id}) => [id, pointTo(id)]))
  const used = new Set(turns(transcript).map(({kind}) => kind))
  const kinds = new Map([...used].sort().map((kind) => [kind, pointTo(kind)]))
  const times = new Map(timesIn(transcript).map((time, index) => [time, pointTo(`T${index}`)]))
  return {people, kinds, times}
}

/** Every time once, in order, after the beginning of the recording. */
function timesIn(transcript: Transcript): number[] {
  const times = new Set<number>()
  for (const node of nodesIn(transcript)) {
    if (node.type === 'mark' && node.time !== undefined) times.add(node.time)
    if (node.type !== 'turn') continue
    if (node.start !== undefined) times.add(node.start)
    if (node.end !== undefined) times.add(node.end)
  }
  if (times.size > 0) times.add(0)
  return [...times].sort((one, other) => one - other)
}

/**
 * Write the timeline, in seconds from the beginning of the recording.
 *
 * @param pointers what the text points to
 * @returns the element; nothing where the transcript has no times
 */
export function timelineOf({times}: Pointers): Element[] {
  const origin = times.get(0)
  if (origin === undefined) return []
  const points = [...times].map(([time, pointer]) => {
    const since = pointer === origin ? {} : {interval: secondsOf(time), since: origin}
    return inline('when', {'xml:id': idOf(pointer), ...since})
  })
  return [block('timeline', {unit: 's', origin}, points)]
}

/** A time to the millisecond, which no sum of binary fractions is. */
function secondsOf(time: number): string {
  return String(Math.round(time * 1000) / 1000)
}

function idOf(pointer: string | undefined): string | undefined {
  return pointer?.slice(1)
}

/**
 * Write the header.
 *
 * @param transcript what is to be written
 * @param settings what is known of the document
 * @param pointers what the text points to
 * @returns the element; with empty paragraphs where TEI asks what the transcript does not tell
 */
export function headerOf(
  {title, metadata, speakers}: Transcript,
  {strings, media}: HtmlSettings,
  {people, kinds}: Pointers,
): Element {
  const date = dateOf(metadata.date)
  const published = date === undefined ? [] : [inline('date', {when: date.iso?.text}, [date.words])]
  const recording = media === undefined ? [] : [inline('ref', {target: media}, [media])]
  return block('teiHeader', {}, [
    block('fileDesc', {}, [
      block('titleStmt', {}, [inline('title', {}, [title ?? strings.untitled])]),
      block('publicationStmt', {}, [inline('p', {}, published)]),
      block('sourceDesc', {}, [inline('p', {}, recording)]),
    ]),
    ...categoriesOf(kinds),
    ...participantsOf(speakers, people),
  ])
}

function categoriesOf(kinds: Pointers['kinds']): Element[] {
  if (kinds.size === 0) return []
  const categories = [...kinds].map(([kind, pointer]) =>
    block('category', {'xml:id': idOf(pointer)}, [inline('catDesc', {}, [kind])]),
  )
  const taxonomy = block('taxonomy', {}, categories)
  return [block('encodingDesc', {}, [block('classDecl', {}, [taxonomy])])]
}

function participantsOf(speakers: readonly Speaker[], people: Pointers['people']): Element[] {
  if (speakers.length === 0) return []
  const list = block(
    'listPerson',
    {},
    speakers.map((speaker) => personOf(speaker, people)),
  )
  return [block('profileDesc', {}, [block('particDesc', {}, [list])])]
}

// A word that may be the value of `role`: `interviewer`.
const word = /^[\p{L}\p{N}._-]+$/u

function personOf(speaker: Speaker, people: Pointers['people']): Element {
  const {id, name, honorific, label, description, role, members} = speaker
  const named = honorific ? [inline('roleName', {type: 'honorific'}, [honorific]), ' '] : []
  const isWord = role !== undefined && word.test(role)
  const attributes = {
    'xml:id': idOf(people.get(id)),
    role: isWord ? role : undefined,
    corresp: members?.flatMap((member) => people.get(member) ?? []).join(' ') || undefined,
  }
  const notes = Object.entries({role: isWord ? undefined : role, description})
  return block(members === undefined ? 'person' : 'personGrp', attributes, [
    ...(name === undefined ? [] : [inline('persName', {}, [...named, name])]),
    ...(label === undefined ? [] : [inline('persName', {type: 'label'}, [label])]),
    ...notes.flatMap(([type, text]) =>
      text === undefined ? [] : [inline('note', {type}, [text])],
    ),
  ])
}
