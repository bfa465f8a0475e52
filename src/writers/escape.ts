/**
 * Which escapes Markdown needs. A block of phrasing is laid flat, so that what stands around a character
 * can be seen; only characters that mean something where they stand are escaped. Section numbers are
 * those of CommonMark 0.31.2.
 */
import {matchesAt} from '../tree/matches-at.js'
import {guardAttention, guardCode} from './escape-runs.js'
import type {Flat} from './flatten.js'

/** What is done with a character: nothing (0), a backslash before it, or a character reference for it. */
const backslash = 1
const reference = 2

// What may need an escape: `*` anywhere, `#` at an edge, a number with a point at the start of a block.
const special = /[\\`*_[\]<&|\t\n\r]|^(?:[#>+~ \ufeff-]|\d{1,9}[.)])|[ #]$/

// What may need an escape in a block of nothing but text, beyond a label: signs of emphasis and code, `](`, `<b`,
// `&amp;`, and a line that begins like no word: `\n- a`.
const specialInText =
  /[\\`*_\t\r]|\](?=[(:])|<(?=[a-z/!?])|&(?=[#\da-z])| \n|\n(?![a-z"'(\u0080-\uffff])/i
// Every sign of these, whatever stands beside it: most blocks have none, and this is found out sooner.
const anySpecial = /[\\`*_\t\r\n\]<&]/
// What opens a block at the start of its text: `# `, `- `, `1.`; and spaces, which would be lost.
const opening = /^(?:[#>+~ \n\ufeff|-]|\d{1,9}[.)])/
// What is lost at the end: a space, the signs that close a heading.
const closing = /[ #]$/

/**
 * Tell whether a block of nothing but text may need escapes.
 *
 * @param name the text of a label before it, which no sign stands in for; may be empty
 * @param text what follows
 * @param hasDefinitions whether the document defines anything, so that brackets may be links
 * @returns `false` where it certainly needs none
 */
export function mayNeedEscapesInText(name: string, text: string, hasDefinitions: boolean): boolean {
  if (opening.test(name === '' ? text : name) || closing.test(text === '' ? name : text))
    return true
  if (!anySpecial.test(name) && !anySpecial.test(text)) return false
  const value = name + text
  return specialInText.test(value) || (hasDefinitions && value.includes(']'))
}

/**
 * Find what must be escaped in a block.
 *
 * @param flat its phrasing, laid flat
 * @param isDefined whether a label is, for all one can tell, that of a definition in the document
 * @param forced offsets that must be escaped for another reason
 * @returns for each offset, what is done with the character there
 */
export function escapesOf(
  flat: Flat,
  isDefined: (label: string) => boolean,
  forced: readonly number[],
): Uint8Array {
  const needs = new Uint8Array(flat.value.length)
  if (special.test(flat.value)) {
    guardSpaces(flat, needs)
    if (flat.place === 'cell') guardBars(flat, needs)
    else if (flat.place === 'heading') guardClosing(flat, needs)
    else guardLines(flat, needs)
    const holds = (sign: string) => flat.value.includes(sign)
    if (holds('*') || holds('_')) guardAttention(flat, needs)
    if (holds('`')) guardCode(flat, needs)
    if (holds(']') || flat.isOpaque) guardBrackets(flat, needs, isDefined)
    if (flat.isOpaque) guardReferences(flat, needs)
    if (holds('\\') || holds('&') || holds('<')) guardSigns(flat, needs)
  }
  for (const at of forced)
    needs[at] = asciiPunctuation.test(flat.value.charAt(at)) ? backslash : reference
  return needs
}

/**
 * Write a piece of a block with its escapes.
 *
 * @param value the whole block
 * @param needs what is done with each of its characters
 * @param start where the piece starts
 * @param end where it ends
 * @returns Markdown
 */
export function escaped(value: string, needs: Uint8Array, start: number, end: number): string {
  let result = ''
  let done = start
  for (let at = start; at < end; at++) {
    if (needs[at] === 0) continue
    result += value.slice(done, at)
    result += needs[at] === backslash ? `\\${value.charAt(at)}` : referenceTo(value.charCodeAt(at))
    done = at + 1
  }
  return result + value.slice(done, end)
}

function referenceTo(code: number): string {
  return `&#x${code.toString(16).toUpperCase()};`
}

// Spaces at the edge of a line, and blank lines: a space before a line ending, two line endings.
const lostSpace = /^[ \t\n\ufeff]|[ \t\n]$|\n[ \t\n]|[ \t]\n|\r/

/** 4.8: spaces at the edges of a line, and blank lines, are lost unless they are references. */
function guardSpaces({value, isText, place}: Flat, needs: Uint8Array): void {
  if (!lostSpace.test(value) && (place === 'paragraph' || !value.includes('\n'))) return
  const isEdge = (at: number) => at < 0 || at >= value.length || value.charAt(at) === '\n'
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at)
    const isSpace = char === ' ' || char === '\t' || char === '\n'
    const lost =
      (isSpace && (isEdge(at - 1) || isEdge(at + 1))) ||
      (char === '\n' && place !== 'paragraph') ||
      (char === '\ufeff' && at === 0) ||
      char === '\r'
    if (lost && isText(at)) needs[at] = reference
  }
}

/** Tables: a bar ends a cell. */
function guardBars({value, isText}: Flat, needs: Uint8Array): void {
  for (let at = value.indexOf('|'); at >= 0; at = value.indexOf('|', at + 1)) {
    if (isText(at)) needs[at] = backslash
  }
}

/** 4.2: number signs behind a space at the end of a heading close it. */
function guardClosing({value, isText}: Flat, needs: Uint8Array): void {
  let start = value.length
  while (start > 0 && value.charAt(start - 1) === '#') start--
  const before = value.charAt(start - 1)
  const closes = start < value.length && (before === '' || before === ' ' || before === '\t')
  if (closes && isText(start)) needs[start] = backslash
}

// 4.1, 4.2, 4.5, 4.6, 5.1, 5.2: what opens a block: `# `, `> `, `- `, ```` ``` ````, `<div`, `***`.
const opener =
  /#{1,6}(?:[ \t\n]|$)|>|[-+*](?:[ \t\n]|$)|~~~|```|<[a-z/!?]|(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?:\n|$)/iy
// 4.1 in a list item, whose bullet may make a rule of what follows: the `--` of `- --`.
const ruleBehindBullet = /(?:[-*][ \t]*)+(?:\n|$)/y
// 5.2: the number of a list item: `12` of `12. Maps`.
const listNumber = /\d{1,9}(?=[.)](?:[ \t\n]|$))/y
// 4.3 and tables: what makes a heading or a table's head of the line above: `===`, `--- | ---`.
const underline = /=+[ \t]*(?:\n|$)|(?=[:| \t]*-)[-:|][-:| \t]*(?:\n|$)/y

/** What would open a block at the start of a line. */
function guardLines({value, isText, inList}: Flat, needs: Uint8Array): void {
  for (let start = 0; start < value.length; start = lineAfter(value, start)) {
    if (!isText(start) || needs[start] === reference) continue
    const isRule = start > 0 ? underline : inList && ruleBehindBullet
    if (matchesAt(opener, value, start) || (isRule && matchesAt(isRule, value, start))) {
      needs[start] = backslash
    }
    if (!matchesAt(listNumber, value, start)) continue
    const end = listNumber.lastIndex
    // Only a list from 1 may interrupt a paragraph.
    const opens = start === 0 || inList || Number(value.slice(start, end)) === 1
    if (opens && isText(end)) needs[end] = backslash
  }
}

function lineAfter(value: string, start: number): number {
  const end = value.indexOf('\n', start)
  return end < 0 ? value.length : end + 1
}

// 4.7: a definition at the start of a block: `[a]:`.
const definition = /^\[[^\]]{1,999}\]:/

/** 4.7 and 6.3: brackets that make a definition, a link, or a reference. */
function guardBrackets(flat: Flat, needs: Uint8Array, isDefined: (label: string) => boolean): void {
  const {value, isText, inLabel} = flat
  if (flat.place === 'paragraph' && isText(0) && definition.test(value)) needs[0] = backslash
  let open: number[] = []
  let before = -1
  for (const {index} of value.matchAll(/[[\]]/g)) {
    if (!isText(index) || needs[index] !== 0) continue
    if (inLabel(index)) needs[index] = backslash
    else if (value.charAt(index) === '[') open.push(index)
    else if (open.length > 0) {
      // A label holds no other brackets.
      const isReference = open.at(-1) === before && isDefined(value.slice(before + 1, index))
      if (isReference || opensTarget(flat, index + 1)) {
        for (const at of open) needs[at] = backslash
        open = []
      } else open.pop()
    }
    before = index
  }
}

/** Whether what follows a bracket makes a link of it: `(` of a target, or the text of another link. */
function opensTarget({value, isText}: Flat, at: number): boolean {
  return value.charAt(at) === '(' || (value.charAt(at) === '[' && !isText(at))
}

/** 6.3: what would lengthen a reference that stands before it; 6.4: what makes an image of a link. */
function guardReferences({value, isText, references}: Flat, needs: Uint8Array): void {
  for (const end of references) {
    if (isText(end) && '([:'.includes(value.charAt(end))) needs[end] = backslash
  }
  for (let at = value.indexOf('!['); at >= 0; at = value.indexOf('![', at + 1)) {
    if (isText(at) && !isText(at + 1)) needs[at] = backslash
  }
}

// 2.5: a character reference: `&amp;`, `&#8217;`, `&#x2019;`.
const characterReference = /&(?:[a-z][a-z0-9]{0,31}|#\d{1,7}|#x[\da-f]{1,6});/iy
// 6.5, 6.6: how an autolink or a tag starts: `<a`, `</`, `<!`.
const tag = /<[a-z/!?]/iy
const asciiPunctuation = /[!-/:-@[-`{-~]/

/** 2.4 backslashes, 2.5 references, 6.5 autolinks and 6.6 raw HTML. */
function guardSigns(flat: Flat, needs: Uint8Array): void {
  const {value, isText} = flat
  const lastAngle = flat.isOpaque ? value.length : value.lastIndexOf('>')
  for (const {0: char, index} of value.matchAll(/[\\&<]/g)) {
    const isNeeded =
      (char === '\\' && escapesNext(flat, needs, index + 1)) ||
      (char === '&' && matchesAt(characterReference, value, index)) ||
      (char === '<' && index < lastAngle && matchesAt(tag, value, index))
    if (isNeeded && isText(index)) needs[index] = backslash
  }
}

/** 2.4: a backslash means something before punctuation, which a reference begins with, and line ends. */
function escapesNext({value, nearMarker}: Flat, needs: Uint8Array, at: number): boolean {
  const next = value.charAt(at)
  if (next === '') return false
  return next === '\n' || asciiPunctuation.test(next) || needs[at] !== 0 || nearMarker(at)
}
