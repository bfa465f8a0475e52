/** The `markdown` of single blocks: parsed one by one, with the link definitions of all of them. */
import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {bounded} from '../bounds.js'
import {definitionsFor} from '../definitions.js'
import {emphasis} from '../emphasis.js'
import {setext} from '../setext.js'

/** Parses the Markdown of one block; the nodes have no positions. */
export type MarkdownOf = (markdown: string) => RootContent[]

/**
 * Make a parser of single blocks.
 *
 * @param defined identifiers of all definitions, see {@link referencesIn}
 * @returns the parser
 */
export function markdownWith(defined: ReadonlySet<string>): MarkdownOf {
  return (markdown) => {
    const {text, count} = definitionsFor(markdown, defined)
    const {children} = parse(count === 0 ? markdown : `${text}\n${markdown}`)
    for (const node of children) dropPositions(node)
    return children.slice(count)
  }
}

/**
 * Find the link definitions in the Markdown of a block.
 *
 * @param markdown the block
 * @returns their identifiers, as mdast has them
 */
export function referencesIn(markdown: string): string[] {
  const found: string[] = []
  const open: Nodes[] = [parse(markdown)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition') found.push(node.identifier)
    else if ('children' in node) for (const child of node.children) open.push(child)
  }
  return found
}

function parse(markdown: string) {
  const {text, restore} = bounded(markdown, () => {})
  const root = fromMarkdown(text, {
    extensions: [gfmTable(), emphasis, setext],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  restore(root)
  return root
}

function dropPositions(root: Nodes): void {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    delete node.position
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}
