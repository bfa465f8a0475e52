/** What the pages of a printed transcript begin or end with: lines that differ only in a number. */
import type {RootContent} from 'mdast'
import {textOfBlock} from '../../tree/text.js'

// The number of a page, the last of a line: the `12` of `Reed, page 12`, of `12 of 40`.
const number = /^(\D{0,60}?)(\d{1,4})(?: (?:of|von|de|sur|di|из) \d{1,4})?(\D{0,30})$/u
// A word for a page before its number: `Reed, page `, `S. `; a speaker counts steps and rules, and no pages.
const page =
  /(?:^|[^\p{L}])(?:page|pg\.|p\.|seite|s\.|página|pág\.|pagina|pag\.|strona|str\.|sida|стр\.|страница) {0,2}$/iu
// A sentence, which somebody says: `In 1951.`
const sentence = /[.?!…]$/

/**
 * Find the running heads among blocks.
 *
 * @param blocks the document's blocks
 * @param labelled those in which labels are believed
 * @returns paragraphs that occur twice and more and say the same but for the number of a page, which grows
 */
export function runningHeads(
  blocks: readonly RootContent[],
  labelled: ReadonlySet<RootContent | undefined>,
): Set<RootContent> {
  const kinds = new Map<string, {node: RootContent; count: number}[]>()
  for (const node of blocks) {
    const [, before = '', digits = '', after = ''] = labelled.has(node) ? [] : (headOf(node) ?? [])
    if (digits === '') continue
    const kind = `${before}#${after}`
    const list = kinds.get(kind) ?? []
    list.push({node, count: Number(digits)})
    kinds.set(kind, list)
  }
  const found = new Set<RootContent>()
  for (const [kind, list] of kinds) {
    if (
      isHead(
        kind,
        list.map(({count}) => count),
      )
    )
      for (const {node} of list) found.add(node)
  }
  return found
}

function headOf(node: RootContent): RegExpExecArray | null {
  if (node.type !== 'paragraph' || node.children.length !== 1) return null
  const [only] = node.children
  if (only?.type === 'text' && only.value.length > 100) return null
  const text = textOfBlock(node).trim()
  return text.length > 100 || sentence.test(text) ? null : number.exec(text)
}

function isHead(kind: string, counts: readonly number[]): boolean {
  if (counts.length < 2 || !page.test(kind.slice(0, kind.indexOf('#')))) return false
  return counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? 0))
}
