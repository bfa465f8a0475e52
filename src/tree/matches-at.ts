/** Expressions that are looked for at one place. */

/**
 * Match at a place.
 *
 * @param sticky an expression with the flag `y`
 * @param source any text
 * @param at the place
 * @returns whether it matches there
 */
export function matchesAt(sticky: RegExp, source: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(source)
}
