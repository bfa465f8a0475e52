/** Trees for the tests of JSON, and the round trip. */
import type {BlockContent, DefinitionContent, Parents, PhrasingContent, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {expect} from 'vitest'
import {fromJson, toJson} from '../../src/index.js'
import {splitEvents} from '../../src/tree/events.js'
import type {Mark, Speaker, Transcript, Turn, TurnContent} from '../../src/tree/types.js'
import {expectValid} from '../schema.js'
import {writeAlone} from './write-alone.js'

export function transcript(
  children: RootContent[],
  speakers: Speaker[] = [],
  metadata: Record<string, unknown> = {},
): Transcript {
  return {type: 'root', children, speakers, metadata}
}

export function turn(children: readonly RootContent[], fields: Partial<Turn> = {}): Turn {
  const node: Turn = {
    type: 'turn',
    speaker: null,
    kind: 'statement',
    ...fields,
    children: [...children] as TurnContent[],
  }
  splitEvents([node])
  return node
}

export function paragraph(...children: (PhrasingContent | string)[]): BlockContent {
  const nodes = children.map(
    (child): PhrasingContent => (typeof child === 'string' ? {type: 'text', value: child} : child),
  )
  return {type: 'paragraph', children: nodes}
}

export function mark(value: string, fields: Partial<Mark> = {}): Mark {
  return {type: 'mark', role: 'time', value, ...fields}
}

/** Blocks of Markdown, without positions; `{{value}}` is a mark, and a block where it is alone. */
export function markdown(source: string): (BlockContent | DefinitionContent)[] {
  const root = fromMarkdown(source, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  cutMarks(root)
  return root.children as (BlockContent | DefinitionContent)[]
}

function cutMarks(parent: Parents): void {
  delete parent.position
  parent.children = parent.children.flatMap((node: RootContent): RootContent[] => {
    delete node.position
    if ('children' in node) cutMarks(node)
    if (node.type === 'paragraph' && node.children.length === 1) {
      const [only] = node.children
      return only?.type === 'mark' ? [only] : [node]
    }
    if (node.type !== 'text') return [node]
    const parts = node.value.split(/\{\{([^}]*)\}\}/)
    return parts
      .map((value, index): RootContent => (index % 2 ? mark(value) : {type: 'text', value}))
      .filter((part) => !('value' in part) || part.value !== '')
  }) as PhrasingContent[]
}

/** The tree without turns, for a Markdown writer that knows none. */
function flat({children}: Transcript): RootContent[] {
  return children.flatMap((node): RootContent[] => (node.type === 'turn' ? node.children : [node]))
}

/** Writing, reading and writing again changes nothing; gives what was written. */
export function same(tree: Transcript) {
  const json = toJson(tree)
  expectValid(json)
  const again = fromJson(JSON.parse(JSON.stringify(json)))
  expect(JSON.stringify(toJson(again))).toBe(JSON.stringify(json))
  expect(writeAlone(flat(again))).toBe(writeAlone(flat(tree)))
  return {json, again}
}
