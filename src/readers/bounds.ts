/**
 * What the Markdown parser is not shown, since the time it would take grows with the square of it: signs that
 * open so much that nobody means them, and signs that are words anyhow.
 */
import type {Report} from '../report.js'
import {type Hidden, hide} from './hidden.js'
import {deepImages, imageLimit} from './image-nesting.js'
import {deepLines, nestingLimit} from './nesting.js'
import {unclosedHtml} from './unclosed-html.js'

/**
 * Hide from the parser what takes too long.
 *
 * @param written CommonMark
 * @param report receives `deep-markdown` where signs are read as words
 * @returns the document to parse; its lines end with a line feed, and a carriage return before it or none
 */
export function bounded(written: string, report: Report): Hidden {
  // Whatever else ends a line is as long.
  const source = written.includes('\r') ? written.replace(/\r(?!\n)/g, '\n') : written
  const lines = deepLines(source)
  const images = deepImages(source)
  const places = [...lines, ...images, ...unclosedHtml(source)]
  if (places.length === 0) return {text: source, restore: () => {}}
  reportDeep(lines, `${nestingLimit} quotes and lists`, source, report)
  reportDeep(images, `${imageLimit} images`, source, report)
  return hide(
    source,
    [...new Set(places)].sort((a, b) => a - b),
  )
}

function reportDeep(
  [first, ...others]: readonly number[],
  what: string,
  source: string,
  report: Report,
): void {
  if (first === undefined) return
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  report(
    `More than ${what} stand in one another: the sign is read as a word${more}; take signs away`,
    'deep-markdown',
    {line: source.slice(0, first).split(/\r\n?|\n/).length, column: 1},
  )
}
