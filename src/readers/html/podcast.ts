/**
 * Podcasting 2.0 transcripts in HTML: `cite` for the speaker, `time` for the start and `p` for the words, one
 * beside the other; all but `p` may be left out.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
 */
import type {Element, RootContent} from 'hast'
import type {Cue} from '../../tree/types.js'
import {isFurniture} from './furniture.js'
import {elementsIn, isElement, isVisible, wordsIn} from './nodes.js'

/** Elements that may stand around all of it. */
const wrappers: ReadonlySet<string> = new Set(['article', 'body', 'div', 'main', 'section'])

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Cues, and the heading above them. */
export interface Podcast {
  cues: Cue[]
  title?: string
}

/**
 * Read a podcast's transcript.
 *
 * @param body what holds the content of the page
 * @returns cues with the names of those who speak, which go on until another comes; nothing where the page
 *   holds something else, or where the first words have no time
 */
export function podcastIn(body: {children: RootContent[]}): Podcast | undefined {
  let container = body
  for (let inside = shownIn(body); !hasText(container); inside = shownIn(container)) {
    const [only, second] = inside
    if (second !== undefined || !isElement(only, wrappers)) return cuesOf(inside)
    container = only
  }
  return undefined
}

/** Whether words stand beside the elements of a node. */
function hasText({children}: {children: RootContent[]}): boolean {
  return children.some((node) => node.type === 'text' && isVisible(node.value))
}

function shownIn(container: {children: RootContent[]}): Element[] {
  return elementsIn(container).filter((element) => !isFurniture(element))
}

function cuesOf(elements: readonly Element[]): Podcast | undefined {
  const cues: Cue[] = []
  let title: string | undefined
  let voice: string | undefined
  let time: number | undefined
  for (const element of elements) {
    if (element.tagName === 'cite') voice = nameIn(element)
    else if (element.tagName === 'time') {
      time = secondsIn(wordsIn(element))
      if (time === undefined) return undefined
    } else if (element.tagName === 'p') {
      const before = cues[cues.length - 1]
      const start = time ?? before?.start
      if (start === undefined) return undefined
      const text = linesIn(element)
      // A paragraph without a time of its own goes on with the one above.
      if (text !== '') {
        cues.push({
          start,
          ...(voice !== undefined && {voice}),
          text,
          ...(time === undefined && {continues: true}),
          ...(element.position && {position: element.position}),
        })
        time = undefined
      }
    } else if (headings.has(element.tagName) && cues.length === 0 && title === undefined)
      title = wordsIn(element)
    else if (element.tagName !== 'br' && element.tagName !== 'hr') return undefined
  }
  if (cues.length === 0) return undefined
  return {cues, ...(title !== undefined && {title})}
}

/** The name in a `cite`, without its colon. */
function nameIn(cite: Element): string | undefined {
  const name = wordsIn(cite)
    .replace(/[:：]$/, '')
    .trim()
  return name === '' ? undefined : name
}

/** Words with the line breaks of the source. */
function linesIn(paragraph: Element): string {
  const lines: RootContent[][] = [[]]
  const gather = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (isElement(node)) {
        if (isFurniture(node)) continue
        if (node.tagName === 'br') lines.push([])
        gather(node.children)
      } else lines[lines.length - 1]?.push(node)
    }
  }
  gather(paragraph.children)
  const texts = lines.map((nodes) => nodes.map((node) => (node.type === 'text' ? node.value : '')))
  return texts
    .map((parts) => wordsIn({type: 'text', value: parts.join('')}))
    .filter((line) => line !== '')
    .join('\n')
}

// A time: `0:12`, `1:02:03`, `00:01:02.5`, `00:01:02,500`.
const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/

/**
 * Read a time that is written as on a clock.
 *
 * @param text the words of a `time`: `1:02:03.5`
 * @returns seconds; nothing where it is none
 */
export function secondsIn(text: string): number | undefined {
  const match = clock.exec(text)
  if (match === null) return undefined
  const [, hours = '0', minutes, seconds, fraction = ''] = match
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return whole + Number(fraction.padEnd(3, '0')) / 1000
}
