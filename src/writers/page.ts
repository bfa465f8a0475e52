/** A whole page around a transcript: its title, its people, its stylesheet. */
import {fullName} from '../speakers/display.js'
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
  const content = withPeople(blocks, title, transcript, settings).filter(Boolean).join('\n')
  // Our own word is no title of the transcript.
  const untitled = transcript.title === undefined ? ' data-title=""' : ''
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
<main class="colloquy"${untitled}>
${content}
</main>
</body>
</html>
`
}

/** The title, the people below it, and then everything else. */
function withPeople(
  blocks: readonly string[],
  title: string,
  transcript: Transcript,
  settings: HtmlSettings,
): string[] {
  const {children, speakers} = transcript
  const roster = rosterOf(speakers, settings)
  const at = settings.title === undefined ? -1 : children.indexOf(settings.title)
  if (at >= 0) return [...blocks.slice(0, at + 1), ...roster, ...blocks.slice(at + 1)]
  const lang =
    transcript.title === undefined ? attribute('lang', settings.languageOf('untitled')) : ''
  return [`<h1 class="title"${lang}>${escapeHtml(title)}</h1>`, ...roster, ...blocks]
}

/** The people of the talk; somebody nobody named or described tells a reader nothing. */
function rosterOf(speakers: readonly Speaker[], settings: HtmlSettings): string[] {
  const people = speakers.filter((one) => one.name !== undefined && one.members === undefined)
  if (people.length === 0) return []
  const {strings, ids, languageOf} = settings
  const id = ids.take(strings.speakers)
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
