import type {RootContent} from 'mdast'
import {blockWriter} from '../../src/writers/markdown.js'

/** Blocks as Markdown, a document of their own. */
export function writeAlone(nodes: readonly RootContent[]): string {
  return blockWriter(nodes)(nodes)
}
