/** Colloquy beside others, on the same inputs in one process: how many times as fast it is. */
import MarkdownIt from 'markdown-it'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown, gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {toMarkdown as serialize} from 'mdast-util-to-markdown'
import {gfmTable} from 'micromark-extension-gfm-table'
import rehypeStringify from 'rehype-stringify'
import {remark} from 'remark'
import remarkRehype from 'remark-rehype'
import {Bench} from 'tinybench'
import TranscriptParser from 'transcript-parser'
import {convertFile} from 'transcriptator'
import {parse, toHtml, toJson, toMarkdown} from '../../src/index.js'
import {captions, interview, podcast, wrapped} from './inputs.js'

type Task = () => unknown

/** A line of the table: our task, another, and how many times as fast ours should be. */
interface Row {
  what: string
  ours: Task
  other: string
  theirs: Task
  target?: number
}

const transcriptParser = new TranscriptParser()
const markdownIt = new MarkdownIt()
const pipeline = remark().use(remarkRehype).use(rehypeStringify).freeze()
const mdastOf = (source: string) =>
  fromMarkdown(source, {extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()]})

/** The floor: lines, and what stands before a colon. */
function bareLoop(source: string): unknown {
  const turns: {label: string; text: string}[] = []
  for (const line of source.split('\n')) {
    const label = /^([\p{L}][\p{L}. ()]{0,40}):\s/u.exec(line)
    const last = turns[turns.length - 1]
    if (label !== null) turns.push({label: label[1] ?? '', text: line.slice(label[0].length)})
    else if (last !== undefined) last.text += `\n${line}`
  }
  return turns
}

const texts: Record<string, string[]> = {
  'an interview of 7 kB': [interview(7000)],
  'a hundred interviews': Array.from({length: 100}, (_, seed) => interview(7000, seed + 1)),
  '1 MB of wrapped text': [wrapped(1e6)],
}
const markdown = podcast(1e6)
const vtt = captions(1e6)

/** One task on each of some sources. */
function each(sources: readonly string[], run: (source: string) => unknown): Task {
  return () => sources.map(run)
}

function textRows([name, sources]: [string, string[]]): Row[] {
  const read = each(sources, (source) => parse(source, {from: 'text'}))
  const html = each(sources, (source) => toHtml(parse(source, {from: 'text'})))
  const row = (what: string, ours: Task, other: string, run: (source: string) => unknown) => {
    return {what: `${what}: ${name}`, ours, other, theirs: each(sources, run)}
  }
  const parser = (source: string) => transcriptParser.parseOneSync(source)
  return [
    {...row('text → transcript', read, 'transcript-parser', parser), target: 3},
    row('text → transcript', read, 'bare loop, no tree', bareLoop),
    {...row('text → HTML', html, 'markdown-it', (source) => markdownIt.render(source)), target: 4},
    {
      ...row('text → HTML', html, 'remark → rehype', (source) =>
        String(pipeline.processSync(source)),
      ),
      target: 40,
    },
  ]
}

function otherRows(): Row[] {
  const read: Task = () => parse(markdown, {from: 'markdown'})
  const transcript = parse(markdown, {from: 'markdown'})
  const text = wrapped(1e6)
  const ofText = parse(text, {from: 'text'})
  const tree = mdastOf(toMarkdown(transcript))
  const readVtt: Task = () => parse(vtt, {from: 'vtt'})
  const write = {extensions: [gfmTableToMarkdown()]}
  const what = 'Markdown → transcript: a podcast of 1 MB'
  const out = 'Markdown out: a podcast of 1 MB'
  return [
    {
      what,
      ours: read,
      other: 'mdast-util-from-markdown',
      theirs: () => mdastOf(markdown),
      target: 4,
    },
    {
      what,
      ours: read,
      other: 'markdown-it, its tokens',
      theirs: () => markdownIt.parse(markdown, {}),
      target: 1,
    },
    {
      what: 'captions → transcript: 1 MB of WebVTT',
      ours: readVtt,
      other: 'transcriptator',
      theirs: () => convertFile(vtt),
      target: 5,
    },
    {
      what: 'JSON out: a podcast of 1 MB',
      ours: () => toJson(transcript),
      other: 'our own parse',
      theirs: read,
      target: 1,
    },
    {
      what: 'JSON out: 1 MB of wrapped text',
      ours: () => toJson(ofText),
      other: 'our own parse',
      theirs: () => parse(text, {from: 'text'}),
      target: 1,
    },
    {
      what: out,
      ours: () => toMarkdown(transcript),
      other: 'mdast-util-to-markdown',
      theirs: () => serialize(tree, write),
      target: 8,
    },
  ]
}

/** The quickest run of a task, in milliseconds: what else the machine does only makes runs slower. */
async function best(tasks: Readonly<Record<string, Task>>): Promise<Map<string, number>> {
  const bench = new Bench({time: 700, iterations: 3, warmupTime: 200, warmupIterations: 1})
  for (const [name, run] of Object.entries(tasks)) bench.add(name, run)
  await bench.run()
  return new Map(
    bench.tasks.map(({name, result}) => [
      name,
      'latency' in result ? result.latency.min : Number.NaN,
    ]),
  )
}

/** Run all comparisons and print them. */
export async function speed(): Promise<void> {
  const rows = [...Object.entries(texts).flatMap(textRows), ...otherRows()]
  console.log(
    `${'task'.padEnd(46)}${'ours'.padStart(10)}  ${'other'.padEnd(26)}${'ms'.padStart(9)}  ratio  target`,
  )
  for (const {what, ours, other, theirs, target} of rows) {
    const times = await best({ours, theirs})
    const [mine = 0, other_ = 0] = [times.get('ours'), times.get('theirs')]
    const ratio = other_ / mine
    const wanted = target === undefined ? '' : `≥ ${target}${ratio >= target ? '' : '  missed'}`
    console.log(
      `${what.padEnd(46)}${mine.toFixed(2).padStart(10)}  ${other.padEnd(26)}${other_.toFixed(2).padStart(9)}${ratio.toFixed(1).padStart(7)}  ${wanted}`,
    )
  }
}
