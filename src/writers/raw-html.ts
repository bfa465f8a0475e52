/** Raw HTML in Markdown, where nothing stands before it. */
import type {Html, Paragraph, Parents, PhrasingContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'

/** As far as a line is looked at, in characters. */
const reach = 1000

/**
 * Write raw HTML. Speech may begin with what is a block of its own (CommonMark 4.6) where no label stands before
 * it: `<p>Why *maps*?`. A space, which is written as a reference, keeps it in the paragraph.
 *
 * @param node raw HTML, a block or in phrasing
 * @param parent what it stands in
 * @returns Markdown
 */
export function writeHtml(node: Html, parent: Parents | undefined): string {
  const isFirst = parent?.type === 'paragraph' && parent.children[0] === node
  return isFirst && opensBlock(node, parent) ? `&#x20;${node.value}` : node.value
}

function opensBlock({value}: Html, {children: [, ...after]}: Paragraph): boolean {
  const next = after.find((node) => node.type !== 'text' || !blank.test(node.value))
  const [line = ''] = `${value}${lineOf(next)}`.slice(0, reach).split('\n', 1)
  return fromMarkdown(line).children[0]?.type === 'html'
}

// White space on one line.
const blank = /^[ \t]*$/

/** Enough of what follows to tell whether anything does on the same line. */
function lineOf(node: PhrasingContent | undefined): string {
  if (node === undefined || node.type === 'break') return ''
  return node.type === 'text' || node.type === 'html' ? node.value : 'x'
}
