/** What parts a name from the speech on its line, where that is no colon: a dash, a full stop, a bar, a gap, brackets. */

/** A name at the start of a line, and how many characters it takes with what parts it from the speech. */
export interface Opening {
  name: string
  length: number
}

/** Reads the start of a line. */
export type OpeningReader = (text: string) => Opening | undefined

// A name parted from the speech by a dash, a bar, or a gap, in Japanese minutes behind a circle: `Ana – `, `AR—`,
// `А. РЕДЬКО― `, `BRAGA (PT - BA) – `, `Ana | `, `ANA    `, `○佐藤　`.
const dashed =
  /^([\p{L}\p{N}][^–—―:|(\n]{0,59}?(?:\([^()\n]{1,40}\))?)(?:\s[–—―-]\s|\s?[–—―]\s?)(?=\S)/u
const barred = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)\s?\|\s?(?=\S)/u
const gapped = /^[○◯]?([\p{L}\p{N}][^–—:|\n]{0,39}?)(?: {2,20}|\t{1,9}|\u3000{1,4})(?=\S)/u

// A name in brackets before the speech: `[Ana] `, `(Ana): `, `【安娜】`.
const bracketed =
  /^(?:\[([^[\]]{1,40})\]:?\s{1,3}|\(([^()]{1,40})\):?\s{1,3}|【([^【】]{1,20})】[:：]?\s{0,3})(?=\S)/
// A name behind which a full stop and a dash stand, as in Spanish: `AR.- `, `ANA.— `.
const stopped = /^([\p{L}\p{N}][^–—:|\n]{0,39}?)\.\s?[-–—]\s{0,3}(?=\S)/u
// A name before speech in corner brackets, to the end of the line: `田中「なぜ？」`.
const quoting = /^([\p{L}\p{N}][^\s「」『』:：、。]{0,11})(?=「)/u

// A title before a name, or initials: the `M. ` of `M. Garnier. `, `Mme `, `J. `, `О.`.
const title = String.raw`(?:(?:Mr|Mrs|Ms|Sr|Sra|Hr|Dr)\. |Mme )?(?:\p{Lu}\.\s?){0,3}`
// The stop behind a name and its brackets, or that of its last initial: `.`, ` (SP).`, ` О.В.`.
const stop = String.raw`(?: \p{Lu}\.(?:\s?\p{Lu}\.)?|(?:\s?\([^()\n]{1,60}\))?(\.))`
// A name before a full stop, as plays and proceedings have it, over its speech too: `HAMLET. `, `J. ODE (SP). `.
const closed = new RegExp(
  `^(${title}\\p{L}[^.:!?…()\\n]{1,60}?${stop})(?:\\s{1,2}(?=[^\\s\\p{Ll}])|\\s{0,9}$)`,
  'u',
)

/** `Ana – Hello`. */
export const readDashed: OpeningReader = (text) => opening(dashed.exec(text))
/** `Ana | Hello`. */
export const readBarred: OpeningReader = (text) => opening(barred.exec(text))
/** `ANA    Hello`. */
export const readGapped: OpeningReader = (text) => opening(gapped.exec(text))
/** `[Ana] Hello`. */
export const readBracketed: OpeningReader = (text) => opening(bracketed.exec(text))
/** `AR.- Hello`. */
export const readStoppedAndDashed: OpeningReader = (text) => opening(stopped.exec(text))
/** `田中「なぜ？」`. */
export const readQuoting: OpeningReader = (text) => opening(quoting.exec(text))

/** `ANA. Hello`, `Ode O. Hello`, `A. Ode (SP).` over the speech. */
export const readClosed: OpeningReader = (text) => {
  const match = closed.exec(text)
  if (match === null) return undefined
  const [whole, name = '', end] = match
  return {name: end === undefined ? name : name.slice(0, -1), length: whole.length}
}

function opening(match: RegExpExecArray | null): Opening | undefined {
  if (match === null) return undefined
  return {name: match[1] ?? match[2] ?? match[3] ?? '', length: match[0].length}
}

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
