/** Cues in, transcript out: consecutive cues of a speaker are one turn, their words joined as speech. */
import type {Paragraph} from 'mdast'
import type {Position} from 'unist'
import type {SpeakerOption} from '../options.js'
import type {Report} from '../report.js'
import {fold} from '../speakers/fold.js'
import {withHonorific} from '../speakers/honorifics.js'
import type {Identity, Person} from '../speakers/identity.js'
import {cutMarkup, escapeCueText} from '../tree/cue-markup.js'
import type {Cue, Transcript, Turn} from '../tree/types.js'
import {freshLines, type JoinLines, lineJoiner} from './captions/cue-lines.js'
import {type Opens, type Piece, type TimedMaterial, voicesIn} from './captions/cue-voices.js'
import {finish, type Opened, turnFor} from './finish.js'
import {markTimesInside} from './furniture/times.js'

/** The silence that starts a paragraph where the caller names none, in seconds. */
const usualPause = 2

/**
 * Recognise the turns of a timed source.
 *
 * @param material the cues, in order
 * @param report receives the problems
 * @returns a transcript; each turn has the cues it was made of, and its times from the first and the last
 */
export function recogniseCaptions(material: TimedMaterial, report: Report): Transcript {
  const {metadata, pause = usualPause, speakers = []} = material
  const cues = freshLines(material.cues)
  const {pieces, identity, introduced} = voicesIn(cues, material, report)
  const spoken = groupPieces(pieces, identity)
  const join = lineJoiner(cues)
  for (const one of spoken) fill(one, pause, join)
  nameVoices(spoken, speakers)
  if (spoken.length > 0 && spoken.every(({opens}) => typeof opens === 'string')) {
    report(noSpeakers, 'no-speakers')
  }
  const openings = spoken.flatMap(({turn, opens}): Opened[] =>
    typeof opens === 'string' ? [] : [{candidate: {label: opens.label}, turn}],
  )
  const children = spoken.map(({turn}) => turn)
  return finish(
    {root: {type: 'root', children}, metadata, openings, identity, introduced},
    noCues,
    report,
  )
}

const noCues = 'No turns found: there is no cue with words; check that the file is whole'
const noSpeakers =
  'There are times, and nothing tells who speaks; put a voice (`<v Ana>`) or a label (`Ana: `) where somebody begins'

/** A turn while it is made. */
interface Spoken {
  turn: Turn
  opens: Opens
  person: Person | undefined
  pieces: Piece[]
}

/** Put pieces that one person says one after the other into one turn. */
function groupPieces(pieces: readonly Piece[], {resolved}: Identity): Spoken[] {
  const spoken: Spoken[] = []
  const waiting: Piece[] = [] // cues without words, before anybody speaks
  for (const piece of pieces) {
    const {opens} = piece
    const who = typeof opens === 'object' ? resolved.get(opens.label.text) : undefined
    const current = spoken[spoken.length - 1]
    const goesOn = current !== undefined && (opens === undefined || isSame(current, piece, who))
    if (goesOn) current.pieces.push(piece)
    else if (piece.lines.length === 0 && opens === undefined) waiting.push(piece)
    else {
      spoken.push({
        turn: turnOf(opens, resolved),
        opens: opens ?? 'unnamed',
        person: who?.person,
        pieces: [...waiting.splice(0), piece],
      })
    }
  }
  return spoken
}

function isSame(
  {person, turn, opens}: Spoken,
  piece: Piece,
  who: {person: Person; direction?: string} | undefined,
): boolean {
  if (person !== undefined) return who?.person === person && turn.direction === who.direction
  // Cues without a voice, among cues that have one, are one voice as far as anybody knows.
  return opens === 'unnamed' && piece.opens === 'unnamed'
}

function turnOf(opens: Opens | undefined, resolved: Identity['resolved']): Turn {
  if (typeof opens === 'object') return turnFor(opens.label, opens.verdict, resolved)
  const label = opens === 'chevrons' ? {label: '>>'} : {}
  return {type: 'turn', speaker: null, kind: 'statement', ...label, children: []}
}

/** Give a turn its words, in paragraphs parted by silences, its times and its cues. */
function fill({turn, pieces}: Spoken, pause: number, join: JoinLines): void {
  const paragraphs: Piece[][] = []
  let end: number | undefined
  for (const piece of pieces) {
    if (piece.lines.length === 0) continue
    const last = paragraphs[paragraphs.length - 1]
    const silence = end === undefined ? 0 : piece.cue.start - end
    if (last === undefined || silence >= pause || isBlock(piece, last)) paragraphs.push([piece])
    else last.push(piece)
    if (piece.cue.end !== undefined) end = Math.max(end ?? 0, piece.cue.end)
  }
  const first = paragraphs[0]?.[0] ?? pieces[0]
  turn.start = first?.cue.start
  if (end !== undefined) turn.end = end
  turn.children = paragraphs.map((own) => paragraphOf(own, join))
  markTimesInside(turn)
  turn.cues = pieces.map(({cue}) => cue)
  const position = placeOf(pieces)
  if (position) turn.position = position
}

/** Whether a piece stands under the time of the one before, as blocks do where only starts are told. */
function isBlock({cue}: Piece, paragraph: readonly Piece[]): boolean {
  const before = paragraph[paragraph.length - 1]?.cue
  return cue.end === undefined && cue.start === before?.start
}

function paragraphOf(pieces: readonly Piece[], join: JoinLines): Paragraph {
  const value = join(pieces.flatMap(({lines}) => lines))
  const position = placeOf(pieces)
  return {type: 'paragraph', children: [{type: 'text', value}], ...(position && {position})}
}

function placeOf(pieces: readonly Piece[]): Position | undefined {
  const start = pieces[0]?.cue.position?.start
  const end = pieces[pieces.length - 1]?.cue.position?.end
  return start && end && {start, end}
}

/** Put the names a caller gave in place of `SPEAKER_00`, so that captions have them too. */
function nameVoices(spoken: readonly Spoken[], speakers: readonly SpeakerOption[]): void {
  const given = new Set(speakers.map(({name}) => fold(name)))
  for (const {turn, person, pieces} of spoken) {
    if (person?.name === undefined || !given.has(fold(person.name))) continue
    const {honorific, name} = person
    const voice = withHonorific(name, honorific)
    turn.cues = pieces.map(({cue, opens}): Cue => {
      if (cue.voice !== undefined) return {...cue, voice}
      return typeof opens === 'object' ? nameLead(cue, opens.label.text, voice) : cue
    })
  }
}

/** Put a name in place of the label before a cue's text. */
function nameLead(cue: Cue, label: string, name: string): Cue {
  const {lead = '', markup} = cue
  const named = lead.includes(label) ? lead.replace(label, () => name) : `${name}: `
  if (markup === undefined) return {...cue, lead: named}
  const [, text = ''] = cutMarkup(markup, [lead.length])
  return {...cue, lead: named, markup: escapeCueText(named) + text}
}
