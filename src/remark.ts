/** colloquy/remark: a unified plugin that turns the talk in a Markdown document into turns. */
import type {Paragraph, Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import {type NameStyle, nameStyles, oneOf, type RemarkColloquyOptions} from './options.js'
import {readYaml} from './readers/markdown.js'
import {recognise} from './recognise/index.js'
import type {Report} from './report.js'
import {nameShower} from './speakers/display.js'
import {turns} from './tree/build.js'
import type {Speaker, SpeakerLabel, Transcript, Turn} from './tree/types.js'
import {turnToMarkdown} from './writers/turn-to-markdown.js'

export type {NameStyle, RemarkColloquyOptions, SpeakerOption} from './options.js'
export type {Mark, Speaker, SpeakerLabel, SpeechEvent, Transcript, Turn} from './tree/types.js'

declare module 'vfile' {
  interface DataMap {
    /** What colloquy knows of the document, for layouts. */
    colloquy: {speakers: Speaker[]; title?: string}
  }
}

/**
 * A unified plugin: the talk in a Markdown document becomes `turn` nodes, which `remark-stringify` writes
 * as Markdown and `remark-rehype` as HTML without further plugins. A document that is no talk is left as
 * it is. The roster is on `file.data.colloquy`, messages are on the file.
 *
 * @param options who speaks, and how labels and names are written
 * @returns a transformer of the tree
 */
const remarkColloquy: Plugin<[RemarkColloquyOptions?], Root> = function (options = {}) {
  extendStringify(this as unknown as Processor, options)
  const names = oneOf('names', options.names, nameStyles)
  return (tree, file) => {
    const source = typeof file.value === 'string' ? file.value : String(file)
    const {speakers = []} = options
    const metadata = frontMatterOf(tree)
    const transcript = recognise(
      {root: tree, source, metadata, plain: false, speakers},
      reporterOf(file),
    )
    showSpeakers(transcript, names)
    const {title} = transcript
    file.data.colloquy = {speakers: transcript.speakers, ...(title !== undefined && {title})}
  }
}

export default remarkColloquy

function extendStringify(processor: Processor, options: RemarkColloquyOptions): void {
  const data = processor.data() as {toMarkdownExtensions?: unknown[]}
  data.toMarkdownExtensions ??= []
  data.toMarkdownExtensions.push(turnToMarkdown(options))
}

/** Front matter that `remark-frontmatter` left in the tree; it stays there. */
function frontMatterOf(tree: Root): Record<string, unknown> {
  const [first] = tree.children
  const metadata = first?.type === 'yaml' ? readYaml(first.value) : {}
  return typeof metadata === 'object' ? metadata : {}
}

/** An article that is no talk is nothing to warn of; everything else is. */
function reporterOf(file: VFile): Report {
  return (reason, ruleId, place) => {
    const options = {place, ruleId, source: 'colloquy'}
    if (ruleId === 'no-turns') file.info(reason, options)
    else file.message(reason, options)
  }
}

/** Put the names before the speech, for hosts that know nothing of turns. */
function showSpeakers(transcript: Transcript, names: NameStyle): void {
  const roster = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]))
  const show = nameShower(transcript, names)
  for (const turn of turns(transcript)) {
    const speaker = turn.speaker === null ? undefined : roster.get(turn.speaker)
    const name = speaker === undefined ? turn.label : show(speaker)
    if (name !== undefined) openingParagraph(turn).children.unshift(...labelNodes(name))
  }
}

function openingParagraph(turn: Turn): Paragraph {
  const [first] = turn.children
  if (first?.type === 'paragraph') return first
  const opening: Paragraph = {type: 'paragraph', children: []}
  turn.children.unshift(opening)
  return opening
}

function labelNodes(name: string): SpeakerLabel[] {
  if (name === '—') return [{type: 'speakerLabel', value: '— '}]
  const hProperties = {className: ['speaker']}
  return [
    {
      type: 'speakerLabel',
      value: name,
      data: {hName: 'b', hProperties, hChildren: [{type: 'text', value: name}]},
    },
    {type: 'speakerLabel', value: ': '},
  ]
}
