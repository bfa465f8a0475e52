/** Some of the words of a document, enough to tell its language and its direction. */
import type {RootContent} from 'mdast'
import {textOfBlocks} from './text.js'

/**
 * Take some of the words of a document, enough to tell its language and its direction.
 *
 * @param blocks the blocks of the document
 * @returns the beginnings of its paragraphs and turns
 */
export function sampleOf(blocks: readonly RootContent[]): string {
  let sample = ''
  for (const node of blocks) {
    if (node.type === 'turn') sample += `${textOfBlocks(node.children.slice(0, 2)).slice(0, 300)} `
    else if (node.type === 'paragraph') sample += `${textOfBlocks([node]).slice(0, 200)} `
    if (sample.length > 2000) break
  }
  return sample
}

/** Tells whether a document holds two of some words, which a language cannot do without. */
export type Speaks = (words: readonly string[]) => boolean

/**
 * Make a {@link Speaks} for one document, which is looked at when the first words are asked for.
 *
 * @param blocks its blocks
 */
export function speaksIn(blocks: readonly RootContent[]): Speaks {
  let words: ReadonlySet<string> | undefined
  return (some) => {
    words ??= new Set(sampleOf(blocks).toLowerCase().match(word))
    const known = words
    return some.filter((one) => known.has(one)).length > 1
  }
}

// A word of any script: `größer`.
const word = /[\p{L}\p{M}]+/gu
