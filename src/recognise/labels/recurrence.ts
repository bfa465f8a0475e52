/** How often names come back, where nothing else shows that they are people's. */

/** A name as it stands somewhere. */
export interface Named {
  /** Its words, folded. */
  words: readonly string[]
  /** What brackets behind it hold, folded. */
  codes?: readonly string[]
}

/** The names of a document, counted. */
export interface Recurrence {
  /** How many different names there are. */
  different: number
  /** How many of all are names that occur more than once. */
  back: number
}

/**
 * Count names. `Ines Vale` comes back as `Vale`, as `Ines`, and by a code that is told of her.
 *
 * @param names the words of each name and its codes, as often as it stands there
 * @returns how many there are, and how many come back
 */
export function recurrenceOf(names: readonly Named[]): Recurrence {
  const alone = new Set(names.filter(({words}) => words.length === 1).flatMap(({words}) => words))
  const counts = new Map<string, number>()
  for (const {words, codes = []} of names) {
    const name = [...words, ...codes].find((word) => alone.has(word)) ?? words.join(' ')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let back = 0
  for (const count of counts.values()) if (count > 1) back += count
  return {different: counts.size, back}
}
