/** The options of the HTML writer, checked, with every default filled in. */
import type {Definition, RootContent} from 'mdast'
import {
  type HtmlOptions,
  type HtmlStrings,
  type NameStyle,
  nameStyles,
  oneOf,
  show,
} from '../options.js'
import {textOfBlock} from '../tree/text.js'
import type {Transcript} from '../tree/types.js'
import {directionOf} from './direction.js'
import type {HastContext} from './hast.js'
import {idMaker, type MakeId} from './html-ids.js'

/** Everything the writer goes by. */
export interface HtmlSettings {
  names: NameStyle
  headingOffset: number
  lang: string | undefined
  dir: 'ltr' | 'rtl' | 'auto'
  media: string | undefined
  strings: HtmlStrings
  makeId: MakeId
  context: HastContext
}

const english: HtmlStrings = {
  speakers: 'Speakers',
  question: 'Question',
  answer: 'Answer',
  permalink: 'Link to this turn',
  untitled: 'Transcript',
}

/**
 * Check the options and fill in the defaults.
 *
 * @param transcript what is to be written
 * @param options what the caller gave
 * @returns complete settings
 * @throws TypeError for an option that is impossible
 */
export function htmlSettings(transcript: Transcript, options: HtmlOptions): HtmlSettings {
  const {headingOffset = 0, idPrefix = '', allowDangerousHtml = false, media} = options
  if (!Number.isInteger(headingOffset)) {
    throw new TypeError(
      `Cannot use \`headingOffset\`: given ${show(headingOffset)}, expected a whole number`,
    )
  }
  const {metadata, children} = transcript
  const told = [metadata.lang, metadata.language].find(isTag)
  if (options.lang !== undefined && !isTag(options.lang)) {
    throw new TypeError(
      `Cannot use \`lang\`: given ${show(options.lang)}, expected a language tag such as 'en' or 'pt-BR'`,
    )
  }
  const definitions = new Map<string, Definition>()
  for (const node of children) collectDefinitions(node, definitions)
  const dir = oneOf('dir', options.dir, ['ltr', 'rtl', 'auto'] as const)
  return {
    names: oneOf('names', options.names, nameStyles),
    headingOffset,
    lang: options.lang ?? told,
    dir: options.dir === undefined ? directionOf(sampleOf(transcript)) : dir,
    media,
    strings: {...english, ...options.strings},
    makeId: idMaker(idPrefix),
    context: {definitions, headingOffset, allowDangerousHtml},
  }
}

// A language tag (BCP 47): `en`, `pt-BR`, `zh-Hant-TW`.
const tag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/

function isTag(value: unknown): value is string {
  return typeof value === 'string' && tag.test(value)
}

/** The first definition of a label is the one that counts. */
function collectDefinitions(node: RootContent, found: Map<string, Definition>): void {
  if (node.type === 'turn') for (const child of node.children) collectDefinitions(child, found)
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
}

/** Some of the speech, from which the direction is told. */
function sampleOf({children}: Transcript): string {
  let sample = ''
  for (const node of children) {
    const first = node.type === 'turn' ? node.children[0] : node
    if (first?.type === 'paragraph') sample += `${textOfBlock(first).slice(0, 200)} `
    if (sample.length > 1000) break
  }
  return sample
}
