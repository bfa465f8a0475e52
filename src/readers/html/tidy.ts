/**
 * A page reduced to what is read in it: no furniture, nothing hidden, typefaces as elements, words joined
 * that only the page's maker parted. What is left is small and regular, so that turning it into mdast costs
 * no more than its length.
 */
import type {Element, ElementContent, RootContent, Text} from 'hast'
import {dialogueOf, itemOf} from './dialogue.js'
import {isFurniture} from './furniture.js'
import {attributeOf, isElement, isVisible, remember, textIn, wordsIn} from './nodes.js'
import {keepItem, keepOwnItem, keepVerbatim} from './own-text.js'
import type {Style, StyleOf} from './styles.js'
import {cellsOf, isLayout, lineOf, tableOf} from './tables.js'

/** Elements that stand by themselves. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main ol p plaintext pre section summary table tbody td tfoot th thead tr ul x-mark-alone x-turn xmp'.split(
    ' ',
  ),
)

/** Those that only hold others. */
const holders: ReadonlySet<string> = new Set(
  'address article aside body center details div fieldset figcaption figure footer form header hgroup html legend main section'.split(
    ' ',
  ),
)

/** Elements inside a line that mean something to Markdown; of all others, such as `s`, only the words do. */
const phrasing: ReadonlySet<string> = new Set(
  'a b br code em i img kbd mark q samp strong u var x-event x-mark'.split(' '),
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
  /** Whether it is our own output. */
  own: boolean
  /** Whether it is a text of our own output, whose words stand in it exactly as they are. */
  words: boolean
}

/**
 * Reduce nodes to what is read.
 *
 * @param nodes nodes of a page
 * @param styleOf tells styles
 * @returns new nodes
 */
export function tidy(nodes: readonly RootContent[], styleOf: StyleOf): ElementContent[] {
  const spanning = aroundBlocks(nodes)
  const gather = (children: readonly RootContent[], around: Around, kept: ElementContent[]) => {
    for (const node of around.own ? children : dialogueOf(children)) {
      if (node.type === 'text') push(kept, {...node}, around)
      if (!isElement(node) || isFurniture(node)) continue
      const style = styleOf(node)
      if (style.hidden || (style.bullet && !lettered.test(wordsIn(node)))) continue
      const own = around.own || node.data?.own === true
      const tagName = own ? node.tagName : typefaceOf(node, style, around)
      const bold = around.bold || tagName === 'strong'
      const italic = around.italic || tagName === 'em'
      const words = own && (around.words || hasWords.has(tagName))
      if (spanning.has(node)) gather(node.children, {...around, own}, kept)
      else if (isTransparent(tagName)) gather(node.children, {bold, italic, own, words}, kept)
      else {
        const children = gather(node.children, {bold, italic, own, words}, [])
        const part = {...node, tagName, children}
        for (const left of reduce(part, own)) push(kept, left, around)
      }
    }
    return kept
  }
  return gather(nodes, {bold: false, italic: false, own: false, words: false}, [])
}

/** Whether only the words in an element mean anything. */
function isTransparent(tagName: string): boolean {
  return !blocks.has(tagName) && !phrasing.has(tagName)
}

/** Elements of a line that somebody put around blocks; a link may stand there, and all others are left. */
function aroundBlocks(nodes: readonly RootContent[]): ReadonlySet<Element> {
  const found = new Set<Element>()
  const look = (node: RootContent): boolean => {
    if (!isElement(node)) return false
    let holds = false
    for (const child of node.children) holds = look(child) || holds
    if (blocks.has(node.tagName)) return true
    if (holds && node.tagName !== 'a') found.add(node)
    return holds
  }
  for (const node of nodes) look(node)
  return found
}

// A letter or a digit.
const lettered = /[\p{L}\p{N}]/u

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
  // The parser's names are cut: what it calls `br#` holds words.
  if (tagName === 'br' && children.length > 0) return [{...element, children: []}, ...children]
  if (own && (tagName === 'pre' || (tagName === 'code' && isCode(textIn(element))))) {
    return [keepVerbatim(element)]
  }
  if (tagName === 'li') return [own ? keepOwnItem(element, blocks) : keepItem(element, blocks)]
  if (tagName === 'table') {
    return !own && isLayout(element) ? cellsOf(element, paragraphsIn) : tableOf(element)
  }
  if (tagName === 'dl') return [{...element, children: children.flatMap(itemOf)}]
  if (tagName === 'img') return imageOf(element, own)
  if (holders.has(tagName)) return paragraphsIn(children)
  if (texts.has(tagName)) return textOf(element, own)
  if (tagName === 'br' || blocks.has(tagName) || tagName.startsWith('x-')) return [element]
  const isEmpty = !children.some((node) => node.type !== 'text' || isVisible(node.value))
  return isEmpty || (tagName === 'a' && !isLink(element)) ? children : [element]
}

/** Whether code can be written in words again: it is not empty, and holds no blank line. */
function isCode(text: string): boolean {
  return text !== '' && !/\n[ \t]*\n/.test(text)
}

/** Blocks of our own in which words stand. */
const hasWords: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 li p pre td th'.split(' '))

/** Blocks that hold a text and no other blocks. */
const texts: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'summary'])

/** A paragraph or a heading, whose lines are one; where it holds more, what that is. */
function textOf(element: Element, own: boolean): ElementContent[] {
  const {tagName, children} = element
  const isHeading = tagName.startsWith('h')
  const isWhole = children.every(
    (node) => !isElement(node, blocks) || (isHeading && node.tagName === 'p'),
  )
  if (!isWhole) return paragraphsIn(children)
  return [isHeading && !own ? {...element, children: lineOf(children)} : element]
}

/** A picture, if there is anything to see or to read. */
function imageOf(image: Element, own: boolean): Element[] {
  const alt = attributeOf(image, 'alt')
  if (!alt && !attributeOf(image, 'src')) return []
  return [own && alt !== undefined ? remember(image, {verbatim: alt}) : image]
}

/** What a holder holds: the blocks, and a paragraph for what stands between them. */
function paragraphsIn(nodes: readonly ElementContent[]): ElementContent[] {
  const content: ElementContent[] = []
  let open: Element | undefined
  for (const node of nodes) {
    if (isElement(node, blocks)) {
      open = undefined
      content.push(node)
      continue
    }
    if (open !== undefined) {
      open.children.push(node)
      place(open, node)
    } else if (node.type !== 'text' || isVisible(node.value)) {
      open = {type: 'element', tagName: 'p', properties: {}, children: [node]}
      if (node.position) open.position = node.position
      content.push(open)
    }
  }
  return content
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
function push(kept: ElementContent[], node: ElementContent, around: Around): void {
  if (node.type === 'text') pushText(kept, node, around)
  else if (!around.own && isElement(node, joined)) pushTypeface(kept, node, around)
  else {
    if (isElement(node, blocks)) dropBlank(kept)
    kept.push(node)
  }
}

function pushText(kept: ElementContent[], node: Text, {words}: Around): void {
  const last = kept[kept.length - 1]
  // Our own line break is a line ending too.
  if (words && isElement(last, 'br')) node.value = node.value.replace(/^\n/, '')
  if (node.value === '') return
  if (last?.type === 'text') {
    last.value += node.value
    place(last, node)
  } else kept.push(node)
  const text = last?.type === 'text' ? last : node
  if (words) text.data = {...text.data, verbatim: text.value}
}

const joined: ReadonlySet<string> = new Set(['strong', 'em'])

function pushTypeface(kept: ElementContent[], node: Element, around: Around): void {
  const last = kept[kept.length - 1]
  const blank = last?.type === 'text' && !isVisible(last.value) ? last : undefined
  const before = blank === undefined ? last : kept[kept.length - 2]
  if (!isElement(before, node.tagName)) {
    kept.push(node)
    return
  }
  if (blank !== undefined) kept.pop()
  const more = blank === undefined ? node.children : [blank, ...node.children]
  for (const child of more) push(before.children, child, around)
  place(before, node)
}

/** Let the place of a node reach to the end of what joined it. */
function place(node: ElementContent, joining: ElementContent): void {
  if (node.position && joining.position) {
    node.position = {start: node.position.start, end: joining.position.end}
  } else delete node.position
}

/** Take away white space that only parts two blocks, of which a page may have as much as of blocks. */
function dropBlank(kept: ElementContent[]): void {
  const last = kept[kept.length - 1]
  const before = kept[kept.length - 2]
  const isApart = before === undefined || isElement(before, blocks)
  if (isApart && last?.type === 'text' && !isVisible(last.value)) kept.pop()
}
