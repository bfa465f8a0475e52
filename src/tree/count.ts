/** How many words a text has. */
import {unitKinds} from './units.js'

// A word: letters and digits, joined by what stands inside words: `don't`, `cross-talk`, `3.5`, `l’eau`.
const word = /[\p{L}\p{M}\p{N}]+(?:['’.,\-\u200c\u2011][\p{L}\p{M}\p{N}]+)*/gu
// Letters that are counted one by one, as word processors do, since nothing parts their words: Han, kana.
const single = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
// Letters whose words only a dictionary parts: Thai, Lao, Khmer, Burmese.
const unparted = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const notLatin =
  /[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

// A letter, an accent or a digit; and what may stand between two of them in a word.
const letter = /[\p{L}\p{M}\p{N}]/u
const joiner = /['’.,\-\u200c\u2011]/
// Half of a character beyond the basic plane.
const half = /[\ud800-\udfff]/

/** What a unit is to words; for `other` the units alone do not tell. */
const isGap = 1
const isLetter = 2
const isJoiner = 3
const isOther = 4

const kindOf = unitKinds((char) => {
  if (half.test(char) || notLatin.test(char)) return isOther
  if (letter.test(char)) return isLetter
  return joiner.test(char) ? isJoiner : isGap
})

/**
 * Count words.
 *
 * @param text literal text
 * @returns how many words it has; Han and kana count one each, and Thai, Lao, Khmer and Burmese as many as
 *   `Intl.Segmenter` finds
 */
export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === isLetter) {
      if (!inside) count++
      inside = true
    } else if (kind === isOther) return matchWords(text)
    else if (inside) inside = kind === isJoiner && startsLetter(text, at + 1)
  }
  return count
}

function startsLetter(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) === isLetter
}

/** The same by regular expressions, for scripts that do not part words, and letters of two units. */
function matchWords(text: string): number {
  if (!notLatin.test(text)) return text.match(word)?.length ?? 0
  const letters = text.match(single)?.length ?? 0
  const rest = text.replace(single, ' ')
  if (!unparted.test(rest)) return letters + (rest.match(word)?.length ?? 0)
  let count = letters
  for (const {isWordLike} of new Intl.Segmenter('th', {granularity: 'word'}).segment(rest)) {
    if (isWordLike) count++
  }
  return count
}
