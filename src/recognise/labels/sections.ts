/** Titles of parts of a talk that nothing but their lines show: `Question-and-Answer Session` over a name. */
import type {Heading, Root} from 'mdast'
import type {Label} from '../../speakers/label.js'
import {endsSentence} from '../../tree/sentence.js'
import type {Line} from './lines.js'

/**
 * Make headings of the titles between turns, so that they are nobody's speech.
 *
 * @param root the blocks; those of titles are replaced
 * @param lines its lines
 * @param labels the names that stand alone, over the speech, by the index of their line
 */
export function openSections(
  root: Root,
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
): void {
  let isTalking = false
  for (const [at, line] of lines.entries()) {
    if (labels.has(at)) isTalking = true
    // What stands right under a name is what they say.
    if (!isTalking || labels.has(at) || labels.has(at - 1) || !labels.has(at + 1)) continue
    const [above, under] = [lines[at - 1], lines[at + 1]]
    if (isApart(above, line) && isApart(line, under) && isTitle(line))
      root.children[line.block] = headingOf(line)
  }
}

/** Whether a blank line stands between two lines. */
function isApart(one: Line | undefined, other: Line | undefined): boolean {
  const [end, start] = [one?.node.position?.end, other?.node.position?.start]
  return end !== undefined && start !== undefined && start.line > end.line + 1
}

// A word as titles have them: `Question-and-Answer`, `Q&A`, `2026`.
const capital = /^[\p{Lu}\d]/u

/** Whether a line is in words with capitals, but for small ones between: `Questions and Answers`. */
function isTitle(line: Line): boolean {
  const {text, goesOn} = line.head
  if (line.node.type !== 'paragraph' || goesOn || text.length > 60 || endsSentence(text))
    return false
  const words = text.trim().split(' ')
  const capitals = words.filter((word) => capital.test(word)).length
  const isWhole = words.every((word) => capital.test(word) || word.length < 4)
  return isWhole && capitals > 1 && capital.test(text)
}

function headingOf({node: {children, position}}: Line): Heading {
  return {type: 'heading', depth: 2, children, ...(position && {position})}
}
