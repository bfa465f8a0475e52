/**
 * Underlined headings for micromark, in time that grows with the text and no faster: it writes all that stands
 * before a heading anew; here only the heading.
 */
import {setextUnderline} from 'micromark-core-commonmark'
import type {Event, Extension, TokenizeContext} from 'micromark-util-types'
import {append} from '../tree/append.js'

const construct = {...setextUnderline, resolveTo}

/** An extension for micromark, which takes the place of its own underlined headings. */
export const setext: Extension = {flow: {45: construct, 61: construct}}

function resolveTo(events: Event[], context: TokenizeContext): Event[] {
  let start = events.length - 1
  while (start > 0 && !opensContent(events[start])) start--
  const own = events.splice(start)
  append(events, setextUnderline.resolveTo?.(own, context) ?? own)
  return events
}

/** Whether the lines that are underlined start here. */
function opensContent(event: Event | undefined): boolean {
  return event?.[0] === 'enter' && event[1].type === 'content'
}
