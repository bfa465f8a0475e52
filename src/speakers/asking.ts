/** Whether words ask something: by a question mark of their script, or by a request. */
import {requests} from './requests.js'

// A question mark of any script that ends something, not one inside an address: `why?`, `なぜ？`, `لماذا؟`; the
// Armenian one stands on a vowel: `Ինչո՞ւ`.
const questionMark = /[?？؟](?=[\s"'”’»)\]([*_…!?.,;:—–-]|$)|[？؟՞፧]/uy
// The Greek question mark is a semicolon behind a Greek letter: `γιατί;`.
const greekQuestion = /[\u0370-\u03ff\u1f00-\u1fff][;\u037e]/y
/** What may stand before a request: `So tell me`, `Prosím, popište`. */
const lead =
  '(?:^|[.!?:;—–]\\s{1,3}|\\n)(?:(?:so|and|but|please|now|well|ok|okay|then|bitte|und|also|et|alors|por favor|y|e|prosím|proszę|пожалуйста|и|а|будь ласка),?\\s)?'
// The start of a sentence and its first three words, where it could be a request: `Tell me about`.
const sentenceStart = new RegExp(
  `${lead}([\\p{L}\\p{M}'’-]{1,20}(?:\\s[\\p{L}\\p{M}'’]{1,20}){0,2})`,
  'giu',
)
// The start of a sentence and the first word of a request, in any of the languages: `. So tell`.
const mayRequest = new RegExp(`${lead}(?:${firstWords(requests)})(?![\\p{L}\\p{M}])`, 'iu')
// What ends a request, or stands anywhere in one where words are not parted: `बताइए।`, `请您谈谈`, `教えてください`.
const elsewhere =
  /[请請][您你]?[再先]?(?:[谈談讲講说說]|介[绍紹]|描述|解[释釋])|(?:教え|聞かせ|話し|説明し)て(?:くだ|下)さい|(?:말씀|설명|이야기|얘기|소개)해 ?주[세시십]|เล่าให้|(?:बताइए|बताइये|बताएं|बताएँ|বলুন|சொல்லுங்கள்|توضیح دهید|بتائیں|ይንገሩን|anlatın)(?=[.!।።۔…]|$)/u

function firstWords(phrases: Iterable<string>): string {
  return [...new Set(Array.from(phrases, (phrase) => phrase.split(/[ '-]/)[0]))].join('|')
}

/**
 * Whether a turn asks something.
 *
 * @param text its speech
 * @returns `true` where it holds a question mark of its script, or a request such as `Tell me …`
 */
export function isAsking(text: string): boolean {
  if (questionMarks.some((mark) => hasMark(text, mark))) return true
  if (elsewhere.test(text)) return true
  if (!mayRequest.test(text)) return false
  for (const match of text.matchAll(sentenceStart)) {
    const words = (match[1] ?? '').toLowerCase().replaceAll('’', "'").split(/\s/)
    const [stem = ''] = words[0]?.split('-') ?? []
    if (requests.has(stem)) return true
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
