/** What is wrong, and where. */
export interface Finding {
  problem: string
  place: string
}

/**
 * Say each problem once, with the first places it was found in.
 *
 * @param findings in any order
 * @returns lines to print; `''` where nothing was found
 */
export function report(findings: readonly Finding[]): string {
  const places = new Map<string, string[]>()
  for (const {problem, place} of findings) {
    const known = places.get(problem)
    if (known) known.push(place)
    else places.set(problem, [place])
  }
  return [...places].map(([problem, where]) => `${problem}\n${listed(where)}`).join('\n')
}

function listed(places: readonly string[]): string {
  const more = places.length > 3 ? [`and ${places.length - 3} more`] : []
  return [...places.slice(0, 3), ...more].map((place) => `  on ${place}`).join('\n')
}
