/** Source in, transcript out: decode, read the blocks, recognise the turns. */
import type {VFile} from 'vfile'
import {oneOf, type ParseOptions, show} from './options.js'
import type {Reader} from './readers/blocks.js'
import {decode, withoutMark} from './readers/decode.js'
import {recognise} from './recognise/index.js'
import {type Report, reporter} from './report.js'
import type {Transcript} from './tree/types.js'

/** What can be parsed: text, the bytes of a file, or a VFile (it then receives the messages). */
export type Source = string | Uint8Array | VFile

/** The formats an entry point can read, and how it tells one from the content. */
export interface Readers {
  formats: ReadonlyMap<string, Reader>
  /** By a file's extension, without the full stop. */
  extensions: ReadonlyMap<string, string>
  sniff: (source: string) => string
}

/** Reads a source and recognises its turns. */
export type Parse = (source: Source, options?: ParseOptions) => Transcript

/**
 * Make a `parse` for some formats.
 *
 * @param readers the formats it knows
 * @returns the function; its contract is that of `parse`
 */
export function parser(readers: Readers): Parse {
  const names: readonly [string, ...string[]] = ['auto', ...readers.formats.keys()]
  return (source, options = {}) => {
    const from = oneOf('from', options.from as string | undefined, names)
    const file = isFile(source) ? source : undefined
    const text = withoutMark(textOf(source))
    const report = file ? fileReporter(file) : reporter(options.onMessage)
    const known = from === 'auto' ? readers.extensions.get(extensionOf(file)) : from
    const read = readers.formats.get(known ?? readers.sniff(text))
    if (read === undefined) throw new TypeError(`Unknown \`from\`: given ${show(from)}`)
    return recognise({...read(text, report), speakers: options.speakers ?? []}, report)
  }
}

function isFile(source: unknown): source is VFile {
  return (
    typeof source === 'object' &&
    source !== null &&
    'messages' in source &&
    'value' in source &&
    'message' in source
  )
}

function textOf(source: unknown): string {
  const value = isFile(source) ? (source.value ?? '') : source
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return decode(value)
  throw new TypeError(
    `Cannot parse the source: given ${show(value)}, expected a string, a Uint8Array or a VFile`,
  )
}

function extensionOf(file: VFile | undefined): string {
  return (file?.extname ?? '').slice(1).toLowerCase()
}

function fileReporter(file: VFile): Report {
  return (reason, ruleId, place) => {
    file.message(reason, {place, ruleId, source: 'colloquy'})
  }
}
