/** What kind of thing a character is, looked up and not matched: for loops over every character of a text. */

/** Tells the kind of a UTF-16 code unit; a number above zero. */
export type KindOf = (unit: number) => number

/**
 * Make a {@link KindOf} that asks once for each unit that comes up.
 *
 * @param kindOf tells the kind of a character: a number from 1 to 255
 * @returns the same for the number of the unit; half a character is asked for as it is
 */
export function unitKinds(kindOf: (char: string) => number): KindOf {
  const kinds = new Uint8Array(0x10000)
  const learn = (unit: number) => {
    const kind = kindOf(String.fromCharCode(unit))
    kinds[unit] = kind
    return kind
  }
  return (unit) => kinds[unit] || learn(unit)
}
