/**
 * Which `[words][ref]` is a link depends on the definitions of the whole document. So where a document is parsed
 * a part at a time, what a part mentions and the document defines is defined once more before the part.
 */

/** What may be a link label: `[ref]` of `[words][ref]`, its escapes as written; an escape opens none. */
const mention = /\\[\s\S]|\[((?:[^\\[\]]|\\[\s\S]){1,999})\]/g

/** A line ending inside a label, with what a quote or an indent puts on the next line: `⏎> `. */
const lineInLabel = /[ \t]{0,999}\r?\n[ \t>]{0,999}/g

/** Definitions to put before a part. */
export interface Definitions {
  /** A line each; empty where the part mentions nothing that is defined. */
  text: string
  /** How many. */
  count: number
}

/**
 * Define what a part of a document mentions.
 *
 * @param part Markdown
 * @param defined identifiers of all definitions of the document, as mdast has them
 * @returns the definitions, their destination `#`; drop the nodes made of them
 */
export function definitionsFor(part: string, defined: ReadonlySet<string>): Definitions {
  if (defined.size === 0 || !part.includes('[')) return {text: '', count: 0}
  const labels = new Map<string, string>()
  for (const [, mentioned = ''] of part.matchAll(mention)) {
    const label = mentioned.replace(lineInLabel, ' ')
    const identifier = identifierOf(label)
    if (defined.has(identifier)) labels.set(identifier, label)
  }
  const lines = [...labels.values()].map((label) => `[${label}]: #\n`)
  return {text: lines.join(''), count: lines.length}
}

/** As micromark does it; going up and down makes `ẞ` and `ss` one. */
function identifierOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}
