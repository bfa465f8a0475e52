/** Transcript → SubRip. */
import type {Writer} from '../options.js'
import {cueTag, joinMarkup, markupTokens} from '../tree/cue-markup.js'
import {formatTimestamp} from '../tree/time.js'
import {type CuePart, cuesOf, type TimedCue, withoutBlankLines} from './captions.js'

/**
 * SubRip: the cues a transcript was read from, else its turns cut into cards. It has no voices: `Ana: ` stands
 * on the first card of whoever begins to speak. Of tags it keeps `<i>`, `<b>` and `<u>`; ids and settings
 * it cannot hold.
 */
export const srt: Writer = {
  name: 'srt',
  extensions: ['srt'],
  write: (transcript) => {
    const textOf = labeller()
    const cards = cuesOf(transcript, 'srt').map((cue, index) => {
      const times = `${formatTimestamp(cue.start, ',')} --> ${formatTimestamp(cue.end, ',')}`
      return `${index + 1}\n${times}\n${withoutBlankLines(textOf(cue))}\n`
    })
    return cards.join('\n')
  },
}

/** Make a function that writes the text of one cue after the other, with a label where the voice changes. */
function labeller(): (cue: TimedCue) => string {
  let speaking: string | undefined
  return ({parts}) => {
    const written: string[] = []
    for (const part of parts) {
      const {voice} = part
      const changed = voice !== undefined && voice !== speaking
      if (changed) speaking = voice
      // Whoever begins to speak stands at the start of a line.
      if (changed && written.length > 0) written.push(`${written.pop()?.trimEnd()}\n`)
      written.push((changed ? `${escapeText(voice.replace(/\s+/g, ' '))}: ` : '') + writePart(part))
    }
    return joinMarkup(written).replace(falseArrow, '$1&gt;')
  }
}

// A tag that SubRip has, with its name: `<b.loud>`, `</i>`.
const commonTag = /^<(\/?[ibu])[\s.>]/

function writePart({lead = '', text, markup}: CuePart): string {
  if (markup === undefined) return escapeText(lead + text)
  const written: string[] = []
  let words = ''
  for (const token of markupTokens(markup)) {
    words += token.text
    const name = token.text === '' ? commonTag.exec(token.written)?.[1] : undefined
    if (name === undefined) continue
    if (words !== '') written.push(escapeText(words))
    words = ''
    // A tag around a time has nothing in it here.
    const before = written[written.length - 1]
    if (name.startsWith('/') && before === `<${name.slice(1)}>`) written.pop()
    else written.push(`<${name}>`)
  }
  return written.join('') + escapeText(words)
}

// What would be taken for a character reference: the sign before `amp;`.
const falseReference = /&(?=#?[a-zA-Z\d]{1,32};)/g
// What would be taken for a timing line: `00:01,000 --> 00:04,000`.
const falseArrow = /(\d\s{0,9}-{1,3})>(?=\s{0,9}\d)/g

/** Text that a reader takes for text; only what looks like something else is changed. */
function escapeText(text: string): string {
  return text
    .replace(falseReference, '&amp;')
    .replace(cueTag, (tag) =>
      tag.startsWith('<') ? `&lt;${tag.slice(1)}` : `&#123;${tag.slice(1)}`,
    )
}
