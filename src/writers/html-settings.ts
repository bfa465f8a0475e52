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
import {languageOf} from '../tree/language.js'
import {sampleOf} from '../tree/sample.js'
import {textOfBlocks} from '../tree/text.js'
import type {Transcript} from '../tree/types.js'
import {directionOf} from './direction.js'
import {type HastContext, safeAddress} from './hast.js'
import {movedRanks, nestedRanks} from './headings.js'
import {type Ids, idsOf} from './ids.js'

/** Everything the writer goes by. */
export interface HtmlSettings {
  names: NameStyle
  /** The block that is the title of the page, where it is a page and one is. */
  title: RootContent | undefined
  lang: string | undefined
  dir: 'ltr' | 'rtl' | 'auto'
  /** A safe address of the recording; nothing where there is none. */
  media: string | undefined
  strings: HtmlStrings
  /** Language of a word the page adds, where that is not the language of the page. */
  languageOf: (word: keyof HtmlStrings) => string | undefined
  ids: Ids
  jsonLd: boolean
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
  if (/\s/.test(idPrefix)) {
    throw new TypeError(
      `Cannot use \`idPrefix\`: given ${show(idPrefix)}, expected no white space, which no id may hold`,
    )
  }
  const {children} = transcript
  const sample = sampleOf(children)
  const title = options.standalone ? titleIn(transcript) : undefined
  // An offset that is asked for is meant.
  const isNested = options.standalone && options.headingOffset === undefined
  const rankOf = isNested
    ? nestedRanks(transcript, title?.type === 'heading' ? 0 : 1)
    : movedRanks(headingOffset)
  const lang = languageFor(transcript, options.lang, sample)
  return {
    names: oneOf('names', options.names, nameStyles),
    title,
    lang,
    dir: directionFor(options.dir, sample),
    media: media && (allowDangerousHtml ? media : safeAddress(media)),
    strings: {...english, ...options.strings},
    languageOf: languagesOf(options.strings, lang),
    ids: idsOf(transcript, idPrefix),
    jsonLd: options.jsonLd ?? false,
    context: {definitions: definitionsIn(children), rankOf, allowDangerousHtml},
  }
}

/** The block that is the title of a page: a heading of rank 1 above the talk, or the line that opens it. */
function titleIn({title, children}: Transcript): RootContent | undefined {
  const start = children.findIndex((node) => node.type === 'turn')
  const before = start < 0 ? children : children.slice(0, start)
  const [first] = before
  const isTitle = first?.type === 'paragraph' && textOfBlocks([first]) === title
  return (
    before.find((node) => node.type === 'heading' && node.depth === 1) ??
    (isTitle ? first : undefined)
  )
}

// A language tag (BCP 47): `en`, `pt-BR`, `zh-Hant-TW`.
const tag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/

function isTag(value: unknown): value is string {
  return typeof value === 'string' && tag.test(value)
}

/** The language the caller gives, else that of the front matter, else what the text tells. */
function languageFor(
  {metadata}: Transcript,
  given: string | undefined,
  sample: string,
): string | undefined {
  if (given !== undefined && !isTag(given)) {
    throw new TypeError(
      `Cannot use \`lang\`: given ${show(given)}, expected a language tag such as 'en' or 'pt-BR'`,
    )
  }
  return given ?? told(metadata.lang) ?? told(metadata.language) ?? languageOf(sample)
}

/** A tag that a document gives, in its usual form (`eng` is `en`); nothing for names such as `english`. */
function told(value: unknown): string | undefined {
  if (!isTag(value) || !/^[a-z]{2,3}(?:-|$)/i.test(value)) return undefined
  try {
    return Intl.getCanonicalLocales(value)[0]
  } catch {
    return undefined
  }
}

function directionFor(given: HtmlOptions['dir'], sample: string): HtmlSettings['dir'] {
  if (given !== undefined) return oneOf('dir', given, ['ltr', 'rtl', 'auto'] as const)
  return directionOf(sample) ?? 'ltr'
}

/** Our own words are English; the caller's are in the language of the page. */
function languagesOf(
  strings: Partial<HtmlStrings> = {},
  lang: string | undefined,
): HtmlSettings['languageOf'] {
  const isForeign = lang !== undefined && !/^en\b/i.test(lang)
  return (word) => (isForeign && strings[word] === undefined ? 'en' : undefined)
}

/** The definitions of a document; the first of a label is the one that counts. */
function definitionsIn(
  blocks: readonly RootContent[],
  found = new Map<string, Definition>(),
): Map<string, Definition> {
  for (const node of blocks) {
    if (node.type === 'turn') definitionsIn(node.children as RootContent[], found)
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  }
  return found
}
