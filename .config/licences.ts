import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Options} from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/**
 * Write the licences of the packages that a bundle holds beside it, as they ask.
 *
 * @param target the file to write
 * @returns a plugin of esbuild
 */
export function licences(target: string): Plugin {
  return {
    name: 'licences',
    setup(build) {
      build.initialOptions.metafile = true
      build.onEnd(({metafile}) => {
        const folders = Object.keys(metafile?.inputs ?? {}).map(packageOf)
        const texts = [...new Set(folders)].filter((folder) => folder !== undefined).map(licenceOf)
        mkdirSync(path.dirname(target), {recursive: true})
        writeFileSync(target, `${texts.sort().join('\n\n')}\n`)
      })
    },
  }
}

/** The folder of the package that a file belongs to, where it is not our own. */
function packageOf(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
}

/** A package's licence in full, else what its manifest says of it. */
function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const {name, version, author} = manifest
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const kind = manifest.license ?? manifest.licenses?.[0]?.type
  if (kind === undefined) throw new Error(`${name} does not say its licence`)
  const text =
    file === undefined
      ? `${kind}, ${author?.name ?? author}`
      : readFileSync(path.join(folder, file), 'utf8').trim()
  return `${name} ${version}\n\n${text}`
}
