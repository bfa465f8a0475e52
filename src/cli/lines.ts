/** JSON Lines: a transcript in each line in, one in each line out. */
import type {ConvertOptions} from '../options.js'
import type {Library} from './io.js'

/** Some whole lines. */
export interface Block {
  /** Without the last newline, where the input ends without one; empty for a line that was left out. */
  bytes: Uint8Array
  /** The number of the first line. */
  line: number
  /** The line is longer than allowed, and was left out. */
  tooLong?: boolean
}

const newline = 0x0a
/** Bytes a line may have. */
const longest = 50 * 2 ** 20

/**
 * Cut a stream into blocks of whole lines, of about the size of its chunks. No more than a line and a chunk
 * is held at a time.
 *
 * @param stream of bytes
 * @returns the blocks in their order; blank lines are in them
 */
export async function* blocksOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let held: Uint8Array[] = []
  let size = 0
  let line = 1
  const hold = (part: Uint8Array) => {
    size += part.length
    if (size > longest) held = []
    else held.push(part)
  }
  for await (const chunk of stream) {
    const first = chunk.indexOf(newline)
    if (first < 0) {
      hold(chunk)
      continue
    }
    const dropped = size + first > longest
    if (dropped) yield {bytes: new Uint8Array(), line: line++, tooLong: true}
    const end = chunk.lastIndexOf(newline) + 1
    const whole = dropped ? [chunk.subarray(first + 1, end)] : [...held, chunk.subarray(0, end)]
    const bytes = Buffer.concat(whole)
    if (bytes.length > 0) yield {bytes, line}
    line += newlinesIn(bytes)
    held = []
    size = 0
    hold(chunk.subarray(end))
  }
  if (size > longest) yield {bytes: new Uint8Array(), line, tooLong: true}
  else if (size > 0) yield {bytes: Buffer.concat(held), line}
}

function newlinesIn(bytes: Uint8Array): number {
  let found = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) found++
  return found
}

/**
 * Answer each line of a block.
 *
 * @param block the lines: `{"id", "source", "from"?}`
 * @param options those of reading, and of JSON
 * @param library parses and writes
 * @returns as many lines, blank ones left out: `{"id", "transcript"}`, else `{"id", "error"}`; a line that
 *   can't be understood has `null` as its id, and its number as `line`
 */
export function answerBlock(block: Block, options: ConvertOptions, library: Library): string {
  if (block.tooLong) return tooLong(block.line)
  const {bytes} = block
  const answers: string[] = []
  let {line} = block
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start)
    const stop = end < 0 ? bytes.length : end
    answers.push(answerLine(bytes.subarray(start, stop), line, options, library))
    start = stop + 1
  }
  return answers.join('')
}

const utf8 = new TextDecoder('utf-8', {fatal: true})

function answerLine(
  bytes: Uint8Array,
  line: number,
  options: ConvertOptions,
  {parse, toJson}: Library,
): string {
  if (bytes.length > longest) return tooLong(line)
  let request: Request
  try {
    const text = utf8.decode(bytes)
    if (text.trim() === '') return ''
    request = requestIn(text)
  } catch (error) {
    return malformed(messageOf(error), line)
  }
  const {id, source, from} = request
  try {
    if (typeof source !== 'string') throw new TypeError('`source` is not a string')
    const transcript = toJson(parse(source, from ? {...options, from} : options), options)
    return `{"id":${id},"transcript":${JSON.stringify(transcript)}}\n`
  } catch (error) {
    return `{"id":${id},"error":${JSON.stringify(messageOf(error))}}\n`
  }
}

function tooLong(line: number): string {
  return malformed('The line is longer than 50 MB', line)
}

function malformed(error: string, line: number): string {
  return `${JSON.stringify({id: null, error, line})}\n`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What a line asks for. */
interface Request {
  /** As JSON. */
  id: string
  source: unknown
  from: string | undefined
}

function requestIn(text: string): Request {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('The line is not an object: expected {"id", "source"}')
  }
  const {id = null, source, from}: {id?: unknown; source?: unknown; from?: unknown} = value
  return {
    id: typeof id === 'number' ? numberAsWritten(id, text) : JSON.stringify(id),
    source,
    from: from === undefined || from === null ? undefined : String(from),
  }
}

// The number of an id: `"id": 1189230415774064640`.
const numberedIds = /"id"\s{0,20}:\s{0,20}(-?\d{1,40})/g

/** Ids of 64 bits are beyond what numbers hold here. */
function numberAsWritten(id: number, text: string): string {
  if (Number.isSafeInteger(id)) return String(id)
  const written = [...text.matchAll(numberedIds)].map((match) => match[1] ?? '')
  return written.find((digits) => Number(digits) === id) ?? JSON.stringify(id)
}
