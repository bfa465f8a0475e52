/** Where sentences end. */

// The end of a sentence, with the quotes and brackets that close it: `.`, `?”`, `。`, `…)`, the `;` of `γιατί;`.
const sentenceEnd =
  /(?:[.?!…。？！؟։।።፧។]|[\u0370-\u03ff\u1f00-\u1fff][;\u037e])["'”“’»«」』)\]]{0,3}$/
// A dash, by which words break off: `and then—`.
const breakOff = /[—–]["'”“’»«」』)\]]{0,3}$/

// What is heard behind a sentence: `(laughs)`.
const heard = /\s?[([（][^()[\]（）\n]{1,40}[)\]）]$/

/**
 * Whether words end as a sentence does, as far as punctuation tells.
 *
 * @param text any text; spaces at its end do not count
 */
export function endsSentence(text: string): boolean {
  return isEnd(text, sentenceEnd)
}

/**
 * Whether words end as a sentence does, or break off at a dash.
 *
 * @param text any text; spaces at its end do not count
 */
export function endsOrBreaksOff(text: string): boolean {
  return isEnd(text, sentenceEnd) || isEnd(text, breakOff)
}

function isEnd(text: string, sign: RegExp): boolean {
  const end = text.slice(-8).trimEnd()
  if (sign.test(end)) return true
  const last = end.charAt(end.length - 1)
  if (last !== ')' && last !== ']' && last !== '）') return false
  return sign.test(text.slice(-60).trimEnd().replace(heard, '').slice(-8).trimEnd())
}
