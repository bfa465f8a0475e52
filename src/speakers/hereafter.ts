/** Short forms that a document says it goes on with: `(hereafter AR)`, `(이하 윤호)`, `（以下简称“陈”）`. */

// What says that a short form follows.
const lead =
  "hereafter|hereinafter|henceforth|from here on|referred to as|abbreviated(?: as)?|im folgenden|nachfolgend|ci-après|désormais|en adelante|d['’]ora in poi|doravante|이하|以下(?:[简簡][称稱])?"
// The short form, maybe in quotation marks: `AR`, `"Ruiz"`, `“陈”`.
const short = '[,:、，：]?\\s?["“‘\'「『]?([^"”’\'」』()（）]{1,20}?)["”’\'」』]?\\s?'

// A note that is nothing else: `hereafter AR`, `im Folgenden: AR`, `以下、田中`.
const whole = new RegExp(`^(?:${lead})${short}$`, 'iu')
// The same in brackets, anywhere: `(hereafter AR)`, `（以下、田中）`.
const inBrackets = new RegExp(`[(（](?:${lead})${short}[)）]`, 'giu')

/**
 * Read what a note says somebody is called from there on.
 *
 * @param note what stands in brackets behind a name, or behind a comma: `hereafter AR`
 * @returns the short form, `AR`; nothing where the note says something else
 */
export function shortFormIn(note: string): string | undefined {
  return whole.exec(note)?.[1]
}

/** A short form, and the text before its brackets. */
export interface ShortForm {
  short: string
  before: string
}

/**
 * Find everybody who is called something from there on.
 *
 * @param text a line before the talk: `지윤호(이하 윤호), 진행: 백가람(이하 가람)`
 * @returns the short forms with up to eighty characters before each, without those of the one before
 */
export function shortFormsIn(text: string): ShortForm[] {
  let from = 0
  return Array.from(text.matchAll(inBrackets), ({0: written, 1: short = '', index}) => {
    const before = text.slice(Math.max(from, index - 80), index).trim()
    from = index + written.length
    return {short, before}
  })
}
