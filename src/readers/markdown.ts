/** Markdown: CommonMark with GFM tables and YAML front matter. */
import type {Code, Root} from 'mdast'
import type {Reader} from '../options.js'
import type {Report} from '../report.js'
import {readYaml} from '../tree/front-matter.js'
import {nodesIn} from '../tree/nodes.js'
import {bounded} from './bounds.js'
import {readBlocks} from './fast-markdown.js'
import {releaseDefinitions} from './release.js'
import {looksLikeMarkdown} from './sniff.js'

/** CommonMark with GFM tables and YAML front matter. */
export const markdown: Reader = {
  name: 'markdown',
  extensions: ['md', 'markdown', 'mdx'],
  matches: looksLikeMarkdown,
  read: (source, report) => ({...readMarkdown(source, report), source, plain: false}),
}

/** Blocks, and the front matter that stood before them. */
export interface MarkdownReading {
  root: Root
  metadata: Record<string, unknown>
}

/**
 * Read Markdown.
 *
 * @param source the text
 * @param report receives `front-matter` where that is malformed; it then stays as code; and `deep-markdown`
 * @returns the blocks and the front matter
 */
export function readMarkdown(source: string, report: Report): MarkdownReading {
  const {text, restore} = bounded(source, report)
  const root = readBlocks(text)
  restore(root)
  releaseDefinitions(root, source)
  trimOpenHtml(root)
  if (source.includes('\r')) unifyLineEndings(root)
  return {root, metadata: takeFrontMatter(root, report)}
}

/** HTML that never ends takes the blank lines at the end of the document, which nothing could write again. */
function trimOpenHtml({children}: Root): void {
  const last = children.at(-1)
  if (last?.type === 'html') last.value = last.value.trimEnd()
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

/** Text keeps the source's line endings in mdast; here a line ends the same way everywhere. */
function unifyLineEndings(root: Root): void {
  for (const node of nodesIn(root)) {
    if ('value' in node) node.value = node.value.replace(/\r\n?/g, '\n')
  }
}
