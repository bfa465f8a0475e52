/** Whether two words are parted by a space. */
import {isSpaceless} from '../../tree/wrapping.js'

/**
 * What stands between two words.
 *
 * @param before the word before, or the text up to it; `''` where there is none
 * @param word the word after it
 * @returns a space; nothing where one of the two touches with a letter of a script that is written without
 *   spaces (Han, kana, Thai), or with its punctuation
 */
export function gapBetween(before: string, word: string): '' | ' ' {
  if (before === '' || isSpaceless(lastOf(before)) || isSpaceless(firstOf(word))) return ''
  return ' '
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0)
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2)).pop() ?? ''
}
