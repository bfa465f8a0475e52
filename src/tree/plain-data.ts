/** Values of front matter as JSON has them. */

/**
 * Copy a value as `JSON.stringify` and `JSON.parse` would, except that nothing can reach a prototype
 * (`__proto__` is a key like any other), that numbers JSON cannot hold become words (`NaN`) and that
 * a `Map` becomes an object. What contains itself is cut short with `null`.
 *
 * @param value anything YAML or a caller may give
 * @param above the values it stands in
 * @returns a copy without classes, functions and `undefined`; `undefined` for what JSON cannot hold
 */
export function plainData(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'object') return undefined
  if (above.includes(value)) return null
  const inside = [...above, value]
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value)) return value.map((item) => plainData(item, inside) ?? null)
  const entries: Iterable<[unknown, unknown]> =
    value instanceof Map ? value.entries() : Object.entries(value)
  const copy: [string, unknown][] = []
  for (const [key, item] of entries) {
    const plain = plainData(item, inside)
    if (plain !== undefined) copy.push([String(key), plain])
  }
  return Object.fromEntries(copy)
}
