/** Signs that the Markdown parser shall not see: it reads other characters, and they are put back. */
import type {Nodes, Root} from 'mdast'
import {nodesIn} from '../tree/nodes.js'

/** A document some of whose signs are hidden. */
export interface Hidden {
  /** The document, of the same length; another character stands for each hidden sign. */
  text: string
  /** Put the signs back. */
  restore: (root: Root) => void
}

/**
 * Hide signs.
 *
 * @param source the document
 * @param places their offsets, in order
 * @returns the document with a character that it does not have, and that means nothing, for each of them
 */
export function hide(source: string, places: readonly number[]): Hidden {
  const hidden = new Map<string, string>()
  let from = 0
  // Symbols, so that emphasis beside them is what it was.
  let code = 0x2a00
  const parts: string[] = []
  for (const place of places) {
    const sign = source.charAt(place)
    let other = hidden.get(sign)
    if (other === undefined) {
      while (source.includes(String.fromCharCode(code))) code++
      other = String.fromCharCode(code++)
      hidden.set(sign, other)
    }
    parts.push(source.slice(from, place), other)
    from = place + 1
  }
  const text = parts.join('') + source.slice(from)
  const shown = (words: string) => {
    let all = words
    for (const [sign, other] of hidden) all = all.replaceAll(other, sign)
    return all
  }
  return {
    text,
    restore: (root) => {
      for (const node of nodesIn(root)) show(node, shown)
    },
  }
}

/** Change all words of a node. */
function show(node: Nodes, shown: (words: string) => string): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && key !== 'type') Object.assign(node, {[key]: shown(value)})
  }
}
