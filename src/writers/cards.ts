/** Speech cut into cards, as captions show it: two lines of 42 characters at most. */

/** What is shown at once. */
export interface Card {
  /** Seconds. */
  start: number
  end: number
  /** One line, or two with a line break between. */
  text: string
}

const widest = 42
const mostLines = 2

/**
 * Cut speech into cards that share its time by their length.
 *
 * A word that is longer than a line stands on a line of its own, whole.
 *
 * @param speech literal text; blank lines end a card
 * @param start when it starts, in seconds
 * @param end when it ends, in seconds
 * @returns the cards; none where nothing is said
 */
export function cardsOf(speech: string, start: number, end: number): Card[] {
  const texts = speech.split(/\n{2,}/).flatMap(textsOf)
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  let said = 0
  return texts.map((text) => {
    const from = start + ((end - start) * said) / total
    said += text.length
    return {start: from, end: start + ((end - start) * said) / total, text}
  })
}

/** The texts of a paragraph's cards. */
function textsOf(paragraph: string): string[] {
  const lines = linesOf(paragraph)
  const texts: string[] = []
  for (let at = 0; at < lines.length; at += mostLines) {
    texts.push(lines.slice(at, at + mostLines).join('\n'))
  }
  return texts
}

// A place where a line may end: white space, or behind a letter of Han, kana or Thai.
const unit =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}][\p{P}\p{M}]{0,9}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|\s+/gu

function linesOf(paragraph: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const [part] of paragraph.matchAll(unit)) {
    const isSpace = part.trim() === ''
    const text = isSpace ? ' ' : part
    if (!isSpace && line.length + text.length > widest && line.trim() !== '') {
      lines.push(line.trim())
      line = ''
    }
    line += text
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}
