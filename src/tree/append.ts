/**
 * Put items at the end of a list. `list.push(...items)` fails where there are more than a call has room for,
 * some hundred thousand.
 *
 * @param list changed in place
 * @param items what to put there
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
