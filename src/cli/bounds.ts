/** Nothing is written outside the folder that was given to write to, whatever links are in it. */
import {lstat, mkdir, realpath} from 'node:fs/promises'
import path from 'node:path'

/**
 * Where a path leads when all links are followed, though its last parts may not be there yet; nowhere for
 * a link to nothing, which may lead anywhere.
 */
async function realPlace(file: string): Promise<string | undefined> {
  try {
    return await realpath(file)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const entry = await lstat(file).catch(() => undefined)
  if (entry?.isSymbolicLink()) return undefined
  // Another output may have made the folder just now.
  if (entry !== undefined) return realpath(file)
  const folder = await realPlace(path.dirname(file))
  return folder === undefined ? undefined : path.join(folder, path.basename(file))
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Makes the folder of an output. */
export type Prepare = (output: string) => Promise<void>

/**
 * Prepare folders.
 *
 * @param outDir the folder that nothing is written outside of, though links in it lead out: such an output
 *   throws; it may be a link itself, for it was named. Nothing where the output itself was named
 * @param cwd the folder `outDir` is relative to
 * @returns a function that makes the folder of an output
 */
export function preparer(outDir: string | undefined, cwd: string): Prepare {
  if (outDir !== undefined) return boundTo(path.resolve(cwd, outDir))
  return async (output) => {
    await mkdir(path.dirname(output), {recursive: true})
  }
}

function boundTo(outDir: string): Prepare {
  const folders = new Map<string, Promise<void>>()
  let home: Promise<string | undefined> | undefined
  const check = async (file: string) => {
    home ??= mkdir(outDir, {recursive: true}).then(() => realpath(outDir))
    const [outer = '', place] = [await home, await realPlace(file)]
    if (place === outer || place?.startsWith(path.join(outer, path.sep))) return
    throw new Error(`a link leads out of the output folder (${file})`)
  }
  const prepare = async (folder: string) => {
    await check(folder)
    await mkdir(folder, {recursive: true})
  }
  return async (output) => {
    const folder = path.dirname(output)
    const ready = folders.get(folder) ?? prepare(folder)
    folders.set(folder, ready)
    await ready
    const old = await lstat(output).catch(() => undefined)
    if (old?.isSymbolicLink()) await check(output)
    if (old?.isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR', path: output})
  }
}
