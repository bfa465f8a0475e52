/** Ids as GitHub makes them; its table of characters as eight kilobytes of ranges is one class here. */

// What an id leaves out: all but letters, marks, digits, `_`, `-` and spaces: `?`, `’`, `½`.
const dropped = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu

/**
 * Make an id of words.
 *
 * @param words any text
 * @returns its letters in lower case, digits and `_`, with `-` for each space; may be `''`
 */
export function slug(words: string): string {
  return words.toLowerCase().replace(dropped, '').replace(/ /g, '-')
}

/**
 * Give ids to the headings of a document.
 *
 * @returns a function that makes an id of words, and counts where it gave that one already (`why-1`)
 */
export function slugger(): (words: string) => string {
  const counts = new Map<string, number>()
  return (words) => {
    const base = slug(words)
    let id = base
    while (counts.has(id)) {
      const count = (counts.get(base) ?? 0) + 1
      counts.set(base, count)
      id = `${base}-${count}`
    }
    counts.set(id, 0)
    return id
  }
}
