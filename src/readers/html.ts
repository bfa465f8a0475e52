/**
 * HTML: our own output, transcripts of podcasts, and whatever word processors, sites and the clipboard give.
 */
import type {Root as HtmlRoot} from 'hast'
import type {RootContent} from 'mdast'
import type {Reader} from '../options.js'
import type {Report} from '../report.js'
import {splitEvents} from '../tree/events.js'
import {languageOf} from '../tree/language.js'
import {nodesIn} from '../tree/nodes.js'
import type {Reading} from '../tree/reading.js'
import {sampleOf} from '../tree/sample.js'
import {htmlText, textOfBlock} from '../tree/text.js'
import type {Transcript} from '../tree/types.js'
import {wrappingOf} from '../tree/wrapping.js'
import {blocksOf} from './html/blocks.js'
import {type Own, readOwn} from './html/own.js'
import {contentOf, metadataOf} from './html/page.js'
import {podcastIn} from './html/podcast.js'
import {placeLines, preformatted} from './html/preformatted.js'
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
  try {
    const root = treeOf(withoutClipboardHead(source))
    return root === undefined ? readWords(source, report) : readTree(root, source)
  } catch (error) {
    // An element with a hundred thousand children is more than the libraries can pass on at once.
    if (error instanceof RangeError) return readWords(source, report)
    throw error
  }
}

function readTree(root: HtmlRoot, source: string): Reading {
  const own = readOwn(root)
  if (own !== undefined) return transcriptOf(root, own, source)
  const content = contentOf(root)
  const podcast = podcastIn({children: content})
  const metadata = metadataOf(root)
  if (podcast !== undefined) {
    const {lang, ...rest} = metadata
    const title = podcast.title ?? rest.title
    return {
      cues: podcast.cues,
      metadata: {...rest, ...(title && {title}), ...(lang && {language: lang})},
    }
  }
  const plain = preformatted(content, source)
  if (plain !== undefined) {
    const root = readText(plain, wrappingOf(plain))
    placeLines(root, source)
    return {root, source: plain, metadata, plain: true}
  }
  const blocks = blocksOf(tidy(content, stylesOf(root)), source)
  return {root: blocks, metadata: besides(metadata, blocks.children), plain: false}
}

/** A document that is nested as nobody means it: its words, line by line. */
function readWords(source: string, report: Report): Reading {
  report(
    'HTML is nested too deep, or an element holds too many: only the words are read; close the elements that are open',
    'deep-html',
  )
  const words = htmlText(source.replace(cutTag, ''))
  const root = readText(words, wrappingOf(words))
  // Its places are those of the words.
  for (const node of nodesIn(root)) delete node.position
  return {root, metadata: {}, plain: true}
}

// A tag that the end of the document cuts, which browsers leave out: `<p class=`.
const cutTag = /<[a-z/!?][^<>]{0,500}$/i

// What Windows puts before HTML on the clipboard (CF_HTML): `Version:0.9`, `StartHTML:…`, up to the first tag.
const clipboardHead = /^Version:[\d.]{1,5}\s{1,4}StartHTML:[^<]{0,2000}/

/** The source with white space in place of what is no HTML, so that every offset stays. */
function withoutClipboardHead(source: string): string {
  return source.replace(clipboardHead, (head) => head.replace(/\S/g, ' '))
}

/** Metadata without what the blocks tell themselves: the title in a heading, the language in the words. */
function besides(metadata: Record<string, string>, children: readonly RootContent[]) {
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
  // Somebody may have added some.
  splitEvents(children.filter((node) => node.type === 'turn'))
  const heading = children.find((node) => node.type === 'heading' && node.depth === 1)
  const title = own.title ?? (heading && textOfBlock(heading))
  const {speakers, lang = '', isPage} = own
  const isShown = children.some((node) => node.type !== 'turn' && textOfBlock(node) === title)
  const told = languageOf(sampleOf(children)) ?? (isPage ? 'en' : undefined)
  const metadata = {...(title && !isShown && {title}), ...(lang && lang !== told && {lang})}
  return Object.assign(blocks, {speakers, ...(title && {title}), metadata})
}
