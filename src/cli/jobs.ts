/** Which file becomes which: the outputs of a call, and what would go wrong with them. */
import {realpathSync} from 'node:fs'
import path from 'node:path'

/** One input and where it goes. */
export interface Job {
  /** A path, or `-` for standard input. */
  input: string
  /** A path, or nothing for standard output. */
  output: string | undefined
}

/**
 * Plan the outputs of many files: below their common folder, their paths are kept.
 *
 * @param inputs paths as given
 * @param outDir the folder to write to
 * @param extension of the files to write, with its full stop
 * @param cwd the folder relative paths start from
 * @returns a job for each input, or what is wrong
 */
export function planJobs(
  inputs: readonly string[],
  outDir: string,
  extension: string,
  cwd: string,
): Job[] | string {
  const full = inputs.map((input) => path.resolve(cwd, input))
  const base = commonFolder(full)
  const taken = new Map<string, string>()
  const jobs: Job[] = []
  for (const [index, file] of full.entries()) {
    const input = inputs[index] ?? file
    const {dir, name} = path.parse(path.relative(base, file))
    const output = path.join(path.resolve(cwd, outDir), dir, name + extension)
    const other = taken.get(output)
    if (other !== undefined) return `Both ${other} and ${input} would be written to ${output}`
    taken.set(output, input)
    jobs.push({input, output})
  }
  return jobs
}

/**
 * See whether an input would be written over, also by way of links.
 *
 * @param jobs as planned
 * @param cache the file of the cache, which is written too
 * @param cwd the folder relative paths start from
 * @returns what is wrong, or nothing
 */
export function overwritten(
  jobs: readonly Job[],
  cache: string | undefined,
  cwd: string,
): string | undefined {
  /** Who is written where. */
  const targets = new Map<string, string>()
  let isThere = false
  const all =
    cache === undefined ? jobs : [...jobs, {input: undefined, output: path.resolve(cwd, cache)}]
  for (const {input, output} of all) {
    if (output === undefined) continue
    const place = placeOf(output)
    const other = targets.get(place ?? output)
    if (other !== undefined && input === undefined)
      return `The cache would be written over ${output}`
    isThere ||= place !== undefined
    targets.set(place ?? output, input ?? 'The cache')
  }
  // Most often nothing stands there yet, and then no input does.
  for (const {input} of isThere ? jobs : []) {
    const target = targets.get(placeOf(path.resolve(cwd, input)) ?? '')
    if (target !== undefined) return `${target} would be written over the input ${input}`
  }
  return undefined
}

/** Where a file is when all links are followed, where it is there. */
function placeOf(file: string): string | undefined {
  try {
    return realpathSync.native(file)
  } catch {
    return undefined
  }
}

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => path.dirname(file))
  let common = first
  for (const folder of others) {
    while (
      folder !== common &&
      !folder.startsWith(common.endsWith(path.sep) ? common : common + path.sep)
    ) {
      const up = path.dirname(common)
      if (up === common) break
      common = up
    }
  }
  return common
}
