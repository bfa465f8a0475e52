/** The colon that ends a label, as the scripts have it. */
import {isDigit, isLetter} from './label-time.js'

/** How much of a line a label may take, in characters. */
export const longestLabel = 120

/**
 * Find the colon that ends a label: outside brackets, not inside a clock time.
 *
 * @param line the start of a line
 * @param from where the label starts
 * @returns its offset; nothing where none can be
 */
export function findColon(line: string, from: number): number | undefined {
  const limit = Math.min(line.length, from + longestLabel)
  let depth = 0
  let spaces = 0
  for (let at = from; at < limit; at++) {
    const code = line.charCodeAt(at)
    if (isLetter(code)) continue
    if (code === 0x3a || code === 0xff1a) {
      if (depth > 0 || (isDigit(line.charCodeAt(at - 1)) && isDigit(line.charCodeAt(at + 1))))
        continue
      return at
    }
    if (code === 0x3b && at - from < 6 && depth === 0) return at
    if (depth === 0 && isForeign(code) && endsWord(line, from, at)) return at
    if (code === 0x28 || code === 0x5b || code === 0xff08 || code === 0x3010) depth++
    else if (code === 0x29 || code === 0x5d || code === 0xff09 || code === 0x3011) depth--
    else if (code === 0x20 && depth === 0 && ++spaces > 10) return undefined
    else if (depth === 0 && endsSentence(code) && !isUnknown(line, at)) return undefined
  }
  return undefined
}

/** `ঃ`, `៖`, `፦`, `፡`: what Bengali, Khmer and Amharic write for a colon. */
function isForeign(code: number): boolean {
  return code === 0x0983 || code === 0x17d6 || code === 0x1366 || code === 0x1361
}

// Bengali titles and names that the sign shortens: the `মো` of `মোঃ`, the `ডা` of `ডাঃ`.
const shortened = /(?:^|\s)(?:মো|মোছা|মোসা|মুহা|ডা|ড)$/

/** Whether such a sign ends a word, and shortens none. */
function endsWord(line: string, from: number, at: number): boolean {
  const next = line.charCodeAt(at + 1)
  const code = line.charCodeAt(at)
  if (next === 0x2d || code === 0x1366 || code === 0x17d6) return true
  if (at + 1 < line.length && next !== 0x20) return false
  return !shortened.test(line.slice(Math.max(from, at - 6), at))
}

/**
 * Whether a colon can be nothing else: a semicolon can, and the `፡` that parts words in Amharic.
 *
 * @param line the line it ends a label on
 * @param colon its offset
 */
export function isSure(line: string, colon: number): boolean {
  const code = line.charCodeAt(colon)
  return code !== 0x3b && (code !== 0x1361 || line.charCodeAt(colon + 1) === 0x2d)
}

/**
 * Where the line goes on behind a colon, and behind the dash that some write with it: `Q:- Why?`, `መልስ፡- ሁለት`.
 *
 * @param line the line it ends a label on
 * @param colon its offset
 */
export function behindColon(line: string, colon: number): number {
  const isDashed = line.startsWith('- ', colon + 1)
  return colon + (isDashed ? 2 : 1)
}

/** The question mark of a voice that is not known: `Speaker ?:`. */
function isUnknown(line: string, at: number): boolean {
  return line.startsWith(' ?:', at - 1)
}

/** `?`, `!`, `…`, `。`, `，`, `？`, `！`: no label holds them outside brackets. */
function endsSentence(code: number): boolean {
  return (
    code === 0x3f ||
    code === 0x21 ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff0c ||
    code === 0xff1f ||
    code === 0xff01
  )
}
