/** Transcript → WebVTT. */
import type {Writer} from '../options.js'
import {escapeCueText} from '../tree/cue-markup.js'
import type {Transcript} from '../tree/types.js'
import {
  type CuePart,
  cuesOf,
  formatTimestamp,
  type TimedCue,
  withoutBlankLines,
} from './captions.js'

/**
 * WebVTT: the cues a transcript was read from, with their ids, settings and tags; else its turns cut into
 * cards. Voices are `<v Ana>`.
 *
 * @see https://www.w3.org/TR/webvtt1/
 */
export const vtt: Writer = {
  name: 'vtt',
  extensions: ['vtt'],
  write: (transcript) => {
    const cues = cuesOf(transcript, 'vtt').map((cue) => `\n${writeCue(cue)}`)
    return `WEBVTT${titleOf(transcript)}\n${cues.join('')}`
  },
}

function titleOf({title}: Transcript): string {
  const line = title?.replace(/\s+/g, ' ').replaceAll('-->', '→').trim()
  return line ? ` - ${line}` : ''
}

function writeCue({start, end, id, settings, parts}: TimedCue): string {
  const times = `${formatTimestamp(start, '.')} --> ${formatTimestamp(end, '.')}`
  // A region is defined in a block that is not kept.
  const placed = settings?.replace(/(?:^|\s)region:\S+/, '').trim()
  const head = [...(id ? [id] : []), placed ? `${times} ${placed}` : times]
  const body = withoutBlankLines(parts.map(writePart).join(''))
  return `${head.join('\n')}\n${body}${body === '' ? '' : '\n'}`
}

/** What a voice says; the white space behind it, which parts it from the next, stands outside the tag. */
function writePart({voice, lead = '', text, markup}: CuePart): string {
  const written = markup ?? escapeCueText(lead + text)
  const name = voice === undefined ? '' : escapeCueText(voice.replace(/\s+/g, ' ').trim())
  if (name === '') return written
  const words = written.trimEnd()
  return `<v ${name}>${words}</v>${written.slice(words.length)}`
}
