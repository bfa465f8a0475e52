import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it} from 'vitest'
import {javaCommand} from './needs.js'
import {allPages, type Page} from './pages.js'
import {type Finding, report} from './report.js'

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
const java = javaCommand()

/** What the checker has to say, as it writes it. */
interface Remark {
  type: 'error' | 'info' | 'non-document-error'
  subType?: string
  url?: string
  message: string
  extract?: string
}

/** Everything that the Nu HTML Checker says of pages, errors, warnings and remarks alike. */
function check(pages: readonly Page[]): Finding[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'))
  try {
    for (const [index, {html}] of pages.entries()) {
      writeFileSync(path.join(folder, `${index}.html`), html)
    }
    const args = ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', folder]
    const out = execFileSync(java, args, {encoding: 'utf8', maxBuffer: 2 ** 28})
    const {messages}: {messages: Remark[]} = JSON.parse(out)
    return messages.map(({type, subType, url = '', message, extract = ''}) => {
      const place = pages[Number(path.basename(url, '.html'))]?.name ?? url
      const extracted = extract.replaceAll('\n', ' ')
      return {problem: `${subType ?? type}: ${message}\n  ${extracted}`, place}
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
}

it('every page is valid HTML', () => {
  expect(report(check(allPages()))).toBe('')
})

it('would be told of a page that is not', () => {
  const html = '<!doctype html><title>A</title><p id="a b"><div id=x></div><i id=x>A'
  const found = report(check([{name: 'bad', html}]))
  expect(found).toMatch(/^error: Duplicate ID.*\n.*\n {2}on bad$/m)
  expect(found).toMatch(/^warning: Consider adding a “lang” attribute/m)
})
