/**
 * A page reduced to what is read in it: no furniture, nothing hidden, typefaces as elements, words joined
 * that only the page's maker parted. What is left is small and regular, so that turning it into mdast costs
 * no more than its length.
 */
import type {Element, ElementContent, RootContent, Text} from 'hast'
import {dialogueOf} from './dialogue.js'
import {attributeOf, isElement, isVisible, wordsIn} from './nodes.js'
import {keepItem, keepVerbatim} from './own-text.js'
import type {Style, StyleOf} from './styles.js'
import {cellsOf, isLayout, tableOf} from './tables.js'

/** Elements that nobody reads: programs, controls, players, ways about the site. */
const furniture: ReadonlySet<string> = new Set(
  'applet audio base button canvas datalist dialog embed frame frameset head iframe input link math menu meta nav noembed noframes noscript object param script select style svg template textarea title track video wbr xml'.split(
    ' ',
  ),
)

/** Roles of furniture (WAI-ARIA 1.2). */
const furnitureRoles: ReadonlySet<string> = new Set(
  'menu menubar navigation search tablist toolbar'.split(' '),
)

/** Elements that stand by themselves. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main ol p plaintext pre section summary table tbody td tfoot th thead tr ul x-mark-alone x-turn xmp'.split(
    ' ',
  ),
)

/** Elements inside a line that mean something to mdast; of all others only the words do. */
const phrasing: ReadonlySet<string> = new Set(
  'a b br code del em i img kbd mark q s samp strike strong u var x-event x-mark'.split(' '),
)

/** Those that are a typeface, and by which name. */
const typefaces: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
])

/** What the elements around one say. */
interface Around {
  bold: boolean
  italic: boolean
  /** Whether it is our own output, whose words stand in it exactly as they are. */
  own: boolean
}

/**
 * Reduce nodes to what is read.
 *
 * @param nodes nodes of a page
 * @param styleOf tells styles
 * @returns new nodes
 */
export function tidy(nodes: readonly RootContent[], styleOf: StyleOf): ElementContent[] {
  const tidyAll = (children: readonly RootContent[], around: Around): ElementContent[] => {
    const kept: ElementContent[] = []
    for (const node of around.own ? children : dialogueOf(children)) {
      if (node.type === 'text') push(kept, {...node}, around)
      if (!isElement(node) || isFurniture(node)) continue
      const style = styleOf(node)
      if (style.hidden || (style.bullet && !lettered.test(wordsIn(node)))) continue
      for (const part of tidyOne(node, style, around)) push(kept, part, around)
    }
    return kept
  }
  const tidyOne = (node: Element, style: Style, around: Around) => {
    const own = around.own || node.data?.own === true
    const typeface = own ? node.tagName : typefaceOf(node, style, around)
    const bold = around.bold || typeface === 'strong'
    const italic = around.italic || typeface === 'em'
    const inside = tidyAll(node.children, {bold, italic, own})
    return reduce({...node, tagName: typeface, children: inside}, own)
  }
  return tidyAll(nodes, {bold: false, italic: false, own: false})
}

// A letter or a digit.
const lettered = /[\p{L}\p{N}]/u

function isFurniture(element: Element): boolean {
  const {tagName, properties} = element
  if (furniture.has(tagName)) return true
  // `hidden` may have the value `until-found`.
  if (properties.hidden !== undefined && properties.hidden !== false) return true
  if (attributeOf(element, 'ariaHidden') === 'true') return true
  return furnitureRoles.has(attributeOf(element, 'role') ?? '')
}

/** What an element is, style considered: Google Docs wraps all it copies in a `b` that is not bold. */
function typefaceOf(element: Element, {bold, italic}: Style, around: Around): string {
  const {tagName} = element
  const name = typefaces.get(tagName)
  const isStrong = bold ?? (name === 'strong' || undefined)
  const isEm = italic ?? (name === 'em' || undefined)
  if (name === undefined && (blocks.has(tagName) || phrasing.has(tagName))) return tagName
  if (isStrong && !around.bold) return 'strong'
  if (isEm && !around.italic) return 'em'
  return 'span'
}

/** An element with its children tidied, as what is left of it. */
function reduce(element: Element, own: boolean): ElementContent[] {
  const {tagName, children} = element
  if (own && (tagName === 'pre' || tagName === 'code')) return [keepVerbatim(element)]
  if (own && tagName === 'li') return [keepItem(element, blocks)]
  if (tagName === 'table') {
    return !own && isLayout(element) ? cellsOf(element) : tableOf(element)
  }
  if (tagName === 'img')
    return attributeOf(element, 'alt') || attributeOf(element, 'src') ? [element] : []
  if (tagName === 'br' || blocks.has(tagName) || tagName.startsWith('x-')) return [element]
  const isEmpty = !children.some((node) => node.type !== 'text' || isVisible(node.value))
  const holdsBlock = children.some((node) => isElement(node, blocks))
  if (!phrasing.has(tagName) || isEmpty || (holdsBlock && tagName !== 'a')) return children
  if (tagName === 'a' && !isLink(element)) return children
  return [element]
}

// What `javascript:` and other addresses begin with that do something, not lead somewhere.
const active = /^(?:javascript|vbscript|data):/i
// Characters that no scheme has, of which browsers leave some out: ` `, a line ending.
const ignored = /[^\x21-\x7e]/g

/** Whether an `a` leads anywhere. */
function isLink(element: Element): boolean {
  const address = attributeOf(element, 'href') ?? ''
  return address !== '' && !active.test(address.slice(0, 1000).replace(ignored, ''))
}

/** Add a node: text joins text, and bold joins bold, as one who reads it cannot tell them apart. */
function push(kept: ElementContent[], node: ElementContent, {own}: Around): void {
  const last = kept[kept.length - 1]
  if (node.type === 'text') {
    if (own && isElement(last, 'br')) node.value = node.value.replace(/^\n/, '')
    if (node.value === '') return
    if (last?.type === 'text') {
      joinTexts(last, node, own)
      return
    }
    if (own) node.data = {...node.data, verbatim: node.value}
  }
  if (own || !isElement(node, joined)) return void kept.push(node)
  const blank = last?.type === 'text' && !isVisible(last.value) ? last : undefined
  const before = blank === undefined ? last : kept[kept.length - 2]
  if (!isElement(before, node.tagName)) return void kept.push(node)
  if (blank !== undefined) kept.pop()
  const {children} = before
  if (blank !== undefined) push(children, blank, {bold: false, italic: false, own})
  for (const child of node.children) push(children, child, {bold: false, italic: false, own})
  if (before.position && node.position) {
    before.position = {start: before.position.start, end: node.position.end}
  }
}

const joined: ReadonlySet<string> = new Set(['strong', 'em'])

function joinTexts(last: Text, node: Text, own: boolean): void {
  last.value += node.value
  if (own) last.data = {...last.data, verbatim: last.value}
  if (last.position && node.position) {
    last.position = {start: last.position.start, end: node.position.end}
  } else delete last.position
}
