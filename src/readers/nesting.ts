/** Lines that open so many quotes and lists that nobody means them. */

/** How many quotes and lists may stand in one another. */
export const nestingLimit = 100

/**
 * Find deep lines, since a parser nests as deep as they say: the time it takes grows with the square of that,
 * and what goes through the tree runs out of room.
 *
 * @param source CommonMark; its lines end with a line feed
 * @returns the offset of the first sign of each, without which the line is words
 */
export function deepLines(source: string): number[] {
  const deep: number[] = []
  for (let at = 0; at < source.length; ) {
    const feed = source.indexOf('\n', at)
    const end = feed < 0 ? source.length : feed
    // A level takes a character at least.
    if (end - at > nestingLimit && isDeep(source, at, end)) deep.push(firstSign(source, at))
    at = end + 1
  }
  return deep
}

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
    if (' \t\r'.includes(char)) continue
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
