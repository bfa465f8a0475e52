/** A whole page around a transcript: its title, its people, its stylesheet. */
import type {RootContent} from 'mdast'
import {fullName} from '../speakers/display.js'
import {textOfBlock} from '../tree/text.js'
import type {Speaker, Transcript} from '../tree/types.js'
import {attribute, escapeHtml} from './escape-html.js'
import type {HtmlSettings} from './html-settings.js'
import {stylesheet} from './style.js'

/**
 * Write a page.
 *
 * @param transcript the transcript
 * @param blocks its blocks as HTML
 * @param settings the writer's settings
 * @returns a document, ending with a newline
 */
export function writePage(
  transcript: Transcript,
  blocks: readonly string[],
  settings: HtmlSettings,
): string {
  const {lang, dir, strings} = settings
  const title = transcript.title ?? strings.untitled
  const [first] = transcript.children
  const heading = transcript.children.some(isTitle) ? [] : [`<h1>${escapeHtml(title)}</h1>`]
  // The people stand below the title, also where that is the first block of the talk.
  const opening = first !== undefined && isTitle(first) ? blocks.slice(0, 1) : heading
  const rest = opening === heading ? blocks : blocks.slice(1)
  const roster = rosterOf(transcript.speakers, settings)
  const content = [...opening, ...roster, ...rest].join('\n')
  // A page must say its language; one that tells none has no words but ours.
  return `<!doctype html>
<html${attribute('lang', lang ?? 'en')}${dir === 'ltr' ? '' : attribute('dir', dir)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${stylesheet}</style>
</head>
<body>
<main class="colloquy">
${content}
</main>
</body>
</html>
`
}

function isTitle(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1 && textOfBlock(node) !== ''
}

/** The people of the talk; somebody nobody named or described tells a reader nothing. */
function rosterOf(speakers: readonly Speaker[], settings: HtmlSettings): string[] {
  const people = speakers.filter((one) => one.name !== undefined && one.members === undefined)
  if (people.length === 0) return []
  const {strings, ids, languageOf} = settings
  const id = ids.take(strings.speakers.toLowerCase().replaceAll(' ', '-'))
  const lang = attribute('lang', languageOf('speakers'))
  const items = people.map((one) => {
    const label = one.label === undefined ? '' : ` (${escapeHtml(one.label)})`
    const description = one.description === undefined ? '' : `, ${escapeHtml(one.description)}`
    return `<li><b class="speaker">${escapeHtml(fullName(one))}</b>${label}${description}</li>`
  })
  const section = `<section class="speakers" aria-labelledby="${escapeHtml(id)}">
<h2 id="${escapeHtml(id)}"${lang}>${escapeHtml(strings.speakers)}</h2>
<ul>
${items.join('\n')}
</ul>
</section>`
  return [section]
}
