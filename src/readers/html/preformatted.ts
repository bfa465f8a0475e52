/** Plain text in HTML's clothes: a page that is one `pre`, as archives put old text on the web. */
import type {RootContent} from 'hast'
import type {Root} from 'mdast'
import {nodesIn} from '../../tree/nodes.js'
import {isFurniture} from './furniture.js'
import {elementsBelow, elementsIn, isElement, isVisible, textIn} from './nodes.js'

/** Headings may stand beside it; they are words that are not. */
const share = 0.9

/**
 * Find plain text that is all of a page.
 *
 * @param content what the page shows
 * @param source the document
 * @returns the text, each line where it stands in the source, and nothing else; or nothing, where the page
 *   holds more, or the text is code
 */
export function preformatted(content: RootContent[], source: string): string | undefined {
  const pre = [...elementsBelow({children: content})].find((node) => isElement(node, 'pre'))
  if (pre === undefined || elementsIn(pre).some((child) => isElement(child, 'code')))
    return undefined
  const shown = content.filter((node) => !isElement(node) || !isFurniture(node))
  const all = shown.reduce((sum, node) => sum + lettersIn(textIn(node)), 0)
  if (lettersIn(textIn(pre)) < all * share || !isVisible(textIn(pre))) return undefined
  return inPlace(shown, source)
}

/**
 * Keep the places of text only as far as they are true: behind a reference or a tag the words stand further
 * on than they are read.
 *
 * @param root what was read of the text; changed in place
 * @param source the document
 */
export function placeLines(root: Root, source: string): void {
  for (const node of nodesIn(root)) {
    if (node.type !== 'text' || node.position === undefined) continue
    const {start, end} = node.position
    const slice = source.slice(start.offset, end.offset)
    if (slice.replace(space, ' ') === node.value.replace(space, ' ')) continue
    node.position = {
      start: {line: start.line, column: start.column},
      end: {line: end.line, column: end.column},
    }
  }
}

// A character of white space.
const space = /\s/g

function lettersIn(text: string): number {
  return text.match(/\S/g)?.length ?? 0
}

/** The lines that are shown, all others blank; a line that was decoded is filled up with spaces. */
function inPlace(shown: readonly RootContent[], source: string): string {
  const lines: string[] = []
  const gather = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (isElement(node)) {
        if (!isFurniture(node)) gather(node.children)
      } else if (node.type === 'text') {
        const {line = 1, column = 1} = node.position?.start ?? {}
        for (const [index, part] of node.value.split('\n').entries()) {
          const at = line - 1 + index
          lines[at] = (lines[at] ?? ' '.repeat(index === 0 ? column - 1 : 0)) + part
        }
      }
    }
  }
  gather(shown)
  // A line ending of any system: `\n`, `\r\n`, `\r`.
  const parts = source.split(/(\r\n|\n|\r)/)
  return parts
    .map((part, index) => (index % 2 === 1 ? part : (lines[index / 2] ?? '').padEnd(part.length)))
    .join('')
}
