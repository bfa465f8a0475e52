/** Says at the end what was found and what failed, in the order of the inputs. */
import {type Io, write} from './io.js'
import {printable} from './reasons.js'
import type {Problem} from './work.js'

/** Collects what there is to say. */
export interface Report {
  /** Something to know that is no failure. */
  note: (about: string, reason: string) => void
  /** Something could not be done; `index` is the input's place among the others. */
  failed: (about: string, reason: string, index?: number) => void
  /** What is wrong with a transcript that was written all the same. */
  found: (file: string, problems: readonly Problem[], index: number) => void
  /** Print all of it. */
  print: () => Promise<void>
  /** Whether anything failed. */
  hasFailed: () => boolean
}

/**
 * Start a report.
 *
 * @param stderr where it is printed
 * @param quiet leave out what is wrong with transcripts
 * @returns the report
 */
export function newReport(stderr: Io['stderr'], quiet: boolean): Report {
  const notes: string[] = []
  const failures: {line: string; index: number}[] = []
  const findings: {file: string; problems: readonly Problem[]; index: number}[] = []
  const lineOf = (about: string, reason: string) =>
    `colloquy: ${printable(about)}: ${printable(reason)}\n`
  return {
    note: (about, reason) => notes.push(lineOf(about, reason)),
    failed: (about, reason, index = -1) => failures.push({line: lineOf(about, reason), index}),
    found: (file, problems, index) => {
      if (!quiet && problems.length > 0) findings.push({file, problems, index})
    },
    hasFailed: () => failures.length > 0,
    print: async () => {
      const found = findings.length > 0 ? await textOf(findings.sort(byIndex)) : ''
      const failed = failures.sort(byIndex).map(({line}) => line)
      const text = [...notes, found, ...failed].join('')
      if (text !== '') await write(stderr, text).catch(() => {})
    },
  }
}

function byIndex(one: {index: number}, other: {index: number}): number {
  return one.index - other.index
}

async function textOf(findings: readonly {file: string; problems: readonly Problem[]}[]) {
  const [{reporter}, {VFile}] = await Promise.all([import('vfile-reporter'), import('vfile')])
  const files = findings.map(({file, problems}) => {
    const shown = new VFile({path: file === '-' ? undefined : printable(file)})
    for (const {reason, ...about} of problems) shown.message(reason, about)
    return shown
  })
  return `${printable(reporter(files, {color: false}), '\n')}\n`
}
