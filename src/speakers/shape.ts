/** What a label's name part looks like: a name, a code, a mark of question or answer, or no person. */
import {fold, hasCase} from './fold.js'
import {isBehind, isHonorific, isSureTitle, wordsOf} from './honorifics.js'
import {leadIns} from './lead-ins.js'
import {markOf, questionMarks} from './question-marks.js'
import {
  addressed,
  articles,
  cues,
  fields,
  halls,
  magazines,
  notCodes,
  particles,
  places,
  roles,
  suffixes,
  voices,
} from './words.js'

/**
 * - `name`: two words or more, as people are called (`Ana Ruiz`, `Dr. Stone`, `RITA COLE`)
 * - `word`: one word with a capital, or of a script without (`Ana`, `安娜`)
 * - `code`: a few letters or digits (`AR`, `AvW`, `P03`, `SPEAKER_00`)
 * - `voice`: somebody by what they do or are, or a number (`Host`, `Audience`, `Speaker 1`, `Both`)
 * - `several`: people side by side (`Ana and Ben`, `AR/BQ`)
 * - `ask`, `answer`, `either`: a mark such as `Q`, `A`; `either` where languages differ
 * - `examiner`: who asks from here on (`BY MR. RUIZ`)
 * - `unnamed`: a dash in place of a name, for a voice that nobody can name (`—`)
 * - `cue`: a part of the production (`Break`, `Intro`)
 * - `handle`: a lower-case user name (`jgarzik`)
 * - `doubtful`: built like a name, with the word of a thing in it (`Ellen Page`, `Side Note`)
 * - `common`: a few common words behind a capital (`Người dân`, `Ziņu aģentūra`), whatever they mean
 * - `counted`: a word and a number, somebody's where two take turns (`Govornik 1`, `Korak 1`)
 * - `field`: the name of a thing (`Note`, `Subject`, `Serves`)
 * - `phrase`: anything else
 */
export type Shape =
  | 'name'
  | 'word'
  | 'code'
  | 'voice'
  | 'several'
  | 'ask'
  | 'answer'
  | 'either'
  | 'examiner'
  | 'unnamed'
  | 'cue'
  | 'handle'
  | 'doubtful'
  | 'common'
  | 'counted'
  | 'field'
  | 'phrase'

// A word of a name: starts with a letter; inner full stops, apostrophes, hyphens, joiners,
// and what parts the last letter of a Hebrew abbreviation: `O'Brien-Lee`, `B.`, `ד"ר`.
const nameWord = /^[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}.'’ʼ`‑״׳\p{Join_Control}-]|"(?=\p{Lo}))*$/u
// Capitals, maybe mixed with small letters, or with digits: `AR`, `AvW`, `P03`, `S1`, `MLS2`.
const code = /^(?:\p{Lu}[\p{Lu}\p{Ll}]{0,3}\p{Lu}|\p{Lu}|\p{Lu}{1,4}[-_#]?\d{1,4})$/u
// Two or three capitals, which are a code even where they spell a word: `DE`, `AND`.
const shortCode = /^\p{Lu}{2,3}$/u
// What the label of a voice that is counted ends with: the `1` of `Speaker 1`.
const endsWithDigit = /\p{Nd}$/u
// What diarisers and surveys call voices: `SPEAKER_00`, `spk_0`, `ch_1`.
const machineCode = /^(?:SPEAKER|SPK|spk|[Ss]peaker|ch)[_-]?\d{1,4}$/
// Who examines a witness: `BY MR. RUIZ`, `BY MS. ODE`.
const examiner = /^BY (?:MR|MS|MRS|MISS|DR)\.? \p{Lu}/u
// Where a scene of a screenplay is: `INT. KITCHEN - NIGHT`, `EXT. HARBOUR`.
const scene = /^(?:INT|EXT)[./]/
// A user name, which is no number: `jgarzik`, `_aj_`, `bob-42`.
const handle = /^(?!\d+$)[\p{Ll}\p{N}_][\p{L}\p{N}_.-]{1,24}$/u
// A number or letter that tells voices apart, or says that none is known: `1`, `#2`, `A`, `03`, `?`.
const ordinal = /^(?:#?(?:\p{Nd}{1,4}|\p{Lu})|\?)$/u
// A word and a number: `Hizlaria 1`, `ተናጋሪ 2`.
const counted = /^\p{L}[\p{L}\p{M}]{2,20} #?\p{Nd}{1,2}$/u
// What stands between people in one label: `, `, ` and `, `/`, ` & `.
const between = /\s{0,80}(?:[,/&+、]|\s(?:and|und|et|y|e|en|och|og|i|и|та)\s)\s{0,80}/u
// A letter of a script without capitals (Han, kana, Hangul, Arabic, Hebrew, Thai, Devanagari, Georgian …), maybe
// with a letter that tells people apart: `安`, `受访者A`.
const caseless =
  /^[\p{Lo}\u10d0-\u10ff](?:[\p{Lo}\u10d0-\u10ff\p{Lm}\p{M}\p{N}・·.'’״׳\p{Join_Control}-]|["（）](?=\p{Lo}))*[A-Z]?$/u
// What stands on and between letters of such scripts, and counts for nothing: the vowel signs of `साक्षात्कार`.
const notLetters = /[^\p{Lo}\u10d0-\u10ff\p{Lm}\p{N}]/gu

// Han or kana without a dot between, longer than names are: a clause, or a nickname.
const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{7,}$/u

/** What stands in place of a name where nobody can be named. */
export const unnamedLabel = '—'

/** No mark is longer, with its number, in characters. */
const longestMark = 24

const marks = markShapes()

function markShapes(): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>()
  const add = (mark: string, shape: Shape) => {
    const known = shapes.get(mark)
    shapes.set(mark, known === undefined || known === shape ? shape : 'either')
  }
  for (const {ask, answer} of questionMarks) {
    for (const mark of ask) add(mark, 'ask')
    for (const mark of answer) add(mark, 'answer')
  }
  return shapes
}

/**
 * Tell what kind of label a name part makes.
 *
 * @param name the label without brackets, times and colon: `Dr. Emily Kim`
 * @returns its shape; `phrase` where it is none of the others
 */
export function shapeOf(name: string): Shape {
  if (name.length === 0 || name.length > 80) return 'phrase'
  const folded = fold(name)
  const isNumbered = endsWithDigit.test(folded)
  const mark = name.length > longestMark ? undefined : marks.get(markOf(name))
  if (mark !== undefined && (folded.length > 1 || name !== folded || !hasCase(name))) return mark
  if (leadIns.has(folded)) return 'common'
  if (isNumbered && machineCode.test(name)) return 'code'
  if (name.startsWith('BY ') && examiner.test(name)) return 'examiner'
  if (scene.test(name)) return 'phrase'
  const tokens = wordsOf(name)
  const first = tokens[0] ?? ''
  if (tokens.length === 1) return singleShape(first, folded)
  return severalShape(tokens, name)
}

function singleShape(token: string, folded: string): Shape {
  if (token === unnamedLabel) return 'unnamed'
  if (cues.has(folded)) return 'cue'
  if (shortCode.test(token) && !notCodes.has(folded)) return 'code'
  const capital = startsCapital(token)
  if (voices.has(folded) || roles.has(folded)) {
    return capital || caseless.test(token) ? 'voice' : 'handle'
  }
  // `I` is the letter of Interviewer, too.
  if (token.length === 1 && code.test(token)) return 'code'
  if (magazines.has(folded) && token === token.toUpperCase()) return 'doubtful'
  if ((fields.has(folded) && !addressed.has(folded)) || notCodes.has(folded)) return 'field'
  if (code.test(token)) return 'code'
  if (between.test(token)) return together(token.split(between))
  if (nameWord.test(token) && (capital || elidedStart.test(token))) return 'word'
  if (caseless.test(token)) {
    if (dense.test(token)) return 'handle'
    return token.replace(notLetters, '').length <= 12 ? 'word' : 'phrase'
  }
  return handle.test(token) ? 'handle' : 'phrase'
}

function severalShape(tokens: readonly string[], name: string): Shape {
  const folded = tokens.map(fold)
  if (folded.every((token) => cues.has(token))) return 'cue'
  if (isVoice(tokens, folded) || isPlaced(tokens, folded)) return 'voice'
  // `A Sra. Alves`: an article before a title.
  const titled = articles.has(folded[0] ?? '') && isHonorific(tokens[1] ?? '') ? 1 : 0
  const isWord = (token: string, at: number) => at >= titled && isThing(token, tokens[at] ?? '', at)
  const things = folded.filter(isWord).length
  if (tokens.length <= 7 && things < tokens.length && isName(tokens, folded)) {
    // Nobody says Ms. to a thing: `Ms. Price`.
    return things === 0 || isSureTitle(tokens[0] ?? '') ? 'name' : 'doubtful'
  }
  // `and` is among the words of things, and stands between people all the same.
  const people = between.test(name) ? together(name.split(between)) : 'phrase'
  if (people !== 'phrase') return people
  if (things > 0) return 'field'
  if (counted.test(name)) return 'counted'
  return isCommon(tokens) ? 'common' : 'phrase'
}

/**
 * The word of a thing; an initial is none, nor a small word inside a name: the `de` of `Ana de Vries`, the `An` of
 * `Van An`.
 */
function isThing(folded: string, token: string, at: number): boolean {
  if (!fields.has(folded)) return false
  if (!startsCapital(token)) return at > 0 ? !particles.has(folded) : !opensSurname.test(token)
  // The article of an office, the beginning of a surname: `De voorzitter`, `De Vries`.
  if (at === 0 && opensSurname.test(folded)) return false
  return at > 0 ? token.length > 2 : token.length !== 2 || !token.endsWith('.')
}

/** Words, the first with a capital, perhaps with a number behind them. */
function isCommon(tokens: readonly string[]): boolean {
  const [first = '', ...others] = tokens
  if (tokens.length > 4 || !startsCapital(first) || !nameWord.test(first)) return false
  return others.every((token, at) => nameWord.test(token) || (at > 0 && ordinal.test(token)))
}

/** `Audience Member #2`, `THE WITNESS`, `Unknown Speaker`, `An hon. member`: known words all through. */
function isVoice(tokens: readonly string[], folded: readonly string[]): boolean {
  let known = 0
  for (const [index, token] of folded.entries()) {
    if (voices.has(token) || roles.has(token)) known++
    else if (index > 0 && token.endsWith('s') && voices.has(token.slice(0, -1))) known++
    else if (token === 'channel' && ordinal.test(tokens[index + 1] ?? '')) known++
    else if (index === 0 && (articles.has(token) || isHonorific(token))) continue
    else if (index > 0 && isHonorific(token)) continue
    else if (index > 0 && ordinal.test(tokens[index] ?? '')) continue
    else return false
  }
  const [first = ''] = tokens
  return known > 0 && (startsCapital(first) || caseless.test(first))
}

/** `Voice from the audience`, `Man in the crowd`, `Голос из зала`: a voice, and where it is or comes from. */
function isPlaced(tokens: readonly string[], folded: readonly string[]): boolean {
  const at = folded.findIndex((token) => places.has(token))
  if (at < 0 || at === tokens.length - 1 || tokens.length > 7) return false
  const isHall = folded.slice(at + 1).every((token) => articles.has(token) || halls.has(token))
  // `Din sală`, `Glas iz publike`; the `Van Hall` of a name is none.
  if (isHall && at < 2 && !particles.has(folded[at] ?? '')) return startsCapital(tokens[0] ?? '')
  // `People of the harbour` and `Voice of reason` are none.
  if (folded[at] === 'of' && !folded[at - 1]?.startsWith('member')) return false
  return isVoice(tokens.slice(0, at), folded.slice(0, at))
}

function isName(tokens: readonly string[], folded: readonly string[]): boolean {
  let solid = 0
  for (const [index, token] of tokens.entries()) {
    const word = token.endsWith(',') ? token.slice(0, -1) : token
    if (token !== word && !suffixes.has(folded[index + 1]?.replace(',', '') ?? '')) return false
    const isWord = nameWord.test(word) || bracketed.test(word) || elided.test(word)
    // `ወ/ሮ` is a title.
    if (!isWord && !isHonorific(word)) return false
    const isSolid = !isWord || startsCapital(word) || caseless.test(word) || bracketed.test(word)
    if (isSolid || elidedStart.test(word)) solid++
    else if (!isSmall(word, folded[index] ?? '', index)) {
      if (!suffixes.has(folded[index] ?? '') && !lowerStart.test(word)) return false
    }
  }
  return solid > 0
}

/** A small word inside a name, or an office behind an article: the `heer` of `De heer Visser`; or a title: `dr Ruiz`. */
function isSmall(word: string, folded: string, at: number): boolean {
  if (at === 0) return opensSurname.test(word) || isSureTitle(word)
  return particles.has(folded) || isHonorific(word) || isBehind(word)
}

// A small word that a surname alone begins with: the `de` of `de Vries`, `van der` of `van der Meer`.
const opensSurname =
  /^(?:van|von|de|den|del|della|di|da|do|dos|das|du|la|ter|ten|zu|al|el|bin|ibn)$/

// A word of which only a letter is left: the `'t` of `van 't Hoff`.
const elided = /^['’]\p{Ll}$/u
// A nickname in the middle of a name: `(Vera)`, `"Vera"`.
const bracketed = /^[("“][\p{L}.'-]{1,20}[)"”]$/u
// A capital behind an article that lost its vowel: `d’Aubigny`.
const elidedStart = /^[dl][’']\p{Lu}/u
// A capital behind a small prefix: `d'Ampezzo`, `al-Rashid`, `vanDyke`.
const lowerStart = /^\p{Ll}{1,3}['’-]?\p{Lu}/u

function startsCapital(token: string): boolean {
  const letter = token.charCodeAt(0) === 0x40 ? token.slice(1, 2) : token.slice(0, 1)
  return letter !== letter.toLowerCase() && hasCase(letter)
}

/** People side by side: each of them must look like somebody. */
function together(parts: readonly string[]): Shape {
  if (parts.length < 2 || parts.length > 8) return 'phrase'
  const people = parts.every((part) => part !== '' && isSomebody(shapeOf(part)))
  return people ? 'several' : 'phrase'
}

/** Whether a shape is one that people's labels have. */
export function isSomebody(shape: Shape): boolean {
  return shape === 'name' || shape === 'word' || shape === 'code' || shape === 'voice'
}

/**
 * Split a label that names several people.
 *
 * @param name `Ana and Ben`, `AR/BQ`
 * @returns `['Ana', 'Ben']`
 */
export function splitSeveral(name: string): string[] {
  return name.split(between)
}
