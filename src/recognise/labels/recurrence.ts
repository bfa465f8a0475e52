/** How often names come back, where nothing else shows that they are people's. */

/** The names of a document, counted. */
export interface Recurrence {
  /** How many different names there are. */
  different: number
  /** How many of all are names that occur more than once. */
  back: number
}

/**
 * Count names.
 *
 * @param names each as often as it stands there
 * @returns how many there are, and how many come back
 */
export function recurrenceOf(names: Iterable<string>): Recurrence {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  let back = 0
  for (const count of counts.values()) if (count > 1) back += count
  return {different: counts.size, back}
}
