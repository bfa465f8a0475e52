/** The ids of a page: told by the words they stand at, so that edits elsewhere leave them alone. */
import {slug} from 'github-slugger'

/** Gives out ids, each once. */
export type MakeId = (text: string) => string

/** How many characters of text an id shows, more or less. */
const longest = 40

/**
 * Make ids for one page.
 *
 * @param prefix put before every id
 * @returns a function that makes an id of the first words of a text
 */
export function idMaker(prefix: string): MakeId {
  const counts = new Map<string, number>()
  const taken = new Set<string>()
  return (text) => {
    const base = prefix + (slugOf(text) || 'turn')
    let count = counts.get(base) ?? 0
    let id = base
    do {
      count++
      id = count === 1 ? base : `${base}-${count}`
    } while (taken.has(id))
    counts.set(base, count)
    taken.add(id)
    return id
  }
}

/** The first words of a text as a slug: `why-maps-why-now`. */
function slugOf(text: string): string {
  const head = text
    .slice(0, longest * 4)
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
  const whole = slug(head).replace(/^-+/, '')
  if (whole.length <= longest) return whole.replace(/-+$/, '')
  const cut = whole.slice(0, longest)
  const end = cut.lastIndexOf('-')
  return (end > 8 ? cut.slice(0, end) : cut).replace(/-+$/, '')
}
