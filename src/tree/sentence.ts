/** Where sentences end. */

// The end of a sentence, with the quotes and brackets that close it: `.`, `?”`, `。`, `…)`, the `;` of `γιατί;`.
const sentenceEnd =
  /(?:[.?!…。？！؟։।።፧]|[\u0370-\u03ff\u1f00-\u1fff][;\u037e])["'”’»」』)\]]{0,3}$/
// A dash, by which words break off: `and then—`.
const breakOff = /[—–]["'”’»」』)\]]{0,3}$/

/**
 * Whether words end as a sentence does, as far as punctuation tells.
 *
 * @param text any text; spaces at its end do not count
 */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-8).trimEnd())
}

/**
 * Whether words end as a sentence does, or break off at a dash.
 *
 * @param text any text; spaces at its end do not count
 */
export function endsOrBreaksOff(text: string): boolean {
  const end = text.slice(-8).trimEnd()
  return sentenceEnd.test(end) || breakOff.test(end)
}
