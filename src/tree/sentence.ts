/** Where sentences end. */

// The end of a sentence, with the quotes and brackets that close it: `.`, `?”`, `。`, `…)`.
const sentenceEnd = /[.?!…。？！؟։।]["'”’»」』)\]]{0,3}$/
// The same, or a dash, by which words break off: `and then—`.
const sentenceOrBreak = /[.?!…。？！؟։।—–]["'”’»」』)\]]{0,3}$/

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
  return sentenceOrBreak.test(text.slice(-8).trimEnd())
}
