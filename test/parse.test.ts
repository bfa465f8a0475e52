import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {
  convert,
  fromJson,
  isTurn,
  parse,
  type Source,
  speakerOf,
  toHtml,
  toJson,
  toMarkdown,
  turns,
} from '../src/index.js'

const talk = 'Ana: Who rang the bell?\nBen: The tide.\n'

describe('a source', () => {
  const utf16 = (order: 'le' | 'be') => {
    const bytes = Buffer.from(`\ufeff${talk}`, 'utf16le')
    return order === 'le' ? bytes : bytes.swap16()
  }

  it.each<[string, Source]>([
    ['text', talk],
    ['text with a byte order mark', `\ufeff${talk}`],
    ['bytes', new TextEncoder().encode(talk)],
    ['bytes with a mark', new TextEncoder().encode(`\ufeff${talk}`)],
    ['UTF-16, little end first', utf16('le')],
    ['UTF-16, big end first', utf16('be')],
    ['a VFile', new VFile(talk)],
    ['a VFile of bytes', new VFile(Buffer.from(talk))],
  ])('can be %s', (_, source) => {
    expect(parse(source).speakers.map((one) => one.name)).toEqual(['Ana', 'Ben'])
  })

  it.each([
    [42, 'given 42, expected a string, a Uint8Array or a VFile'],
    [null, 'given null, expected'],
    [['Ana: Hi'], 'given an array, expected'],
    [{text: talk}, 'given an object (Object), expected'],
    [new Uint8Array([0x41, 0xe9]), "TextDecoder('windows-1252')"],
  ])('cannot be %j', (source, message) => {
    expect(() => parse(source as unknown as Source)).toThrow(message)
  })
})

describe('the format', () => {
  const auto = (source: Source) =>
    turns(parse(source))[0]?.children[0]?.type ? toMarkdown(parse(source)) : ''

  it('goes by the option', () => {
    expect(convert('**Ana:** Hi?\n\n**Ben:** Hi.', {from: 'text'})).toContain(
      '\\*\\*Ana:\\*\\* Hi?',
    )
    expect(() => convert(talk, {from: 'word' as 'text'})).toThrow(
      "Unknown `from`: given 'word', expected one of 'auto', ",
    )
  })

  it('goes by the extension of a file', () => {
    const file = (path: string) => new VFile({path, value: 'Ana: is it *it*?\n\nBen: It is.'})
    expect(toMarkdown(parse(file('a.md')))).toContain('is it *it*?')
    expect(toMarkdown(parse(file('a.txt')))).toContain('is it \\*it\\*?')
  })

  it.each([
    ['front matter', '---\ntitle: x\n---\nAna: a *b*?\nBen: c.'],
    ['a heading', '# x\n\nAna: a *b*?\n\nBen: c.'],
    ['a bold label', '**Ana:** a *b*?\n\n**Ben:** c.'],
    ['a link', 'Ana: [x](http://a.b) a *b*?\n\nBen: c.'],
    ['a table', 'Ana: a *b*?\n\n| x | y |\n| - | - |\n\nBen: c.'],
    ['a fence', 'Ana: a *b*?\n\n```\nx\n```\n\nBen: c.'],
  ])('is Markdown where there is %s', (_, source) => {
    expect(auto(source)).toContain('a *b*?')
  })

  it.each([
    'Ana: 2 * 3 * 4?\nBen: #9, not *9*.',
    'Ana: a_b_c?\nBen: - no\n- list',
    'Ana: [laughs] (really)?\nBen: no.',
  ])('is text elsewhere: %j', (source) => {
    expect(parse(source).children.every((node) => node.type !== 'list')).toBe(true)
    expect(turns(parse(source))).toHaveLength(2)
  })
})

describe('messages', () => {
  it('stand on the file, with a rule, a place and a remedy', () => {
    const file = new VFile({path: 'a.txt', value: '[0:20] Ana: Hi?\n[0:10] Ben: Hi.'})
    parse(file, {onMessage: () => expect.unreachable()})
    const [message] = file.messages
    expect(String(message)).toMatch(/^a\.txt:2:1/)
    expect(message).toMatchObject({ruleId: 'time-backwards', source: 'colloquy'})
    expect(message?.reason).toContain('correct one of them')
  })

  it('go to a function where there is no file', () => {
    const seen: unknown[] = []
    parse('Nothing is said.', {onMessage: (message) => seen.push(message.ruleId)})
    expect(seen).toEqual(['no-turns'])
  })
})

describe('a roster', () => {
  const speakers = [{name: 'Ana Ruiz', label: 'Ana'}]

  it('wins over the document', () => {
    const given = [{name: 'Ana Ruiz', aliases: ['Ana'], role: 'moderator', description: 'baker'}]
    expect(parse(talk, {speakers: given}).speakers[0]).toMatchObject({
      id: 'ana-ruiz',
      name: 'Ana Ruiz',
      role: 'moderator',
      description: 'baker',
    })
  })

  it.each([
    [[...speakers, {name: 'ana ruiz'}], '`ana ruiz` is given twice, to Ana Ruiz and to ana ruiz'],
    [[...speakers, {name: 'Ana Lee', aliases: ['Ana']}], '`Ana` is given twice'],
    [[{name: 'Ana Ruiz', aliases: ['Zoe']}], 'Unknown alias `Zoe` of Ana Ruiz'],
    [[{name: ''}], '`speakers[0]`: given no name'],
  ])('that contradicts itself or the document throws: %j', (given, message) => {
    expect(() => parse(talk, {speakers: given})).toThrow(message)
  })
})

describe('the tree', () => {
  it('has turns with positions that cover their labels', () => {
    const source = 'Intro.\n\n**Ana:** Who *rang* it?\n\nThe bell.\n\n**Ben:** The tide.'
    const transcript = parse(source)
    const [first] = turns(transcript)
    const {start, end} = first?.position ?? {}
    expect(source.slice(start?.offset, end?.offset)).toBe('**Ana:** Who *rang* it?\n\nThe bell.')
    expect(isTurn(transcript.children[0])).toBe(false)
    expect(first && speakerOf(transcript, first)?.name).toBe('Ana')
  })

  it('is safe where a speaker is nobody', () => {
    const transcript = parse('Q: a\nA: b')
    const [first] = turns(transcript)
    expect(first && speakerOf(transcript, first)).toBeUndefined()
    expect(isTurn(undefined)).toBe(false)
  })
})

it('keeps brackets that are no link where another block defines one', () => {
  const source = '**Ana:** See *x* \\[a] now?\n\n**Ben:** Yes.\n\n[a]: https://e.example\n'
  const transcript = parse(source)
  expect(toMarkdown(fromJson(toJson(transcript)))).toBe(toMarkdown(transcript))
})

it('says what is wrong with an option of a writer', () => {
  const transcript = parse(talk)
  expect(() => toMarkdown(transcript, {labels: 'italic' as 'bold'})).toThrow(
    "given 'italic', expected one of",
  )
  expect(() => toHtml(transcript, {headingOffset: 1.5})).toThrow(
    'given 1.5, expected a whole number',
  )
  expect(() => convert(talk, {to: 'pdf' as 'html'})).toThrow("Unknown `to`: given 'pdf'")
})
