/** Spelling set aside: the form in which two ways to write a word are equal. */

/**
 * Bring a name to the form in which two spellings of it are equal: no case, no accents, no full stops,
 * single spaces, no letters of another width or height.
 *
 * @param name `José  RUIZ Jr.`
 * @returns `jose ruiz jr`
 */
export function fold(name: string): string {
  if (!uneven.test(name)) return name.toLowerCase()
  const plain = beyondLatin.test(name)
    ? name.normalize('NFKD').replace(marks, '').normalize('NFC').replace(dotless, 'i')
    : name
  return plain.toLowerCase().replace(spaces, ' ').replace(stops, '').trim()
}

// Anything but letters, digits and single spaces between them: `é`, `.`, two spaces.
const uneven = /[^A-Za-z\d -]| {2}|^ | $/
// Accents once they stand apart from their letter (Latin, Greek and Cyrillic): `´`.
const marks = /[\u0300-\u036f]/g
// The Turkish `ı`, whose capital is that of `i`.
const dotless = /ı/g
// Full stops, inverted commas used as apostrophes, and the Hebrew stroke like one: `.`, `’`, `׳`.
const stops = /[.'’׳]/g
// A run of any white space: two no-break spaces.
const spaces = /\s+/g
// A letter beyond the Latin alphabet's own, which may carry an accent: `é`.
const beyondLatin = /[^ -~]/

/**
 * Whether a text has letters that know capitals at all.
 *
 * @param text any text; Georgian has some in Unicode, which nobody begins a name with
 */
export function hasCase(text: string): boolean {
  const others = text.replace(georgian, '')
  return others.toLowerCase() !== others.toUpperCase()
}

// Letters of Georgian, small and capital: `ნ`, `Ნ`.
const georgian = /[\u10d0-\u10ff\u1c90-\u1cbf]/g
