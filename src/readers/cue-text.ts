/** The text of a cue: voices, tags and references told from words. */
import {cueTag, escapeCueText} from '../tree/cue-markup.js'
import {formatTimestamp} from '../tree/time.js'
import type {Cue, Word} from '../tree/types.js'
import {decodeReference} from './character-reference.js'
import {readTimestamp} from './timing.js'

/** What one voice says in a cue. */
export type CueSpan = Pick<Cue, 'voice' | 'text' | 'markup' | 'words'>

// A cue that one voice says, without further tags: `<v.loud Ana>From the walk.</v>`.
const oneVoice = /^<v([.\s][^<>]{0,400})>([^<{]{1,9999})(?:<\/v>)?$/
// A character reference: `&amp;`, `&#39;`, `&#x2014;`.
const reference = /&(?:#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}))|([a-zA-Z][a-zA-Z\d]{1,31}));/g

/**
 * Reads the text of a cue.
 *
 * @param payload as the source has it
 * @param start when the cue starts, in seconds, for the times of its words
 * @param end when it ends
 * @returns a span for each voice, in order, their texts the whole text; one at least
 * @see https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules
 */
export type ReadCueText = (payload: string, start: number, end: number) => CueSpan[]

/**
 * Make a {@link ReadCueText} for a file, whose cues name few voices again and again.
 *
 * @returns the function
 */
export function cueTextReader(): ReadCueText {
  const voices = new Map<string, string | undefined>()
  const voiceOf = (annotation: string) => {
    if (!voices.has(annotation)) voices.set(annotation, annotationOf(annotation))
    return voices.get(annotation)
  }
  return (payload, start, end) => {
    if (!payload.includes('<') && !payload.includes('{\\')) return [{text: decode(payload)}]
    const [, annotation, words = ''] = oneVoice.exec(payload) ?? []
    const voice = annotation === undefined ? undefined : voiceOf(annotation)
    if (voice !== undefined && words.trim() !== '') return [{voice, text: decode(words)}]
    return readSpans(payload, start, end)
  }
}

function readSpans(payload: string, start: number, end: number): CueSpan[] {
  const spans = new Spans(start, end, /<\d/.test(payload))
  let from = 0
  for (const match of payload.matchAll(cueTag)) {
    spans.say(decode(payload.slice(from, match.index)))
    from = match.index + match[0].length
    const [, slash, name, rest = '', time] = match
    if (time !== undefined) spans.time(time, match[0])
    else if (name !== undefined) spans.tag(name.toLowerCase(), rest, slash === '/')
  }
  spans.say(decode(payload.slice(from)))
  return spans.end()
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    reference,
    (whole, hex?: string, decimal?: string, name?: string) =>
      decodeReference(hex, decimal, name) ?? whole,
  )
}

/** A span while it is read. */
interface Open {
  voice: string | undefined
  text: string
  markup: string
  words: Word[]
}

/** A tag that is open. */
interface OpenTag {
  name: string
  /** As it is written: `<c.loud>`. */
  written: string
}

/** How many tags may be open at once; those inside are left out. */
const deepest = 8

/** The tags of WebVTT; others are dropped. */
const kept: ReadonlySet<string> = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'lang'])

/** Makes spans of the words, tags and times of a cue, one after the other. */
class Spans {
  readonly #done: Open[] = []
  readonly #end: number
  #tags: OpenTag[] = []
  /** How many of them stand in the markup: one in which nothing stands is never written. */
  #shown = 0
  #open: Open = newSpan(undefined)
  /** Whether the voice has ended: what follows is nobody's, unless it is blank. */
  #ended = false
  /** Whether there are times between the words. */
  readonly #timed: boolean
  /** When the next word starts, as far as it is known. */
  #time: number | undefined
  /** The last time in the markup, or the start of the cue. */
  #written: number

  constructor(start: number, end: number, timed: boolean) {
    this.#timed = timed
    this.#time = start
    this.#written = start
    this.#end = end
  }

  say(text: string): void {
    if (text === '') return
    if (this.#ended && text.trim() !== '') this.#next(undefined)
    const open = this.#open
    open.text += text
    this.#write(escapeCueText(text))
    if (!this.#timed) return
    const words = text.split(/\s+/).filter((word) => word !== '')
    for (const word of words) {
      open.words.push({text: word, ...(this.#time !== undefined && {start: this.#time})})
      this.#time = undefined
    }
  }

  time(written: string, markup: string): void {
    const seconds = readTimestamp(written)
    if (seconds === undefined) {
      this.say(markup)
      return
    }
    const last = this.#open.words[this.#open.words.length - 1]
    if (last !== undefined) last.end = seconds
    this.#time = seconds
    // WebVTT wants times to rise, and to lie inside the cue.
    if (seconds <= this.#written || seconds >= this.#end) return
    this.#written = seconds
    this.#write(`<${formatTimestamp(seconds, '.')}>`)
  }

  tag(name: string, rest: string, closes: boolean): void {
    if (name === 'v') {
      if (closes) this.#ended = true
      else this.#next(annotationOf(rest))
    } else if (!kept.has(name)) return
    else if (closes) this.#close(name)
    // A reading belongs to what it stands in.
    else if (this.#tags.length < deepest && (name !== 'rt' || this.#last() === 'ruby')) {
      this.#tags.push({name, written: writtenTag(name, rest)})
    }
  }

  end(): CueSpan[] {
    this.#closeAll()
    const spans = [...this.#done, this.#open].filter(({text}) => text.trim() !== '')
    if (spans.length === 0) return [spanOf(this.#open, false)]
    return spans.map((open) => spanOf(open, this.#timed))
  }

  /** Start a span; white space alone, and the same voice, start none. */
  #next(voice: string | undefined): void {
    this.#ended = false
    const before = this.#open
    if (before.voice === voice && before.text !== '') return
    if (before.text.trim() === '') {
      before.voice = voice
      return
    }
    const tags = [...this.#tags]
    this.#closeAll()
    this.#done.push(before)
    this.#open = newSpan(voice)
    this.#tags = tags
  }

  #last(): string | undefined {
    return this.#tags[this.#tags.length - 1]?.name
  }

  #write(markup: string): void {
    for (const {written} of this.#tags.slice(this.#shown)) this.#open.markup += written
    this.#shown = this.#tags.length
    this.#open.markup += markup
  }

  #close(name: string): void {
    if (name === 'ruby' && this.#last() === 'rt') this.#close('rt')
    if (this.#last() !== name) return
    this.#tags.pop()
    if (this.#shown <= this.#tags.length) return
    this.#shown--
    this.#open.markup += `</${name}>`
  }

  #closeAll(): void {
    for (let name = this.#last(); name !== undefined; name = this.#last()) this.#close(name)
  }
}

function newSpan(voice: string | undefined): Open {
  return {voice, text: '', markup: '', words: []}
}

/** A tag with its classes; only of a language the annotation counts. */
function writtenTag(name: string, rest: string): string {
  const [classes = ''] = rest.split(/\s/, 1)
  const language = name === 'lang' ? annotationOf(rest) : undefined
  const own = `${name}${classes.includes('&') ? '' : classes}`
  return language === undefined ? `<${own}>` : `<${own} ${escapeCueText(language)}>`
}

/** The name in ` Ana Ruiz` or `.loud Ana Ruiz`. */
function annotationOf(rest: string): string | undefined {
  const at = rest.search(/\s/)
  const name = at < 0 ? '' : decode(rest.slice(at)).replace(/\s+/g, ' ').trim()
  return name === '' ? undefined : name
}

function spanOf({voice, text, markup, words}: Open, timed: boolean): CueSpan {
  return {
    ...(voice !== undefined && {voice}),
    text,
    ...(markup.includes('<') && text.trim() !== '' && {markup}),
    ...(timed && words.length > 0 && {words}),
  }
}
