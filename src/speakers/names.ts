/** What is known of names as such: their parts, their case, their initials. */
import {fold} from './fold.js'
import {honorifics, particles, suffixes} from './words.js'

/** A name with its honorific and its suffix told apart. */
export interface NameParts {
  honorific?: string
  /** Without honorific, in title case, a suffix such as `PhD` still behind it. */
  name: string
  /** Words that can stand for the person on their own, folded: no particles, no suffix. */
  words: string[]
  /** Which of a family's generations, folded: `jr`, `iii`. */
  generation?: string
}

// A run of any white space: two no-break spaces.
const spaces = /\s+/

/**
 * Take a name apart.
 *
 * @param written a name as a label or an introduction has it: `Dr. EMILY KIM`
 * @returns its parts: `{honorific: 'Dr.', name: 'Emily Kim', words: ['emily', 'kim']}`
 */
export function nameParts(written: string): NameParts {
  const tokens = written.trim().split(spaces)
  let first = 0
  while (honorifics.has(fold(tokens[first] ?? '')) && isProper(tokens[first + 1] ?? '')) first++
  const honorific = tokens.slice(0, first).map(capitalise).join(' ')
  const rest = tokens.slice(first)
  const capitals = rest.every((token) => token === token.toUpperCase())
  const mend = (token: string) =>
    capitals || shouted.test(token) ? titleCase(token) : mendCapitals(token)
  const name = rest.map((token) => (ordinary.test(token) ? token : mend(token))).join(' ')
  const generation = rest.map(fold).find((word) => generations.has(word))
  const words = standingWords(rest)
  return {...(honorific && {honorific}), name, words, ...(generation && {generation})}
}

// A word that is written as names are, or as the small words inside them: `Emily`, `van`.
const ordinary = /^[A-Z]?[a-z]+$/
// A word in capitals, four or more with a vowel among them: the `RUIZ` of `RUIZ of Ohio`.
const shouted = /^(?=.*[AEIOUYÀ-ÖÙ-Ý])[\p{Lu}'’-]{4,}$/u

// A word that can be somebody's name, not a number or a letter: `Kim`, not the `1` of `Speaker 1`.
const properWord = /^\p{L}[\p{L}\p{M}.'’-]/u

/** A minister of something is no honorific: who that is goes by the office. */
function isProper(word: string): boolean {
  return properWord.test(word) && word !== 'of' && word !== 'for'
}

/** What tells a son from his father. */
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

// Quotation marks or brackets around a nickname: `"Bob"`, `(Bob)`.
const aroundNickname = /^[("“]|[)"”]$/g

function standingWords(tokens: string[]): string[] {
  const words = tokens
    .filter((token) => !isParticle(token))
    .map((token) => fold(token.replace(/,$/, '').replace(aroundNickname, '')))
  while (words.length > 1 && suffixes.has(words[words.length - 1] ?? '')) words.pop()
  return words.filter((word) => word !== '')
}

/** Whether a word of a name says nothing but an academic degree, a rank or a generation. */
export function isSuffix(word: string): boolean {
  return suffixes.has(fold(word))
}

/** Whether a word is a small one inside a name: `van`, and not the `Van` of Van Ode. */
function isParticle(token: string): boolean {
  return token === token.toLowerCase() && particles.has(fold(token))
}

/** `O'BRIEN-DE` to `O'Brien-De`; single capitals, numerals and words with small letters stay. */
function titleCase(token: string): string {
  if (token !== token.toUpperCase() || !hasCase(token)) return token
  const folded = fold(token)
  const isWord = folded === 'jr' || folded === 'sr'
  if (suffixes.has(folded) && token.length < 4 && !isWord) return token
  return capitalise(token)
}

/** `MS.` to `Ms.`. */
function capitalise(token: string): string {
  if (token !== token.toUpperCase() || !hasCase(token)) return token
  return token
    .toLowerCase()
    .replace(wordStart, (start) => start.toUpperCase())
    .replace(scots, (_, mc: string, letter: string) => mc + letter.toUpperCase())
}

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

// Capitals behind a prefix that keeps its small letters: `McCONNELL`, `LeMAY`.
const prefixedCapitals = /^(\p{Lu}\p{Ll}{1,3})(\p{Lu}{3,40})$/u

/** Whether a word has letters that know capitals at all. */
function hasCase(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase()
}

/**
 * The initials somebody may go by, folded: with particles and without.
 *
 * @param name `Aaron van Wirdum`
 * @returns `['avw', 'aw']`; an empty list for a single word
 */
export function initialsOf(name: string): string[] {
  const tokens = name.split(spaces).flatMap((token) => token.split('-'))
  const words = tokens.filter(
    (token) => token !== '' && !suffixes.has(fold(token.replace(',', ''))),
  )
  if (words.length < 2) return []
  const letters = (list: string[]) => list.map((word) => [...fold(word)][0]).join('')
  const long = words.filter((word) => !isParticle(word))
  const outer = [long[0] ?? '', long[long.length - 1] ?? '']
  return [...new Set([letters(words), letters(long), letters(outer)])].filter((i) => i.length > 1)
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
