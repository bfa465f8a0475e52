/** Which format a source is written in, told from its content. */

// Front matter at the very start: `---`, lines, `---`.
const frontMatter = /^---[ \t]{0,9}\r?\n[\s\S]{1,20000}?\n---[ \t]{0,9}(?:\r?\n|$)/
// An ATX heading: `## On maps`.
const heading = /^ {0,3}#{1,6}[ \t]+\S/m
// A label in bold or italics at the start of a line, maybe behind a time, the colon inside or outside, or a time
// in its place: `**Ana:** `, `__Ana__: `, `[0:15] **Ana:** `, `**Ana** 0:03`.
const boldLabel =
  /^(?:[->] |[[(]?\d{1,3}:\d{2}[^*_\n]{0,40} )?(?:\*\*?|__?)[^\s*_][^*_\n]{0,80}(?:[:：](?:\*|_| )|(?:\*|_){1,2}[ \t]?(?:[:：]|[[(]?\d{1,3}:\d{2}))/m
// A name and a time in bold or italics, alone on a line: `*Ana (00:03)*`.
const boldTime =
  /^(?:\*\*?|__?)[^\s*_][^*_\n]{0,80}[ (]\d{1,3}:\d{2}(?::\d{2})?\)?(?:\*\*?|__?)[ \t]{0,9}$/m
// A line that is bold from end to end, or a question in italics, as stand over plain speech: `**Ana Ruiz**`,
// `*Why bees?*`.
const setLine =
  /^(?:(?:\*\*|__)[^\s*_][^*_\n]{0,400}(?:\*\*|__)|[*_][^\s*_][^*_\n]{0,400}[?？؟;][*_])[ \t]{0,9}$/m
// A few words in bold that open a line, as names without a colon do, or a question in bold or italics: `**AR** Where?`,
// `*Why bees?* My aunt`.
const boldOpening =
  /^(?:(?:\*\*|__)[^\s*_][^*_\n]{0,40}(?:\*\*|__)|(?:\*\*?|__?)[^\s*_][^*_\n]{0,400}[?？؟;](?:\*\*?|__?))[ \t]{1,9}\S/m
// An inline link: `[slides](https://example.com)`.
const link = /\[[^[\]\n]{1,200}\]\([^()\s]{1,500}\)/
// The row under a table's head: `| --- | :-: |`.
const tableRow = /^ {0,3}\|? {0,9}:?-{1,99}:? {0,9}\|[ \t|:-]{0,999}$/m
// A fence: three backticks or tildes and maybe a word.
const fence = /^ {0,3}(?:```|~~~)[^`\n]{0,40}$/m

/** What tells Markdown, and what a source without it need not be matched for. */
const signs: readonly {pattern: RegExp; needs: readonly string[]; twice?: true}[] = [
  {pattern: frontMatter, needs: ['---']},
  {pattern: heading, needs: ['#']},
  {pattern: boldLabel, needs: ['*', '_']},
  {pattern: boldTime, needs: ['*', '_']},
  {pattern: setLine, needs: ['*', '_'], twice: true},
  {pattern: boldOpening, needs: ['*', '_'], twice: true},
  {pattern: link, needs: ['](']},
  {pattern: tableRow, needs: ['|']},
  {pattern: fence, needs: ['```', '~~~']},
]

/**
 * Tell whether a source is Markdown.
 *
 * @param source any text
 * @returns `true` where front matter, an ATX heading, a bold label, a link, a table or a fence occurs,
 *   or two lines that are bold or open so, or that are questions in italics
 */
export function looksLikeMarkdown(source: string): boolean {
  return signs.some(({pattern, needs, twice}) => {
    if (!needs.some((sign) => source.includes(sign))) return false
    const first = pattern.exec(source)
    if (first === null || !twice) return first !== null
    return pattern.test(source.slice(first.index + first[0].length))
  })
}
