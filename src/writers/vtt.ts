/** Transcript → WebVTT. */
import type {Writer} from '../options.js'
import {escapeCueText, joinMarkup} from '../tree/cue-markup.js'
import {formatTimestamp} from '../tree/time.js'
import type {Transcript} from '../tree/types.js'
import {type CuePart, cuesOf, type TimedCue, withoutBlankLines} from './captions.js'

/**
 * WebVTT: the cues a transcript was read from, with their ids, settings and tags; else its turns cut into
 * cards. Voices are `<v Ana>`. What the standard forbids is left out or mended: a cue that ends no later than
 * it starts is given a millisecond.
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
  const line = title && oneLine(title).replaceAll('-->', '→')
  return line ? ` - ${line}` : ''
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The shortest time there is, in seconds. */
const instant = 0.001

function writeCue({start, end, id, settings, parts}: TimedCue): string {
  const last = Math.max(end, start + instant)
  const times = `${formatTimestamp(start, '.')} --> ${formatTimestamp(last, '.')}`
  const name = idOf(id)
  const head = `${name === '' ? '' : `${name}\n`}${times}${settingsOf(settings)}`
  const body = withoutBlankLines(joinVoices(parts).map(writeVoice).join(''))
  return `${head}\n${body}${body === '' ? '' : '\n'}`
}

// How a block begins that is no cue: `NOTE checked by hand`, `STYLE`.
const noCue = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

/** The id of a cue, where WebVTT takes it for one. */
function idOf(id = ''): string {
  const line = oneLine(id)
  return noCue.test(line) || line.includes('-->') ? '' : line
}

// Where a cue is shown: `align:start`, `line:90.5%,end`, `line:-1`; its groups are the name and a
// percentage. A region is defined in a block that is not kept.
const setting =
  /^(?:(vertical):(?:rl|lr)|(line):(?:-?\d{1,4}|(\d{1,3}(?:\.\d{1,9})?)%)(?:,(?:start|center|end))?|(position):(\d{1,3}(?:\.\d{1,9})?)%(?:,(?:line-left|center|line-right))?|(size):(\d{1,3}(?:\.\d{1,9})?)%|(align):(?:start|center|end|left|right))$/

/** The settings of a cue that are in the standard, each once; with a space before. */
function settingsOf(settings = ''): string {
  const valid = new Map<string, string>()
  for (const written of settings.split(/\s+/)) {
    // What early drafts called it.
    const one = written === 'align:middle' ? 'align:center' : written
    const groups = setting
      .exec(one)
      ?.slice(1)
      .filter((group) => group !== undefined)
    const [name, percentage = 0] = groups ?? []
    if (name !== undefined && Number(percentage) <= 100 && !valid.has(name)) valid.set(name, one)
  }
  return [...valid.values()].map((one) => ` ${one}`).join('')
}

/** What one voice says in a cue, as it is written. */
interface Voice {
  name: string
  written: string[]
}

function joinVoices(parts: readonly CuePart[]): Voice[] {
  const voices: Voice[] = []
  for (const {voice = '', lead = '', text, markup} of parts) {
    const name = oneLine(voice)
    const written = markup ?? escapeCueText(lead + text)
    const last = voices[voices.length - 1]
    if (last?.name === name) last.written.push(written)
    else voices.push({name, written: [written]})
  }
  return voices
}

/** A voice in its tag; the white space behind it, which parts it from the next, stands outside. */
function writeVoice({name, written}: Voice): string {
  const all = joinMarkup(written)
  if (name === '') return all
  const words = all.trimEnd()
  return `<v ${escapeCueText(name)}>${words}</v>${all.slice(words.length)}`
}
