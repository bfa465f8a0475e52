/**
 * HTML: our own output, transcripts of podcasts, and whatever word processors, sites and the clipboard give.
 */
import type {Root as HtmlRoot, RootContent} from 'hast'
import type {Reader} from '../options.js'
import type {Report} from '../report.js'
import {languageOf, sampleOf} from '../tree/language.js'
import {nodesIn} from '../tree/nodes.js'
import type {Reading} from '../tree/reading.js'
import {htmlText, textOfBlock} from '../tree/text.js'
import type {Transcript} from '../tree/types.js'
import {blocksOf} from './html/blocks.js'
import {attributeOf, elementsBelow, elementsIn, isElement, wordsIn} from './html/nodes.js'
import {langOf, type Own, readOwn, titleOfPage} from './html/own.js'
import {podcastIn} from './html/podcast.js'
import {preformatted} from './html/preformatted.js'
import {looksLikeHtml} from './html/sniff.js'
import {stylesOf} from './html/styles.js'
import {tidy} from './html/tidy.js'
import {treeOf} from './html/tree.js'
import {readText} from './text.js'

/** HTML, a page or a part of one. */
export const html: Reader = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  matches: looksLikeHtml,
  read: readHtml,
}

function readHtml(source: string, report: Report): Reading {
  const root = treeOf(withoutClipboardHead(source))
  if (root === undefined) return readWords(source, report)
  const own = readOwn(root)
  if (own !== undefined) return transcriptOf(root, own, source)
  const content = contentOf(root)
  const podcast = podcastIn({children: content})
  const metadata = metadataOf(root)
  if (podcast !== undefined) {
    const {lang, title = podcast.title, ...rest} = metadata
    return {
      cues: podcast.cues,
      metadata: {...(title && {title}), ...(lang && {language: lang}), ...rest},
    }
  }
  const plain = preformatted(content, source)
  if (plain !== undefined) return {root: readText(plain), source: plain, metadata, plain: true}
  const blocks = blocksOf(tidy(content, stylesOf(root)), source)
  return {root: blocks, metadata: besides(metadata, blocks), plain: false}
}

/** A document that is nested as nobody means it: its words, line by line. */
function readWords(source: string, report: Report): Reading {
  report(
    'HTML is nested too deep, more than 512 elements in each other: only its words are read; close the elements that are open',
    'deep-html',
  )
  const root = readText(htmlText(source))
  // Its places are those of the words.
  for (const node of nodesIn(root)) delete node.position
  return {root, metadata: {}, plain: true}
}

// What Windows puts before HTML on the clipboard (CF_HTML): `Version:0.9`, `StartHTML:…`, up to the first tag.
const clipboardHead = /^Version:[\d.]{1,5}\s{1,4}StartHTML:[^<]{0,2000}/

/** The source with white space in place of what is no HTML, so that every offset stays. */
function withoutClipboardHead(source: string): string {
  return source.replace(clipboardHead, (head) => head.replace(/\S/g, ' '))
}

/** What a page shows: its `main` where it has one, beside which only furniture stands, else its body. */
function contentOf(root: HtmlRoot): RootContent[] {
  let main: RootContent[] | undefined
  let body: RootContent[] = root.children
  for (const element of elementsBelow(root)) {
    if (isElement(element, 'body')) body = element.children
    const isMain = isElement(element, 'main') || attributeOf(element, 'role') === 'main'
    if (isMain && element.properties.hidden === undefined) main ??= [element]
  }
  return main ?? body
}

/** Which names of `meta` elements are kept, and as what. */
const metaNames: ReadonlyMap<string, string> = new Map([
  ['date', 'date'],
  ['dcterms.date', 'date'],
  ['article:published_time', 'date'],
])

function metadataOf(root: HtmlRoot): Record<string, string> {
  const metadata: Record<string, string> = {}
  const title = wordsIn({type: 'text', value: titleOfPage(root) ?? ''})
  if (title !== '') metadata.title = title
  const lang = langOf(root)
  if (lang !== undefined && lang !== '') metadata.lang = lang
  const page = root.children.find((node) => isElement(node, 'html'))
  const head = isElement(page)
    ? elementsIn(page).find((node) => isElement(node, 'head'))
    : undefined
  for (const element of head === undefined ? [] : elementsIn(head)) {
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? ''
    const key = isElement(element, 'meta') ? metaNames.get(name.toLowerCase()) : undefined
    const value = attributeOf(element, 'content')
    if (key !== undefined && value) metadata[key] ??= value
  }
  return metadata
}

/** Metadata without what the blocks tell themselves: the title in a heading, the language in the words. */
function besides(
  metadata: Record<string, string>,
  {children}: Transcript | {children: Transcript['children']},
) {
  const {title, lang, ...rest} = metadata
  const hasHeading = children.some((node) => node.type === 'heading' && node.depth === 1)
  return {
    ...(title && !hasHeading && {title}),
    ...(lang && lang !== languageOf(sampleOf(children)) && {lang}),
    ...rest,
  }
}

function transcriptOf(root: HtmlRoot, own: Own, source: string): Transcript {
  const blocks = blocksOf(tidy(contentOf(root), stylesOf(root)), source)
  const {children} = blocks
  const heading = children.find((node) => node.type === 'heading' && node.depth === 1)
  const title = own.title ?? (heading && textOfBlock(heading))
  const {speakers, lang = ''} = own
  const isShown = children.some((node) => node.type !== 'turn' && textOfBlock(node) === title)
  const metadata = {
    ...(title && !isShown && {title}),
    ...(lang && lang !== languageOf(sampleOf(children)) && {lang}),
  }
  return Object.assign(blocks, {speakers, ...(title && {title}), metadata})
}
