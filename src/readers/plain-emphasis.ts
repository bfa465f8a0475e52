/** Signs of emphasis between nodes of plain phrasing become emphasis, or text. */
import type {Emphasis, PhrasingContent, Strong} from 'mdast'
import type {Point} from 'unist'
import {along, type Place} from '../tree/pointer.js'
import {depthLimit, type Match, match, type Run} from './attention.js'

/** Signs in a row, and where they stand. */
export interface Signs extends Run<Opened> {
  start: Place
  /** How many nodes stand before it. */
  before: number
}

/** Emphasis whose end has not come. */
interface Opened {
  start: Point
  /** What stands around it, up to its start. */
  around: PhrasingContent[]
}

/**
 * Put emphasis in phrasing.
 *
 * @param nodes text, code, links and breaks
 * @param signs all signs that can open or close, in order, each with the number of nodes before it
 * @returns the nodes: emphasis, and text for signs that found none
 */
export function withEmphasis(
  nodes: readonly PhrasingContent[],
  signs: readonly Signs[],
): PhrasingContent[] {
  match(signs)
  const builder = new Builder()
  let next = 0
  for (const sign of signs) {
    for (; next < sign.before; next++) builder.add(nodes[next])
    builder.addSigns(sign)
  }
  for (; next < nodes.length; next++) builder.add(nodes[next])
  return builder.children
}

class Builder {
  children: PhrasingContent[] = []
  #depth = 0

  /** Add a node; text that follows text goes on with it. */
  add(node: PhrasingContent | undefined): void {
    if (node === undefined) return
    const last = this.children[this.children.length - 1]
    if (node.type !== 'text' || last?.type !== 'text') this.children.push(node)
    else {
      last.value += node.value
      if (last.position && node.position) last.position.end = node.position.end
    }
  }

  addSigns({sign, closing, length, opening, start}: Signs): void {
    let at = start
    for (const found of closing) at = this.#close(found, sign, at)
    if (length > 0) at = this.#asText(sign, length, at)
    for (const found of opening.reverse()) at = this.#open(found, sign, at)
  }

  #open(found: Match<Opened>, sign: string, start: Place): Place {
    if (this.#depth >= depthLimit) return this.#asText(sign, found.length, start)
    this.#depth++
    found.opened = {start, around: this.children}
    this.children = []
    return along(start, found.length)
  }

  #close({length, opened}: Match<Opened>, sign: string, at: Place): Place {
    if (opened === undefined) return this.#asText(sign, length, at)
    this.#depth--
    const end = along(at, length)
    const {children} = this
    const position = {start: opened.start, end}
    const node: Strong | Emphasis = {type: length === 2 ? 'strong' : 'emphasis', children, position}
    this.children = opened.around
    this.children.push(node)
    return end
  }

  #asText(sign: string, length: number, start: Place): Place {
    const end = along(start, length)
    this.add({type: 'text', value: sign.repeat(length), position: {start, end}})
    return end
  }
}
