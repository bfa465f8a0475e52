/** Markdown: CommonMark with GFM tables and YAML front matter. */
import type {Code, Nodes, PhrasingContent, Root, Text} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import {parseDocument} from 'yaml'
import type {Report} from '../report.js'

/** Blocks, and the front matter that stood before them. */
export interface MarkdownReading {
  root: Root
  metadata: Record<string, unknown>
}

/**
 * Read Markdown.
 *
 * @param source the text
 * @param report receives `front-matter` where that is malformed; it then stays as code
 * @returns the blocks and the front matter
 */
export function readMarkdown(source: string, report: Report): MarkdownReading {
  const root = fromMarkdown(source, {
    extensions: [frontmatter('yaml'), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), gfmTableFromMarkdown()],
  })
  if (source.includes(']: ')) releaseDefinitions(root, source)
  if (source.includes('\r')) unifyLineEndings(root)
  return {root, metadata: takeFrontMatter(root, report)}
}

function takeFrontMatter(root: Root, report: Report): Record<string, unknown> {
  const node = root.children[0]
  if (node?.type !== 'yaml') return {}
  const metadata = readYaml(node.value)
  if (typeof metadata === 'object') {
    root.children.shift()
    return metadata
  }
  report(
    `Front matter is not read: ${metadata}; mend the YAML between the \`---\` lines, or remove them`,
    'front-matter',
    node.position,
  )
  const code: Code = {type: 'code', lang: 'yaml', meta: null, value: node.value}
  if (node.position) code.position = node.position
  root.children[0] = code
  return {}
}

/**
 * Parse front matter.
 *
 * @param value YAML, without the lines around it
 * @returns the mapping it holds, or what is wrong with it
 */
export function readYaml(value: string): Record<string, unknown> | string {
  const document = parseDocument(value)
  const [error] = document.errors
  if (error !== undefined) return (error.message.split('\n')[0] ?? '').replace(/:$/, '')
  try {
    const data: unknown = document.toJS()
    if (data === null || data === undefined) return {}
    if (typeof data === 'object' && !Array.isArray(data)) return data as Record<string, unknown>
    return 'it holds no `key: value` lines'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

// What makes a definition's destination an address: `https:`, `./a`, `#b`, `c.html`, `<d>`.
const addressSign = /[/#:@<.]\S|^\.|\/$/

/**
 * `[Ana]: Hello` is a link definition to CommonMark, and its words are gone, while every other `[Ana]` is
 * a link to it; where its destination is no address all of them are text.
 */
function releaseDefinitions(root: Root, source: string): void {
  const released = new Set<string>()
  for (const [index, node] of root.children.entries()) {
    if (node.type !== 'definition' || addressSign.test(node.url) || node.title) continue
    released.add(node.identifier)
    const text = textAs(node, source)
    if (node.position)
      root.children[index] = {type: 'paragraph', children: [text], position: node.position}
  }
  for (const node of released.size > 0 ? root.children : []) {
    if (node.type !== 'paragraph') continue
    const children = node.children.map((child) =>
      child.type === 'linkReference' && released.has(child.identifier)
        ? textAs(child, source)
        : child,
    )
    node.children = joinTexts(children)
  }
}

/** A node as the text it was written in. */
function textAs(node: Nodes, source: string): Text {
  const {position} = node
  const value = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return {type: 'text', value, ...(position && {position: {...position}})}
}

function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of children) {
    const last = joined[joined.length - 1]
    if (node.type !== 'text' || last?.type !== 'text') joined.push(node)
    else {
      last.value += node.value
      if (last.position && node.position) last.position.end = node.position.end
    }
  }
  return joined
}

/** Text keeps the source's line endings in mdast; here a line ends the same way everywhere. */
function unifyLineEndings(root: Root): void {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) node.value = node.value.replace(/\r\n?/g, '\n')
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}
