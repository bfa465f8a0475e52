/** How many words a text has. */

// A word: letters and digits, joined by what stands inside words: `don't`, `cross-talk`, `3.5`, `l’eau`.
const word = /[\p{L}\p{M}\p{N}]+(?:['’.,\-\u200c\u2011][\p{L}\p{M}\p{N}]+)*/gu
// Letters that are counted one by one, as word processors do, since nothing parts their words: Han, kana.
const single = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
// Letters whose words only a dictionary parts: Thai, Lao, Khmer, Burmese.
const unparted = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const notLatin =
  /[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

/**
 * Count words.
 *
 * @param text literal text
 * @returns how many words it has; Han and kana count one each, and Thai, Lao, Khmer and Burmese as many as
 *   `Intl.Segmenter` finds
 */
export function countWords(text: string): number {
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
