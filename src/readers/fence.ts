/** A code fence that holds a transcript: its blocks, with their places in the document around it. */
import type {Code, Nodes} from 'mdast'
import type {Point, Position} from 'unist'
import type {Place, Report} from '../report.js'
import {nodesIn} from '../tree/nodes.js'
import type {Blocks} from '../tree/reading.js'
import {wrappingOf} from '../tree/wrapping.js'
import {readMarkdown} from './markdown.js'
import {looksLikeMarkdown} from './sniff.js'
import {readText} from './text.js'

/** What a fence holds, and how its places become places in the document. */
export interface Fence extends Blocks {
  /** Put the places of a tree in order; to be called once, when it needs its own source no more. */
  place: (tree: Nodes) => void
  /** Reports problems at their places in the document. */
  report: Report
}

/**
 * Read a fence: text, or Markdown where it looks like it.
 *
 * @param node the fence
 * @param document the source around it; nothing where it is not known
 * @param report receives the problems
 * @returns its blocks; their positions are those in the fence until they are placed
 */
export function readFence(node: Code, document: string, report: Report): Fence {
  const move = mover(node, document)
  const reportThere: Report = (reason, ruleId, place) =>
    report(reason, ruleId, movePlace(place, move) ?? node.position)
  const source = node.value
  const plain = !looksLikeMarkdown(source)
  const read = plain
    ? {root: readText(source, wrappingOf(source)), metadata: {}}
    : readMarkdown(source, reportThere)
  return {
    ...read,
    source,
    plain,
    report: reportThere,
    place: (tree) => {
      for (const child of nodesIn(tree)) {
        const position = child.position && movePosition(child.position, move)
        if (position !== undefined) child.position = position
        else delete child.position
      }
    },
  }
}

/** Tells where a point of the fence stands in the document. */
type Move = (point: Point) => Point | undefined

function mover(node: Code, document: string): Move {
  const {position} = node
  const from = position?.start.offset
  if (position === undefined || from === undefined) return () => undefined
  const lines = linesOf(document.slice(from, position.end.offset), from)
  const own = node.value.split(lineEnding)
  return ({line, column}) => {
    const there = lines[line]
    if (there === undefined) return undefined
    // What stands before a line of a fence in a list or a quote: `  `, `> `.
    const prefix = Math.max(0, there.text.length - (own[line - 1] ?? '').length)
    const at = prefix + column
    return {line: position.start.line + line, column: at, offset: there.start + at - 1}
  }
}

const lineEnding = /\r\n?|\n/

/** The lines of a text, each with its offset in the document. */
function linesOf(text: string, offset: number): {text: string; start: number}[] {
  const lines: {text: string; start: number}[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n?|\n|$/g)) {
    lines.push({text: text.slice(start, match.index), start: offset + start})
    start = match.index + match[0].length
  }
  return lines
}

function movePosition({start, end}: Position, move: Move): Position | undefined {
  const from = move(start)
  const to = move(end)
  return from && to && {start: from, end: to}
}

function movePlace(place: Place | undefined, move: Move): Place | undefined {
  if (place === undefined) return undefined
  return 'start' in place ? movePosition(place, move) : move(place)
}
