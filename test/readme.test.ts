import {readFileSync} from 'node:fs'
import path from 'node:path'
import {inspect} from 'node:util'
import {describe, expect, it} from 'vitest'
import {readWords, understand} from '../src/cli/arguments.js'
import {convert, formats} from '../src/index.js'

const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')

/** A fenced block and the one that follows it. */
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, lang, code]) => ({
  lang,
  code: code ?? '',
}))

/** Where the samples' imports lead in this repository. */
const modules: Record<string, () => Promise<object>> = {
  colloquy: () => import('../src/index.js'),
  'colloquy/remark': () => import('../src/remark.js'),
  remark: () => import('remark'),
  'remark-rehype': () => import('remark-rehype'),
  'rehype-stringify': () => import('rehype-stringify'),
}

/** Run a sample and give what it prints. */
async function run(code: string): Promise<string> {
  const names = new Map<string, unknown>()
  for (const [, what = '', from = ''] of code.matchAll(/^import (.+) from '(.+)'$/gm)) {
    const loaded: Record<string, unknown> = {...(await modules[from]?.())}
    if (!what.startsWith('{')) names.set(what, loaded.default)
    for (const name of what.startsWith('{') ? what.slice(1, -1).split(', ') : [])
      names.set(name, loaded[name])
  }
  const lines: string[] = []
  const log = (value: unknown) => lines.push(typeof value === 'string' ? value : inspect(value))
  const body = code.replace(/^import .+$/gm, '')
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
  await new AsyncFunction('console', ...names.keys(), body)({log}, ...names.values())
  return lines.join('\n').trim()
}

describe('the readme', () => {
  const samples = blocks.flatMap(({lang, code}, index) =>
    lang === 'js' ? [{code, printed: blocks[index + 1]?.code.trim() ?? ''}] : [],
  )

  it.each(samples)('prints what it says: $code', async ({code, printed}) => {
    expect(await run(code)).toBe(printed)
  })

  it('shows a real exchange first', () => {
    const [source, written] = blocks
    expect(convert(source?.code ?? '')).toBe(written?.code)
  })

  it('calls the command as it can be called', () => {
    const calls = blocks.flatMap(({lang, code}) => (lang === 'sh' ? code.split('\n') : []))
    const ours = calls.filter((line) => line.startsWith('colloquy '))
    expect(ours.length).toBeGreaterThan(2)
    for (const line of ours) {
      const argv = line
        .split(' ')
        .slice(1)
        .flatMap((word) => (word.includes('*') ? ['a.txt', 'b.txt'] : [word]))
      const words = readWords(argv)
      expect('wrong' in words ? words : understand(words, formats)).toHaveProperty('call')
    }
  })

  it('names every rule', async () => {
    const report = readFileSync(path.join(import.meta.dirname, '../src/report.ts'), 'utf8')
    const rules = [...report.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1] ?? '')
    expect(rules.length).toBeGreaterThan(5)
    for (const rule of rules) expect(readme).toContain(`| \`${rule}\` |`)
  })
})
