/** Source in, transcript out: decode, read the blocks, recognise the turns. */
import type {VFile} from 'vfile'
import {canRead, formatNamed, type ParseOptions, type Reader, show} from './options.js'
import {decode, withoutMark} from './readers/decode.js'
import {type Report, reporter} from './report.js'
import type {Reading} from './tree/reading.js'
import type {Transcript} from './tree/types.js'

/** What can be parsed: text, the bytes of a file, or a VFile (it then receives the messages). */
export type Source = string | Uint8Array | VFile

/** Makes a transcript of what was read. */
export type Recognise = (
  reading: Reading,
  settings: Pick<ParseOptions, 'speakers' | 'pause'>,
  report: Report,
) => Transcript

/** Reads a source and recognises its turns. */
export type Parse = (source: Source, options?: ParseOptions) => Transcript

/**
 * Make a `parse` for some formats.
 *
 * @param readers the formats it knows, in the order in which `auto` asks them
 * @param recognise makes a transcript of what they read
 * @returns the function; its contract is that of `parse`
 */
export function parser(readers: readonly Reader[], recognise: Recognise): Parse {
  return (source, options = {}) => {
    const known = [...(options.formats ?? []).filter(canRead), ...readers]
    const {from = 'auto'} = options
    const named = from === 'auto' ? undefined : formatNamed('from', from, known, ['auto'])
    const file = isFile(source) ? source : undefined
    const text = withoutMark(textOf(source))
    const report = file ? fileReporter(file) : reporter(options.onMessage)
    const reader = named ?? byExtension(known, extensionOf(file)) ?? byContent(known, text)
    return recognise(reader.read(text, report), options, report)
  }
}

function byExtension(readers: readonly Reader[], extension: string): Reader | undefined {
  return readers.find(({extensions}) => extensions?.includes(extension))
}

/** The first that says so, else the last, which is for any text. */
function byContent(readers: readonly Reader[], text: string): Reader {
  return readers.find(({matches}) => matches?.(text)) ?? (readers[readers.length - 1] as Reader)
}

function isFile(source: unknown): source is VFile {
  return (
    typeof source === 'object' && source !== null && 'messages' in source && 'message' in source
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
