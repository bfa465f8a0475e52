/** Which format a source is written in, told from its content. */

// Front matter at the very start: `---`, lines, `---`.
const frontMatter = /^---[ \t]{0,9}\r?\n[\s\S]{1,20000}?\n---[ \t]{0,9}(?:\r?\n|$)/
// An ATX heading: `## On maps`.
const heading = /^ {0,3}#{1,6}[ \t]+\S/m
// A label in bold or italics at the start of a line, the colon inside or outside: `**Ana:** `, `__Ana__: `.
const boldLabel =
  /^(?:[->] )?(?:\*\*?|__?)[^\s*_][^*_\n]{0,80}(?:[:：](?:\*|_| )|(?:\*|_){1,2}[ \t]?[:：])/m
// An inline link: `[slides](https://example.com)`.
const link = /\[[^[\]\n]{1,200}\]\([^()\s]{1,500}\)/
// The row under a table's head: `| --- | :-: |`.
const tableRow = /^ {0,3}\|? {0,9}:?-{1,99}:? {0,9}\|[ \t|:-]{0,999}$/m
// A fence: three backticks or tildes and maybe a word.
const fence = /^ {0,3}(?:```|~~~)[^`\n]{0,40}$/m

const signs = [frontMatter, heading, boldLabel, link, tableRow, fence]

/**
 * Tell whether a source is Markdown.
 *
 * @param source any text
 * @returns `true` where front matter, an ATX heading, a bold label, a link, a table or a fence occurs
 */
export function looksLikeMarkdown(source: string): boolean {
  return signs.some((sign) => sign.test(source))
}
