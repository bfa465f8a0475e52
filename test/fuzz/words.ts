/** The law that no word is lost: all letters of a source are in the tree, in its order. */
import type {Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {toString as wordsOf} from 'mdast-util-to-string'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import {type Transcript, type Turn, turns} from '../../src/index.js'

/** The letters of a text in one case: `(speaker 0)` is written as a label is. */
export const letters = (text: string) =>
  text
    .normalize()
    .replace(/\P{L}+/gu, '')
    .toLowerCase()

// A time, which becomes a number, and who wrote in a chat: `3 minutes 5 seconds`, `9:12 PM`, `(10:01) From `.
const timeWords =
  /\d[)\]]?[ \u00a0\t]{0,3}(?:from\b|[ap]m\b|[hms]\b|hours?|hrs?|stunden?|heures?|hor[ae]s?|ore?\b|(?:min|s[eé][ck])\p{L}*)(?: (?:and|und|et|y|e|och)\b)?/giu

/** Letters of a source. */
export interface Part {
  letters: string
  /** Whether the tree need not have them, because they may be the words of a time. */
  may: boolean
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

// Brackets that end a label: `(AR)` of `Ana Ruiz (AR)`.
const brackets = /\s?\([^()]{1,60}\)$/

/** A label and its remark, which stands behind the label's brackets or before them: `Ana [aside] (AR):`. */
function* labelParts(label: string, direction: string, isBefore: boolean): Generator<Part> {
  const code = isBefore ? (brackets.exec(label)?.[0] ?? '') : ''
  for (const text of [label.slice(0, label.length - code.length), direction, code])
    yield* partsOf(text)
}

// The number of a question as committees write it: `Q12`.
const questionNumber = /^Q\d+$/

/**
 * Take the number of a question out of a turn: it stands before the label in the source (`Q12 Chair: Why?`), and
 * as a mark before the speech in the tree.
 *
 * @param turn any turn
 * @returns the number, where there is one, and what stands behind the label
 */
export function numberAndSpeech({children}: Turn): [number: string, speech: Turn['children']] {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return ['', children]
  const [mark, ...words] = first.children
  if (mark?.type !== 'mark' || !questionNumber.test(mark.value)) return ['', children]
  return [mark.value, [{...first, children: words}, ...rest]]
}

// A time and nothing else: `[00:01:02]`.
const onlyTime = /^[[(]?\d{1,3}(?::\d{2}){1,2}[\])]?:?$/

/** All that a tree holds, in the order of the source. A label is words: addresses and tags in it are none. */
function* partsIn(node: Nodes, labels: readonly string[], isBefore = false): Generator<Part> {
  const before: (string | null | undefined)[] = []
  const after: (string | null | undefined)[] = []
  const [number, speech] = node.type === 'turn' ? numberAndSpeech(node) : []
  if (number) yield* partsOf(number)
  if (node.type === 'turn') yield* labelParts(node.label ?? '', node.direction ?? '', isBefore)
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
  // So may tags beside the names and the heads of a table of turns.
  const mayTag = isLabel || node.type === 'tableCell'
  for (const child of speech ?? ('children' in node ? node.children : []))
    if (child.type === 'html' && mayTag) yield {letters: letters(child.value), may: true}
    else yield* partsIn(child, labels, isBefore)
  const inLabel = (text: string) => labels.some((label) => label.includes(text))
  // Who speaks, and when, may be a link; where to, the tree does not tell.
  const may = node.type === 'link' && (inLabel(wordsOf(node)) || onlyTime.test(wordsOf(node)))
  for (const text of after) yield* may ? [{letters: letters(text ?? ''), may}] : partsOf(text ?? '')
}

/** Where a tree's letters stop being those of all parts in order; nothing where they are. */
function brokenAt(parts: Iterable<Part>, got: string): number | undefined {
  let reached: ReadonlySet<number> = new Set([0])
  let furthest = 0
  for (const {letters: wanted, may} of parts) {
    if (wanted === '') continue
    const next = new Set(may ? reached : [])
    for (const at of reached) if (got.startsWith(wanted, at)) next.add(at + wanted.length)
    if (next.size === 0) return furthest
    reached = next
    furthest = Math.max(...reached)
  }
  return reached.has(got.length) ? undefined : furthest
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
  const heldAs = (isBefore: boolean) =>
    [...partsIn(transcript, [], isBefore)].map((part) => part.letters).join('')
  if (brokenAt(plain, heldAs(true)) === undefined) return undefined
  return differenceOf(plain, heldAs(false))
}

/**
 * Look for letters that are not held, or come from nowhere.
 *
 * @param parts the letters of a source
 * @param held the letters of a tree
 * @returns the letters around the first of them
 */
export function differenceOf(parts: readonly Part[], held: string): string | undefined {
  const at = brokenAt(parts, held)
  if (at === undefined) return undefined
  const wanted = parts.map((part) => part.letters).join('')
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60))
  return `${around(wanted)} became ${around(held)}`
}
