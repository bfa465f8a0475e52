import type {VFileMessage} from 'vfile-message'
import {describe, expect, it} from 'vitest'
import {convert, fromJson, parse, textOf, toHtml, toJson, toMarkdown, turns} from '../src/index.js'
import {expectLinear} from './cost.js'

function clock(at: number): string {
  return `${Math.floor(at / 20)}:${String((at % 20) * 3).padStart(2, '0')}`
}

/** Text that could cost more than it is long, made at any size. */
const families: Record<string, {from: 'text' | 'markdown'; make: (size: number) => string}> = {
  'one long line': {from: 'text', make: (n) => `Ana: ${'word '.repeat(n / 5)}`},
  'one long line in Markdown': {from: 'markdown', make: (n) => `**Ana:** ${'word '.repeat(n / 5)}`},
  colons: {from: 'text', make: (n) => ':'.repeat(n)},
  'colons and spaces': {from: 'text', make: (n) => ': '.repeat(n / 2)},
  brackets: {from: 'text', make: (n) => `Ana ${'('.repeat(n)}: Hi.`},
  'brackets in lines': {from: 'text', make: (n) => 'Ana ((((((((((((((x)): Hi.\n'.repeat(n / 26)},
  asterisks: {from: 'text', make: (n) => '*'.repeat(n)},
  times: {from: 'text', make: (n) => '[00:12] '.repeat(n / 8)},
  'labels that never come back': {
    from: 'text',
    make: (n) => Array.from({length: n / 20}, (_, i) => `Name Nr${i}x: Hello.\n`).join(''),
  },
  'codes that never come back': {
    from: 'text',
    make: (n) => Array.from({length: n / 12}, (_, i) => `P${i}: Hello.\nQ: And?\n`).join(''),
  },
  'soft breaks with labels': {
    from: 'markdown',
    make: (n) => 'Ana: Why?\nBen: So.\n'.repeat(n / 19),
  },
  'soft breaks with escapes': {
    from: 'markdown',
    make: (n) => 'Ana: AT\\&T &amp; x\nBen: So.\n'.repeat(n / 28),
  },
  'bold labels': {
    from: 'markdown',
    make: (n) => '**Ana:** Why?\n\n**Ben:** So.\n\n'.repeat(n / 29),
  },
  'wrapped text': {from: 'text', make: (n) => `${'word '.repeat(12)}\n`.repeat(n / 61)},
  'captions without names': {
    from: 'text',
    make: (n) =>
      Array.from({length: n / 30}, (_, i) => `${clock(i)}\nso we look at the rope >>\n`).join(''),
  },
  'names over times': {
    from: 'text',
    make: (n) => Array.from({length: n / 20}, (_, i) => `Ana\n${clock(i)}\nSo.\n`).join(''),
  },
  'digits and gaps': {from: 'text', make: (n) => 'Ana 1  2:3 4    5 6\n'.repeat(n / 20)},
  'signs that only close': {from: 'markdown', make: (n) => 'a* b_ '.repeat(n / 12)},
  'emphasis in emphasis': {
    from: 'markdown',
    make: (n) => `${'*a '.repeat(n / 12)}b${'*'.repeat(n / 12)}`,
  },
  'items of a tight list': {from: 'markdown', make: (n) => '- a\n'.repeat(n / 8)},
  'quotes behind one another': {from: 'markdown', make: (n) => '> a\nb\n\n'.repeat(n / 64)},
  'underlined headings': {from: 'markdown', make: (n) => 'a\n=\n'.repeat(n / 32)},
  'images in images': {
    from: 'markdown',
    make: (n) => `${'!['.repeat(n / 12)}a${'](b)'.repeat(n / 12)}`,
  },
  'HTML that never closes': {from: 'markdown', make: (n) => 'a<!b<?c<!--'.repeat(n / 11)},
  dashes: {from: 'text', make: (n) => '— Why?\n— So.\n'.repeat(n / 13)},
}

describe('cost grows with the work and no faster', () => {
  it.each(Object.entries(families))('%s', (_, {from, make}) => {
    expectLinear((size) => {
      const source = make(size)
      return () => {
        const transcript = parse(source, {from})
        toMarkdown(transcript)
        toHtml(transcript)
        toJson(transcript)
      }
    }, 16_000)
  })
})

describe('what strangers paste', () => {
  it('may be a megabyte on one line', () => {
    const transcript = parse(`Ana Ruiz: ${'tide '.repeat(200_000)}out.`)
    expect(turns(transcript)).toHaveLength(1)
  })

  const nests: Record<string, (levels: number) => string> = {
    quotes: (levels) => `${'>'.repeat(levels)} deep`,
    'quotes with spaces': (levels) => `${'> '.repeat(levels)}deep`,
    lists: (levels) => `${'- '.repeat(levels)}deep`,
    numbers: (levels) => `${'1. '.repeat(levels)}deep`,
    'quotes and lists': (levels) => `${'> * '.repeat(levels / 2)}deep`,
  }
  const writers = ['html', 'markdown', 'json', 'blocks', 'text', 'csv', 'jats', 'tei']
  it.each(Object.keys(nests))('may nest %s: a hundred are kept, more are words', (name) => {
    for (const levels of [100, 102, 10_000, 100_000]) {
      const deep = nests[name]?.(levels) ?? ''
      const source = `**Ana:** Who rang it?\n\n**Ben:** Me.\n\n**Ana:** Why?\n\n${deep}\n`
      const rules: string[] = []
      const onMessage = ({ruleId, line}: VFileMessage) => rules.push(`${ruleId} ${line}`)
      const transcript = parse(source, {from: 'markdown', onMessage})
      expect(rules).toEqual(levels > 100 ? ['deep-markdown 7'] : [])
      expect(turns(transcript)).toHaveLength(3)
      const last = turns(transcript).at(-1)
      expect(last && textOf(last)).toContain(levels > 100 ? deep : 'deep')
      for (const to of writers) {
        expect(convert(source, {from: 'markdown', to})).toContain('deep')
        expect(convert(source, {from: 'text', to})).toContain('deep')
      }
      const again = parse(toMarkdown(transcript), {from: 'markdown'})
      expect(toJson(again).content).toEqual(toJson(transcript).content)
      expect(toJson(fromJson(toJson(transcript)))).toEqual(toJson(transcript))
    }
  })

  it('may nest images: twenty are kept, more are words', () => {
    for (const levels of [20, 21, 10_000]) {
      const nest = `${'!['.repeat(levels)}bell${'](b.png)'.repeat(levels)}`
      const rules: string[] = []
      const onMessage = ({ruleId, line}: VFileMessage) => rules.push(`${ruleId} ${line}`)
      const source = `**Ana:** Who rang it?\n\n**Ben:** Me. ${nest}\n`
      const transcript = parse(source, {from: 'markdown', onMessage})
      expect(rules).toEqual(levels > 20 ? ['deep-markdown 3'] : [])
      const [, last] = turns(transcript)
      expect(last && textOf(last)).toContain('bell')
    }
  })

  it.each([
    ['arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    [
      'metadata',
      `{"version":1,"metadata":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},"speakers":[],"content":[]}`,
    ],
  ])('may be JSON with a hundred thousand %s in one another, which is refused', (_, source) => {
    expect(() => parse(source, {from: 'json'})).toThrow(/^Cannot read JSON: /)
  })

  it('may be front matter with a key of a megabyte', () => {
    const key = 'k'.repeat(1e6)
    const source = `---\n${key}: 1\n---\n\n**Ana:** Who rang it?\n\n**Ben:** Me.\n`
    const transcript = parse(source, {from: 'markdown'})
    expect(transcript.metadata).toEqual({[key]: 1})
    expect(turns(transcript)).toHaveLength(2)
  })

  it('may hold long lines that only look as if they nested', () => {
    const rule = '- '.repeat(500)
    const code = `\`\`\`\n${'> '.repeat(500)}x\n${' '.repeat(300)}- y\n\`\`\``
    const transcript = parse(`Ana: Hi?\n\n> ${rule}\n\n${rule}\n\n${code}\n`, {from: 'markdown'})
    const [, quote, , listing] = transcript.children
    expect(toJson(transcript).content.map(({type}) => type)).toContain('break')
    expect(listing).toMatchObject({type: 'code', value: code.slice(4, -4)})
    expect(quote).toBeDefined()
  })

  it.each(['html', 'jats', 'tei'])('may hold more in a turn than a call takes: %s', (to) => {
    const source = `Ana: ${'[laughs] a '.repeat(70_000)}\nBen: b\nAna: c\n`
    expect(convert(source, {from: 'text', to}).match(/\blaughs\b/g)?.length).toBeGreaterThan(69_999)
  })

  it('may hold more in an item of a list than a call takes', () => {
    const page = convert(`- a${'\\\n  a'.repeat(70_000)}`, {from: 'markdown', to: 'html'})
    expect(page.match(/<br>\na/g)).toHaveLength(70_000)
  })

  it.each(['html', 'jats', 'tei', 'text', 'csv', 'blocks', 'json'])(
    'may have a hundred thousand turns: %s',
    (to) => {
      const talk = 'Ana: Who?\nBen: Me.\n'.repeat(65_000)
      expect(convert(talk, {from: 'text', to}).match(/Who\?/g)).toHaveLength(65_000)
    },
  )

  it('may have ten thousand speakers', () => {
    const source = Array.from(
      {length: 20_000},
      (_, i) => `Voice Nr${i % 10_000}x: Hello there.`,
    ).join('\n')
    const {speakers} = parse(source, {from: 'text'})
    expect(speakers).toHaveLength(10_000)
    expect(new Set(speakers.map((one) => one.id)).size).toBe(10_000)
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'may be said by %s',
    (name) => {
      const source = `**${name}:** Who is there, then?\n\n**Ben:** Me.\n\n**${name}:** Come in.`
      const json = toJson(parse(source.replaceAll('__', '\\_\\_')))
      expect(json.speakers[0]?.name).toBe(name)
      expect(toHtml(fromJson(JSON.parse(JSON.stringify(json))))).toContain(`>${name}</b>`)
      expect(({} as Record<string, unknown>).name).toBeUndefined()
    },
  )

  it('may hold lone surrogates, NUL and every line ending', () => {
    const source = 'Ana: \ud800 a\0b?\rBen: c\r\nAna: d\n'
    expect(turns(parse(source, {from: 'text'}))).toHaveLength(3)
    expect(toHtml(parse(source, {from: 'markdown'}))).toContain('turn')
  })

  it('may try to pollute prototypes through front matter', () => {
    const source = '---\n__proto__:\n  polluted: yes\nconstructor: x\n---\n\nAna: Hi?\n'
    const json = toJson(parse(source))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(json.metadata)).toBe(Object.prototype)
  })

  // Aliases that double, that go around, and that only grow deep.
  const doubling = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
  const deepening = ['a: &a [x]']
  for (let at = 1; at < 400; at++) {
    doubling.push(`a${at}: &a${at} [${Array(10).fill(`*a${at > 1 ? at - 1 : ''}`)}]`)
    deepening.push(`a${at}: &a${at} [*a${at > 1 ? at - 1 : ''}]`)
  }
  const bombs: Record<string, string> = {
    'a billion laughs': doubling.slice(0, 10).join('\n'),
    'laughs without end': doubling.join('\n'),
    'a list in itself': 'a: &a [*a]',
    'aliases four hundred deep': deepening.join('\n'),
    'ten thousand lists in one another': `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'ten thousand mappings in one another': `a: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`,
  }
  it.each(Object.keys(bombs))('may hide %s in front matter, which then stays as it is', (name) => {
    const messages: string[] = []
    const source = `---\n${bombs[name]}\n---\n\nAna: Hi?\n\nBen: Yes.\n\nAna: So?\n`
    const transcript = parse(source, {
      from: 'markdown',
      onMessage: (message) => messages.push(message.ruleId ?? ''),
    })
    expect(messages).toContain('front-matter')
    expect(toJson(transcript).metadata).toEqual({})
    expect(toMarkdown(transcript)).toContain('```yaml')
    expect(turns(transcript)).toHaveLength(3)
  })

  it('may have twenty thousand lines of front matter', () => {
    const lines = Array.from({length: 20_000}, (_, at) => `key${at}: value ${at}`)
    const {metadata} = parse(`---\n${lines.join('\n')}\n---\n\nAna: Hi?\n`, {from: 'markdown'})
    expect(Object.keys(metadata)).toHaveLength(20_000)
  })

  it('may repeat itself in front matter by aliases', () => {
    const source = '---\nhost: &a {name: Ana Ruiz}\nguest: *a\n---\n\nAna: Hi?\n'
    const transcript = parse(source, {from: 'markdown'})
    expect(transcript.metadata).toEqual({host: {name: 'Ana Ruiz'}, guest: {name: 'Ana Ruiz'}})
    const again = parse(toMarkdown(transcript), {from: 'markdown'})
    expect(again.metadata).toEqual(transcript.metadata)
  })
})
