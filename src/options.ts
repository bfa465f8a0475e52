/** Every option, its default, and the check that says what was given and what is expected. */
import type {OnMessage, Report} from './report.js'
import type {Reading} from './tree/reading.js'
import type {Transcript} from './tree/types.js'

/** A format: how it is told from others, read and written. All of the built-in ones are such objects. */
export interface Format {
  /** What `from` and `to` call it. */
  name: string
  /** Extensions of its files, without the full stop; the first is that of files the command writes. */
  extensions?: readonly string[]
  /**
   * Tell whether a text is written in it, from the content alone.
   *
   * @param source the whole text; a look at its first lines should do
   */
  matches?: (source: string) => boolean
  /**
   * Read a text.
   *
   * @param source the text, without byte order mark
   * @param report receives problems of the text: what is wrong and what to do, a rule, and the place
   * @returns blocks or cues, of which the library then makes turns; or a transcript
   */
  read?: (source: string, report: Report) => Reading
  /**
   * Write a transcript.
   *
   * @param transcript what was read
   * @param options all options of the call
   * @returns a text that ends with a newline
   */
  write?: (transcript: Transcript, options: ConvertOptions) => string
}

/** A format that can be read. */
export type Reader = Format & Required<Pick<Format, 'read'>>

/** A format that can be written. */
export type Writer = Format & Required<Pick<Format, 'write'>>

/** Whether a format can be read. */
export function canRead(format: Format): format is Reader {
  return format.read !== undefined
}

/** Whether a format can be written. */
export function canWrite(format: Format): format is Writer {
  return format.write !== undefined
}

/** Somebody the caller knows to speak. */
export interface SpeakerOption {
  /** Full name, without honorific. */
  name: string
  honorific?: string
  /** Short form, as a label has it: `AR`. */
  label?: string
  /** Further labels that are theirs. */
  aliases?: readonly string[]
  description?: string
  /** What they do in the talk: `interviewer`, `interviewee`, `moderator` … */
  role?: string
}

/** Options of reading. */
export interface ParseOptions {
  /**
   * Who speaks, where the caller knows; it wins over what the document says. Those who have no turn are
   * left out of the transcript. An alias that labels nothing, and a name or label given twice, throw.
   */
  speakers?: readonly SpeakerOption[]
  /**
   * What the source is written in: the name of a format. `'auto'` goes by a file's extension, then by the
   * content (default: `'auto'`).
   */
  from?: string
  /** Formats of your own; asked before the built-in ones, and preferred to one of the same name. */
  formats?: readonly Format[]
  /**
   * How long a silence between two cues of a turn starts a paragraph, in seconds; `Infinity` for never
   * (default: `2`).
   */
  pause?: number
  /**
   * Receives every problem found in the transcript. Not called when the source is a VFile: then the
   * messages are on the file (default: none, problems are silent).
   */
  onMessage?: OnMessage
}

/** How labels can be typeset in Markdown; the first is the default. */
export const labelStyles = ['bold', 'plain', 'heading', 'qa'] as const

/** How labels are typeset in Markdown. */
export type LabelStyle = (typeof labelStyles)[number]

/** How much of a name a label can show; the first is the default. */
export const nameStyles = ['first-full', 'full', 'short'] as const

/** How much of a name a label shows. */
export type NameStyle = (typeof nameStyles)[number]

/** Options of every writer that shows names. */
export interface NameOptions {
  /**
   * Full name in a speaker's first label and the short form after (`'first-full'`), the full name
   * always (`'full'`), or the short form always (`'short'`). Default: `'first-full'`.
   */
  names?: NameStyle
}

/** Options of the Markdown writer. */
export interface MarkdownOptions extends NameOptions {
  /**
   * `**Ana:** …` (`'bold'`), `Ana: …` (`'plain'`), `### Ana` over the speech (`'heading'`), or
   * `**Q:** …` and `**A:** …` for questions and answers (`'qa'`). Default: `'bold'`.
   */
  labels?: LabelStyle
}

/** The words the page itself adds. */
export interface HtmlStrings {
  /** Heading over the people (default: `'Speakers'`). */
  speakers: string
  /** Read out before a question that nobody named asks (default: `'Question'`). */
  question: string
  /** Read out before an answer that nobody named gives (default: `'Answer'`). */
  answer: string
  /** What the link to a turn is called (default: `'Link to this turn'`). */
  permalink: string
  /** Title of a page whose transcript has none (default: `'Transcript'`). */
  untitled: string
}

/** Options of HTML that concern turns, wherever they stand. */
export interface TurnHtmlOptions extends NameOptions {
  /**
   * Language of the text as a BCP 47 tag (default: the metadata's `lang` or `language`, else what the
   * words tell; a page of which nothing tells has `en`, the language of the words it adds).
   */
  lang?: string
  /** Direction of the text (default: told from the letters of the speech). */
  dir?: 'ltr' | 'rtl' | 'auto'
  /** Put before every `id`, so that two transcripts can share a page (default: `''`). */
  idPrefix?: string
  /** Address of the recording: each `start` becomes a link to it, `URL#t=12.5` (default: none). */
  media?: string
  /** Words the page adds, where they should not be English. */
  strings?: Partial<HtmlStrings>
}

/** Options of the HTML writer. */
export interface HtmlOptions extends TurnHtmlOptions {
  /** Write a whole page with its stylesheet, or a whole article, not a fragment (default: `false`). */
  standalone?: boolean
  /** Added to the depth of every heading, up to `h6` (default: `0`). */
  headingOffset?: number
  /**
   * Add schema.org data as JSON-LD: title, people, date and text, as far as the transcript tells them
   * (default: `false`).
   */
  jsonLd?: boolean
  /**
   * Danger: pass raw HTML and links of any protocol through. Only for sources you trust as you trust
   * your own code (default: `false`).
   */
  allowDangerousHtml?: boolean
}

/**
 * Options of `colloquy/remark`: those of reading Markdown, of writing it, and of writing turns as HTML. The
 * rest of the page is the host's.
 */
export interface RemarkColloquyOptions
  extends MarkdownOptions,
    Pick<ParseOptions, 'speakers'>,
    TurnHtmlOptions {}

/** Options of the JSON writer. */
export interface JsonOptions {
  /** Add `position` to every block, as unist has it (default: `false`). */
  positions?: boolean
  /** Add the `cues` that a turn was made of, with the times of words (default: `false`). */
  cues?: boolean
}

/** Options of the writer of single blocks. */
export interface BlocksOptions extends JsonOptions, Pick<TurnHtmlOptions, 'idPrefix'> {}

/** Options of {@link convert}: those of reading and of the writer, and the format to write. */
export interface ConvertOptions extends ParseOptions, MarkdownOptions, HtmlOptions, JsonOptions {
  /** What to write: the name of a format (default: `'markdown'`). */
  to?: string
}

/**
 * Check that an option is one of the words it may be.
 *
 * @param name the option's name, for the message
 * @param given what the caller passed, or `undefined`
 * @param expected the words allowed; the first is the default
 * @returns `given`, or the default where it is `undefined`
 * @throws TypeError naming what was given and what is expected
 */
export function oneOf<Word extends string>(
  name: string,
  given: Word | undefined,
  expected: readonly [Word, ...Word[]],
): Word {
  if (given === undefined) return expected[0]
  if (expected.includes(given)) return given
  const words = expected.map((word) => `'${word}'`).join(', ')
  throw new TypeError(`Unknown \`${name}\`: given ${show(given)}, expected one of ${words}`)
}

/**
 * Choose a format by its name.
 *
 * @param option the option that names it, for the message
 * @param name what the caller passed
 * @param known the formats there are
 * @param others what else the option may be
 * @returns the first format of that name
 * @throws TypeError naming what was given and what is expected
 */
export function formatNamed<Known extends Format>(
  option: string,
  name: string,
  known: readonly Known[],
  others: readonly string[] = [],
): Known {
  const format = known.find((one) => one.name === name)
  if (format !== undefined) return format
  const names = new Set([...others, ...known.map((one) => one.name)])
  const words = [...names].map((word) => `'${word}'`).join(', ')
  throw new TypeError(`Unknown \`${option}\`: given ${show(name)}, expected one of ${words}`)
}

/**
 * Name a value in an error message: strings in quotes, the rest by kind.
 *
 * @param value anything a caller may have passed
 * @returns a short description
 */
export function show(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 40 ? `${value.slice(0, 39)}…` : value}'`
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'an array' : `an object (${value.constructor?.name ?? 'no class'})`
}
