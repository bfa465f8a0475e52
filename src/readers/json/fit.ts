/** Words and the text they are of: one says how it is written, the other when it is said. */
import type {SpokenWord} from './words.js'

// White space, which words and texts may have in different places.
const spaces = /\s+/g
// What a list of words may lack of its text: capitals and punctuation. `Hello,` is `hello`.
const unspoken = /[^\p{L}\p{M}\p{N}]+/gu

/**
 * Give words the spelling they have in a text.
 *
 * @param text what is said, with its punctuation
 * @param words the same in single words, which may lack capitals and punctuation
 * @returns the words, which together are the text; nothing where they are not of this text
 */
export function fitWords(text: string, words: readonly SpokenWord[]): SpokenWord[] | undefined {
  if (words.length === 0) return undefined
  const all = words.map((word) => word.text).join('')
  if (all.replace(spaces, '') === text.replace(spaces, '')) return [...words]
  const pieces = text.split(spaces)
  if (pieces.length !== words.length) return undefined
  const fits = words.every(({text: word}, index) => folded(word) === folded(pieces[index] ?? ''))
  return fits ? words.map((word, index) => ({...word, text: pieces[index] ?? ''})) : undefined
}

function folded(word: string): string {
  return word.toLowerCase().replace(unspoken, '')
}
