/** Nothing is written outside the folder that was given to write to, whatever links are in it. */
import {lstatSync, mkdirSync, realpathSync} from 'node:fs'
import path from 'node:path'

/**
 * Where a path leads when all links are followed, though its last parts may not be there yet; nowhere for
 * a link to nothing, which may lead anywhere.
 */
function realPlace(file: string): string | undefined {
  try {
    return realpathSync.native(file)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const entry = lstatSync(file, {throwIfNoEntry: false})
  if (entry?.isSymbolicLink()) return undefined
  // Another worker may have made the folder just now.
  if (entry !== undefined) return realpathSync.native(file)
  const folder = realPlace(path.dirname(file))
  return folder === undefined ? undefined : path.join(folder, path.basename(file))
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Makes the folder of an output. */
export type Prepare = (output: string) => void

/**
 * Prepare folders.
 *
 * @param outDir the full path of the folder that nothing is written outside of, though links in it lead out:
 *   such an output throws; it may be a link itself, for it was named. Nothing where the output itself was
 *   named
 * @returns a function that makes the folder of an output
 */
export function preparer(outDir: string | undefined): Prepare {
  if (outDir !== undefined) return boundTo(outDir)
  return (output) => {
    mkdirSync(path.dirname(output), {recursive: true})
  }
}

function boundTo(outDir: string): Prepare {
  const ready = new Set<string>()
  let home: string | undefined
  const homeOf = () => {
    mkdirSync(outDir, {recursive: true})
    return realpathSync.native(outDir)
  }
  const check = (file: string) => {
    home ??= homeOf()
    const place = realPlace(file)
    if (place === home || place?.startsWith(path.join(home, path.sep))) return
    throw new Error(`a link leads out of the output folder (${file})`)
  }
  return (output) => {
    const folder = path.dirname(output)
    if (!ready.has(folder)) {
      check(folder)
      mkdirSync(folder, {recursive: true})
      ready.add(folder)
    }
    const old = lstatSync(output, {throwIfNoEntry: false})
    if (old?.isSymbolicLink()) check(output)
    if (old?.isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR', path: output})
  }
}
