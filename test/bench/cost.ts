/** What reading and writing cost a megabyte, at growing sizes, and on text made to be dear. */
import {spawnSync} from 'node:child_process'
import {parse, toHtml, toJson, toMarkdown} from '../../src/index.js'
import {captions, hostile, interview, podcast} from './inputs.js'

const sizes = [1e4, 1e5, 1e6, 1e7, 1e8]
const kinds: Record<string, {make: (size: number) => string; largest: number}> = {
  text: {make: interview, largest: 1e8},
  vtt: {make: captions, largest: 1e8},
  markdown: {make: podcast, largest: 1e7},
  html: {make: (size) => toHtml(parse(podcast(size * 0.7), {from: 'markdown'})), largest: 1e7},
}

/** The quickest of some runs; small work is repeated until it can be timed. */
function timed(run: () => void): number {
  let best = Number.POSITIVE_INFINITY
  const end = performance.now() + 1500
  for (let runs = 0; runs < 2 || (runs < 200 && performance.now() < end); runs++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
    if (best > 3000) break
  }
  return best / 1000
}

/** Measure one kind at one size; in a process of its own, for the memory. */
function measure(kind: string, size: number): void {
  const made = kinds[kind]
  if (made === undefined) throw new TypeError(`No kind of input: ${kind}`)
  const before = process.memoryUsage().rss
  const source = made.make(size)
  const transcript = parse(source, {from: kind})
  const steps: Record<string, () => void> = {
    read: () => parse(source, {from: kind}),
    html: () => toHtml(transcript),
    markdown: () => toMarkdown(transcript),
    json: () => toJson(transcript),
  }
  for (const step of Object.values(steps)) step()
  // In kilobytes, of all the life of this process; before the runs that leave garbage behind.
  const peak = process.resourceUsage().maxRSS * 1024 - before
  const seconds = Object.entries(steps).map(([name, step]) => [name, timed(step)])
  console.log(JSON.stringify({length: source.length, seconds, peak}))
}

/** Run this script in a process of its own. */
function inChild(...args: string[]): string {
  const flags = ['--max-old-space-size=14000', '--stack-size=4000', ...process.execArgv]
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
  /** Of each step. */
  seconds: [string, number][]
  /** Bytes of memory at the peak, above what a process takes that does nothing. */
  peak: number
}

function printGrowth(kind: string, most: number): void {
  const first = new Map<string, number>()
  for (const size of sizes.filter((one) => one <= Math.min(most, kinds[kind]?.largest ?? 0))) {
    const {length, seconds, peak}: Measured = JSON.parse(inChild('measure', kind, String(size)))
    const cells = seconds.map(([step, time]) => {
      const cost = (time / length) * 1e9
      const start = first.get(step) ?? cost
      first.set(step, start)
      return `${step} ${cost.toFixed(0)} ms (×${(cost / start).toFixed(2)})`.padEnd(23)
    })
    const label = `${kind.padEnd(9)}${`${size / 1000} kB`.padStart(10)}`
    console.log(`${label}  ${cells.join(' ')} peak ${(peak / length).toFixed(0)} MB`)
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
 * @param args nothing for all; `measure` or `hostile` and what, for one in this process; else a largest size
 */
export function cost([mode, name = '', size = '']: readonly string[]): void {
  if (mode === 'measure') measure(name, Number(size))
  else if (mode === 'hostile') measureHostile(name)
  else {
    console.log('A megabyte costs (and how many times what the smallest size costs):')
    for (const kind of Object.keys(kinds)) printGrowth(kind, Number(mode ?? 1e8))
    console.log(
      'A byte of hostile text costs, read and written as HTML, times one of ordinary text:',
    )
    printHostile()
  }
}
