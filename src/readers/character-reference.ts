/** Character references, as Markdown (CommonMark 0.31.2, 2.5) and captions have them. */
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'

/**
 * Tell which character a reference stands for.
 *
 * @param hexadecimal the digits of `&#x2014;`
 * @param decimal the digits of `&#39;`
 * @param name the name of `&amp;`
 * @returns the character; nothing where all are absent, or there is no such name
 */
export function decodeReference(
  hexadecimal: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string | undefined {
  if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16)
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10)
  return (name !== undefined && decodeNamedCharacterReference(name)) || undefined
}
