/**
 * Words that Markdown takes for markup, where a person reads talk: they are text again.
 *
 * - `[Ana]: Hello` is a link definition to CommonMark, its words are gone, and every other `[Ana]` is a link
 *   to it; where its destination is no address all of them are text.
 * - `:12` of `[0:12]` and `:Hello` of `Ana:Hello` are directives to `remark-directive`; where a letter or
 *   digit stands before the colon and nothing is set in brackets behind the name, they are text.
 */
import type {Nodes, Parents, PhrasingContent, Root, Text} from 'mdast'
import {nodesIn} from '../tree/nodes.js'

/** Puts back what was released. */
export type Undo = () => void

/**
 * Release words from markup.
 *
 * @param root the blocks; changed in place
 * @param source the document
 * @returns a function that puts everything back as it was
 */
export function releaseWords(root: Root, source: string): Undo {
  return changing((change) => {
    releaseDefined(root, source, change)
    releaseDirectives(root, source, change)
  })
}

/**
 * Release words from definitions alone, where nothing makes directives.
 *
 * @param root the blocks; changed in place
 * @param source the document
 */
export function releaseDefinitions(root: Root, source: string): void {
  changing((change) => releaseDefined(root, source, change))
}

/** Collect what changes, to put it back. */
function changing(run: (change: Change) => void): Undo {
  const before = new Map<Parents, Parents['children']>()
  run((parent, children) => {
    if (!before.has(parent)) before.set(parent, parent.children)
    parent.children = children as typeof parent.children
  })
  return () => {
    for (const [parent, children] of before) parent.children = children
  }
}

type Change = (parent: Parents, children: readonly Nodes[]) => void

// What makes a definition's destination an address: `https:`, `./a`, `#b`, `c.html`, `<d>`.
const addressSign = /[/#:@<.]\S|^\.|\/$/

function releaseDefined(root: Root, source: string, change: Change): void {
  if (!source.includes(']: ')) return
  const released = new Set<string>()
  const blocks = root.children.map((node) => {
    if (node.type !== 'definition' || addressSign.test(node.url) || node.title) return node
    released.add(node.identifier)
    const {position} = node
    if (position === undefined) return node
    return {type: 'paragraph' as const, children: [textAs(node, source)], position}
  })
  if (released.size === 0) return
  change(root, blocks)
  // The same words may be defined once more, as an address or in a quote.
  for (const node of nodesIn(root)) if (node.type === 'definition') released.delete(node.identifier)
  const isReleased = (node: Nodes) => 'referenceType' in node && released.has(node.identifier)
  releaseAll(root, isReleased, source, change)
}

function releaseDirectives(root: Root, source: string, change: Change): void {
  releaseAll(root, (node) => isFalseDirective(node, source), source, change)
}

function releaseAll(
  root: Root,
  isReleased: (child: Nodes) => boolean,
  source: string,
  change: Change,
): void {
  for (const node of nodesIn(root)) {
    if ('children' in node && node.children.some(isReleased)) {
      releaseIn(node, isReleased, source, change)
    }
  }
}

// A letter or digit: `a`, `0`.
const inWord = /[\p{L}\p{N}]$/u

function isFalseDirective(node: Nodes, source: string): boolean {
  const {type, attributes} = node as {type: string; attributes?: object | null}
  if (type !== 'textDirective' || Object.keys(attributes ?? {}).length > 0) return false
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  // Two code units, since a letter may take two.
  return (
    inWord.test(source.slice(Math.max(0, start - 2), start)) &&
    inWord.test(source.slice(start, end))
  )
}

function releaseIn(
  parent: Parents,
  isReleased: (child: Nodes) => boolean,
  source: string,
  change: Change,
): void {
  const children = (parent.children as Nodes[]).map((child) =>
    isReleased(child) ? textAs(child, source) : child,
  )
  change(parent, joinTexts(children as PhrasingContent[]))
}

/** A node as the text it was written in. */
function textAs({position}: Nodes, source: string): Text {
  const value = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return {type: 'text', value, ...(position && {position: {...position}})}
}

function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of children) {
    const last = joined[joined.length - 1]
    if (node.type !== 'text' || last?.type !== 'text') {
      joined.push(node)
      continue
    }
    const position =
      last.position && node.position
        ? {start: last.position.start, end: node.position.end}
        : undefined
    const value = last.value + node.value
    joined[joined.length - 1] = {type: 'text', value, ...(position && {position})}
  }
  return joined
}
