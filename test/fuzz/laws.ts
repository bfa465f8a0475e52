/** What must hold of any document. */
import {Ajv2020} from 'ajv/dist/2020.js'
import {parse as parseHtml} from 'parse5'
import {fromXml} from 'xast-util-from-xml'
import {
  convert,
  formats,
  fromJson,
  parse,
  type Transcript,
  type TranscriptJson,
  toHtml,
  toJson,
  toMarkdown,
} from '../../src/index.js'
import {decode} from '../../src/readers/decode.js'
import {readers} from '../../src/readers/index.js'
import schema from '../../src/schema.json' with {type: 'json'}
import {lostByStyle, otherByRemark, toldOtherwise, withOptions} from './operations.js'
import {allWords, asMarkdownSays, canBeLabels, isTakenForTalk, withoutGain} from './said.js'
import {shownWordsLost} from './shown.js'
import {letters, wordsLost} from './words.js'

/** A law that does not hold, and how. */
export interface Failure {
  law: string
  what: string
}

const isValid = new Ajv2020({strict: true, allowUnionTypes: true}).compile(schema)

/** Errors that are documented: the input is refused, and the message says what was given. */
const refusals = /^(?:Cannot (?:parse|read|write)|Cannot decode|Unknown )/

function quoted(text: string): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 300)}…` : text)
}

/** Read; nothing where the reader may refuse this. */
function read(source: string | Uint8Array, from: string): Transcript | Failure | undefined {
  try {
    return parse(source, {from})
  } catch (error) {
    const refused = error instanceof TypeError && refusals.test(error.message)
    const may = source instanceof Uint8Array || ['json', 'csv', 'auto'].includes(from)
    return refused && may ? undefined : crash(`reads ${from}`, error)
  }
}

function crash(law: string, error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {law, what: stack.split('\n').slice(0, 4).join('\n')}
}

type Law = [name: string, broken: () => string | undefined]

/** A transcript, and what laws ask of it more than once. */
interface Reading {
  transcript: Transcript
  /** Its JSON, as text. */
  json: string
  /** What `fromJson` makes of that. */
  again: () => Transcript
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

/**
 * Check what must hold of a document: of how it is read, of its JSON, and of one thing that is written of it.
 *
 * @param source the document
 * @param from what it is read as
 * @param to a format to write, beside JSON; `page` is a standalone page
 * @returns the first law that does not hold
 */
export function check(source: string | Uint8Array, from: string, to: string): Failure | undefined {
  const transcript = read(source, from)
  if (transcript === undefined || 'law' in transcript) return transcript
  try {
    const json = JSON.stringify(toJson(transcript))
    const reading = {transcript, json, again: once(() => fromJson(JSON.parse(json)))}
    const form = from === 'auto' ? formOf(source) : from
    return firstBroken([
      ['loses no word', () => lostWords(source, form, transcript)],
      ['is told alike by all helpers', () => toldOtherwise(transcript)],
      ['is valid JSON', () => invalidJson(json)],
      ['comes back from JSON', () => difference(json, JSON.stringify(toJson(reading.again())))],
      ...byFormat(reading, form, to),
      ...byOperation(source, form, to, transcript),
    ])
  } catch (error) {
    return crash('is written as JSON', error)
  }
}

function firstBroken(laws: Law[]): Failure | undefined {
  for (const [law, broken] of laws) {
    try {
      const what = broken()
      if (what !== undefined) return {law, what}
    } catch (error) {
      return crash(law, error)
    }
  }
  return undefined
}

/** What holds of what is written in a format. */
function byFormat({transcript, json, again}: Reading, from: string, to: string): Law[] {
  if (to === 'markdown') {
    const markdown = once(() => toMarkdown(transcript))
    const back = once(() => parse(markdown(), {from: 'markdown'}))
    const settled = saysMore(from) ? once(() => toMarkdown(back())) : markdown
    const settledBack = saysMore(from) ? () => parse(settled(), {from: 'markdown'}) : back
    return [
      ['is the same Markdown from JSON', () => difference(markdown(), toMarkdown(again()))],
      [
        'comes back from Markdown',
        () =>
          isMute(JSON.parse(json)) ? undefined : changedBy(json, markdown(), back, saysMore(from)),
      ],
      // What Markdown has no sign for is settled once it is read.
      ['is left as it is by Markdown', () => unstableMarkdown(settled(), settledBack)],
    ]
  }
  if (to === 'html') {
    const html = once(() => toHtml(transcript))
    const back = () => parse(html(), {from: 'html'})
    return [
      ['is the same HTML from JSON', () => difference(html(), toHtml(again()))],
      ['comes back from HTML', () => changedBy(json, html(), back)],
    ]
  }
  if (to === 'page')
    return [['is well-formed HTML', () => badHtml(toHtml(transcript, {standalone: true}))]]
  return [[`writes ${to}`, () => badOutput(json, to)]]
}

/** What `auto` takes a document for. */
function formOf(source: string | Uint8Array): string {
  const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : decode(source)
  return readers.find(({matches}) => matches?.(text))?.name ?? 'text'
}

/** Whether a form tells by elements, keys and voices what Markdown has no sign for. */
const saysMore = (from: string) => ['html', 'json', 'vtt', 'srt'].includes(from)

/** What holds of everything else that can be done; one of many ways for each document. */
function byOperation(
  source: string | Uint8Array,
  from: string,
  to: string,
  transcript: Transcript,
): Law[] {
  const {length} = source
  if (to === 'markdown')
    return [
      [
        'keeps its turns in any style',
        () =>
          saysMore(from) && !canBeLabels(toJson(transcript))
            ? undefined
            : lostByStyle(transcript, length),
      ],
    ]
  if (to === 'page' && from === 'markdown' && typeof source === 'string')
    return [['has the same turns by remark', () => otherByRemark(source)]]
  if (to === 'html' || to === 'page') return []
  return [['takes any options', () => withOptions(source, from, to, length)]]
}

function lostWords(source: string | Uint8Array, from: string, transcript: Transcript) {
  if (typeof source !== 'string') return undefined
  if (from === 'text' || from === 'markdown') return wordsLost(source, from, transcript)
  return from === 'html' ? shownWordsLost(source, transcript) : undefined
}

function invalidJson(json: string): string | undefined {
  return isValid(JSON.parse(json)) ? undefined : quoted(JSON.stringify(isValid.errors))
}

function difference(before: string, after: string): string | undefined {
  if (before === after) return undefined
  let at = 0
  while (before[at] === after[at]) at++
  const from = Math.max(0, at - 60)
  return `${quoted(before.slice(from, at + 60))} became ${quoted(after.slice(from, at + 60))}`
}

// White space at the edges of a line, which neither form shows, and blank lines around a block. What is between
// words stays, and so do line endings.
const edges = /^\s+|\s+$|[^\S\n]+(?=\n)|(?<=\n)[^\S\n]+/g

/** What Markdown and HTML keep: speakers, turns, kinds and prose, but no marks and ends. */
function essence({speakers, content}: TranscriptJson): string {
  const people = speakers.map(({id, name, honorific, label, role, description}) => ({
    id,
    name,
    honorific,
    label,
    role,
    description,
  }))
  const blocks = content.flatMap((block) => {
    if (block.type === 'break') return block.type
    const {type} = block
    const text = block.text.replace(edges, '')
    if (type === 'turn') return {type, text, kind: block.kind, speaker: block.speaker}
    return text === '' ? [] : {type, text}
  })
  return JSON.stringify({people, blocks})
}

// Controls, and half a character: Markdown and HTML put `�` for it, or nothing.
const unwritable = /[^\P{Cc}\n\r\t]|\p{Cs}/u

/** Whether somebody has turns, and nobody says a word: to Markdown that is no talk, but a list of names. */
function isMute({content}: TranscriptJson): boolean {
  const turns = content.filter((block) => block.type === 'turn')
  return turns.length > 0 && turns.every(({text}) => text === '')
}

function changedBy(
  json: string,
  written: string,
  back: () => Transcript,
  saidMore = false,
): string | undefined {
  if (unwritable.test(written)) return undefined
  const [before, after]: TranscriptJson[] = [JSON.parse(json), toJson(back())]
  if (before === undefined || after === undefined) return undefined
  if (!saidMore) return difference(essence(before), essence(after))
  if (!canBeLabels(before)) return undefined
  if (isTakenForTalk(before, after, written))
    return difference(letters(allWords(before)), letters(allWords(after)))
  const [said, read] = [asMarkdownSays(before), asMarkdownSays(after)]
  return difference(essence(said), essence(withoutGain(read, said)))
}

function unstableMarkdown(markdown: string, back: () => Transcript): string | undefined {
  return unwritable.test(markdown) ? undefined : difference(markdown, toMarkdown(back()))
}

/** Errors of HTML that come from the text itself: characters that no page may hold. */
const ofCharacters = /character|noncharacter|surrogate/

function badHtml(page: string): string | undefined {
  // The stylesheet is the same on every page, and longer than most of them.
  const html = page.replace(/<style>[^<]*/, '<style>')
  const errors: string[] = []
  const onParseError = ({code, startOffset}: {code: string; startOffset: number}) => {
    if (!ofCharacters.test(code))
      errors.push(
        `${code} at ${quoted(html.slice(Math.max(0, startOffset - 60), startOffset + 60))}`,
      )
  }
  parseHtml(html, {onParseError, sourceCodeLocationInfo: true})
  return errors[0]
}

function badOutput(json: string, to: string): string | undefined {
  let written: string
  try {
    written = convert(json, {from: 'json', to, standalone: true})
  } catch (error) {
    // Captions need times.
    if (error instanceof TypeError && /without times/.test(error.message)) return undefined
    throw error
  }
  if (to === 'jats' || to === 'tei') fromXml(written)
  if (to === 'podcast-json') JSON.parse(written)
  if (to === 'vtt' || to === 'srt') parse(written, {from: to})
  return undefined
}

/** What can be read and written, by name. */
export const names = {
  read: ['auto', ...formats.filter(({reads}) => reads).map(({name}) => name)],
  written: formats.filter(({writes}) => writes).map(({name}) => name),
  ofExtension: new Map(
    formats
      .filter(({reads}) => reads)
      .flatMap(({name, extensions}) => extensions.map((one) => [one, name] as const)),
  ),
}
