/**
 * HTML to hast, by parse5, as browsers read it.
 *
 * Browsers build no tree deeper than 512 (Blink's `kMaximumHTMLParserDOMTreeDepth`), and neither do we:
 * everything after this walks trees by recursion, and reopening many unclosed elements in each paragraph
 * makes more elements than the source has characters.
 */
import type {Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {type DefaultTreeAdapterMap, defaultTreeAdapter, parse} from 'parse5'
import {VFile} from 'vfile'

/** How deep elements may stand in each other. */
const deepest = 512

/** How many characters an element takes at least: `<p>`. */
const shortest = 3

/** How many elements a document may have beside those that its characters could make. */
const implied = 1000

type Parent = DefaultTreeAdapterMap['parentNode']
type Child = DefaultTreeAdapterMap['childNode']

/** Thrown and caught here: a document that is no tree anybody meant. */
class TooDeep extends Error {}

/**
 * Parse HTML, a whole page or a part of one.
 *
 * @param source the text
 * @returns the document, with positions; nothing where it is nested too deep
 */
export function treeOf(source: string): Root | undefined {
  try {
    const document = parse(source, {
      treeAdapter: boundedAdapter(source.length / shortest + implied),
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
    })
    if (depthOf(document) > deepest) return undefined
    const root = fromParse5(document, {file: new VFile(source)})
    return root.type === 'root' ? root : undefined
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}

/** parse5's own adapter, except that it gives up. */
function boundedAdapter(most: number): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>()
  let count = 0
  const place = (parent: object, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > deepest) throw new TooDeep()
    depths.set(node, depth)
  }
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      if (++count > most) throw new TooDeep()
      return defaultTreeAdapter.createElement(...given)
    },
    appendChild(parent: Parent, node: Child) {
      place(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore(parent: Parent, node: Child, reference: Child) {
      place(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
    setTemplateContent(template, content) {
      place(template, content)
      defaultTreeAdapter.setTemplateContent(template, content)
    },
  }
}

/** The depth of a tree; what the parser moved about may stand deeper than it was put. */
function depthOf(root: Parent): number {
  const open: {node: DefaultTreeAdapterMap['node']; depth: number}[] = [{node: root, depth: 0}]
  let most = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const {node, depth} = next
    most = Math.max(most, depth)
    if ('content' in node) open.push({node: node.content, depth: depth + 1})
    if (!('childNodes' in node)) continue
    for (const child of node.childNodes) open.push({node: child, depth: depth + 1})
  }
  return most
}
