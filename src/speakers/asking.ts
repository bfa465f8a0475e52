/** Whether words ask something: by a question mark of their script, or by a request. */
import {requests} from './words.js'

// A question mark of any script that ends something, not one inside an address: `why?`, `なぜ？`, `لماذا؟`; the
// Armenian one stands on a vowel: `Ինչո՞ւ`.
const questionMark = /[?？؟](?=[\s"'”’»)\]([*_…!?.,;:—–-]|$)|[？؟՞፧]/uy
// The Greek question mark is a semicolon behind a Greek letter: `γιατί;`.
const greekQuestion = /[\u0370-\u03ff\u1f00-\u1fff][;\u037e]/y
// The start of a sentence and its first three words, where it could be a request: `Tell me about`.
const sentenceStart =
  /(?:^|[.!?:;—–]\s{1,3}|\n)(?:(?:so|and|but|please|now|well|ok|okay|then),?\s)?([\p{L}'’]{1,20}(?:\s[\p{L}'’]{1,20}){0,2})/giu

// The start of a sentence and the first word of a request, in any of the languages: `. So tell`.
const mayRequest = new RegExp(
  `(?:^|[.!?:;—–]\\s{1,3}|\\n)(?:(?:so|and|but|please|now|well|ok|okay|then),?\\s)?(?:${firstWords(requests)})(?![\\p{L}'’])`,
  'iu',
)

function firstWords(phrases: Iterable<string>): string {
  return [...new Set(Array.from(phrases, (phrase) => phrase.split(/[ -]/)[0]))].join('|')
}

/**
 * Whether a turn asks something.
 *
 * @param text its speech
 * @returns `true` where it holds a question mark of its script, or a request such as `Tell me …`
 */
export function isAsking(text: string): boolean {
  if (questionMarks.some((mark) => hasMark(text, mark))) return true
  if (!mayRequest.test(text)) return false
  for (const match of text.matchAll(sentenceStart)) {
    const words = (match[1] ?? '').toLowerCase().split(/\s/)
    for (let count = words.length; count > 0; count--) {
      if (requests.has(words.slice(0, count).join(' '))) return true
    }
  }
  return false
}

/** Whether one of the question marks stands in a text where it asks; most have none. */
function hasMark(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    questionMark.lastIndex = at
    greekQuestion.lastIndex = Math.max(0, at - 1)
    if (questionMark.test(text) || greekQuestion.test(text)) return true
  }
  return false
}

// `;` asks in Greek, where it is also written U+037E.
const questionMarks = ['?', '？', '؟', '՞', '፧', ';', '\u037e']
