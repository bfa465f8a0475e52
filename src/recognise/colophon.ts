/** What a transcript says of itself, between the turns or under them: nobody's speech. */
import type {RootContent} from 'mdast'
import {textOfBlock} from '../tree/text.js'

// The word itself, in any of many languages, which nearly no other line holds: `Transcribed`, `Transkription`.
const word = /trans[ck]ri/i
// Who made it: `Transcribed by https://otter.ai`, `Transcript by Ana Ruiz`.
const madeBy = /^(?:transcribed|transcript(?:ion)?) (?:by|with|from) \S/i
// When it started, stopped or ended: `Transcription ended after 01:02:59`, `Ana Ruiz stopped transcription`.
const ended = /^transcription ended after \d|\S (?:started|stopped) transcription$/i
// What is wrong with it: `This editable transcript was computer generated and might contain errors.`
const disclaimer =
  /^this (?:[a-z-]{1,20} ){0,2}transcript(?:ion)? (?:was|is|has been|may|might) .{0,80}(?:generated|automatic|machine|errors)/i
// The word with a time or an address in a short line of any language: `Transkription beendet nach 00:32:10`.
const placed = /^[^.!?]{0,60}(?:\d{1,2}:\d{2}:\d{2}|https?:\/\/[^\s]{1,80})$/

/**
 * Whether a block speaks of the transcript it stands in.
 *
 * @param node a block
 * @returns `true` for `Transcribed by …`, `Transcription ended after …` and the like
 */
export function isColophon(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children.length > 3) return false
  const first = node.children[0]
  if (first?.type === 'text' && !word.test(first.value.slice(0, 200))) return false
  const text = textOfBlock(node).trim()
  if (text.length > 300 || !word.test(text)) return false
  return madeBy.test(text)
    ? text.length < 100
    : ended.test(text) || disclaimer.test(text) || placed.test(text)
}
