/**
 * `npm run fuzz`: changed fixtures through every reader, every writer and back.
 *
 * RUNS is how many documents (100,000), SEED which (1), MINUTES how long at most (no limit), ONLY the number
 * of a single one, WORKERS how many at once (a core each), SHOWN how many of a kind are shown by each (5).
 */
import {readdirSync, readFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {Worker} from 'node:worker_threads'
import {convert} from '../../src/index.js'
import {check} from './laws.js'
import type {Seed} from './mutate.js'
import {caseOf, type Finding, type Work} from './worker.js'

const {RUNS = '100000', SEED = '1', MINUTES = 'Infinity', ONLY, WORKERS, SHOWN = '5'} = process.env
/** A document that takes longer than this, in milliseconds, hangs. */
const hang = 60_000

/** All fixtures, and some as HTML, which only few of them are. */
function seedsIn(folder: string): Seed[] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  const inputs = files.filter((file) => path.basename(file).startsWith('input.'))
  return inputs.flatMap((file, index): Seed[] => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const extension = path.extname(file).slice(1)
    if (extension === 'json' || index % 4 > 0) return [{extension, text}]
    return [
      {extension, text},
      {extension: 'html', text: convert(text, {to: 'html'})},
    ]
  })
}

const file = new URL('./worker.ts', import.meta.url).href
/** A worker of Node 20 does not take over that we run TypeScript. */
const start = `import('tsx/esm/api').then(({tsImport}) => tsImport('${file}', '${file}'))`

/** Run a worker from a document to the end; again from the next one where it hangs. */
function runWorker(
  work: Omit<Work, 'progress'>,
  found: (finding: Finding | {kind: string}) => void,
) {
  const progress = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(start, {eval: true, workerData: {...work, progress}})
  worker.on('message', found)
  const ended = new Promise<number>((resolve, reject) => {
    let at = -1
    let since = Date.now()
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now !== at) since = Date.now()
      at = now
      if (Date.now() - since > hang) void worker.terminate()
    }, 1000)
    worker.on('error', reject)
    worker.on('exit', (code) => {
      clearInterval(watch)
      resolve(code === 0 ? work.last : at)
    })
  })
  return {ended, done: () => Atomics.load(progress, 1)}
}

function print(finding: Finding): void {
  const {index, from, to, law, what, source} = finding
  console.log(`\nONLY=${index} SEED=${SEED}: read as ${from}, to ${to}: not true that it ${law}`)
  console.log(
    `  ${what}\n  ${JSON.stringify(source.length > 2000 ? `${source.slice(0, 2000)}…` : source)}`,
  )
}

async function run(seeds: Seed[]): Promise<void> {
  const begun = Date.now()
  const seed = Number(SEED)
  const last = Number(RUNS)
  const until = begun + Number(MINUTES) * 60_000
  const shown = Number(SHOWN)
  const step = Number(WORKERS ?? availableParallelism())
  const kinds = new Map<string, number>()
  let done = 0
  const found = (finding: Finding | {kind: string}) => {
    if ('law' in finding) print(finding)
    const kind = 'law' in finding ? `${finding.from} ${finding.law}` : finding.kind
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const lane = async (offset: number) => {
    for (let first = offset; first < last && Date.now() < until; ) {
      const worker = runWorker({seeds, seed, first, step, last, until, shown}, found)
      const at = await worker.ended
      done += worker.done()
      if (at < last)
        found({...caseOf({seeds, seed}, at), law: 'ends', what: 'it hangs', index: at, source: ''})
      first = at + step
    }
  }
  await Promise.all(Array.from({length: step}, (_, offset) => lane(offset)))
  const seconds = (Date.now() - begun) / 1000
  const rate = done / seconds
  console.log(
    `\n${done} documents in ${seconds.toFixed(0)} s: ${rate.toFixed(0)} a second; a million take ${(1e6 / rate / 60).toFixed(0)} minutes`,
  )
  for (const [kind, count] of [...kinds].sort())
    console.log(`${String(count).padStart(6)}  read as ${kind}`)
  if (kinds.size === 0) console.log('All laws hold.')
  process.exitCode = kinds.size === 0 ? 0 : 1
}

const seeds = seedsIn(path.join(import.meta.dirname, '../fixtures'))
if (ONLY === undefined) await run(seeds)
else {
  const {source, from, to} = caseOf({seeds, seed: Number(SEED)}, Number(ONLY))
  console.log(from, to, JSON.stringify(String(source)))
  console.log(check(source, from, to) ?? 'All laws hold.')
}
