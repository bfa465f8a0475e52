/**
 * schema.org data about a transcript: its title, its people, its date, its text, and nothing that the
 * transcript does not say.
 *
 * - `Conversation` is "one or more messages between organizations or people on a particular topic"; a
 *   document without turns is no more than a `CreativeWork`.
 * - Whether the date is that of the talk or of its publication is not known: that is `temporal`, "when more
 *   specific properties are not known to be appropriate".
 *
 * @see https://schema.org/Conversation
 * @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */

import {colonAfter, fullName} from '../speakers/display.js'
import {turns} from '../tree/build.js'
import {textOfBlock, textOfBlocks} from '../tree/text.js'
import type {Speaker, Transcript} from '../tree/types.js'
import type {HtmlSettings} from './html-settings.js'

/**
 * Write the data as an element of HTML, which no browser runs.
 *
 * @param transcript the transcript
 * @param settings the writer's settings
 * @returns a `script` element of type `application/ld+json`
 */
export function jsonLdOf(transcript: Transcript, {lang}: HtmlSettings): string {
  const {title, metadata, speakers} = transcript
  const people = speakers.filter((one) => one.name !== undefined && one.members === undefined)
  const data = {
    '@context': 'https://schema.org',
    '@type': turns(transcript).length > 0 ? 'Conversation' : 'CreativeWork',
    name: title,
    inLanguage: lang,
    temporal: dateOf(metadata.date),
    contributor: people.length > 0 ? people.map(personOf) : undefined,
    text: textOfTalk(transcript),
  }
  // `<` would let a name end the element (`</script>`).
  const json = JSON.stringify(data, null, 2).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">\n${json}\n</script>`
}

function personOf({name, honorific, description}: Speaker) {
  return {'@type': 'Person', name, honorificPrefix: honorific, description}
}

// A date of ISO 8601: `2026-05-01`, `2026-05-01T10:00:00Z`.
const date = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** A date that machines read; other words are left to people. */
function dateOf(given: unknown): string | undefined {
  if (given instanceof Date) return given.toISOString()
  return typeof given === 'string' && date.test(given) ? given : undefined
}

/** The words of all blocks, each turn's after the name of who says it. */
function textOfTalk({children, speakers}: Transcript): string {
  const names = new Map(speakers.map((one) => [one.id, fullName(one)]))
  const lines = children.map((node) => {
    if (node.type !== 'turn') return textOfBlock(node)
    const text = textOfBlocks(node.children)
    const name = node.speaker === null ? node.label : names.get(node.speaker)
    return name === undefined || name === '—' ? text : `${name}${colonAfter(name)} ${text}`
  })
  return lines.filter((line) => line !== '').join('\n\n')
}
