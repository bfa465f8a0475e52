import {mkdirSync, readdirSync, symlinkSync} from 'node:fs'
import {Readable} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {interview, workplace} from './workplace.js'

const {at, get, put, run} = workplace()

describe('one file', () => {
  it('is written to standard output as Markdown', async () => {
    put('bell.txt')
    const {code, out, err} = await run(['bell.txt'])
    expect(out).toMatch(/^\*\*Ana Ruiz \(AR\):\*\* Who rang the bell\?\n/)
    expect({code, err}).toEqual({code: 0, err: ''})
  })

  it('is read from standard input, named `-` or not at all', async () => {
    expect((await run([], interview)).out).toContain('**AR:** Alone?')
    expect((await run(['-', '-t', 'json'], interview)).out).toMatch(/^\{\n {2}"version": 1,/)
  })

  it.each([
    ['page.html', '<div class="colloquy">'],
    ['page.htm', '<div class="colloquy">'],
    ['turns.json', '{\n  "version": 1'],
    ['blocks.ndjson', '{"type":"turn","id":"who-rang-the-bell"'],
    ['talk.md', '**Ana Ruiz (AR):**'],
    ['talk.out', '**Ana Ruiz (AR):**'],
  ])('is written to %s in the format of its extension', async (name, start) => {
    put('bell.txt')
    expect(await run(['bell.txt', '-o', name])).toEqual({code: 0, out: '', err: ''})
    expect(get(name).startsWith(start)).toBe(true)
    expect(readdirSync(at('.')).sort()).toEqual(['bell.txt', name].sort())
  })

  it('takes the options of its format', async () => {
    put('bell.txt')
    expect((await run(['bell.txt', '--labels', 'plain', '--names', 'full'])).out).toContain(
      '\nAna Ruiz: Alone?',
    )
    const page = await run(['bell.txt', '-t', 'html', '-s', '--lang', 'en', '--id-prefix', 'x-'])
    expect(page.out).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page.out).toContain('id="x-alone')
    expect((await run(['bell.txt', '-t', 'html', '--json-ld'])).out).toContain('schema.org')
    expect((await run(['bell.txt', '-t', 'json', '--positions'])).out).toContain('"position"')
  })

  it('prints what is wrong with the transcript, and is written all the same', async () => {
    put('note.txt', 'Nobody speaks here.\n')
    const {code, out, err} = await run(['note.txt'])
    expect({code, out}).toEqual({code: 0, out: 'Nobody speaks here.\n'})
    expect(err).toContain('note.txt')
    expect(err).toContain('no-turns')
    expect((await run(['note.txt', '--quiet'])).err).toBe('')
  })
})

describe('many files', () => {
  it('keep their paths below their common folder', async () => {
    put('raw/a/one.txt')
    put('raw/b/one.md', '**Ana:** Hi?\n\n**Ben:** Hi.\n')
    const {code} = await run(['raw/a/one.txt', 'raw/b/one.md', '--out-dir', 'site', '-t', 'html'])
    expect(code).toBe(0)
    expect(get('site/a/one.html')).toContain('Alone?')
    expect(get('site/b/one.html')).toContain('Hi?')
  })

  it('may not have one output name', async () => {
    put('one.txt')
    put('one.md')
    const {code, err} = await run(['one.txt', 'one.md', '--out-dir', 'site'])
    expect(code).toBe(2)
    expect(err).toContain('Both one.txt and one.md')
  })

  it('may not be written over', async () => {
    put('one.md')
    const {code, err} = await run(['one.md', '--out-dir', '.'])
    expect(code).toBe(2)
    expect(err).toContain('written over the input')
  })

  it('may not be written over by way of a link, nor alone', async () => {
    put('raw/one.md')
    symlinkSync('raw', at('site'))
    symlinkSync('one.md', at('raw/other'))
    for (const argv of [
      ['raw/one.md', '--out-dir', 'site'],
      ['raw/one.md', '-o', 'raw/one.md'],
      ['raw/one.md', '-o', 'raw/other'],
    ]) {
      const {code, err} = await run(argv)
      expect(code).toBe(2)
      expect(err).toContain('raw/one.md would be written over')
    }
    expect(get('raw/one.md')).toBe(interview)
  })

  it('are written where they can be, and the others are named', async () => {
    put('good.txt')
    put('bad.txt', new Uint8Array([0x41, 0xe9, 0x42]))
    const {code, err} = await run(['good.txt', 'bad.txt', 'gone.txt', '--out-dir', 'site'])
    expect(code).toBe(1)
    expect(err).toContain('bad.txt: Cannot decode the source')
    expect(err).toContain("TextDecoder('windows-1252')")
    expect(err).toContain('gone.txt: no such file')
    expect(readdirSync(at('site'))).toEqual(['good.md'])
  })
})

describe('the disk', () => {
  it('leaves no half written file where a folder is in the way', async () => {
    put('bell.txt')
    put('taken', 'a file')
    const {code, err} = await run(['bell.txt', '-o', 'taken/talk.md'])
    expect(code).toBe(1)
    expect(err).toContain('bell.txt:')
    expect(readdirSync(at('.')).sort()).toEqual(['bell.txt', 'taken'])
  })

  it('says that an input is a folder', async () => {
    mkdirSync(at('raw'))
    const {code, err} = await run(['raw'])
    expect({code, err}).toEqual({code: 1, err: 'colloquy: raw: is a folder, not a file\n'})
  })
})

describe('a wrong call', () => {
  it.each([
    [['--colour'], "Unknown option '--colour'"],
    [['--from', 'word', 'a.txt'], "Unknown --from: given 'word', expected one of auto, "],
    [['--to', 'pdf', 'a.txt'], "given 'pdf', expected one of markdown, "],
    [['--labels', 'italic', 'a.txt'], "given 'italic'"],
    [['--heading-offset', 'two', 'a.txt'], 'expected a whole number'],
    [['a.txt', 'b.txt'], 'Several files need --out-dir'],
    [['a.txt', '-o', 'b.md', '--out-dir', 'c'], 'not both'],
    [['-', '--out-dir', 'c'], 'Standard input has no name'],
    [['--out-dir', 'c'], 'Standard input has no name'],
    [['a.txt', '--out-dir', 'c', '--jobs', '0'], "given '0', expected a number from 1 to 999"],
    [['a.txt', '--cache'], '--cache needs --output or --out-dir'],
    [['a.txt', '-o', '-', '--cache=c'], '--cache needs --output or --out-dir'],
    [['a.txt', '--to', 'jsonl'], '--to jsonl needs --from jsonl'],
    [['a.txt', '-f', 'jsonl', '-t', 'html'], 'can only be written --to jsonl'],
    [['a.txt', '-f', 'jsonl', '-o', 'b', '--cache'], 'not the lines of jsonl'],
  ])('%j exits with 2 and says why', async (argv, reason) => {
    const {code, out, err} = await run(argv)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(reason)
    expect(err).toContain('colloquy --help')
  })

  it('with nothing to read does not wait at a terminal', async () => {
    expect((await run([], Object.assign(Readable.from([]), {isTTY: true}))).code).toBe(2)
  })
})

it('prints help and version', async () => {
  expect((await run(['--help'])).out).toContain('Examples:')
  expect((await run(['-V'])).out).toBe('1.2.3\n')
})
