/**
 * Phrasing that is written directly: text, and between it emphasis, links, code and hard breaks that can be
 * read in one way only. Of such a block `mdast-util-to-markdown` would write the same.
 */
import type {Link, Parents, PhrasingContent, Text} from 'mdast'
import {isLabel} from './flatten.js'
import {type Context, writeTexts} from './phrasing.js'

// Text that emphasis can stand around, whatever is beside it (6.2): `so`, `the archive`.
const wordEdges = /^[A-Za-z\d](?:[^*_]*[A-Za-z\d])?$/
// An address that needs no escapes (6.3): `https://example.com/a?b=c#d`, `../a.html`.
const plainAddress = /^[A-Za-z\d/.#?][A-Za-z\d/.:?=#%+,;~@-]*$/
// What a link's own brackets could be taken for.
const bracket = /[[\]]/
// Code that one sign on each side holds: `npm test`.
const plainCode = /^[^\s`](?:[^\r\n`]*[^\s`])?$/

/**
 * Write a paragraph's phrasing.
 *
 * @param children the phrasing
 * @param context what the block needs to know of the document
 * @returns Markdown; nothing where it is not certain how it must be written
 */
export function writeSimple(
  children: readonly PhrasingContent[],
  context: Context,
): string | undefined {
  if (children.length === 0 || !children.every((node, at) => isSimple(node, children, at)))
    return undefined
  const texts = writeTexts(children, 'paragraph', context)
  let next = 0
  let written = ''
  for (const node of children) {
    if (node.type === 'break') written += '\\\n'
    else if (node.type === 'inlineCode') written += `\`${node.value}\``
    else written += around(node, texts[next++] ?? '')
  }
  return written
}

/** Signs around the text of a node. */
function around(node: PhrasingContent, text: string): string {
  if (node.type === 'strong') return `**${text}**`
  if (node.type === 'emphasis') return `*${text}*`
  return node.type === 'link' ? `[${text}](${node.url})` : text
}

function isSimple(
  node: PhrasingContent,
  siblings: readonly PhrasingContent[],
  at: number,
): boolean {
  switch (node.type) {
    case 'text':
    case 'event':
    case 'mark':
      return node.value !== ''
    case 'break':
      return at > 0 && at < siblings.length - 1
    case 'inlineCode':
      return plainCode.test(node.value)
    case 'link':
      return isSimpleLink(node)
    case 'strong':
    case 'emphasis': {
      if (at === 0 && isLabel(node, siblings[1])) return true
      const apart = siblings[at - 1]?.type !== node.type && !isAttention(siblings[at + 1])
      return apart && wordEdges.test(onlyText(node)?.value ?? '')
    }
    default:
      return false
  }
}

function isAttention(node: PhrasingContent | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis'
}

function isSimpleLink({children, url, title}: Link): boolean {
  const text = onlyText({children})?.value ?? ''
  if (title || text === '' || bracket.test(text) || text.includes('\n')) return false
  // An address that is its own text is written in angle brackets.
  return plainAddress.test(url) && text !== url && `mailto:${text}` !== url
}

function onlyText({children}: Pick<Parents, 'children'>): Text | undefined {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only : undefined
}
