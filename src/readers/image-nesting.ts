/** Images that stand so deep in images that nobody means them. */

/** How many images may stand in one another. */
export const imageLimit = 20

// An escape, a bracket, a blank line: `\[`, `![`, `[`, `]`, `⏎ ⏎`.
const signs = /\\[\s\S]|!?\[|\]|\n[ \t]*\r?(?=\n)/g

/**
 * Find deep images, since a parser goes through what stands in an image once more for each image around it.
 *
 * @param source CommonMark
 * @returns the offset of the bracket that opens each, without which it is words
 */
export function deepImages(source: string): number[] {
  if (source.split('![', imageLimit + 2).length < imageLimit + 2) return []
  const deep: number[] = []
  /** For each open bracket, whether it is an image's. */
  let open: boolean[] = []
  let images = 0
  for (const {0: sign, index} of source.matchAll(signs)) {
    if (sign === '![' && images >= imageLimit) deep.push(index + 1)
    else if (sign === '![' || sign === '[') {
      open.push(sign === '![')
      if (sign === '![') images++
    } else if (sign === ']') {
      if (open.pop()) images--
    } else if (sign.startsWith('\n')) {
      open = []
      images = 0
    }
  }
  return deep
}
