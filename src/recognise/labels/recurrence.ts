/** How often names come back, where nothing else shows that they are people's. */

/** The names of a document, counted. */
export interface Recurrence {
  /** How many different names there are. */
  different: number
  /** How many of all are names that occur more than once. */
  back: number
}

/**
 * Count names. `Ines Vale` comes back as `Vale`, as `Ines`, and as whatever else is told of her.
 *
 * @param names the words of each name and its codes, folded, as often as it stands there
 * @returns how many there are, and how many come back
 */
export function recurrenceOf(names: readonly (readonly string[])[]): Recurrence {
  const alone = new Set(names.filter((words) => words.length === 1).flat())
  const counts = new Map<string, number>()
  for (const words of names) {
    const name = words.find((word) => alone.has(word)) ?? words.join(' ')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let back = 0
  for (const count of counts.values()) if (count > 1) back += count
  return {different: counts.size, back}
}
