import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {convert, type Format, formats, parse, toJson} from '../src/index.js'

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8')

describe('a format of the caller', () => {
  /** `ana| Hello.`, as a chat program of one's own may write it. */
  const chat: Format = {
    name: 'chat',
    extensions: ['chat'],
    matches: (source) => source.startsWith('#chat\n'),
    read: (source) => {
      const lines = source.split('\n').filter((line) => line.includes('| '))
      const cues = lines.map((line, index) => {
        const [voice = '', text = ''] = line.split('| ')
        return {start: index, end: index + 1, voice, text}
      })
      return {cues, metadata: {title: 'A chat'}}
    },
    write: ({speakers}, {names}) => `${speakers.map(({name}) => name).join(`, ${names} `)}\n`,
  }
  const source = '#chat\nAna| Who rang it?\nBen| Me.\n'

  it('is read by its name, its extension and its content', () => {
    const options = {formats: [chat]}
    const expected = parse(source, {...options, from: 'chat'})
    expect(expected.speakers.map(({name}) => name)).toEqual(['Ana', 'Ben'])
    expect(expected.title).toBe('A chat')
    expect(parse(source, options)).toEqual(expected)
    const file = new VFile({path: 'a.chat', value: source.slice(6)})
    expect(toJson(parse(file, options)).speakers).toEqual(toJson(expected).speakers)
    expect(parse('Ana: Who?\nBen: Me.', options).speakers).toHaveLength(2)
  })

  it('is written by its name, with all options of the call', () => {
    const options = {formats: [chat], to: 'chat', names: 'short'} as const
    expect(convert('Ana: Who?\nBen: Me.', options)).toBe('Ana, short Ben\n')
  })

  it('stands before a built-in one of the same name', () => {
    const own: Format = {...chat, name: 'text'}
    expect(parse(source, {formats: [own], from: 'text'}).title).toBe('A chat')
  })

  it('may give blocks, in which labels are found, or a transcript', () => {
    const blocks: Format = {
      name: 'own',
      read: (value) => ({
        root: {
          type: 'root',
          children: value
            .split('|')
            .map((text) => ({type: 'paragraph', children: [{type: 'text', value: text}]})),
        },
        metadata: {},
        plain: false,
      }),
    }
    const options = {formats: [blocks], from: 'own'}
    expect(convert('Ana: Who?|Ben: Me.|Ana: You?', options)).toBe(
      '**Ana:** Who?\n\n**Ben:** Me.\n\n**Ana:** You?\n',
    )
    const done: Format = {name: 'own', read: () => parse('Q: Who?\nA: Me.')}
    expect(convert('', {formats: [done], from: 'own'})).toBe('**Q:** Who?\n\n**A:** Me.\n')
  })

  it('reports problems of its own', () => {
    const strict: Format = {
      name: 'strict',
      read: (_, report) => {
        report('Line 3 has no name; add one', 'no-name', {line: 3, column: 1})
        return {cues: [], metadata: {}}
      },
    }
    const file = new VFile('')
    parse(file, {formats: [strict], from: 'strict'})
    expect(file.messages.map(String)).toContain('3:1: Line 3 has no name; add one')
  })

  it('is named where another one is asked for', () => {
    const given = () => parse(source, {formats: [chat], from: 'talk'})
    expect(given).toThrow(/given 'talk', expected one of 'auto', 'chat', .*'text'/)
    const {read: _, ...writer} = chat
    expect(() => parse(source, {formats: [writer], from: 'chat'})).toThrow(/given 'chat'/)
  })
})

describe('the formats', () => {
  it('are listed with what can be done with them', () => {
    const listed = (does: 'reads' | 'writes') =>
      formats.filter((one) => one[does]).map(({name}) => name)
    expect(listed('reads').sort()).toEqual([
      'csv',
      'html',
      'json',
      'markdown',
      'srt',
      'text',
      'vtt',
    ])
    expect(listed('writes').slice(0, 4)).toEqual(['markdown', 'html', 'json', 'blocks'])
    expect(formats.find(({name}) => name === 'vtt')).toEqual({
      name: 'vtt',
      extensions: ['vtt'],
      reads: true,
      writes: true,
    })
  })
})

describe('the content alone', () => {
  const root = path.join(import.meta.dirname, 'fixtures')
  const folders = ['captions', 'json', 'html', 'exports'].flatMap((group) => {
    const folder = path.join(root, group)
    return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []
  })

  it.each(folders)('tells what %s is written in', (folder) => {
    const name = readdirSync(folder).find((file) => file.startsWith('input.')) ?? ''
    const value = readFileSync(path.join(folder, name), 'utf8')
    const expected = toJson(parse(new VFile({path: name, value})))
    expect(toJson(parse(value))).toEqual(expected)
  })
})

describe('the four forms of a podcast', () => {
  const sources = {
    vtt: fixture('captions/voices-where-they-change/input.vtt'),
    srt: fixture('captions/labels-where-they-change/input.srt'),
  }

  /** Who says what, and from when; a form without an end has the next start. */
  const turnsOf = (source: string) =>
    toJson(parse(source)).content.map((block) =>
      block.type === 'turn' ? [block.speaker, block.kind, block.start, block.text] : block.type,
    )

  it.each(Object.entries(sources))('give the same turns, from %s', (_, source) => {
    const expected = turnsOf(source)
    expect(expected.length).toBeGreaterThan(1)
    for (const to of ['vtt', 'srt', 'podcast-json', 'podcast-html']) {
      expect(turnsOf(convert(source, {to})), to).toEqual(expected)
    }
  })
})
