import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {check} from 'recheck'
import ts from 'typescript'
import {describe, expect, it, vi} from 'vitest'

const src = path.join(import.meta.dirname, '../../src')
const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((file) =>
  file.endsWith('.ts'),
)

/** What a file does with regular expressions: its literals, and where it makes others. */
interface Found {
  literals: {at: string; source: string; flags: string}[]
  made: string[]
}

function regexesIn(file: string, text: string): Found {
  const found: Found = {literals: [], made: []}
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    const at = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)]
      found.literals.push({at, source, flags})
    }
    const makes = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (makes && node.expression.getText(tree) === 'RegExp') found.made.push(at)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** How a regular expression can be made slow; nothing where its cost grows with the text and no faster. */
async function weakness(source: string, flags: string): Promise<string | undefined> {
  // A machine that is busy may take long for the simplest.
  const exact = await check(source, flags, {checker: 'automaton', timeout: 60_000})
  // Looking ahead is beyond the exact method: attacks are tried, with their steps counted and no clock.
  const tried = {
    checker: 'fuzz',
    timeout: 60_000,
    attackTimeout: null,
    incubationTimeout: null,
  } as const
  const beyond = exact.status === 'unknown' && exact.error.kind === 'unsupported'
  const result = beyond ? await check(source, flags, tried) : exact
  if (result.status === 'safe') return undefined
  if (result.status === 'unknown')
    return `longer to check than can be waited for: ${result.error.kind}`
  return `${result.complexity.type} time on ${result.attack.pattern}`
}

/** Check some at once. */
async function weaknesses(found: readonly {at: string; source: string; flags: string}[]) {
  const ways = new Map<string, Promise<string | undefined>>()
  const lines = found.map(async ({at, source, flags}) => {
    const regex = `/${source}/${flags}`
    const way = ways.get(regex) ?? weakness(source, flags)
    ways.set(regex, way)
    const found = await way
    return found === undefined ? [] : [`${at} ${regex} takes ${found}`]
  })
  return (await Promise.all(lines)).flat()
}

/** Something of all that a pattern is put together for. */
const sample = '[0:01] **Ana:** Hi <script>x</script> you?\n\n[0:04] **Ben:** Me. [laughs]'

/** Load the library and run it a little, and keep every pattern from which it makes a regular expression. */
async function patternsMade(): Promise<{at: string; source: string; flags: string}[]> {
  const made: {at: string; source: string; flags: string}[] = []
  const construct = (target: RegExpConstructor, args: [string, string?]) => {
    const regex = new target(...args)
    const [, , caller = ''] = (new Error().stack ?? '').split('\n')
    const at = /[\\/]src[\\/]([^:?\s]+\.ts)/.exec(caller)?.[1]
    if (at !== undefined) made.push({at, source: regex.source, flags: regex.flags})
    return regex
  }
  vi.stubGlobal('RegExp', new Proxy(RegExp, {construct}))
  const {formats, convert} = await import('../../src/index.js')
  for (const {name, writes} of formats) {
    if (writes) convert(sample, {to: name})
  }
  vi.unstubAllGlobals()
  return made
}

describe('no regular expression takes longer than its text is long', () => {
  const found = files.map((file) => regexesIn(file, readFileSync(path.join(src, file), 'utf8')))

  it('as it stands in the source', {timeout: 300_000}, async () => {
    expect(await weaknesses(found.flatMap(({literals}) => literals))).toEqual([])
  })

  it('as it is put together', {timeout: 300_000}, async () => {
    const made = await patternsMade()
    const sites = found.flatMap((one) => one.made).map((at) => at.replace(/:\d+$/, ''))
    expect(new Set(made.map(({at}) => at))).toEqual(new Set(sites))
    expect(await weaknesses(made)).toEqual([])
  })

  it('and one that does is found, with its place and a text that shows it', async () => {
    const {literals, made} = regexesIn('bad.ts', 'const a = 1\nconst b = /^(a|a)*$/u\nRegExp("x")')
    expect(made).toEqual(['bad.ts:3'])
    const slow = [...literals, {at: 'worse.ts:1', source: '\\s*:', flags: ''}]
    const lines = await weaknesses(slow)
    expect(lines[0]).toMatch(/^bad\.ts:2 \/\^\(a\|a\)\*\$\/u takes exponential time on 'a'/)
    expect(lines[1]).toMatch(/^worse\.ts:1 .* takes polynomial time on /)
  })
})
