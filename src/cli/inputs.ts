/** Which files a call names: paths, and patterns such as `archive/*.txt`. */
import {type Dirent, readdir, statSync} from 'node:fs'
import {lstat, stat} from 'node:fs/promises'
import path from 'node:path'
import {reasonOf} from './reasons.js'

/** What was found. */
export interface Inputs {
  /** Paths, as given or below the folder a pattern gives; `-` is standard input. */
  files: string[]
  /** What is wrong, each with the path or pattern it is about. */
  problems: {about: string; reason: string}[]
}

/**
 * Find the files of a call. A path that is there is meant as it stands, whatever characters are in it. A
 * pattern's files are in order of their names; links to folders are not followed, so that no loop is
 * walked and no file is met twice. A file named twice is one.
 *
 * @param given paths and patterns
 * @param outDir the folder to write to: a pattern that reaches over it does not mean what an earlier run
 *   wrote there
 * @param cwd the folder relative paths start from
 * @returns the files, in the order given
 */
export async function findInputs(
  given: readonly string[],
  outDir: string | undefined,
  cwd: string,
): Promise<Inputs> {
  const files = new Map<string, string>()
  const problems: Inputs['problems'] = []
  for (const input of given) {
    const found = await expand(input, outDir, cwd, problems)
    for (const file of found) {
      const full = file === '-' ? file : path.resolve(cwd, file)
      if (!files.has(full)) files.set(full, file)
    }
  }
  return {files: [...files.values()], problems}
}

async function expand(
  input: string,
  outDir: string | undefined,
  cwd: string,
  problems: Inputs['problems'],
): Promise<string[]> {
  if (input === '-' || (await isThere(path.resolve(cwd, input)))) return [input]
  const {glob, isDynamicPattern} = await import('tinyglobby')
  if (!isDynamicPattern(input)) return [input]
  const [folder, pattern] = await splitAtPattern(input, cwd)
  const root = path.resolve(cwd, folder)
  const names = await glob(pattern, {
    cwd: root,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: {readdir: lister(root, folder, problems)},
  })
  const written = outDir === undefined ? '' : path.relative(root, path.resolve(cwd, outDir))
  const given = names.filter((name) => !isBelow(name, written))
  const files = filesAmong(given.sort(), root)
  if (files.length === 0) problems.push({about: input, reason: 'no file matches'})
  return files.map((name) => folder + name)
}

/** Whether a file is in a folder, both as seen from a third; not where that is in the folder itself. */
function isBelow(name: string, folder: string): boolean {
  return folder !== '' && name.startsWith(`${folder.split(path.sep).join('/')}/`)
}

function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  )
}

/** The folders a pattern begins with are meant as they stand, though their names may hold brackets. */
async function splitAtPattern(input: string, cwd: string): Promise<[string, string]> {
  const parts = input.split('/')
  let folder = ''
  while (parts.length > 1) {
    const further = `${folder}${parts[0]}/`
    const there = await stat(path.resolve(cwd, further)).catch(() => undefined)
    if (!there?.isDirectory()) break
    folder = further
    parts.shift()
  }
  return [folder, parts.join('/')]
}

/**
 * Lists folders for the search, in which links count as files until it is over, and a folder that can't be
 * read is told of.
 */
function lister(root: string, shown: string, problems: Inputs['problems']): typeof readdir {
  const list = (
    folder: string,
    options: {withFileTypes: true},
    done: (error: null, entries: Dirent[]) => void,
  ) => {
    readdir(folder, options, (error, entries = []) => {
      // A folder that is not there (any more) holds nothing that matches.
      if (error && error.code !== 'ENOENT') {
        problems.push({about: shown + path.relative(root, folder), reason: reasonOf(error)})
      }
      for (const entry of entries) if (entry.isSymbolicLink()) entry.isFile = () => true
      done(null, entries)
    })
  }
  return list as typeof readdir
}

/** Leaves out links to folders and what is no file. What can't be looked at is told of when it is read. */
function filesAmong(names: readonly string[], root: string): string[] {
  return names.filter((name) => {
    try {
      return statSync(path.join(root, name)).isFile()
    } catch {
      return true
    }
  })
}
