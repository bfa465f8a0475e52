/** Bytes become text: UTF-8, and UTF-16 with a byte order mark. */

/**
 * Decode a source.
 *
 * @param bytes the file as it is
 * @returns its text, without byte order mark
 * @throws TypeError for bytes of another encoding
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (cause) {
    throw new TypeError(
      "Cannot decode the source: given bytes that are not UTF-8, expected UTF-8, or UTF-16 with a byte order mark; for another encoding decode it first, as with new TextDecoder('windows-1252').decode(bytes)",
      {cause},
    )
  }
}

/**
 * Take the byte order mark off a string.
 *
 * @param text any text
 * @returns the text without it
 */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
