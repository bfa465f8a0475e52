import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import * as library from '../../src/index.js'

const dist = path.join(import.meta.dirname, '../../dist')
const source = 'Ana Ruiz (AR): Why *maps*?\nBen Ode (BO): Because.\nAR: Only that?'

/**
 * Load the bundle where there is nothing but the language: no `process`, no `document`, no `URL`, and
 * nothing to import; then run an expression on its exports.
 */
function inBareRealm(expression: string): unknown {
  const code = `
    import {readFileSync} from 'node:fs'
    import vm from 'node:vm'
    const code = readFileSync(${JSON.stringify(path.join(dist, 'browser.js'))}, 'utf8')
    const bundle = new vm.SourceTextModule(code, {context: vm.createContext({})})
    await bundle.link((specifier) => { throw new Error('imports ' + specifier) })
    await bundle.evaluate()
    const run = (library) => ${expression}
    process.stdout.write(JSON.stringify(run(bundle.namespace)))`
  const args = ['--experimental-vm-modules', '--input-type=module', '--eval', code]
  return JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8', stdio: 'pipe'}))
}

describe('the bundle for browsers', () => {
  it('has all of the library', () => {
    expect(inBareRealm('Object.keys(library)')).toEqual(Object.keys(library).sort())
  })

  it.each(['markdown', 'html', 'json'] as const)('writes the same %s', (to) => {
    const written = inBareRealm(`library.convert(${JSON.stringify(source)}, {to: '${to}'})`)
    expect(written).toBe(library.convert(source, {to}))
  })

  it('names every package it holds, with its licence', () => {
    const {dependencies} = JSON.parse(readFileSync(path.join(dist, '../package.json'), 'utf8'))
    const licences = readFileSync(path.join(dist, 'browser.licences.txt'), 'utf8')
    const held = Object.keys(dependencies).filter((name) => /^(?:mdast|hast|micromark)-/.test(name))
    expect(held.length).toBeGreaterThan(5)
    for (const name of held) expect(licences).toContain(`${name} `)
  })
})
