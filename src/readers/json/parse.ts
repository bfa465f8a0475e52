/** JSON text → data, or what is wrong with the text. */

// Where an engine says the text breaks: `at position 12`.
const atPosition = /\bposition (\d{1,15})\b/
// The same from engines that count lines: `at line 3 column 5`.
const atLine = /\bline (\d{1,15}) column (\d{1,15})\b/
// How engines call a text that is over too early: `Unexpected end of JSON input`, `Unterminated string`.
const cutShort = /end of (?:JSON |the )?(?:input|data)|unterminated|unexpected EOF/i

/**
 * Parse JSON.
 *
 * @param source the text
 * @returns what it holds
 * @throws TypeError saying where it breaks, as far as the engine tells, and whether the end is missing
 */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (cause) {
    throw new TypeError(`Cannot read JSON: ${problemOf(cause, source)}`, {cause})
  }
}

function problemOf(cause: unknown, source: string): string {
  if (source.trim() === '') return 'given a file that is empty, expected an object or an array'
  const message = cause instanceof Error ? cause.message : String(cause)
  const place = placeOf(message, source)
  const isCut = cutShort.test(message) || place?.offset === source.length
  if (isCut) {
    const {line, column} = pointAt(source, source.length)
    return `it ends in the middle, in line ${line}, column ${column}; get the whole file`
  }
  if (cause instanceof RangeError) return 'it is nested too deeply'
  const where = place ? ` in line ${place.line}, column ${place.column}` : ''
  return `it is not well-formed${where} (${message}); export it again, or correct it there`
}

function placeOf(message: string, source: string) {
  const [, position] = atPosition.exec(message) ?? []
  if (position !== undefined) return pointAt(source, Number(position))
  const [, line, column] = atLine.exec(message) ?? []
  return line === undefined ? undefined : {line: Number(line), column: Number(column), offset: -1}
}

function pointAt(source: string, offset: number) {
  const before = source.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return {line: before.split('\n').length, column: offset - start + 1, offset}
}
