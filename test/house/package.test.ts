import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const root = path.join(import.meta.dirname, '../..')
let folder: string

/** Run Node on some code in an empty folder that has the packed package and its dependencies. */
function run(kind: 'module' | 'commonjs', code: string): string {
  const args = [`--input-type=${kind}`, '--eval', code]
  return execFileSync(process.execPath, args, {cwd: folder, encoding: 'utf8', stdio: 'pipe'})
}

beforeAll(() => {
  // Below the project's own node_modules, so that dependencies are found without a network.
  folder = mkdtempSync(path.join(root, 'node_modules', '.package-'))
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    {
      cwd: root,
      encoding: 'utf8',
    },
  ).trim()
  execFileSync('mkdir', ['-p', 'node_modules/colloquy'], {cwd: folder})
  const target = path.join(folder, 'node_modules/colloquy')
  execFileSync('tar', ['-xzf', path.join(folder, packed), '-C', target, '--strip-components=1'])
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe('the packed package', () => {
  it('is imported', () => {
    const code = `import {convert} from 'colloquy'; process.stdout.write(convert('Q: a\\nA: b'))`
    expect(run('module', code)).toBe('**Q:** a\n\n**A:** b\n')
  })

  it('is required', () => {
    const code = `process.stdout.write(require('colloquy').convert('Q: a\\nA: b', {to: 'json'}))`
    expect(JSON.parse(run('commonjs', code)).content).toHaveLength(2)
  })

  it('has all its entries', () => {
    const code = `
      const names = ['colloquy', 'colloquy/markdown', 'colloquy/text', 'colloquy/remark']
      for (const name of names) process.stdout.write(Object.keys(await import(name)).length + ' ')
      const {default: schema} = await import('colloquy/schema.json', {with: {type: 'json'}})
      process.stdout.write(schema.$schema)`
    expect(run('module', code)).toBe('12 11 6 3 https://json-schema.org/draft/2020-12/schema')
  })

  it('has the stylesheet of a page, and it is small', () => {
    const css = readFileSync(path.join(folder, 'node_modules/colloquy/dist/style.css'), 'utf8')
    const code = `import {convert} from 'colloquy'; process.stdout.write(convert('', {to: 'html', standalone: true}))`
    expect(run('module', code)).toContain(`<style>\n${css}</style>`)
    expect(gzipSync(css).length).toBeLessThan(2048)
  })

  it('has a command', () => {
    const bin = path.join(folder, 'node_modules/colloquy/dist/bin.js')
    expect(execFileSync(process.execPath, [bin, '--help'], {encoding: 'utf8'})).toContain(
      'Usage: colloquy',
    )
    const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(execFileSync(process.execPath, [bin, '--version'], {encoding: 'utf8'})).toBe(
      `${version}\n`,
    )
    expect(execFileSync(process.execPath, [bin], {encoding: 'utf8', input: 'Q: a\nA: b'})).toBe(
      '**Q:** a\n\n**A:** b\n',
    )
  })

  it('runs nothing when it is installed, nor does what it needs', () => {
    const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
    const scripts = Object.keys(read('package.json').scripts)
    expect(scripts.filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
    const locked = Object.entries<{dev?: true; hasInstallScript?: true}>(
      read('package-lock.json').packages,
    )
    const needed = locked.filter(([name, {dev}]) => name !== '' && !dev)
    expect(needed.length).toBeGreaterThan(20)
    expect(needed.filter(([, {hasInstallScript}]) => hasInstallScript)).toEqual([])
  })
})
