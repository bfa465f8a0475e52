/**
 * Transcript to plain text, as a careful person types it: a blank line between blocks, `Ana Ruiz (AR): …`,
 * `Q: …`, `[0:12]` for times, `-` and numbers before items, columns for tables, `* * *` for a break.
 *
 * Nothing in it is markup, so formatting, addresses and front matter are not in it. A heading that asks is
 * marked as a question, since nothing else would tell.
 */
import type {List, Nodes, Table, Text} from 'mdast'
import type {MarkdownOptions, Writer} from '../options.js'
import {textOfBlock} from '../tree/text.js'
import type {Transcript, Turn, TurnContent} from '../tree/types.js'
import {dress, dressOf} from './dress.js'

/** Plain text, which is read as such again. */
export const text: Writer = {name: 'text', extensions: ['txt'], write: toText}

function toText(transcript: Transcript, options: MarkdownOptions): string {
  const {labels} = options
  const style = dressOf(transcript, {...options, labels: labels === 'qa' ? labels : 'plain'})
  const children = transcript.children.map((node) =>
    node.type === 'turn' ? inPlain(node, transcript.metadata) : node,
  )
  const {blocks} = dress({...transcript, children}, style)
  const written = join(blocks, '\n\n')
  return written === '' ? '' : `${written}\n`
}

/** What plain text can't show becomes what it can: names for marks, and paragraphs behind the label. */
function inPlain(turn: Turn, metadata: Transcript['metadata']): Turn {
  const [first, ...others] = turn.children
  const children = [...(first === undefined ? [] : openingOf(first)), ...others]
  // Whose mark it is, front matter said, which is not written.
  const isTold = turn.speaker !== null && Object.keys(metadata).length > 0
  return {...turn, label: isTold ? undefined : turn.label, children}
}

/** A heading that asks, and a number that Markdown took for that of a list: `2013. Have you seen it?` */
function openingOf(first: TurnContent): TurnContent[] {
  if (first.type === 'heading') return [{type: 'paragraph', children: first.children}]
  if (first.type !== 'list' || !first.ordered || first.children.length !== 1) return [first]
  const [speech, ...others] = first.children[0]?.children ?? []
  if (speech?.type !== 'paragraph') return [first]
  const number: Text = {type: 'text', value: `${first.start ?? 1}. `}
  return [{type: 'paragraph', children: [number, ...speech.children]}, ...others]
}

function join(nodes: readonly Nodes[], between: string): string {
  const parts = nodes.map(textOf)
  return parts.filter((part) => part !== '').join(between)
}

function textOf(node: Nodes): string {
  if (node.type === 'thematicBreak') return '* * *'
  if (node.type === 'blockquote') return join(node.children, '\n\n')
  if (node.type === 'table') return tableText(node)
  return node.type === 'list' ? listText(node) : textOfBlock(node)
}

function listText({ordered, start, spread, children}: List): string {
  const isLoose = spread || children.some((item) => item.spread)
  const items = children.map((item, index) => {
    const sign = ordered ? `${(start ?? 1) + index}. ` : '- '
    const lines = join(item.children, item.spread ? '\n\n' : '\n').split('\n')
    // Lines that go on stand under the first.
    const indent = ' '.repeat(sign.length)
    const [first = '', ...rest] = lines.map((line, at) =>
      at === 0 || line === '' ? line : indent + line,
    )
    return [(sign + first).trimEnd(), ...rest].join('\n')
  })
  return items.join(isLoose ? '\n\n' : '\n')
}

/** Columns as wide as their widest cell: a tab would make a label of the first. */
function tableText({children}: Table): string {
  const rows = children.map((row) => row.children.map(textOfBlock))
  const widths: number[] = []
  for (const [column, cell] of rows.flatMap((row) => [...row.entries()])) {
    widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n')
}
