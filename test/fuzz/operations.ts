/** What must hold of everything that can be done with a transcript beside reading and writing it. */
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import type {Plugin} from 'unified'
import {VFile} from 'vfile'
import {
  type ConvertOptions,
  convert,
  isTurn,
  parse,
  speakerOf,
  type Transcript,
  type Turn,
  textOf,
  toJson,
  toMarkdown,
  turns,
} from '../../src/index.js'
import remarkColloquy from '../../src/remark.js'

const labels = ['bold', 'plain', 'heading', 'qa'] as const
const names = ['first-full', 'full', 'short'] as const
const styles = labels.flatMap((label) => names.map((name) => ({labels: label, names: name})))

/** A choice that is the same for the same document. */
function pick<Choice>(choices: readonly [Choice, ...Choice[]], number: number): Choice {
  return choices[Math.abs(number) % choices.length] ?? choices[0]
}

/**
 * Look for a helper that tells of a turn otherwise than JSON does.
 *
 * @param transcript what was read
 * @returns what is told otherwise
 */
export function toldOtherwise(transcript: Transcript): string | undefined {
  const all = turns(transcript)
  if (all.length !== transcript.children.filter(isTurn).length) return 'not all turns are `turns`'
  const told = toJson(transcript).content.filter((block) => block.type === 'turn')
  for (const [index, turn] of all.entries()) {
    const json = told[index]
    if (textOf(turn) !== json?.text) return `\`textOf\` of turn ${index}: ${textOf(turn)}`
    const speaker = speakerOf(transcript, turn)
    if (speaker?.id !== (json.speaker ?? undefined)) return `\`speakerOf\` of turn ${index}`
    if (speaker !== undefined && !transcript.speakers.includes(speaker))
      return 'nobody of the roster'
  }
  return undefined
}

/** What people say in words. */
const spokenIn = (read: Transcript) => turns(read).filter((turn) => /\p{L}/u.test(textOf(turn)))

/**
 * Whether people take turns often enough to be told by their labels alone, as some styles leave no more.
 *
 * @param transcript what was read
 */
function isLively(transcript: Transcript): boolean {
  const counts = new Map<string | null, number>()
  for (const {speaker} of spokenIn(transcript)) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return counts.size > 1 && [...counts.values()].every((count) => count > 1)
}

/**
 * Write Markdown in one of all styles, and look for turns that are lost when it is read.
 *
 * @param transcript what was read
 * @param number tells the style
 * @returns the style and what is lost
 */
export function lostByStyle(transcript: Transcript, number: number): string | undefined {
  const style = pick(styles as [(typeof styles)[number]], number)
  const markdown = toMarkdown(transcript, style)
  const again = parse(markdown, {from: 'markdown'})
  const isTold = ({kind}: Turn) => style.labels !== 'qa' || kind !== 'statement'
  const [before, after] = [transcript, again].map((one) => spokenIn(one).filter(isTold).length)
  if (before === undefined || after === undefined || after >= before) return undefined
  if (!isLively(transcript)) return undefined
  return `${JSON.stringify(style)}: ${before} turns became ${after} of ${JSON.stringify(markdown)}`
}

/** Tables, without the other extensions of GitHub that our Markdown has not. */
const remarkTables: Plugin = function () {
  const data = this.data() as Record<string, unknown[]>
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), [gfmTableFromMarkdown()]]
}

const host = remark().use(remarkFrontmatter).use(remarkTables).use(remarkColloquy).freeze()

/**
 * Look for turns that the plugin reads otherwise than `parse`.
 *
 * @param source Markdown
 * @returns the turns of both
 */
export function otherByRemark(source: string): string | undefined {
  // A fence is the talk to the plugin, and code to `parse`; a mark of byte order is no part of a VFile, and
  // remark leaves line endings as they are.
  if (/(?:```|~~~)[ \t]*transcript|^\ufeff|\r/.test(source)) return undefined
  const transcript = parse(source, {from: 'markdown'})
  const file = new VFile(source)
  const tree = host.runSync(host.parse(file), file)
  const told = (nodes: Transcript['children']) =>
    JSON.stringify(
      nodes.filter(isTurn).map((turn) => [turn.speaker, turn.kind, turn.start, textOf(turn)]),
    )
  const [wanted, got] = [told(transcript.children), told(tree.children as Transcript['children'])]
  return wanted === got ? undefined : `${wanted} became ${got}`
}

/** Options that may be given together, each in every way. */
const given: {[Name in keyof ConvertOptions]?: readonly ConvertOptions[Name][]} = {
  labels,
  names,
  pause: [0, 0.5, 2, Number.POSITIVE_INFINITY],
  standalone: [true, false],
  headingOffset: [0, 1, 5],
  idPrefix: ['', 'a-', '"<'],
  media: ['a.mp3', 'https://example.com/a?b&c'],
  lang: ['de', 'pt-BR', 'ar'],
  dir: ['ltr', 'rtl', 'auto'],
  jsonLd: [true, false],
  allowDangerousHtml: [true, false],
  strings: [{}, {question: 'Frage', answer: '<b>'}],
  positions: [true, false],
  cues: [true, false],
  speakers: [[], [{name: 'Ana Ruiz', label: 'AR', role: 'guest'}]],
}

/**
 * Convert with options as they may come together.
 *
 * @param source the document
 * @param from what it is read as
 * @param to what is written
 * @param number tells the options
 */
export function withOptions(
  source: string | Uint8Array,
  from: string,
  to: string,
  number: number,
): undefined {
  const options: Record<string, unknown> = {}
  let rest = Math.imul(number + 1, 0x9e3779b1) >>> 0
  for (const [name, values] of Object.entries(given)) {
    const choice = values[rest % (values.length + 1)]
    rest = Math.imul(rest ^ (rest >>> 15), 0x2c1b3c6d) >>> 0
    if (choice !== undefined) options[name] = choice
  }
  try {
    convert(source, {...options, from, to})
  } catch (error) {
    // Captions need times.
    if (error instanceof TypeError && /without times/.test(error.message)) return
    throw new Error(`With ${JSON.stringify(options)}`, {cause: error})
  }
}
