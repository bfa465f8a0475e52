/**
 * The ids of blocks, told by the words they stand at, so that edits elsewhere leave them alone.
 *
 * - a heading has the id GitHub would give it;
 * - a turn or a paragraph has its first words, as many as fit into forty characters;
 * - one or two words (`Yes.`) recur, so the first words of the block before them follow;
 * - only where all that still gives an id twice is it counted: `why-maps-2`.
 */
import GithubSlugger, {slug} from 'github-slugger'
import type {Nodes, RootContent} from 'mdast'
import {countWords} from '../tree/count.js'
import {textOfBlocks} from '../tree/text.js'
import type {Transcript} from '../tree/types.js'
import {unitKinds} from '../tree/units.js'

/** How many characters of text an id shows, more or less. */
const longest = 40

/** How many words tell a block from others. */
const enough = 3

/** Gives out ids, each once. */
export interface Ids {
  /** Ids for blocks that follow one another; nothing for those that show nothing. */
  of: (blocks: readonly RootContent[]) => (string | undefined)[]
  /** An id for something else on the page, made of its words. */
  take: (words: string) => string
}

/**
 * Give out the ids of one page.
 *
 * @param prefix put before every id
 * @param headings every heading of the page, whose ids come first
 * @returns functions that give ids
 */
export function idsFor(prefix: string, headings: readonly Nodes[]): Ids {
  const slugger = new GithubSlugger()
  const ofHeading = new Map<Nodes, string>()
  for (const node of headings) ofHeading.set(node, slugger.slug(textOfBlocks([node])) || 'heading')
  const take = counter(new Set(ofHeading.values()))
  const of = (blocks: readonly RootContent[]) => {
    let before = ''
    return blocks.map((node) => {
      if (node.type === 'definition' || node.type === 'yaml') return undefined
      const heading = ofHeading.get(node)
      const text = textOfBlocks(node.type === 'turn' ? node.children.slice(0, 2) : [node])
      const id = heading ?? take(idOf(text, before) || wordFor(node))
      before = text
      return prefix + id
    })
  }
  return {of, take: (wanted) => prefix + take(wordsOf(wanted).join('-') || 'block')}
}

/**
 * Give out the ids of a page that is one transcript.
 *
 * @param transcript whose headings have ids
 * @param prefix put before every id
 * @returns functions that give ids
 */
export function idsOf({children}: Transcript, prefix = ''): Ids {
  return idsFor(
    prefix,
    children.filter((node) => node.type === 'heading'),
  )
}

/** Ids on demand, counted where they recur. */
function counter(taken: Set<string>): (wanted: string) => string {
  const counts = new Map<string, number>()
  return (wanted) => {
    let count = counts.get(wanted) ?? 0
    let id = wanted
    do {
      count++
      id = count === 1 ? wanted : `${wanted}-${count}`
    } while (taken.has(id))
    counts.set(wanted, count)
    taken.add(id)
    return id
  }
}

/** What a block without words is called. */
function wordFor(node: RootContent): string {
  if (node.type === 'thematicBreak') return 'break'
  return node.type === 'turn' ? 'turn' : 'block'
}

function idOf(text: string, before: string): string {
  const own = firstWords(text)
  if (own.length === 0) return ''
  const words = countWords(text.slice(0, longest)) < enough ? [...own, ...firstWords(before)] : own
  const [first = '', ...others] = words
  // A cut must not leave half a character.
  let id = first.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  for (const word of others) {
    if (id.length + 1 + word.length > longest) break
    id += `-${word}`
  }
  return id
}

/** How many words and characters of a text are looked at. */
const most = 12
const reach = longest * 4

/** The first words of a text as parts of an id: `why`, `maps`. */
function wordsOf(text: string): string[] {
  const words = slug(text.slice(0, reach).replace(/\s+/g, ' ')).split('-')
  return words.filter((word) => word !== '').slice(0, most)
}

/** What a slug makes of a unit; for `other` the unit alone does not tell. */
const isKept = 1
const isParting = 2
const isDropped = 3
const isOther = 4

const kindOf = unitKinds((char) => {
  const lower = char.toLowerCase()
  if (lower.length !== 1 || unsure.test(char)) return isOther
  if (/\s/.test(char) || char === '-') return isParting
  return slug(char) === lower ? isKept : isDropped
})

// Half a character, and a letter whose small form depends on where it stands: `Σ`.
const unsure = /[\ud800-\udfff\u03a3]/

/**
 * The same, as many as fit into an id, found character by character; for the few characters that only their
 * neighbours tell more of, it is left to the slugger.
 */
function firstWords(block: string): string[] {
  const text = block.slice(0, reach)
  const parts: string[] = []
  let part = ''
  let length = 0
  let from = 0
  for (let at = 0; at < text.length && length <= longest && parts.length < most; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === isOther) return wordsOf(block)
    if (kind === isKept) continue
    part += text.slice(from, at)
    from = at + 1
    if (kind === isDropped || part === '') continue
    length += part.length
    parts.push(part.toLowerCase())
    part = ''
  }
  if (length > longest || parts.length === most) return parts
  part += text.slice(from)
  return part === '' ? parts : [...parts, part.toLowerCase()]
}
