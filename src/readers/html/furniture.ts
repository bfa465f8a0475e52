/** What stands on a page and is not read: programs, controls, players, ways about the site. */
import type {Element} from 'hast'
import {attributeOf} from './nodes.js'

const furniture: ReadonlySet<string> = new Set(
  'applet audio base button canvas datalist dialog embed frame frameset head iframe input link math menu meta nav noembed noframes noscript object param script select style svg template textarea title track video wbr xml'.split(
    ' ',
  ),
)

/** Roles of furniture (WAI-ARIA 1.2). */
const furnitureRoles: ReadonlySet<string> = new Set(
  'menu menubar navigation search tablist toolbar'.split(' '),
)

/**
 * Whether an element is furniture, or hidden.
 *
 * @param element any element
 */
export function isFurniture(element: Element): boolean {
  const {tagName, properties} = element
  if (furniture.has(tagName)) return true
  // `hidden` may have the value `until-found`.
  if (properties.hidden !== undefined && properties.hidden !== false) return true
  if (attributeOf(element, 'ariaHidden') === 'true') return true
  return furnitureRoles.has(attributeOf(element, 'role') ?? '')
}
