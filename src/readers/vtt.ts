/** WebVTT, in and out of its standard. */
import type {Reader} from '../options.js'
import {readCues} from './cues.js'
import {decimalSign} from './timing.js'

/**
 * WebVTT: voices (`<v Ana>`), comments and styles, and files that are common and no WebVTT: without header,
 * without minutes, with a comma for a point, with a blank line under the timing.
 *
 * @see https://www.w3.org/TR/webvtt1/
 */
export const vtt: Reader = {
  name: 'vtt',
  extensions: ['vtt'],
  matches: (source) => signature.test(source) || decimalSign(source) === '.',
  read: (source, report) => {
    const {cues, header} = readCues(source, (line) => notSpoken.test(line), report)
    return {cues, metadata: metadataOf(header)}
  },
}

// The first line of a file: `WEBVTT`, `WEBVTT - Ana and Ben`.
const signature = /^\s{0,9}WEBVTT(?:[ \t]{1,9}(?:-[ \t]{0,9})?([^\n\r]{0,400}))?(?:[\n\r]|$)/
// The first line of a block that nobody says: `NOTE a comment`, `STYLE`, `REGION`.
const notSpoken = /^(?:NOTE|STYLE|REGION)(?:\s|$)/
// What the header says of the file: `Language: en`.
const field = /^([A-Za-z][\w-]{0,40})[:=][ \t]{0,9}(\S[^\n]{0,400})$/

/** What the header tells: its title, fields such as `Kind: captions` in small letters, and other lines. */
function metadataOf(header: readonly string[]): Record<string, unknown> {
  const metadata = new Map<string, string>()
  const others: string[] = []
  for (const line of header) {
    const [isFirst, title] = signature.exec(line) ?? []
    const [, key, value] = field.exec(line) ?? []
    if (isFirst !== undefined) {
      if (title) metadata.set('title', title.trim())
    } else if (key !== undefined && value !== undefined)
      metadata.set(key.toLowerCase(), value.trim())
    else others.push(line.trim())
  }
  if (others.length > 0) metadata.set('header', others.join('\n'))
  return Object.fromEntries(metadata)
}
