/** What parts a name from the speech on its line, where that is no colon: a dash, a full stop, a bar, a gap, brackets. */

/** A name parted from the speech by a dash: `Ana – `, `AR—`, `А. РЕДЬКО― `, `BRAGA (PT - BA) – `. */
export const dashed =
  /^([\p{L}\p{N}][^–—―:|(\n]{0,59}?(?:\([^()\n]{1,40}\))?)(?:\s[–—―-]\s|\s?[–—―]\s?)(?=\S)/u
/** By a bar: `Ana | `. */
export const barred = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)\s?\|\s?(?=\S)/u
/** By a gap, behind the circle of Japanese minutes: `○佐藤君　`, `○田中（健）委員　`. */
export const circled = /^[○◯]([\p{L}\p{N}][^–—:|\n]{0,39}?)(?: {2,20}|\t{1,9}|\u3000{1,4})(?=\S)/u
/** By a gap: `ANA    `. */
export const gapped = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)(?: {2,20}|\t{1,9}|\u3000{1,4})(?=\S)/u

/** A name in brackets before the speech: `[Ana] `, `(Ana): `, `【安娜】`. */
export const bracketed =
  /^(?:\[([^[\]]{1,40})\]:?\s{1,3}|\(([^()]{1,40})\):?\s{1,3}|【([^【】]{1,20})】[:：]?\s{0,3})(?=\S)/
/** A name behind which a full stop and a dash stand, as in Spanish: `AR.- `, `ANA.— `. */
export const stopped = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)\.\s?[-–—]\s{0,3}(?=\S)/u
/** A name before speech in corner brackets, to the end of the line: `田中「なぜ？」`. */
export const quoting = /^([\p{L}\p{N}][^\s「」『』:：、。]{0,11})(?=「)/u

// A title before a name, or initials: the `M. ` of `M. Garnier. `, `Mme `, `J. `, `О.`.
const title = String.raw`(?:(?:Mr|Mrs|Ms|Sr|Sra|Hr|Dr)\. |Mme )?(?:\p{Lu}\.\s?){0,3}`
// What ends a name before its full stop, or with that of its last initial: nothing, ` (SP)`, ` О.В.`.
const end = String.raw`(?: \p{Lu}\.(?:\s?\p{Lu}\.)?(?=\s)|(?:\s?\([^()\n]{1,60}\))?(?=\.))`
/** A name before a full stop, as plays and proceedings have it, over its speech too: `HAMLET. `, `J. ODE (SP). `, `Ode O. `. */
export const closed = new RegExp(
  `^(${title}\\p{L}[^.:!?…()\\n]{1,60}?${end})\\.?(?:\\s{1,2}(?=[^\\s\\p{Ll}])|\\s{0,9}$)`,
  'u',
)

// A title before a name: the `M. ` of `M. Garnier`; another letter than M is an initial.
const titled = /^(?:M|\p{L}{2,3})\. |^Mme /u
// What stands behind the name: `, ministre`, ` (SP)`.
const behind = /[,(].*$/s

/**
 * Whether a name stands out from a sentence: capitals up to a comma or a bracket, or a title in front, are what none
 * begins with.
 */
export function standsOut(name: string): boolean {
  const bare = name.replace(behind, '').trimEnd()
  return titled.test(name) || (bare.length > 1 && isCapitals(bare))
}

/** Whether there are letters, and all of them are capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}
