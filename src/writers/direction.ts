/** Which way a text runs, told from its letters. */

// Letters of scripts that run from right to left: Arabic, Hebrew, Syriac, Thaana, N'Ko: `م`.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const everyRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g
const everyOtherLetter = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u3040-\u9fff\uac00-\ud7af]/g
const otherLetter = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u3040-\u9fff\uac00-\ud7af]/

/**
 * Tell which way a text runs.
 *
 * @param text any text; only its beginning is looked at
 * @returns `rtl` where most letters are of a script that runs so, `ltr` where they are of others, nothing
 *   where it has no letters
 */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  if (!rightToLeft.test(text)) return otherLetter.test(text) ? 'ltr' : undefined
  const head = text.slice(0, 2000)
  const right = head.match(everyRightToLeft)?.length ?? 0
  const left = head.match(everyOtherLetter)?.length ?? 0
  return right > left ? 'rtl' : 'ltr'
}
