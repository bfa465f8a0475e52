import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {allFixtures, allTalks, anyWords, write} from '../writers/published.js'

/**
 * Find xmllint.
 *
 * @throws Error that says how to get it
 */
function xmllintCommand(): string {
  const command = process.env.XMLLINT || 'xmllint'
  if (spawnSync(command, ['--version']).status === 0) return command
  throw new Error(`No xmllint found (tried \`${command}\`): \`apt-get install libxml2-utils\`.`)
}

const xmllint = xmllintCommand()

/** What xmllint has to say of documents; empty where all are well-formed. */
function check(documents: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'))
  try {
    const files = documents.map((xml, index) => {
      const file = path.join(folder, `${index}.xml`)
      writeFileSync(file, xml)
      return file
    })
    const {status, stderr} = spawnSync(xmllint, ['--noout', '--nonet', ...files], {
      encoding: 'utf8',
    })
    return status === 0 ? stderr : `${status}: ${stderr}`
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const transcripts = [
  ...[...allFixtures(), ...allTalks()].map(({transcript}) => transcript),
  ...fc.sample(anyWords, 200),
]

it.each([
  ['jats', false],
  ['jats', true],
  ['tei', true],
])('every transcript is well-formed as %s (standalone: %s)', (to, standalone) => {
  const documents = transcripts.map((transcript) => write(transcript, to, {standalone}))
  expect(check(documents)).toBe('')
})

it('would be told of XML that is not', () => {
  expect(check(['<a>]]></a>'])).toContain('parser error')
  expect(check(['<a b="1" b="2"/>'])).toContain('Attribute b redefined')
  expect(check(['<a>\u0001</a>'])).toContain('invalid Char')
})
