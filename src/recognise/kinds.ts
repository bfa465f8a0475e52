/** Which turns ask, which answer, and who interviews (rule 7 of how a transcript is read). */
import {isAsking} from '../speakers/asking.js'
import {shapeOf} from '../speakers/shape.js'
import type {Speaker, Turn} from '../tree/types.js'

/** Roles of those who ask for a living. */
const asking = new Set(['interviewer', 'host', 'moderator'])

/**
 * Set `kind` on the turns of named speakers: a turn of the one who interviews that asks is a question,
 * the next turn by anyone else its answer, all others are statements.
 *
 * @param turns all turns in order; those of nobody, and those a mark of question or answer opens, keep
 *   their kind
 * @param texts the text of each turn
 * @param speakers the roster, in order of first appearance
 * @returns the ids of those who interview
 */
export function setKinds(
  turns: readonly Turn[],
  texts: readonly string[],
  speakers: readonly Speaker[],
): Set<string> {
  const asks = turns.map((turn, at) => turn.speaker !== null && isAsking(texts[at] ?? ''))
  const interviewers = interviewersOf(turns, asks, speakers)
  const objecting = objectingIn(turns, speakers)
  const isTheirs = ({speaker}: Turn, at: number) => asks[at] && interviewers.has(speaker ?? '')
  const unnamed = turns.filter(({speaker, kind}) => speaker === null && kind === 'question').length
  // Where nobody named asks most, what they ask is answered, even by a question.
  const isUnnamed = unnamed > turns.filter(isTheirs).length
  let open: string | undefined
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker === null || turn.kind !== 'statement') {
      open = turn.kind === 'question' ? '' : undefined
      continue
    }
    const {speaker} = turn
    const isOpen = open !== undefined && open !== speaker
    const isAnswer = isOpen && !(open === '' && objecting.has(speaker))
    if (interviewers.has(speaker) && asks[index] && !(open === '' && isUnnamed)) {
      turn.kind = 'question'
      open = speaker
    } else if (isAnswer) {
      turn.kind = 'answer'
      open = undefined
    }
  }
  return interviewers
}

/**
 * Those who speak between a question and its marked answer, or the witness's: they object, and answer nothing; where
 * a witness gives the marked answers, so does everybody else.
 */
function objectingIn(turns: readonly Turn[], speakers: readonly Speaker[]): Set<string> {
  const witnesses = new Set<string | null>()
  for (const {id, role} of speakers)
    if (role === 'witness' || role === 'interviewee') witnesses.add(id)
  const isExamined = turns.some(({kind, speaker}) => kind === 'answer' && witnesses.has(speaker))
  const found = new Set<string>()
  let isAnswered = false
  for (const {kind, speaker} of [...turns].reverse()) {
    if (kind === 'question') isAnswered = false
    else if (kind === 'answer' || witnesses.has(speaker)) isAnswered = true
    else if ((isAnswered || isExamined) && speaker !== null) found.add(speaker)
  }
  return found
}

/** Who the roster says, but for a chair or a presenter who never asks; else who asks most; else who speaks first. */
function interviewersOf(
  turns: readonly Turn[],
  asks: readonly boolean[],
  speakers: readonly Speaker[],
): Set<string> {
  const told = speakers.filter(({id, name = '', role = ''}) => {
    const asksNever = () => turns.every(({speaker}, at) => speaker !== id || !asks[at])
    // Whoever presents something to a meeting is called so too: `Presenter: Ana Ruiz`.
    const mayListen = role === 'moderator' || (role === 'host' && shapeOf(name) === 'name')
    return asking.has(role) && !(mayListen && asksNever())
  })
  if (told.length > 0) return new Set(told.map((speaker) => speaker.id))
  const counts = new Map<string, number>()
  for (const [index, {speaker}] of turns.entries()) {
    if (asks[index] && speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  let most = speakers[0]
  for (const speaker of speakers) {
    if ((counts.get(speaker.id) ?? 0) > (counts.get(most?.id ?? '') ?? 0)) most = speaker
  }
  return new Set(most === undefined ? [] : [most.id])
}
