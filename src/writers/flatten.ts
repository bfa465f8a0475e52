/** Phrasing laid flat: its text as one string, with signs where something else stands. */
import type {Nodes, PhrasingContent, Text} from 'mdast'

/** Where a block of phrasing stands, as far as escapes depend on it. */
export type Place = 'paragraph' | 'heading' | 'cell'

/** A text node, and where it stands in a block. */
export interface Piece {
  node: Nodes
  start: number
  end: number
}

/** The phrasing of one block. */
export interface Flat {
  /** Its text, with a sign before and behind what is not text: `~` for emphasis, `[` and `)` for a link. */
  value: string
  pieces: readonly Piece[]
  place: Place
  /** Whether it stands in a list item, whose lines may begin new items. */
  inList: boolean
  /** Offsets of the signs of emphasis, in order; without those of a label, which closes for certain. */
  markers: readonly number[]
  /** Offsets behind references to definitions. */
  references: readonly number[]
  /** Whether it holds what may hold any character: code, HTML, addresses. */
  isOpaque: boolean
  /** Whether an offset is one of text. */
  isText: (offset: number) => boolean
  /** Whether an offset stands in the text of a link. */
  inLabel: (offset: number) => boolean
  /** Whether a sign of emphasis stands beside an offset, so that the character may become a reference. */
  nearMarker: (offset: number) => boolean
}

/** What a character of a flat block is; 0 is a sign for something that is no text. */
const text = 1
const textInLabel = 2
const marker = 3

/**
 * Lay a block flat.
 *
 * @param children its phrasing
 * @param place where it stands
 * @param inList whether that is in a list item
 * @returns its text, and what is known of it
 */
export function flatten(children: readonly PhrasingContent[], place: Place, inList: boolean): Flat {
  const flattener = new Flattener(place === 'paragraph' ? '\\\n' : ' ')
  flattener.addAll(children, false)
  const {value, pieces, references, isOpaque} = flattener
  const [label, next] = children
  const markers = flattener.markers.slice(isLabel(label, next) ? 2 : 0)
  const sorts = flattener.sorts()
  return {
    value,
    pieces,
    place,
    inList,
    markers,
    references,
    isOpaque,
    isText: (offset) => sorts[offset] === text || sorts[offset] === textInLabel,
    inLabel: (offset) => sorts[offset] === textInLabel,
    nearMarker: (offset) => sorts[offset - 1] === marker || sorts[offset + 1] === marker,
  }
}

// Bold text without signs of emphasis and spaces at its edges: `Ana:`.
const boldText = /^[^*_\s](?:[^*_]*[^*_\s])?$/
// A sign at the end of bold text, which then closes only before `outside`: the colon of `Ana:`.
const sign = /[\p{P}\p{S}]$/u
const outside = /^[\s\p{P}\p{S}]/u

/**
 * Tell whether bold text at the start of a block closes for certain (6.2), and finds no other partner.
 *
 * @param node the first node of a block
 * @param next the node behind it
 * @returns whether it is as simple as a label
 */
export function isLabel(
  node: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
): node is {type: 'strong'; children: [Text]} {
  if (node?.type !== 'strong' || node.children.length !== 1) return false
  const [name] = node.children
  if (name?.type !== 'text' || !boldText.test(name.value)) return false
  if (next === undefined) return true
  if (next.type !== 'text' || next.value === '') return false
  return !sign.test(name.value) || outside.test(next.value)
}

/** What a node that is not text, and has none, leaves in a flat block. */
const signs = new Map<string, string>([
  ['image', '!)'],
  ['imageReference', '!]'],
  ['footnoteReference', '[]'],
])

class Flattener {
  value = ''
  pieces: Piece[] = []
  markers: number[] = []
  references: number[] = []
  isOpaque = false
  #break: string

  constructor(lineBreak: string) {
    this.#break = lineBreak
  }

  addAll(nodes: readonly PhrasingContent[], inLabel: boolean): void {
    for (const node of nodes) this.#add(node, inLabel)
  }

  sorts(): Uint8Array {
    const sorts = new Uint8Array(this.value.length)
    for (const {start, end, inLabel} of this.#spans) {
      sorts.fill(inLabel ? textInLabel : text, start, end)
    }
    for (const offset of this.markers) sorts[offset] = marker
    return sorts
  }

  #spans: {start: number; end: number; inLabel: boolean}[] = []

  #add(node: PhrasingContent, inLabel: boolean): void {
    if (node.type === 'text' || node.type === 'event' || node.type === 'mark') {
      const start = this.value.length
      this.value += node.value
      this.pieces.push({node, start, end: this.value.length})
      this.#spans.push({start, end: this.value.length, inLabel})
    } else if (node.type === 'break') this.value += this.#break
    else if (node.type === 'link' || node.type === 'linkReference') {
      this.isOpaque = true
      this.value += '['
      this.addAll(node.children, true)
      this.value += node.type === 'link' ? ')' : ']'
      if (node.type === 'linkReference') this.references.push(this.value.length)
    } else if ('children' in node) {
      this.#mark()
      this.addAll(node.children, inLabel)
      this.#mark()
    } else {
      this.isOpaque = true
      this.value += signs.get(node.type) ?? '<>'
      if (node.type === 'imageReference') this.references.push(this.value.length)
    }
  }

  #mark(): void {
    this.markers.push(this.value.length)
    this.value += '~'
  }
}
