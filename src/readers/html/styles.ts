/**
 * As much of CSS as tells a label from the speech: bold, italic, hidden. Word processors say it in `style`
 * attributes, and Google Docs, where it saves a page, by classes of its own (`.c3{font-weight:700}`).
 */
import type {Element, Root} from 'hast'
import {attributeOf, elementsBelow, isElement, textIn} from './nodes.js'

/** What a style says; nothing where it does not say. */
export interface Style {
  bold?: boolean
  italic?: boolean
  hidden?: boolean
  /** Whether it is the bullet or number that Word puts before an item of a list. */
  bullet?: boolean
}

/** Tells the style of an element, by its own declarations and by rules for its classes. */
export type StyleOf = (element: Element) => Style

/**
 * Read the style sheets of a page.
 *
 * @param root the document
 * @returns tells styles
 */
export function stylesOf(root: Root): StyleOf {
  const rules = new Map<string, Ruled>()
  let order = 0
  for (const element of elementsBelow(root)) {
    if (!isElement(element, 'style')) continue
    for (const [name, style] of rulesIn(textIn(element))) {
      const ruled = rules.get(name) ?? new Map()
      for (const [key, value] of Object.entries(style)) ruled.set(key, {value, order: order++})
      rules.set(name, ruled)
    }
  }
  return (element) => {
    const {className} = element.properties
    const classes = rules.size > 0 && Array.isArray(className) ? className : []
    const last: Ruled = new Map()
    for (const name of classes) {
      for (const [key, rule] of rules.get(String(name)) ?? []) {
        if (rule.order >= (last.get(key)?.order ?? 0)) last.set(key, rule)
      }
    }
    const sheet = [...last].map(([key, {value}]) => [key, value] as const)
    return {...Object.fromEntries(sheet), ...declared(attributeOf(element, 'style') ?? '')}
  }
}

/** What the rules for a class say. All rules weigh the same, so that the last of the sheet wins. */
type Ruled = Map<string, {value: boolean; order: number}>

/** The rules for a single class: `.c3{…}`. What stands in `@media` and the like is not looked at. */
function* rulesIn(sheet: string): Generator<[name: string, style: Style]> {
  for (let at = 0, open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', at)) {
    const head = sheet.slice(at, open)
    const selectors = head.slice(head.lastIndexOf(';') + 1).trim()
    const close = selectors.startsWith('@') ? closing(sheet, open) : sheet.indexOf('}', open)
    at = close < 0 ? sheet.length : close + 1
    if (selectors.startsWith('@')) continue
    const style = declared(sheet.slice(open + 1, close < 0 ? sheet.length : close))
    if (Object.keys(style).length === 0) continue
    for (const selector of selectors.split(',')) {
      const name = className.exec(selector.trim())?.[1]
      if (name !== undefined) yield [name, style]
    }
  }
}

// A selector of one class: `.c3`, `.MsoNormal`.
const className = /^\.([\w-]{1,60})$/

/** Where the block ends that opens at a brace. */
function closing(sheet: string, open: number): number {
  let depth = 0
  for (let at = open; at < sheet.length; at++) {
    const char = sheet.charAt(at)
    if (char === '{') depth++
    else if (char === '}' && --depth === 0) return at
  }
  return -1
}

/** Declarations: `font-weight:700;font-style:italic`. */
function declared(text: string): Style {
  const style: Style = {}
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    switch (declaration.slice(0, colon).trim().toLowerCase()) {
      case 'font-weight':
        style.bold = value.startsWith('bold') || Number.parseInt(value, 10) >= 600
        break
      case 'font-style':
        style.italic = value.startsWith('italic') || value.startsWith('oblique')
        break
      case 'display':
        style.hidden = value.startsWith('none')
        break
      case 'visibility':
        style.hidden = value.startsWith('hidden')
        break
      case 'mso-list':
        style.bullet = value.startsWith('ignore')
        break
    }
  }
  return style
}
