/**
 * Phrasing that can mean but one thing, read without a parser: text with soft and hard breaks, escapes, code,
 * links to plain addresses, and emphasis. What is read here is, positions included, what
 * `mdast-util-from-markdown` makes of it; anything else is left to it. Section numbers are those of CommonMark
 * 0.31.2.
 */
import type {PhrasingContent, Text} from 'mdast'
import type {Point} from 'unist'
import {flanks, runAt} from './attention.js'
import {decodeReference} from './character-reference.js'
import {interrupts, isBlank, lineEndAt, opensBlock} from './line-starts.js'
import {type Signs, withEmphasis} from './plain-emphasis.js'

/** Where to read. */
export interface Spot {
  source: string
  /** Offset of the first character; it is no space. */
  at: number
  /** Line and offset of its start. */
  line: number
  lineStart: number
}

/** What was read, and where it ends. */
export interface Phrasing {
  children: PhrasingContent[]
  /** Where it ends, before the line ending, spaces included. */
  end: Point & {offset: number}
  /** Whether it holds a bracket that is text only as long as no definition says otherwise. */
  hasBrackets: boolean
}

/**
 * Read phrasing up to the end of its paragraph, or of its line.
 *
 * @param spot where it starts
 * @param isHeading whether it ends with its line
 * @returns what it holds, or nothing where it may mean more than is known here
 */
export function readPhrasing(spot: Spot, isHeading: boolean): Phrasing | undefined {
  const reading = new Reading(spot, isHeading)
  return reading.run() ? reading : undefined
}

// What may end plain text: `\`, a backtick, `*`, `[`, the end of the line.
const sign = /[\\`*_[\]<&\t\0\n]/g
// 2.4: what a backslash may stand before.
const asciiPunctuation = /[!-/:-@[-`{-~]/
// 2.5: a character reference, if its name is one: `&amp;`, `&#8217;`, `&#x2019;`.
const reference = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z\d]{1,31}));/y
// 6.3: a link without title, escapes and formatting: `[slides](https://example.com/a_b?c=d&e)`.
const link = /\[([^\\`*_[\]<&\t\0\n\r]+)\]\(([^\\`()<>\s\p{Cc}]+)\)/uy
// 6.5: an address in angle brackets: `<https://example.com>`.
const autolink = /<(https?:[^<>\s\p{Cc}]*)>/uy
// 4.6, 6.5, 6.6: how an autolink or a tag starts: `<a`, `</`, `<!`.
const tag = /<[a-z/!?]/iy

class Reading implements Phrasing {
  children: PhrasingContent[] = []
  end: Point & {offset: number}
  hasBrackets = false
  readonly #source: string
  readonly #isHeading: boolean
  #line: number
  #lineStart: number
  /** Where reading goes on. */
  #at: number
  /** Text that is not yet a node: where it starts, what of it is done, and the source from there on. */
  #start: Point | undefined
  #done = ''
  #from = 0
  #to = 0
  readonly #signs: Signs[] = []

  constructor({source, at, line, lineStart}: Spot, isHeading: boolean) {
    this.#source = source
    this.#isHeading = isHeading
    this.#line = line
    this.#lineStart = lineStart
    this.#at = at
    this.end = this.#point(at)
  }

  run(): boolean {
    for (;;) {
      sign.lastIndex = this.#at
      const found = sign.test(this.#source) ? sign.lastIndex - 1 : this.#source.length
      const char = this.#source.charAt(found)
      if (char === '\n' || char === '') {
        const goesOn = this.#endLine(found)
        if (goesOn === undefined) return false
        if (!goesOn) break
        continue
      }
      this.#add(this.#at, found)
      this.#at = found
      if (!this.#take(char)) return false
    }
    this.#flush()
    if (this.#signs.length > 0) this.children = withEmphasis(this.children, this.#signs)
    return true
  }

  #point(offset: number): Point & {offset: number} {
    return {line: this.#line, column: offset - this.#lineStart + 1, offset}
  }

  /** Begin text, unless there is some already. */
  #begin(at: number): void {
    if (this.#start !== undefined) return
    this.#start = this.#point(at)
    this.#done = ''
    this.#from = at
    this.#to = at
  }

  /** Add a part of the source to the text; its parts need not touch. */
  #add(from: number, to: number): void {
    if (from === to) return
    this.#begin(from)
    if (from !== this.#to) {
      this.#done += this.#source.slice(this.#from, this.#to)
      this.#from = from
    }
    this.#to = to
  }

  #flush(): void {
    if (this.#start === undefined) return
    const value = this.#done + this.#source.slice(this.#from, this.#to)
    const position = {start: this.#start, end: this.#point(this.#to)}
    this.children.push({type: 'text', value, position})
    this.#start = undefined
  }

  #push(node: PhrasingContent, end: number): void {
    this.#flush()
    node.position = {start: this.#point(this.#at), end: this.#point(end)}
    this.children.push(node)
    this.#at = end
  }

  /** Take a line's end; tells whether another line follows, nothing where that may mean more. */
  #endLine(lineFeed: number): boolean | undefined {
    const source = this.#source
    const end = source.charCodeAt(lineFeed - 1) === 13 ? lineFeed - 1 : lineFeed
    let last = end
    while (last > this.#at && source.charCodeAt(last - 1) === 32) last--
    this.#add(this.#at, last)
    const next = lineFeed + 1
    if (this.#isLast(next)) {
      this.end = this.#point(end)
      return false
    }
    const spaces = end - last
    // 6.7: two spaces make a hard break, one is lost.
    if (spaces > 1) this.#addBreak(last, next)
    else {
      this.#add(end, next)
      this.#nextLine(next)
    }
    return opensBlock(source, this.#at) ? undefined : true
  }

  /** Whether a line is the last of its block, told by the next one. */
  #isLast(next: number): boolean {
    const source = this.#source
    if (this.#isHeading || next >= source.length) return true
    return isBlank(source, next) || interrupts(source, next)
  }

  #addBreak(from: number, next: number): void {
    this.#flush()
    const start = this.#point(from)
    this.#nextLine(next)
    this.children.push({type: 'break', position: {start, end: this.#point(next)}})
  }

  /** 4.8: spaces before a line of a paragraph are lost. */
  #nextLine(next: number): void {
    this.#line++
    this.#lineStart = next
    this.#at = next
    while (this.#source.charCodeAt(this.#at) === 32) this.#at++
  }

  /** Take what a sign means; tells whether it is known. */
  #take(char: string): boolean {
    switch (char) {
      case '\\':
        return this.#takeEscape()
      case '`':
        return this.#takeCode()
      case '[':
        return this.#takeLink()
      case '<':
        return this.#takeAutolink()
      case '*':
      case '_':
        return this.#takeAttention(char)
      case ']':
        return this.#source.charAt(this.#at + 1) !== '(' && this.#takeText(1)
      case '&':
        return this.#takeReference()
      default:
        return false
    }
  }

  #takeText(length: number): true {
    this.#add(this.#at, this.#at + length)
    this.#at += length
    return true
  }

  #match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at
    return sticky.exec(this.#source)
  }

  /** 2.4, 6.7. */
  #takeEscape(): boolean {
    const next = this.#at + 1
    const after = lineEndAt(this.#source, next)
    if (after > next) {
      if (this.#isLast(after)) return this.#takeText(1)
      this.#addBreak(this.#at, after)
      return !opensBlock(this.#source, this.#at)
    }
    if (!asciiPunctuation.test(this.#source.charAt(next))) return this.#takeText(1)
    this.#begin(this.#at)
    this.#add(next, next + 1)
    this.#at = next + 1
    return true
  }

  /** 2.5. */
  #takeReference(): true {
    const [all = '', hexadecimal, decimal, name] = this.#match(reference) ?? []
    const value = decodeReference(hexadecimal, decimal, name)
    if (value === undefined) return this.#takeText(1)
    this.#begin(this.#at)
    this.#done += this.#source.slice(this.#from, this.#to) + value
    this.#at += all.length
    this.#from = this.#at
    this.#to = this.#at
    return true
  }

  /** 6.1: code that ends in its line. */
  #takeCode(): boolean {
    const source = this.#source
    const start = this.#at
    const length = runAt(source, start)
    const close = endOfCode(source, start + length, length)
    if (close === undefined) return false
    let value = source.slice(start + length, close)
    if (value.includes('\t') || value.includes('\0')) return false
    if (value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value)) {
      value = value.slice(1, -1)
    }
    this.#push({type: 'inlineCode', value}, close + length)
    return true
  }

  /** 6.3. */
  #takeLink(): boolean {
    const match = this.#match(link)
    if (match === null) {
      this.hasBrackets = true
      return this.#takeText(1)
    }
    const [all, text = '', url = ''] = match
    const isImage = this.#source.charAt(this.#at - 1) === '!'
    if (isImage || /&#?[\da-z]{1,32};/i.test(url)) return false
    const start = this.#at + 1
    this.#addLink(text, url, start, this.#at + all.length)
    return true
  }

  /** 6.5. */
  #takeAutolink(): boolean {
    const match = this.#match(autolink)
    if (match === null) return !this.#match(tag) && this.#takeText(1)
    const [all, url = ''] = match
    this.#addLink(url, url, this.#at + 1, this.#at + all.length)
    return true
  }

  #addLink(value: string, url: string, start: number, end: number): void {
    const position = {start: this.#point(start), end: this.#point(start + value.length)}
    const text: Text = {type: 'text', value, position}
    this.#push({type: 'link', title: null, url, children: [text]}, end)
  }

  /** 6.2: signs that can do neither are text. */
  #takeAttention(char: string): true {
    const length = runAt(this.#source, this.#at)
    const {opens, closes} = flanks(this.#source, this.#at, length)
    if (!opens && !closes) return this.#takeText(length)
    this.#flush()
    const start = this.#point(this.#at)
    const found = {closing: [], opening: [], before: this.children.length}
    this.#signs.push({sign: char, length, opens, closes, start, ...found})
    this.#at += length
    return true
  }
}

/** Where a run of backticks of some length stands next, in the same line. */
function endOfCode(source: string, start: number, length: number): number | undefined {
  for (let from = start; ; ) {
    const at = source.indexOf('`', from)
    if (at < 0 || source.slice(from, at).includes('\n')) return undefined
    const run = runAt(source, at)
    if (run === length) return at
    from = at + run
  }
}
