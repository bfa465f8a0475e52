/** HTML that starts in words and never closes, and so is words. */
import {append} from '../tree/append.js'

// An escape; what starts a comment or is one, an instruction, a section and a declaration; what closes them; and
// a blank line: `\<`, `<!--`, `<!-->`, `<?`, `<![CDATA[`, `<!a`, `-->`, `?>`, `]]>`, `>`, `⏎ ⏎`.
const signs = /\\[\\<]|<!--(?:-?>)?|<\?>?|<!\[CDATA\[|<![A-Za-z]|-->|\?>|\]\]>|>|\n[ \t]*\r?(?=\n)/g

/** What closes each; a declaration, `>`. */
const closings = new Map([
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
])

/**
 * Find HTML in words that nothing in the paragraph closes (CommonMark 0.31.2, 6.6): a parser looks for that
 * up to the end, from each of them.
 *
 * @param source CommonMark
 * @returns the offset of the sign that starts each; some may be missing
 */
export function unclosedHtml(source: string): number[] {
  if (!source.includes('<!') && !source.includes('<?')) return []
  const unclosed: number[] = []
  const open = new Map<string, number[]>()
  const leave = () => {
    for (const places of open.values()) append(unclosed, places)
    open.clear()
  }
  for (const {0: sign, index} of source.matchAll(signs)) {
    if (sign.startsWith('\n')) leave()
    else if (sign.endsWith('>')) {
      for (const closing of open.keys()) if (sign.endsWith(closing)) open.delete(closing)
    } else if (sign.startsWith('<') && !startsLine(source, index)) {
      const closing = closings.get(sign) ?? '>'
      const places = open.get(closing)
      if (places === undefined) open.set(closing, [index])
      else places.push(index)
    }
  }
  leave()
  return unclosed
}

/** Whether nothing but the signs of quotes and lists stands before it, so that it may be a block (4.6). */
function startsLine(source: string, place: number): boolean {
  let at = place
  while (place - at < 200 && ' \t>*+-.)0123456789'.includes(source.charAt(at - 1) || '.')) {
    if (--at <= 0) return true
  }
  return place - at === 200 || source.charAt(at - 1) === '\n'
}
