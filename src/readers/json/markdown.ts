/** The `markdown` of single blocks: parsed one by one, with the link definitions of all of them. */
import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {emphasis} from '../emphasis.js'
import {shallow} from '../nesting.js'

/** Parses the Markdown of one block; the nodes have no positions. */
export type MarkdownOf = (markdown: string) => RootContent[]

/** What may be a link label: `[ref]` of `[words][ref]`, its escapes as written; an escape opens none. */
const mention = /\\[\s\S]|\[((?:[^\\[\]]|\\[\s\S]){1,999})\]/g

/** A line ending inside a label, with what a quote or an indent puts on the next line: `⏎> `. */
const lineInLabel = /[ \t]{0,999}\r?\n[ \t>]{0,999}/g

/**
 * Make a parser of single blocks.
 *
 * Which `[words][ref]` is a link depends on the definitions of the whole document. So what a block
 * mentions and the document defines is defined once more before the block, and dropped after.
 *
 * @param defined identifiers of all definitions, see {@link referencesIn}
 * @returns the parser
 */
export function markdownWith(defined: ReadonlySet<string>): MarkdownOf {
  return (markdown) => {
    const labels = new Map<string, string>()
    if (defined.size > 0 && markdown.includes('[')) {
      for (const label of mentionsIn(markdown)) {
        if (defined.has(identifierOf(label))) labels.set(identifierOf(label), label)
      }
    }
    const before = [...labels.values()].map((label) => `[${label}]: #\n`).join('')
    const {children} = parse(before === '' ? markdown : `${before}\n${markdown}`)
    for (const node of children) dropPositions(node)
    return children.slice(labels.size)
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
  const deep = shallow(markdown)
  const root = fromMarkdown(deep?.text ?? markdown, {
    extensions: [gfmTable(), emphasis],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  deep?.restore(root)
  return root
}

function mentionsIn(markdown: string): string[] {
  return [...markdown.matchAll(mention)].map(([, label = '']) => label.replace(lineInLabel, ' '))
}

/** As micromark does it; going up and down makes `ẞ` and `ss` one. */
function identifierOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}

function dropPositions(root: Nodes): void {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    delete node.position
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}
