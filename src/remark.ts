/** colloquy/remark: a unified plugin that turns the talk in a Markdown document into turns. */
import type {Code, Nodes, Parents, Root, RootContent} from 'mdast'
import type {Options as ToMarkdownExtension} from 'mdast-util-to-markdown'
import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import type {MarkdownOptions, RemarkColloquyOptions} from './options.js'
import {readFence} from './readers/fence.js'
import {releaseWords} from './readers/release.js'
import {recogniseBlocks} from './recognise/blocks.js'
import {readBack} from './recognise/read-back.js'
import type {Report} from './report.js'
import {turns} from './tree/build.js'
import {readYaml} from './tree/front-matter.js'
import {nodesIn} from './tree/nodes.js'
import type {Speaker, Transcript, TranscriptBlock} from './tree/types.js'
import {htmlSettings} from './writers/html-settings.js'
import {type Ids, idsFor} from './writers/ids.js'
import {showTurns} from './writers/turn-hast.js'
import {turnToMarkdown as extension} from './writers/turn-to-markdown.js'

export type {
  HtmlStrings,
  LabelStyle,
  MarkdownOptions,
  NameStyle,
  RemarkColloquyOptions,
  SpeakerOption,
  TurnHtmlOptions,
} from './options.js'
export type {
  Mark,
  Speaker,
  SpeakerLabel,
  SpeechEvent,
  Transcript,
  TranscriptBlock,
  Turn,
} from './tree/types.js'
export {turnToHast} from './writers/turn-hast.js'

declare module 'vfile' {
  interface DataMap {
    /** What colloquy knows of the document, for layouts. */
    colloquy: {speakers: Speaker[]; title?: string}
  }
}

/**
 * A unified plugin: the talk in a Markdown document becomes `turn` nodes, which `remark-stringify` writes
 * as Markdown and `remark-rehype` as HTML without further plugins.
 *
 * Where the document has `transcript` fences or directives (`:::transcript`, by `remark-directive`), only
 * those are the talk. A document that is no talk is left as it is. The roster is on `file.data.colloquy`,
 * messages are on the file.
 *
 * @param options who speaks, and how labels, names and links are written
 * @returns a transformer of the tree
 */
const remarkColloquy: Plugin<[RemarkColloquyOptions?], Root> = function (options = {}) {
  extendStringify(this as unknown as Processor, options)
  return (tree, file) => {
    const parts = partsOf(tree)
    const talks =
      parts.length === 0
        ? [recogniseDocument(tree, file, options)]
        : parts.map((part) => recognisePart(part, file, options))
    const ids = idsBesides(tree, options)
    for (const talk of talks) show(talk, ids, options)
    file.data.colloquy = rosterOf(talks.map(({transcript}) => transcript))
  }
}

export default remarkColloquy

/**
 * Make an extension for `mdast-util-to-markdown`, for a pipeline of one's own: it writes turns as
 * `toMarkdown` does. The plugin brings it along.
 *
 * @param options how labels and names are written
 * @returns the extension
 */
export function turnToMarkdown(options?: MarkdownOptions): ToMarkdownExtension {
  return extension(readBack, options)
}

function extendStringify(processor: Processor, options: MarkdownOptions): void {
  const data = processor.data() as {toMarkdownExtensions?: unknown[]}
  data.toMarkdownExtensions ??= []
  data.toMarkdownExtensions.push(turnToMarkdown(options))
}

/** Everybody who speaks, each once; and the title, where there is one talk. */
function rosterOf(transcripts: readonly Transcript[]): {speakers: Speaker[]; title?: string} {
  const talks = transcripts.filter((one) => turns(one).length > 0)
  const speakers = new Map<string, Speaker>()
  for (const talk of talks) {
    for (const speaker of talk.speakers) {
      if (!speakers.has(speaker.id)) speakers.set(speaker.id, speaker)
    }
  }
  const title = talks.length === 1 ? talks[0]?.title : undefined
  return {speakers: [...speakers.values()], ...(title !== undefined && {title})}
}

/** A talk, and the node of the tree that holds it. */
interface Talk {
  transcript: Transcript
  /** The fence or directive; nothing where the whole document is the talk. */
  part?: Part
}

/** A directive, as `remark-directive` has it; or what a fence has become. */
type Part = Parents & {data?: {hName?: string; hProperties?: object} | undefined}

/** A fence, and where it stands; or a directive. */
type Found = {fence: Code; parent: Parents; index: number} | {directive: Part}

function partsOf(tree: Root): Found[] {
  const found: Found[] = []
  for (const node of nodesIn(tree)) {
    if (isDirective(node)) found.push({directive: node})
    for (const [index, child] of 'children' in node ? node.children.entries() : []) {
      if (child.type !== 'code' || child.lang !== 'transcript') continue
      found.push({fence: child, parent: node as Parents, index})
    }
  }
  return found
}

function isDirective(node: Nodes): node is Nodes & Part {
  const {type, name} = node as {type: string; name?: unknown}
  return type === 'containerDirective' && name === 'transcript'
}

function recogniseDocument(tree: Root, file: VFile, {speakers = []}: RemarkColloquyOptions): Talk {
  // Front matter stays in the tree, and is no block of the talk where it can be read.
  const [front] = tree.children
  const read = front?.type === 'yaml' ? readYaml(front.value) : undefined
  const metadata = typeof read === 'object' ? read : {}
  const isFront = front !== undefined && typeof read === 'object'
  if (isFront) tree.children.shift()
  const report = reporterOf(file)
  const undo = releaseWords(tree, String(file))
  const transcript = recogniseBlocks(
    {root: tree, source: String(file), metadata, plain: false, speakers, sharedRoster: true},
    // An article that is no talk is nothing to warn of.
    (reason, ruleId, place) => ruleId !== 'no-turns' && report(reason, ruleId, place),
  )
  if (turns(transcript).length === 0) undo()
  if (isFront) transcript.children.unshift(front)
  return {transcript}
}

function recognisePart(found: Found, file: VFile, {speakers = []}: RemarkColloquyOptions): Talk {
  const report = reporterOf(file)
  if ('fence' in found) return recogniseFence(found, file, speakers)
  const {directive} = found
  const root: Root = {type: 'root', children: directive.children as RootContent[]}
  releaseWords(root, String(file))
  const transcript = recogniseBlocks(
    {
      root,
      source: String(file),
      metadata: {},
      plain: false,
      speakers,
      sharedRoster: true,
    },
    (reason, ruleId, place) => report(reason, ruleId, place ?? directive.position),
  )
  Object.assign(directive, {children: transcript.children, speakers: transcript.speakers})
  return {transcript, part: directive}
}

function recogniseFence(
  {fence, parent, index}: {fence: Code; parent: Parents; index: number},
  file: VFile,
  speakers: NonNullable<RemarkColloquyOptions['speakers']>,
): Talk {
  const {place, report, ...blocks} = readFence(fence, String(file), reporterOf(file))
  const transcript = recogniseBlocks({...blocks, speakers, sharedRoster: true}, report)
  place(transcript)
  const part: TranscriptBlock = {
    type: 'transcript',
    source: fence.value,
    ...(fence.meta && {meta: fence.meta}),
    speakers: transcript.speakers,
    children: transcript.children,
    ...(fence.position && {position: fence.position}),
  }
  parent.children[index] = part
  return {transcript, part}
}

function reporterOf(file: VFile): Report {
  return (reason, ruleId, place) => {
    file.message(reason, {place, ruleId, source: 'colloquy'})
  }
}

/** Ids for turns, apart from those that hosts give to headings. */
function idsBesides(tree: Root, {idPrefix = ''}: RemarkColloquyOptions): Ids {
  return idsFor(
    idPrefix,
    [...nodesIn(tree)].filter((node) => node.type === 'heading'),
  )
}

/** Make a talk fit for hosts that know nothing of it. */
function show({transcript, part}: Talk, ids: Ids, options: RemarkColloquyOptions): void {
  const settings = {...htmlSettings(transcript, options), ids}
  const {lang, dir} = settings
  if (part === undefined) {
    // The direction of the host's page is not known; turns that run from right to left say so.
    showTurns(transcript, {...settings, dir: options.dir ?? 'ltr'})
    return
  }
  showTurns(transcript, settings)
  const properties = {className: ['colloquy'], lang, ...(dir !== 'ltr' && {dir})}
  part.data = {...part.data, hName: 'div', hProperties: properties}
}
