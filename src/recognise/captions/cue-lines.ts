/** The lines of cues, those that only repeat the cue before left out, and lines joined as speech. */
import type {Cue} from '../../tree/types.js'
import {isDense} from '../../tree/wrapping.js'

/** A line of a cue. */
export interface CueLine {
  /** Its words, without the spaces around them. */
  text: string
  /** Where it starts in the cue's text. */
  at: number
}

/** A cue, and those of its lines that are new in it. */
export interface FreshCue {
  cue: Cue
  lines: CueLine[]
}

/** The most lines that a cue is looked at for. */
const mostLines = 8

/**
 * Split cues into lines, and leave out what a rolling caption shows a second time.
 *
 * Live captions roll up: each cue shows the last line of the one before again, or the same line with words
 * added. That is believed only where a third of the cues do it, since people repeat themselves too.
 *
 * @param cues in order
 * @returns each cue with the lines that are new in it
 */
export function freshLines(cues: readonly Cue[]): FreshCue[] {
  const all = cues.map((cue) => ({cue, lines: linesOf(cue.text)}))
  const pairs = all.map((one, index) => repeatsOf(all[index - 1], one))
  const rolling = pairs.filter((one) => one.lines > 0 || one.words > 0).length
  if (rolling < 3 || rolling * 3 < cues.length) return all
  return all.map(({cue, lines}, index) => {
    const {lines: repeated, words} = pairs[index] ?? none
    return {
      cue,
      lines: lines.slice(repeated).map((line, at) => (at > 0 ? line : behind(line, words))),
    }
  })
}

function linesOf(text: string): CueLine[] {
  const lines: CueLine[] = []
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const line = text.slice(from, to)
    const words = line.trim()
    if (words !== '') lines.push({text: words, at: from + line.indexOf(words)})
    from = to + 1
  }
  return lines
}

/** How much of a cue stood in the one before: whole lines, or else the first characters of its first line. */
interface Repeats {
  lines: number
  words: number
}

const none: Repeats = {lines: 0, words: 0}

function repeatsOf(before: FreshCue | undefined, {cue, lines}: FreshCue): Repeats {
  if (before === undefined || before.lines.length === 0 || lines.length === 0) return none
  if (before.cue.voice !== cue.voice || cue.start > (before.cue.end ?? cue.start) + 1) return none
  // Paragraphs under one time stand one below the other; nothing rolls up there.
  if (cue.continues) return none
  const shown = before.lines
  for (let count = Math.min(shown.length, lines.length, mostLines); count > 0; count--) {
    if (isShownAgain(shown, lines, count)) return {lines: count, words: 0}
  }
  const last = shown[shown.length - 1]?.text ?? ''
  const goesOn = begins(lines[0]?.text ?? '', last) === 'part'
  return goesOn ? {lines: 0, words: last.length + 1} : none
}

/** Whether the last lines of a cue are the first of the next. */
function isShownAgain(
  shown: readonly CueLine[],
  lines: readonly CueLine[],
  count: number,
): boolean {
  for (let at = 0; at < count; at++) {
    const before = shown[shown.length - count + at]?.text ?? ''
    if (begins(lines[at]?.text ?? '', before) !== 'whole') return false
  }
  return true
}

/** Whether a line is another, or begins with its words; of spaces only their number counts. */
function begins(line: string, beginning: string): 'whole' | 'part' | undefined {
  const {length} = beginning
  // Most lines differ here already.
  if (line.length < length || line.charCodeAt(0) !== beginning.charCodeAt(0)) return undefined
  const spaced = line.replace(/\s/g, ' ')
  const start = beginning.replace(/\s/g, ' ')
  if (spaced === start) return 'whole'
  return spaced[length] === ' ' && spaced.startsWith(start) ? 'part' : undefined
}

function behind({text, at}: CueLine, words: number): CueLine {
  return {text: text.slice(words), at: at + words}
}

// A word that the end of a line cuts: `inter-`, or with a soft hyphen.
const cutWord = /([\p{L}\p{M}]{2,40})([-\u00ad\u2010])$/u
// The rest of it at the start of the next line, in small letters: `national`.
const restOfWord = /^\p{Ll}[\p{L}\p{M}]{0,40}/u
// A word as the document has it elsewhere: `international`, `well-known`.
const anyWord = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu

/** Joins lines as speech. */
export type JoinLines = (lines: readonly string[]) => string

/**
 * Make a {@link JoinLines}: by spaces, by nothing in scripts without spaces, and by mending a cut word where
 * that is certain: at a soft hyphen, or where the document has the word elsewhere in one piece.
 *
 * @param cues all cues of the document
 * @returns the function
 */
export function lineJoiner(cues: readonly FreshCue[]): JoinLines {
  let words: Set<string> | undefined
  const known = (word: string) => {
    words ??= wordsIn(cues)
    return words.has(word.toLowerCase())
  }
  return (lines) => {
    const parts: string[] = []
    let before = ''
    for (const line of lines) {
      const gap = before === '' ? '' : gapBetween(before, line, known)
      if (gap === 'mended') parts.push((parts.pop() ?? '').slice(0, -1), line)
      else parts.push(gap, line)
      before = line
    }
    return parts.join('')
  }
}

/** What parts two lines; `mended` where the hyphen between them goes. */
function gapBetween(
  before: string,
  line: string,
  known: (word: string) => boolean,
): '' | ' ' | 'mended' {
  const end = before.slice(-1)
  if (end === '-' || end === '\u00ad' || end === '\u2010') {
    const [, start = '', hyphen] = cutWord.exec(before.slice(-44)) ?? []
    const rest = restOfWord.exec(line)?.[0]
    if (start !== '' && rest !== undefined) {
      if (hyphen === '\u00ad' || known(start + rest)) return 'mended'
      if (known(`${start}-${rest}`)) return ''
    }
  }
  return isDense(before, line) ? '' : ' '
}

function wordsIn(cues: readonly FreshCue[]): Set<string> {
  const words = new Set<string>()
  for (const {lines} of cues) {
    for (const {text} of lines)
      for (const [word] of text.matchAll(anyWord)) words.add(word.toLowerCase())
  }
  return words
}
