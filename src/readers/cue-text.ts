/** The text of a cue: voices, tags and references told from words. */
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'
import {escapeCueText} from '../tree/cue-markup.js'
import type {Cue, Word} from '../tree/types.js'
import {readTimestamp} from './timing.js'

/** What one voice says in a cue. */
export type CueSpan = Pick<Cue, 'voice' | 'text' | 'markup' | 'words'>

// A tag that captions know: `<v.loud Ana>`, `</c>`, `<lang en>`, `<font color="red">`, `<00:01:02.500>`;
// or what SubStation puts into SubRip: `{\an8}`. Other words in angles are text: `<laughs>`.
const tag =
  /<(\/?)(v|c|i|b|u|s|ruby|rt|lang|font)((?:[.\s][^<>]{0,400})?)>|<([\d:.,]{6,15})>|\{\\[a-z][^{}\n]{0,60}\}/gi
// A character reference: `&amp;`, `&#39;`, `&#x2014;`.
const reference = /&(?:#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}))|([a-zA-Z][a-zA-Z\d]{1,31}));/g

/**
 * Read the text of a cue.
 *
 * @param payload as the source has it
 * @param start when the cue starts, in seconds, for the times of its words
 * @returns a span for each voice, in order, their texts the whole text; one at least
 * @see https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules
 */
export function readCueText(payload: string, start: number): CueSpan[] {
  if (!payload.includes('<') && !payload.includes('{\\')) return [{text: decode(payload)}]
  const spans = new Spans(start)
  let from = 0
  for (const match of payload.matchAll(tag)) {
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
  return text.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return decodeNumericCharacterReference(hex, 16)
    if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10)
    return (name !== undefined && decodeNamedCharacterReference(name)) || whole
  })
}

/** A span while it is read. */
interface Open {
  voice: string | undefined
  text: string
  markup: string
  /** Whether there is more than text in it. */
  formatted: boolean
  words: Word[]
}

/** The tags of WebVTT; others are dropped. */
const kept: ReadonlySet<string> = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'lang'])

class Spans {
  readonly #done: Open[] = []
  /** Tags that are open, as written: `c.loud`. */
  #tags: string[] = []
  #open: Open
  /** Whether the voice has ended: what follows is nobody's, unless it is blank. */
  #ended = false
  #timed = false
  #time: number | undefined

  constructor(start: number) {
    this.#time = start
    this.#open = this.#begin(undefined)
  }

  say(text: string): void {
    if (text === '') return
    if (this.#ended && text.trim() !== '') this.#next(undefined)
    const open = this.#open
    open.text += text
    open.markup += escapeCueText(text)
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
    this.#timed = true
    this.#open.markup += markup
    this.#open.formatted = true
  }

  tag(name: string, rest: string, closes: boolean): void {
    if (name === 'v') {
      if (closes) this.#ended = true
      else this.#next(annotationOf(rest))
    } else if (!kept.has(name)) return
    else if (closes) this.#close(name)
    else this.#enter(name + rest.trimEnd())
  }

  end(): CueSpan[] {
    this.#closeAll()
    const spans = [...this.#done, this.#open].filter(({text}) => text !== '')
    if (spans.length === 0) return [spanOf(this.#open, false)]
    return spans.map((open) => spanOf(open, this.#timed))
  }

  #begin(voice: string | undefined): Open {
    return {voice, text: '', markup: '', formatted: false, words: []}
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
    const tags = this.#closeAll()
    this.#done.push(before)
    this.#open = this.#begin(voice)
    for (const one of tags) this.#enter(one)
  }

  #enter(written: string): void {
    this.#tags.push(written)
    this.#open.markup += `<${written}>`
    this.#open.formatted = true
  }

  #close(name: string): void {
    const last = this.#tags[this.#tags.length - 1]
    if (last === undefined || /^[a-z]+/.exec(last)?.[0] !== name) return
    this.#tags.pop()
    this.#open.markup += `</${name}>`
  }

  #closeAll(): string[] {
    const tags = this.#tags
    for (const one of [...tags].reverse()) this.#open.markup += `</${/^[a-z]+/.exec(one)?.[0]}>`
    this.#tags = []
    return tags
  }
}

/** The name in ` Ana Ruiz` or `.loud Ana Ruiz`. */
function annotationOf(rest: string): string | undefined {
  const at = rest.search(/\s/)
  const name = at < 0 ? '' : decode(rest.slice(at)).replace(/\s+/g, ' ').trim()
  return name === '' ? undefined : name
}

function spanOf({voice, text, markup, formatted, words}: Open, timed: boolean): CueSpan {
  return {
    ...(voice !== undefined && {voice}),
    text,
    ...(formatted && {markup}),
    ...(timed && words.length > 0 && {words}),
  }
}
