/** What is known of names as such: their parts, their case, their initials. */
import type {Speaks} from '../tree/sample.js'
import {fold, hasCase} from './fold.js'
import {isBehind, isHonorific, isOffice, isOfWhat, wordsOf} from './honorifics.js'
import {articles, particles, suffixes, voices} from './words.js'

/** A name with its honorific and its suffix told apart. */
export interface NameParts {
  /** All of it, folded. */
  folded: string
  honorific?: string
  /** Without honorific, in title case, a suffix such as `PhD` still behind it. */
  name: string
  /** Words that can stand for the person on their own, folded: no particles, no suffix. */
  words: readonly string[]
  /** Which of a family's generations, folded: `jr`, `iii`. */
  generation?: string
}

// What parts the words that initials are made of: ` `, and the hyphen of `Jean-Luc`.
const spacesAndHyphens = /\s+|-/

/**
 * Take a name apart.
 *
 * @param written a name as a label or an introduction has it: `Dr. EMILY KIM`
 * @param speaks tells the language of the document, which tells the `M.` of Monsieur from an initial
 * @returns its parts: `{folded: 'dr emily kim', honorific: 'Dr.', name: 'Emily Kim', words: ['emily', 'kim']}`
 */
export function nameParts(written: string, speaks?: Speaks): NameParts {
  const tokens = wordsOf(written)
  const folded = tokens.map(fold)
  const first = titleLength(tokens, folded, speaks)
  const last =
    first === 0 && tokens.length > 1 && isBehind(tokens[tokens.length - 1] ?? '') ? -1 : undefined
  const rest = tokens.slice(first, last)
  const foldedRest = folded.slice(first, last)
  const words = standingWords(rest, foldedRest)
  const parts: NameParts = {folded: fold(written), name: mended(rest), words}
  const titles = last === undefined ? tokens.slice(0, first) : tokens.slice(last)
  if (titles.length > 0) parts.honorific = titles.map((token) => capitalise(token, 'en')).join(' ')
  const generation = foldedRest.find((word) => generations.has(word))
  if (generation !== undefined) parts.generation = generation
  return parts
}

/** Takes names apart, see {@link nameParts}. */
export type NameReader = (written: string) => NameParts

/**
 * Make a reader of names for one document; names seen before are looked up, since a document repeats a few.
 *
 * @param speaks tells the language of the document
 * @returns the function; its contract is that of {@link nameParts}
 */
export function nameReader(speaks: Speaks): NameReader {
  const known = new Map<string, NameParts>()
  return (written) => {
    let parts = known.get(written)
    if (parts === undefined) {
      parts = nameParts(written, speaks)
      known.set(written, parts)
    }
    return parts
  }
}

/** A name in title case; ordinary words, which are nearly all, stay as they are. */
function mended(tokens: readonly string[]): string {
  const capitals = tokens.every((token) => token === token.toUpperCase())
  // The small letters of `ŞAHİN IŞIK` are those of Turkish.
  const language = tokens.some((token) => token.includes('İ')) ? 'tr' : 'en'
  const mend = (token: string) =>
    capitals || shouted.test(token) ? titleCase(token, language) : mendCapitals(token)
  return tokens.map((token) => (ordinary.test(token) ? token : mend(token))).join(' ')
}

// A word that is written as names are, or as the small words inside them: `Emily`, `van`.
const ordinary = /^[A-Z]?[a-z]+$/
// A word in capitals, four or more with a vowel among them: the `RUIZ` of `RUIZ of Ohio`.
const shouted = /^(?=.*[AEIOUYÀ-ÖÙ-Ý])[\p{Lu}'’-]{4,}$/u

// A word that can be somebody's name, not a number or a letter: `Kim`, not the `1` of `Speaker 1`.
const properWord = /^\p{L}[\p{L}\p{M}.'’-]/u

/** A minister of something is no honorific: who that is goes by the office. */
function isProper(word = '', title = ''): boolean {
  if (word === 'of' || word === 'for' || !properWord.test(word)) return false
  return capitalised.test(word) || !isOfWhat(word.toLowerCase(), title)
}

// A surname's own small word, which has a capital: the `De` of `Minister De Boer`.
const capitalised = /^\p{Lu}\p{Ll}/u

/** How many words are titles; one with its article stands alone: `De heer Visser`, `O Sr. Ministro das Obras`. */
function titleLength(
  tokens: readonly string[],
  folded: readonly string[],
  speaks?: Speaks,
): number {
  const [article = '', title = ''] = folded
  const [, written = '', name = ''] = tokens
  if (article !== 'the' && articles.has(article) && isHonorific(written, speaks)) {
    // `Some hon. members` have no name, nor have `Several hon. Members`.
    const lower = name.toLowerCase()
    const isNamed = particles.has(lower) || (name !== lower && !voices.has(lower))
    if (isNamed && isProper(name, title)) return 2
  }
  let length = 0
  while (isHonorific(tokens[length] ?? '', speaks) && isProper(tokens[length + 1], folded[length]))
    length++
  // `Secretary General` is one office.
  const isOne = length === 1 && tokens.length === 2 && isHonorific(tokens[1] ?? '')
  return isOne && isOffice(folded[0] ?? '') ? 0 : length
}

/** What tells a son from his father. */
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

// Quotation marks or brackets around a nickname: `"Bob"`, `(Bob)`; the comma before a suffix.
const aroundNickname = /^[("“]|[)"”]$/g
const dressed = /^[("“]|[,)"”]$/

function standingWords(tokens: readonly string[], folded: readonly string[]): string[] {
  const words: string[] = []
  for (const [at, token] of tokens.entries()) {
    const word = folded[at] ?? ''
    if (isParticle(token, word)) continue
    const isBare = !dressed.test(token)
    words.push(isBare ? word : fold(token.replace(/,$/, '').replace(aroundNickname, '')))
  }
  while (words.length > 1 && suffixes.has(words[words.length - 1] ?? '')) words.pop()
  return words.filter((word) => word !== '')
}

/** Whether a word of a name says nothing but an academic degree, a rank or a generation. */
export function isSuffix(word: string): boolean {
  return suffixes.has(fold(word))
}

/** Whether a word is a small one inside a name: `van`, and not the `Van` of Van Ode. */
function isParticle(token: string, folded: string): boolean {
  return particles.has(folded) && token === token.toLowerCase()
}

/** `O'BRIEN-DE` to `O'Brien-De`; single capitals, numerals and words with small letters stay. */
function titleCase(token: string, language = 'en'): string {
  if (token !== token.toUpperCase() || !hasCase(token)) return token
  const folded = fold(token)
  const isWord = folded === 'jr' || folded === 'sr'
  if (suffixes.has(folded) && token.length < 4 && !isWord) return token
  return capitalise(token, language)
}

/** `MS.` to `Ms.`; the letter behind `受访者A` stays. */
function capitalise(token: string, language: string): string {
  if (token !== token.toUpperCase() || !hasCase(token) || caseless.test(token)) return token
  return token
    .toLocaleLowerCase(language)
    .replace(wordStart, (start) => start.toLocaleUpperCase(language))
    .replace(scots, (_, mc: string, letter: string) => mc + letter.toUpperCase())
}

// A letter of a script without capitals: `受`.
const caseless = /\p{Lo}/u
// The first letter of each part of a name: the `o`, `b` and `d` of `o'brien-de`.
const wordStart = /(?<![\p{L}\p{M}])\p{L}/gu
// The letter after Mc: `Mcc` of `Mcconnell`.
const scots = /\b(Mc)(\p{Ll})/gu

/** `McCONNELL` to `McConnell`, `D'AMATO` to `D'Amato`; ordinary words stay as they are. */
function mendCapitals(token: string): string {
  const head = prefixedCapitals.exec(token)
  if (head === null) return token
  return (head[1] ?? '') + titleCase(head[2] ?? '')
}

// Capitals behind a prefix that keeps its small letters: `McCONNELL`, `LeMAY`; `ChatGPT` is no such name.
const prefixedCapitals = /^(\p{Lu}\p{Ll}|Mac|De[lns]|Las|Los|Van|Von|Fitz)(\p{Lu}{3,40})$/u

/**
 * The initials somebody may go by, folded: with particles and without.
 *
 * @param name `Aaron van Wirdum`
 * @returns `['avw', 'aw']`; an empty list for a single word
 */
export function initialsOf(name: string): string[] {
  const all: string[] = []
  const long: string[] = []
  for (const word of name.split(spacesAndHyphens)) {
    const folded = fold(word)
    if (word === '' || suffixes.has(folded.replace(',', ''))) continue
    const [letter = ''] = folded
    all.push(letter)
    if (!isParticle(word, folded)) long.push(letter)
  }
  if (all.length < 2) return []
  const outer = (long[0] ?? '') + (long[long.length - 1] ?? '')
  return [...new Set([all.join(''), long.join(''), outer])].filter((one) => one.length > 1)
}

/**
 * Whether a code can be short for a name, honorific aside: it starts with the same letter, and its letters occur in the
 * name in that order.
 *
 * @param code `BTT`
 * @param name `Bill Ticehurst`
 * @returns `true`
 */
export function abbreviates(code: string, name: string): boolean {
  const letters = fold(nameParts(name).name).replace(/[^\p{L}\p{N}]/gu, '')
  let at = -1
  for (const letter of fold(code)) {
    const next = letters.indexOf(letter, at + 1)
    if (next < 0 || (at < 0 && next > 0)) return false
    at = next
  }
  return at >= 0
}
