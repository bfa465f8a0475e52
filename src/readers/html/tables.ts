/** Tables: those that hold data, and those that only place things on a page. */

import type {Element, ElementContent} from 'hast'
import {append} from '../../tree/append.js'
import {elementsBelow, hasClass, isElement, isVisible, textNode, wordsIn} from './nodes.js'

const cells: ReadonlySet<string> = new Set(['td', 'th'])
const groups: ReadonlySet<string> = new Set(['tbody', 'tfoot', 'thead'])

/** Blocks that no cell of Markdown can hold. */
const large: ReadonlySet<string> = new Set(
  'blockquote dl h1 h2 h3 h4 h5 h6 hr ol pre table ul x-turn'.split(' '),
)

/** Blocks that are a line of a cell. */
const lines: ReadonlySet<string> = new Set(['address', 'center', 'div', 'p', 'section'])

/** How many lines a cell of data has at most. */
const mostLines = 3

/**
 * Whether a table only places things: a cell holds what is no data, there is but one column, or most cells
 * are missing.
 *
 * @param table a table whose content is tidied
 */
export function isLayout(table: Element): boolean {
  const rows = rowsOf(table)
  const widths = rows.map((row) => row.children.filter((cell) => isElement(cell, cells)).length)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const all = widths.reduce((sum, width) => sum + width, 0)
  if (widest < 2 || widest * rows.length > 4 * all) return true
  let count = 0
  for (const element of elementsBelow(table)) {
    if (large.has(element.tagName)) return true
    if (cells.has(element.tagName)) count = 0
    else if (lines.has(element.tagName) && ++count > mostLines) return true
  }
  return false
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.tagName === 'tr') return [child]
    return groups.has(child.tagName) ? child.children.filter((row) => isElement(row, 'tr')) : []
  })
}

/**
 * What stands in a table that only places things.
 *
 * @param table a table whose content is tidied
 * @param paragraphsIn makes blocks of what stands in a cell
 * @returns the blocks of each cell, in the order of the source
 */
export function cellsOf(
  table: Element,
  paragraphsIn: (nodes: readonly ElementContent[]) => ElementContent[],
): ElementContent[] {
  const others = table.children.filter(
    (child) => !isElement(child, groups) && !isElement(child, 'tr'),
  )
  const content = rowsOf(table).flatMap(({children}) => children)
  return [...others, ...content].flatMap((node) =>
    isElement(node) ? paragraphsIn(node.children) : [],
  )
}

/**
 * A table as Markdown has them: each cell a line, the caption above. Columns and rows that a cell spans are
 * not counted, since a number is all it takes to ask for a million.
 *
 * @param table a table whose content is tidied
 * @returns the caption, if any, and the table
 */
export function tableOf(table: Element): ElementContent[] {
  const captions = table.children.filter((child) => isElement(child, 'caption'))
  const shape = (node: ElementContent): ElementContent[] => {
    if (!isElement(node) || node.tagName === 'caption') return []
    if (!cells.has(node.tagName)) return [{...node, children: node.children.flatMap(shape)}]
    return [{...node, properties: {align: alignOf(node)}, children: lineOf(node.children)}]
  }
  const above = captions
    .filter((node) => isVisible(wordsIn(node)))
    .map((node) => ({...node, tagName: 'p'}))
  return [...above, {...table, children: table.children.flatMap(shape)}]
}

function alignOf(cell: Element): string | undefined {
  const {align} = cell.properties
  if (typeof align === 'string') return align
  return ['left', 'center', 'right'].find((side) => hasClass(cell, `align-${side}`))
}

/**
 * What stands in a cell or a heading as one line.
 *
 * @param nodes tidied nodes
 * @returns them with a space in place of each break, and between paragraphs
 */
export function lineOf(nodes: readonly ElementContent[]): ElementContent[] {
  const line: ElementContent[] = []
  for (const node of nodes) {
    if (!isElement(node)) line.push(node)
    else if (node.tagName === 'br') line.push(textNode(' '))
    else if (lines.has(node.tagName)) {
      if (line.length > 0) line.push(textNode(' '))
      append(line, lineOf(node.children))
    } else line.push({...node, children: lineOf(node.children)})
  }
  return line
}
