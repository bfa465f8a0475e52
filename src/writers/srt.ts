/** Transcript → SubRip. */
import type {Writer} from '../options.js'
import {type CuePart, cuesOf, formatTimestamp, withoutBlankLines} from './captions.js'

/**
 * SubRip: the cues a transcript was read from, else its turns cut into cards. It has no voices: `Ana: ` stands
 * on the first card of whoever begins to speak. Of tags it keeps `<i>`, `<b>` and `<u>`; ids and settings
 * it cannot hold.
 */
export const srt: Writer = {
  name: 'srt',
  extensions: ['srt'],
  write: (transcript) => {
    let speaking: string | undefined
    const cards = cuesOf(transcript, 'srt').map(({start, end, parts}, index) => {
      let text = ''
      for (const part of parts) {
        const changed = part.voice !== undefined && part.voice !== speaking
        if (changed) speaking = part.voice
        // Whoever begins to speak stands at the start of a line.
        if (changed && text.trim() !== '') text = `${text.trimEnd()}\n`
        text += (changed ? `${part.voice}: ` : '') + textOf(part)
      }
      const times = `${formatTimestamp(start, ',')} --> ${formatTimestamp(end, ',')}`
      return `${index + 1}\n${times}\n${withoutBlankLines(text)}\n`
    })
    return cards.join('\n')
  },
}

// A tag of WebVTT with its name, or a character reference that the writer of cues makes: `<c.loud>`, `&amp;`.
const tagOrReference = /<(?:\/?(?:([ibu])|[a-z\d])[^<>]{0,400})>|&(amp|lt|gt);/g
const characters: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>'}

function textOf({lead = '', text, markup}: CuePart): string {
  if (markup === undefined) return lead + text
  return markup.replace(tagOrReference, (whole, kept?: string, name?: string) => {
    if (name !== undefined) return characters[name] ?? whole
    return kept === undefined ? '' : whole
  })
}
