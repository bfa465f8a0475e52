/** Lines that open so many quotes and lists that nobody means them: they are read as words. */
import type {Nodes, Root} from 'mdast'
import type {Report} from '../report.js'
import {nodesIn} from '../tree/nodes.js'

/** How many quotes and lists may stand in one another. */
const nestingLimit = 100

/** Markdown whose deep lines open nothing. */
export interface Shallow {
  /** The document, of the same length; in each deep line another character stands for its first sign. */
  text: string
  /** The numbers of those lines, one at least. */
  lines: number[]
  /** Put the signs back. */
  restore: (root: Root) => void
}

/**
 * Say what was done with deep lines.
 *
 * @param lines their numbers
 * @param report receives `deep-markdown`
 */
export function reportDeep(lines: readonly number[], report: Report): void {
  const [line = 1] = lines
  const others = lines.length > 1 ? ` (and ${lines.length - 1} more lines)` : ''
  report(
    `More than ${nestingLimit} quotes and lists stand in one another: the line is read as words${others}; take signs away from its start`,
    'deep-markdown',
    {line, column: 1},
  )
}

/**
 * Find deep lines, since a parser nests as deep as they say: the time it takes grows with the square of that,
 * and what goes through the tree runs out of room.
 *
 * @param source CommonMark
 * @returns the document to parse; nothing where no line is deep
 */
export function shallow(source: string): Shallow | undefined {
  const deep: number[] = []
  const lines: number[] = []
  for (let at = 0, line = 1; at < source.length; line++) {
    const end = endOfLine(source, at)
    // A level takes a character at least.
    if (end - at > nestingLimit && isDeep(source, at, end)) {
      deep.push(firstSign(source, at))
      lines.push(line)
    }
    at = end + (source.startsWith('\r\n', end) ? 2 : 1)
  }
  return deep.length === 0 ? undefined : {lines, ...hide(source, deep)}
}

function endOfLine(source: string, start: number): number {
  lineEnding.lastIndex = start
  return lineEnding.test(source) ? lineEnding.lastIndex - 1 : source.length
}

// `\n`, `\r`.
const lineEnding = /[\r\n]/g
// What opens a quote or an item, and the spaces before it: `  > `, `- `, `12) `.
const opening = /([ \t]{0,2000})(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y

/** Whether a line opens too much. An item that an earlier line opened is two columns of white space here. */
function isDeep(source: string, start: number, end: number): boolean {
  opening.lastIndex = start
  for (let levels = 0; levels <= nestingLimit; ) {
    const [all, spaces = ''] = opening.exec(source) ?? []
    if (all === undefined) return false
    levels += 1 + Math.floor((columns(spaces) - 1) / 2)
  }
  return opening.lastIndex <= startOfRule(source, start, end)
}

function columns(spaces: string): number {
  return Math.max(1, spaces.length + 3 * spaces.replaceAll(' ', '').length)
}

/** Where the line is but a rule, which opens nothing: `- - - -`. */
function startOfRule(source: string, start: number, end: number): number {
  let at = end
  let sign = ''
  for (; at > start; at--) {
    const char = source.charAt(at - 1)
    if (char === ' ' || char === '\t') continue
    if (char !== '-' && char !== '*') break
    if (sign !== '' && char !== sign) break
    sign = char
  }
  return at
}

function firstSign(source: string, start: number): number {
  let at = start
  while (!'>*+-.)'.includes(source.charAt(at))) at++
  return at
}

/** Put a character that the document does not have, and that means nothing, for each sign. */
function hide(source: string, places: readonly number[]): Pick<Shallow, 'text' | 'restore'> {
  const hidden = new Map<string, string>()
  let from = 0
  let code = 0xe000
  const parts: string[] = []
  for (const place of places) {
    const sign = source.charAt(place)
    let other = hidden.get(sign)
    if (other === undefined) {
      while (source.includes(String.fromCharCode(code))) code++
      other = String.fromCharCode(code++)
      hidden.set(sign, other)
    }
    parts.push(source.slice(from, place), other)
    from = place + 1
  }
  const text = parts.join('') + source.slice(from)
  const shown = (words: string) => {
    let all = words
    for (const [sign, other] of hidden) all = all.replaceAll(other, sign)
    return all
  }
  return {
    text,
    restore: (root) => {
      for (const node of nodesIn(root)) show(node, shown)
    },
  }
}

/** Change all words of a node. */
function show(node: Nodes, shown: (words: string) => string): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && key !== 'type') Object.assign(node, {[key]: shown(value)})
  }
}
