/** JSON: transcripts of several shapes, told apart by what they hold. */
import {type Reader, show} from '../../options.js'
import type {Report} from '../../report.js'
import type {Reading} from '../../tree/reading.js'
import {assemblyAi} from './assemblyai.js'
import {aws} from './aws.js'
import {colloquy} from './colloquy.js'
import {deepgram} from './deepgram.js'
import {elevenLabs} from './elevenlabs.js'
import {google} from './google.js'
import {takeNotes} from './notes.js'
import {parseJson} from './parse.js'
import {podcast} from './podcast.js'
import {rev} from './rev.js'
import type {Shape} from './shape.js'
import {speechmatics} from './speechmatics.js'
import {transformers} from './transformers.js'
import {type Fields, isFields} from './values.js'
import {whisper} from './whisper.js'
import {whisperCpp} from './whisper-cpp.js'

/** All shapes, in the order in which data is tried; those that others may look like come last. */
const shapes: readonly Shape[] = [
  colloquy,
  podcast,
  whisperCpp,
  deepgram,
  aws,
  google,
  speechmatics,
  rev,
  assemblyAi,
  elevenLabs,
  transformers,
  whisper,
]

// How an object, or an array of objects, begins: `{"segments":`, `[{"start":`.
const opening =
  /^[ \t\r\n]{0,9999}(?:\[[ \t\r\n]{0,999})?\{[ \t\r\n]{0,999}"[^"\r\n]{1,80}"[ \t\r\n]{0,99}:/

/** JSON of any shape that is known. */
export const json: Reader = {
  name: 'json',
  extensions: ['json'],
  matches: (source) => opening.test(source),
  read: readJson,
}

/**
 * Read JSON.
 *
 * @param source the text of the file
 * @param report receives what is lost: `json-shape`, `json-time`
 * @returns cues, with times in seconds; of our own JSON the transcript
 * @throws TypeError for what is no JSON, with the place where it breaks, and for JSON of no known shape
 */
function readJson(source: string, report: Report): Reading {
  const value = parseJson(source)
  const data: unknown = Array.isArray(value) ? {segments: value} : value
  const shape = isFields(data) ? shapes.find(({matches}) => matches(data)) : undefined
  if (shape === undefined || !isFields(data)) throw new TypeError(unknownShape(value))
  const {note, done} = takeNotes(report)
  try {
    const reading = shape.read(data, note)
    done()
    return reading
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new TypeError('Cannot read JSON: it is nested too deeply', {cause})
  }
}

function unknownShape(value: unknown): string {
  const names = shapes.map(({name}) => name).join(', ')
  return `Cannot read JSON: given ${describe(value)}, expected a transcript with times as one of these writes it: ${names}`
}

function describe(value: unknown): string {
  if (Array.isArray(value)) {
    const item: unknown = value[0]
    return isFields(item) ? `an array of objects with ${keysOf(item)}` : 'an array without objects'
  }
  return isFields(value) ? `an object with ${keysOf(value)}` : show(value)
}

/** The most keys that a message names. */
const most = 6

function keysOf(fields: Fields): string {
  const keys = Object.keys(fields)
  if (keys.length === 0) return 'no keys'
  const named = keys.slice(0, most).map((key) => show(key))
  return `${named.join(', ')}${keys.length > most ? ', …' : ''}`
}
