/**
 * The law that no word is lost: all letters of a source are in the tree, each once, in its order. Only a label and
 * the remark in it, which the tree parts, may stand in each other (`Ana [aside] (AR):`), each in its own order.
 */
import type {Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {toString as wordsOf} from 'mdast-util-to-string'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import {type Transcript, type Turn, turns} from '../../src/index.js'

/** The letters of a text in one case: `(speaker 0)` is written as a label is, and `ς` is `σ` at an end. */
export const letters = (text: string) =>
  text
    .normalize()
    .replace(/\P{L}+/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')

// A time, which becomes a number, and who wrote in a chat: `3 minutes 5 seconds`, `9:12 PM`, `(10:01) From `, `Kl. 13:01`.
const timeWords =
  /\b(?:kl\.|klo|klukkan)\s+(?=\d)|\d[)\]]?[ \u00a0\t]*(?:from\b|[ap]m\b|[hms]\b|hours?|hrs?|stunden?|heures?|hor[ae]s?|ore?\b|(?:min|s[eé][ck])\p{L}*)(?: (?:and|und|et|y|e|och)\b)?/giu

/** Letters of a source, or of a tree. */
export interface Part {
  letters: string
  /** Whether the tree need not have them, because they may be the words of a time. */
  may: boolean
  /** Letters of a tree that stand among these in the source, or behind them: those of a label's remark. */
  among?: string
}

/** The letters of a text, those apart that may be the words of a time. */
export function* partsOf(written: string): Generator<Part> {
  const text = written.normalize()
  let from = 0
  for (const {0: time, index} of text.matchAll(timeWords)) {
    yield {letters: letters(text.slice(from, index)), may: false}
    yield {letters: letters(time), may: true}
    from = index + time.length
  }
  yield {letters: letters(text.slice(from)), may: false}
}

/** A label and its remark, which may stand anywhere in it: `Ana [aside] (AR):`, `Ana (AR) [aside]:`. */
export function labelPart({label = '', direction = ''}: Turn): Part {
  return {letters: letters(label), may: false, among: letters(direction)}
}

// What counts a question or a speech, and the letter of analysts: `Q12`, `Anf. 7`, `Q -`.
const questionNumber = /^(?:Q\d+|Anf\. \d+|[QA]\s{0,3}[-–—]{1,2})$/

/**
 * Take the number of a question out of a turn: it stands before the label in the source (`Q12 Chair: Why?`), and
 * as a mark before the speech in the tree.
 *
 * @param turn any turn
 * @returns the number, where there is one, and what stands behind the label
 */
export function numberAndSpeech({children}: Turn): [number: string, speech: Turn['children']] {
  const [first, ...rest] = children
  // Where nothing is said, it stands there alone.
  if (first?.type === 'mark' && questionNumber.test(first.value)) return [first.value, rest]
  if (first?.type !== 'paragraph') return ['', children]
  const [mark, ...words] = first.children
  if (mark?.type !== 'mark' || !questionNumber.test(mark.value)) return ['', children]
  return [mark.value, [{...first, children: words}, ...rest]]
}

// A time and nothing else: `[00:01:02]`.
const onlyTime = /^[[(]?\d{1,3}(?::\d{2}){1,2}[\])]?:?$/

/** All that a tree holds, in the order of the source. A label is words: addresses and tags in it are none. */
function* partsIn(node: Nodes, labels: readonly string[], inCell = false): Generator<Part> {
  const before: (string | null | undefined)[] = []
  const after: (string | null | undefined)[] = []
  const [number, speech] = node.type === 'turn' ? numberAndSpeech(node) : []
  if (number) yield* partsOf(number)
  if (node.type === 'turn') yield labelPart(node)
  if (node.type === 'code') before.push(node.lang, node.meta)
  if (node.type === 'definition') before.push(node.label)
  if ('alt' in node) before.push(node.alt)
  if ('value' in node) before.push(node.value)
  if ('referenceType' in node && node.referenceType === 'full') after.push(node.label)
  if ('url' in node) after.push(node.url)
  if (node.type !== 'root' && 'title' in node) after.push(node.title)
  for (const text of before) yield* partsOf(text ?? '')
  const isBold = node.type === 'strong' || node.type === 'emphasis'
  const isLabel = isBold && labels.some((label) => wordsOf(node).startsWith(label))
  // So may tags, and where pictures are, beside the names and the heads of a table of turns.
  const isCell = node.type === 'tableCell'
  for (const child of speech ?? ('children' in node ? node.children : []))
    if (child.type === 'html' && (isLabel || isCell))
      yield {letters: letters(child.value), may: true}
    else yield* partsIn(child, labels, isCell)
  const inLabel = (text: string) => labels.some((label) => label.includes(text))
  // Who speaks, and when, may be a link; where to, the tree does not tell.
  const isApart = node.type === 'link' && (inLabel(wordsOf(node)) || onlyTime.test(wordsOf(node)))
  const may = isApart || (inCell && node.type === 'image')
  for (const text of after) yield* may ? [{letters: letters(text ?? ''), may}] : partsOf(text ?? '')
}

/** The letters of a source one after the other, and where some of them may be left out, up to where. */
class Source {
  readonly text: string
  readonly #gaps = new Map<number, number>()
  readonly #starts: readonly number[]

  constructor(parts: readonly Part[]) {
    let text = ''
    for (const {letters, may} of parts) {
      if (may && letters !== '') this.#gaps.set(text.length, text.length + letters.length)
      text += letters
    }
    this.text = text
    this.#starts = [...this.#gaps.keys()]
  }

  /** All places from which one may go on at a place. */
  from(at: number): number[] {
    const places = [at]
    for (let gap = this.#gaps.get(at); gap !== undefined; gap = this.#gaps.get(gap))
      places.push(gap)
    return places
  }

  /** Where one may be behind some letters, and others that stand among them in their own order. */
  behind(reached: ReadonlySet<number>, {letters, among = ''}: Part): Set<number> {
    const [at = 0] = reached
    const end = at + letters.length
    const isStraight = reached.size === 1 && among === '' && this.text.startsWith(letters, at)
    if (isStraight && !this.#starts.some((gap) => gap >= at && gap < end)) return new Set([end])
    // How many of the first were met, for each place; the others are the rest of the way.
    const size = letters.length + 1
    let states = new Set([...reached].map((at) => at * size))
    for (let step = 0; step < letters.length + among.length; step++) {
      const next = new Set<number>()
      for (const state of states) {
        const met = state % size
        for (const at of this.from((state - met) / size)) {
          const char = this.text[at]
          if (char === letters[met]) next.add((at + 1) * size + met + 1)
          if (char === among[step - met]) next.add((at + 1) * size + met)
        }
      }
      states = next
    }
    return new Set([...states].map((state) => (state - (state % size)) / size))
  }
}

/** Where a tree stops to have the letters of a source in their order, each once; nothing where it has them all. */
function brokenAt(source: Source, held: readonly Part[]): {at: number; part: number} | undefined {
  const {text} = source
  let reached: ReadonlySet<number> = new Set([0])
  for (const [part, one] of held.entries()) {
    const next = source.behind(reached, one)
    if (next.size === 0) return {at: Math.max(...reached), part}
    reached = next
  }
  const isWhole = [...reached].some((at) => source.from(at).includes(text.length))
  return isWhole ? undefined : {at: Math.max(...reached), part: held.length}
}

/** What Markdown is without us; front matter is data where it can be read, and code where it cannot. */
function plainMarkdown(source: string, {metadata}: Transcript): Root {
  const root = fromMarkdown(source, {
    extensions: [frontmatter('yaml'), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), gfmTableFromMarkdown()],
  })
  const [first, ...rest] = root.children
  if (first?.type !== 'yaml') return root
  if (Object.keys(metadata).length > 0 || first.value.trim() === '')
    return {...root, children: rest}
  return {...root, children: [{type: 'code', lang: 'yaml', value: first.value}, ...rest]}
}

/**
 * Look for words of a source that are not in its transcript.
 *
 * @param source text or Markdown
 * @param from which of the two
 * @param transcript what was read
 * @returns the letters around the first that is lost, or comes from nowhere
 */
export function wordsLost(
  source: string,
  from: 'text' | 'markdown',
  transcript: Transcript,
): string | undefined {
  const labels = turns(transcript).flatMap(({label}) => label ?? [])
  const plain =
    from === 'text' ? [...partsOf(source)] : [...partsIn(plainMarkdown(source, transcript), labels)]
  return differenceOf(plain, [...partsIn(transcript, [])])
}

/**
 * Look for letters that are not held, or come from nowhere.
 *
 * @param parts the letters of a source
 * @param held the letters of a tree
 * @returns the letters around the first of them
 */
export function differenceOf(parts: readonly Part[], held: readonly Part[]): string | undefined {
  const source = new Source(parts)
  const broken = brokenAt(source, held)
  if (broken === undefined) return undefined
  const [before, after] = [held.slice(0, broken.part), held.slice(broken.part)].map((list) =>
    list.map(({letters, among = ''}) => letters + among).join(''),
  )
  const wanted = source.text.slice(Math.max(0, broken.at - 20), broken.at + 60)
  const got = (before ?? '').slice(-20) + (after ?? '').slice(0, 60)
  return `${JSON.stringify(wanted)} became ${JSON.stringify(got)}`
}
