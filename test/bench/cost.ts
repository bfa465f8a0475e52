/** What reading and writing cost a megabyte, at growing sizes, and on text made to be dear. */
import {spawnSync} from 'node:child_process'
import {parse, toHtml, toJson, toMarkdown} from '../../src/index.js'
import {captions, hostile, interview, podcast} from './inputs.js'
import {type StreamCost, streamCost} from './jsonl-cost.js'

const sizes = [1e4, 1e5, 1e6, 1e7, 1e8]
const kinds: Record<string, {make: (size: number) => string; largest: number}> = {
  text: {make: interview, largest: 1e8},
  vtt: {make: captions, largest: 1e8},
  markdown: {make: podcast, largest: 1e7},
  html: {make: (size) => toHtml(parse(podcast(size * 0.7), {from: 'markdown'})), largest: 1e7},
}

/**
 * The quickest of some runs, in seconds of the processor, so that what else the machine does does not count;
 * small work is repeated until it can be timed.
 */
function timed(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  const end = performance.now() + 1000
  for (let runs = 0; runs < 2 || (runs < 200 && performance.now() < end); runs++) {
    const start = process.cpuUsage()
    run()
    const {user, system} = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1e6)
    if (best > 3) break
  }
  return best
}

/** Bytes that are in use, once all garbage is gone. */
function used(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** Documents of a size that make up a volume. */
function documents(make: (size: number) => string, size: number, volume: number): string[] {
  return Array.from({length: Math.max(1, Math.round(volume / size))}, () => make(size))
}

/** What is done with documents; all that is made of them is alive at the end. */
function stepsFor(kind: string, sources: readonly string[]): Record<string, () => unknown[]> {
  const read = () => sources.map((source) => parse(source, {from: kind}))
  const transcripts = read()
  return {
    read,
    html: () => transcripts.map((transcript) => toHtml(transcript)),
    markdown: () => transcripts.map((transcript) => toMarkdown(transcript)),
    json: () => transcripts.map((transcript) => toJson(transcript)),
  }
}

/**
 * Measure one kind at one size; in a process of its own, for the memory. At every size the documents make up
 * the same volume, so that as much is alive, which the collector looks at again and again.
 */
function measure(kind: string, size: number, volume: number): void {
  const made = kinds[kind]
  if (made === undefined) throw new TypeError(`No kind of input: ${kind}`)
  // The code is compiled before anything is measured, by small documents, which leave little behind.
  for (let run = 0; run < 30; run++) {
    for (const step of Object.values(stepsFor(kind, [made.make(3e4)]))) step()
  }
  globalThis.gc?.()
  const base = process.memoryUsage().rss
  const before = used()
  const sources = documents(made.make, size, volume)
  const steps = stepsFor(kind, sources)
  const kept = used() - before
  for (const step of Object.values(steps)) {
    step()
    globalThis.gc?.()
  }
  // In kilobytes, of all the life of this process.
  const peak = process.resourceUsage().maxRSS * 1024 - base
  const length = sources.reduce((sum, source) => sum + source.length, 0)
  const seconds = Object.entries(steps).map(([name, step]) => [name, timed(step)])
  console.log(JSON.stringify({length, seconds, kept: kept / length, peak: peak / length}))
}

/** Run this script in a process of its own. */
function inChild(...args: string[]): string {
  const flags = [
    '--expose-gc',
    '--max-old-space-size=14000',
    '--stack-size=4000',
    ...process.execArgv,
  ]
  const script = process.argv[1] ?? ''
  const {stdout, stderr} = spawnSync(process.execPath, [...flags, script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (stdout === '')
    throw new Error(stderr.split('\n').find((line) => /Error/.test(line)) ?? stderr)
  return stdout
}

/** What a child reports. */
interface Measured {
  length: number
  /** Of each step, for that length. */
  seconds: [string, number][]
  /** Bytes of memory a byte of the sources: of these and their transcripts, without garbage. */
  kept: number
  /** And at the peak, with all that one step makes of them, above what the process took before. */
  peak: number
}

function printGrowth(kind: string, most: number): void {
  const first = new Map<string, number>()
  const volume = Math.min(most, kinds[kind]?.largest ?? 0)
  for (const size of sizes.filter((one) => one <= volume)) {
    const {length, seconds, kept, peak}: Measured = JSON.parse(
      inChild('measure', kind, String(size), String(volume)),
    )
    const against = (name: string, cost: number) => {
      const start = first.get(name) ?? cost
      first.set(name, start)
      return `(×${(cost / start).toFixed(2)})`
    }
    const cells = seconds.map(([step, time]) => {
      const cost = (time / length) * 1e9
      return `${step} ${cost.toFixed(0)} ms ${against(step, cost)}`.padEnd(23)
    })
    const memory = Object.entries({kept, peak}).map(([name, bytes]) =>
      `${name} ${bytes.toFixed(0)} MB ${against(name, bytes)}`.padEnd(20),
    )
    const label = `${kind.padEnd(9)}${`${size / 1000} kB`.padStart(10)}`
    console.log(`${label}  ${[...cells, ...memory].join(' ')}`.trimEnd())
  }
}

function printStreams(most: number): void {
  let first: number | undefined
  for (const size of sizes.filter((one) => one <= most)) {
    const {length, seconds, peak}: StreamCost = JSON.parse(inChild('stream', String(size)))
    const each = (seconds / length) * 1e9
    first ??= each
    const cost = `${each.toFixed(0)} ms (×${(each / first).toFixed(2)})`
    const label = `${'jsonl'.padEnd(9)}${`${size / 1000} kB`.padStart(10)}`
    console.log(`${label}  stream ${cost}  peak in all ${(peak / 1e6).toFixed(0)} MB`)
  }
}

/** How long reading and writing as HTML take a byte, in seconds. */
function costOf(source: string, from: string): number {
  const run = () => void toHtml(parse(source, {from}))
  return timed(run) / source.length
}

/** Measure one kind of hostile text beside ordinary text of the same format. */
function measureHostile(name: string): void {
  const made = hostile[name]
  if (made === undefined) throw new TypeError(`No hostile input: ${name}`)
  const source = made.make(1e6)
  const ordinary = kinds[made.from]?.make(Math.min(source.length, 1e6)) ?? ''
  console.log(costOf(source, made.from) / costOf(ordinary, made.from))
}

function printHostile(): void {
  for (const name of Object.keys(hostile)) {
    let result: string
    try {
      const ratio = Number(inChild('hostile', name))
      result = `×${ratio.toFixed(2)}${ratio > 3 ? '  over 3' : ''}`
    } catch (error) {
      result = String(error)
    }
    console.log(`${name.padEnd(34)} ${result}`)
  }
}

/**
 * Print what everything costs.
 *
 * @param args nothing for all; `measure`, `stream` or `hostile` and what, for one in this process; else a
 *   largest size
 */
export async function cost([
  mode,
  name = '',
  size = '',
  volume = '',
]: readonly string[]): Promise<void> {
  if (mode === 'measure') measure(name, Number(size), Number(volume))
  else if (mode === 'stream') console.log(JSON.stringify(await streamCost(Number(name))))
  else if (mode === 'hostile') measureHostile(name)
  else {
    console.log('A megabyte costs (and how many times what the smallest size costs):')
    for (const kind of Object.keys(kinds)) printGrowth(kind, Number(mode ?? 1e8))
    printStreams(Number(mode ?? 1e8))
    console.log(
      'A byte of hostile text costs, read and written as HTML, times one of ordinary text:',
    )
    printHostile()
  }
}
