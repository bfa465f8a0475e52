/** What a transcript says of itself, between the turns or under them: nobody's speech. */
import type {Paragraph, RootContent} from 'mdast'
import {isCreditLine} from '../../speakers/bylines.js'
import {lineFrom, lineStarts, type Spot} from '../../tree/phrasing.js'
import {textOfBlock} from '../../tree/text.js'

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

// That it is over, alone on its line: `END OF TRANSCRIPT`, `[End of interview]`, `*** Ende des Gesprächs ***`.
const over =
  /^[\s[(*<–—-]{0,9}(?:end of (?:the )?(?:transcript(?:ion)?|interview|recording|conversation|session|tape|audio|call)|(?:interview|transcript|recording) ends|ende (?:des|der) (?:interviews|gesprächs|transkripts|aufnahme)|fin de (?:l['’]entretien|l['’]interview|la entrevista|la grabación|la transcripción|l['’]enregistrement)|fine (?:dell['’]intervista|della registrazione)|fim da (?:entrevista|gravação)|einde (?:van het )?interview|koniec (?:wywiadu|rozmowy|nagrania)|конец (?:интервью|записи|беседы))[\s\])*>.–—-]{0,9}$/iu

/**
 * Find where a document stops being a talk: what it says of itself under the last words.
 *
 * @param blocks the document's blocks
 * @returns the index of the first block of credits and the like, with only such below it, and where they
 *   start in the block before it; an index behind the last block where there are none
 */
export function closingOf(blocks: readonly RootContent[]): {block: number; spot?: Spot} {
  let block = blocks.length
  let from = block
  while (block > 0) {
    const node = blocks[block - 1]
    if (node?.type !== 'paragraph') break
    const text = textOfBlock(node).trim()
    const isClosing = text.length < 1000 && text.split('\n').every(isClosingLine)
    if (isClosing) from = block - 1
    else if (!inBrackets.test(text)) break
    block--
  }
  const last = blocks[from - 1]
  const spot = last?.type === 'paragraph' ? closingLines(last) : undefined
  return {block: from, ...(spot && {spot})}
}

// A note in brackets, which may stand among them: `(Edited for length.)`.
const inBrackets = /^(?:\([^()]{1,300}\)|\[[^[\]]{1,300}\])$/

function isClosingLine(line: string): boolean {
  const text = line.trim()
  return over.test(text) || isCreditLine(text)
}

/** The first of such lines at the end of a paragraph. */
function closingLines({children}: Paragraph): Spot | undefined {
  const starts = lineStarts(children)
  let first: Spot | undefined
  for (let index = starts.length - 1; index > 0; index--) {
    const spot = starts[index]
    if (spot === undefined || !isClosingLine(lineFrom(children, spot))) break
    first = spot
  }
  return first
}

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
