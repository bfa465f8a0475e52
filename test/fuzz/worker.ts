/** Checks documents, one after the other, and tells where it is. */
import {parentPort, workerData} from 'node:worker_threads'
import {check, type Failure, names} from './laws.js'
import {mutate, mutateBytes, randomOf, type Seed} from './mutate.js'

/** What a worker is given. */
export interface Work {
  seeds: Seed[]
  seed: number
  /** The number of the first document, and how far on the next one is. */
  first: number
  step: number
  last: number
  /** How many of a kind are made as small as can be. */
  shown: number
  /** When to stop, in milliseconds since the epoch. */
  until: number
  /** Where it writes the number of the document it is at, and how many it has done. */
  progress: Int32Array
}

/** A document that breaks a law. */
export interface Finding extends Failure {
  index: number
  from: string
  to: string
  /** The document, as small as it could be made; of bytes, their numbers. */
  source: string
}

/** A document and what is done with it. */
interface Case {
  source: string | Uint8Array
  from: string
  to: string
}

/** Make a document by its number. */
export function caseOf({seeds, seed}: Pick<Work, 'seeds' | 'seed'>, index: number): Case {
  const random = randomOf(seed + Math.imul(index, 0x27d4eb2f))
  const {extension, text} = mutate(seeds, random)
  const own = names.ofExtension.get(extension) ?? 'text'
  const from = random(3) === 0 ? (names.read[random(names.read.length)] ?? 'auto') : own
  const others = names.written[random(names.written.length)] ?? 'markdown'
  const to = ['markdown', 'html', 'page', others][random(4)] ?? others
  return {source: random(20) === 0 ? mutateBytes(text, random) : text, from, to}
}

/** How long a document may take, in milliseconds: far more than it should on a machine that does much else. */
const allowed = (length: number) => 2000 + length

function checkInTime({source, from, to}: Case): Failure | undefined {
  let spent = 0
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    const failure = check(source, from, to)
    spent = performance.now() - start
    if (failure !== undefined || spent < allowed(source.length)) return failure
  }
  return {
    law: 'takes no longer than it should',
    what: `${Math.round(spent)} ms for ${source.length}`,
  }
}

/** Leave out what a failure does not need: halves, quarters … lines, characters. */
function minimise(source: string, fails: (source: string) => boolean): string {
  const end = performance.now() + 3000
  let best = source
  for (const unit of ['\n', '']) {
    let parts = best.split(unit)
    for (let size = parts.length >> 1; size > 0; size >>= 1) {
      for (let at = 0; at < parts.length && performance.now() < end; ) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)]
        if (fails(fewer.join(unit))) parts = fewer
        else at += size
      }
    }
    best = parts.join(unit)
  }
  return best
}

/** The text of bytes, where they are one. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(bytes[0] === 255 ? 'utf-16le' : 'utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function findingOf({source, from, to}: Case, index: number, failure: Failure): Finding {
  const text = typeof source === 'string' ? source : textOf(source)
  const fails = (less: string) => check(less, from, to)?.law === failure.law
  const small = text !== undefined && fails(text) ? minimise(text, fails) : undefined
  if (small === undefined) return {...failure, index, from, to, source: text ?? `bytes ${source}`}
  return {...failure, ...check(small, from, to), index, from, to, source: small}
}

function work(given: Work): void {
  const {first, step, last, until, shown, progress} = given
  // One of a kind is enough to mend; the rest is counted.
  const seen = new Map<string, number>()
  for (let index = first; index < last && Date.now() < until; index += step) {
    Atomics.store(progress, 0, index)
    const made = caseOf(given, index)
    const failure = checkInTime(made)
    Atomics.add(progress, 1, 1)
    if (failure === undefined) continue
    const kind = `${made.from} ${failure.law}`
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    parentPort?.postMessage(count <= shown ? findingOf(made, index, failure) : {kind})
  }
}

if (parentPort !== null) work(workerData)
