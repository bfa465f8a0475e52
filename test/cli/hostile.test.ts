import {mkdirSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {Writable} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {workplace} from './workplace.js'

const {at, get, list, put, run} = workplace()

describe('an output stays in its folder', () => {
  it('whatever the paths of the inputs are', async () => {
    put('outer/one.txt')
    put('work/two.txt')
    put('work/...txt')
    put('work/..a/three.txt')
    const given = ['../outer/one.txt', at('work/two.txt'), '...txt', './x/../..a/three.txt']
    mkdirSync(at('work/x'))
    const {code, err} = await run([...given, '--out-dir', 'site'], '', {cwd: at('work')})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(list('work/site').map((name) => name.replace(/^.*outer/, 'outer'))).toEqual([
      'outer/one.md',
      'work/...md',
      'work/..a/three.md',
      'work/two.md',
    ])
    expect(list('outer')).toEqual(['one.txt'])
  })

  it('though an input is a link to elsewhere', async () => {
    put('elsewhere/deep/one.txt')
    mkdirSync(at('in'))
    symlinkSync('../elsewhere/deep/one.txt', at('in/two.txt'))
    expect((await run(['in/two.txt', '--out-dir', 'site'])).code).toBe(0)
    expect(list('site')).toEqual(['two.md'])
    expect(list('elsewhere')).toEqual(['deep/one.txt'])
  })

  it('though there is a link in it that leads out, to a folder, a file or nothing', async () => {
    for (const name of ['a/one', 'a/b/deep', 'two', 'three', 'four']) put(`in/${name}.txt`)
    put('elsewhere/secret.md', 'secret')
    mkdirSync(at('site'))
    symlinkSync('../elsewhere', at('site/a'))
    symlinkSync('../elsewhere/secret.md', at('site/two.md'))
    symlinkSync('../elsewhere/new.md', at('site/three.md'))
    const {code, err} = await run(['in/**/*.txt', '--out-dir', 'site'])
    expect(code).toBe(1)
    for (const name of ['a/one', 'a/b/deep', 'two', 'three']) {
      expect(err).toContain(`in/${name}.txt: a link leads out of the output folder`)
    }
    expect(list('elsewhere')).toEqual(['secret.md'])
    expect(readdirSync(at('elsewhere'))).toEqual(['secret.md'])
    expect(get('elsewhere/secret.md')).toBe('secret')
    expect(get('site/four.md')).toContain('Alone?')
  })

  it('and may be reached by links that do not lead out', async () => {
    put('in/a/one.txt')
    put('in/two.txt')
    mkdirSync(at('real/b'), {recursive: true})
    symlinkSync('real', at('site'))
    symlinkSync('b', at('real/a'))
    expect((await run(['in/**/*.txt', '--out-dir', 'site'])).code).toBe(0)
    expect(list('real')).toEqual(['a', 'b/one.md', 'two.md'])
  })
})

describe('an output that is there', () => {
  it('keeps its mode, and its place where it is a link that was named', async () => {
    put('one.txt')
    put('store/talk.md', 'old')
    symlinkSync('store/talk.md', at('talk.md'))
    const mode = statSync(at('store/talk.md')).mode
    expect((await run(['one.txt', '-o', 'talk.md'])).code).toBe(0)
    expect(readlinkSync(at('talk.md'))).toBe('store/talk.md')
    expect(get('store/talk.md')).toContain('Alone?')
    expect(statSync(at('store/talk.md')).mode).toBe(mode)
  })

  it('is replaced where it is a link that leads nowhere', async () => {
    put('one.txt')
    for (const target of ['talk.md', 'gone.md']) {
      rmSync(at('talk.md'), {force: true})
      symlinkSync(target, at('talk.md'))
      expect(await run(['one.txt', '-o', 'talk.md'])).toEqual({code: 0, out: '', err: ''})
      expect(list()).toEqual(['one.txt', 'talk.md'])
      expect(get('talk.md')).toContain('Alone?')
    }
  })

  it('is not replaced where it is a device', async () => {
    put('one.txt')
    expect(await run(['one.txt', '-o', '/dev/null'])).toEqual({code: 0, out: '', err: ''})
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('is not replaced where it is a folder, and the others are written', async () => {
    put('in/one.txt')
    put('in/two.txt')
    put('site/one.md/page.txt', 'page')
    const {code, err} = await run(['in/*.txt', '--out-dir', 'site'])
    expect(code).toBe(1)
    expect(err).toBe(`colloquy: in/one.txt: is a folder, not a file (${at('site/one.md')})\n`)
    expect(list('site')).toEqual(['one.md/page.txt', 'two.md'])
    expect((await run(['in/one.txt', '-o', 'site'])).err).toContain('is a folder, not a file')
  })
})

describe('a file may be called', () => {
  it.each([
    'two\nlines',
    '-t',
    '--help',
    'tab\tbed',
    '\u001b[31mred',
    'a"b\'c`d$(e)',
    '日本 語',
    ' ',
  ])('%j', async (name) => {
    put(`in/${name}.txt`)
    put('in/other.txt')
    expect(await run(['in/*.txt', '--out-dir', 'site'])).toEqual({code: 0, out: '', err: ''})
    expect(list('site')).toEqual([`${name}.md`, 'other.md'].sort())
    expect((await run(['--', `${name}.txt`], '', {cwd: at('in')})).out).toContain('Alone?')
  })

  it('anything, and cannot write to the terminal or pass for a message', async () => {
    const name = 'x\ncolloquy: all is well\u001b[2J.txt'
    put(name, 'Nobody speaks here.\n')
    put(`bad ${name}`, new Uint8Array([0xe9]))
    const {err} = await run([name, `bad ${name}`, `gone ${name}`, '--out-dir', 'site'])
    expect(err).not.toContain('\u001b')
    expect(err).not.toMatch(/^colloquy: all is well/m)
    expect(err).toContain('gone x\\ncolloquy: all is well\\u001b[2J.txt: no such file')
    expect(err.split('\n').filter((line) => line.includes('all is well'))).toHaveLength(3)
    expect((await run([`--to=${name}`])).err).not.toContain('\u001b')
  })
})

it('a name that is too long for the disk is a problem of that file', async () => {
  const long = `${'n'.repeat(251)}.txt`
  put(`in/${long}`)
  put('in/one.txt')
  expect((await run(['in/*.txt', '--out-dir', 'site'])).code).toBe(0)
  const {code, err} = await run(['in/*.txt', '--out-dir', 'pages', '-t', 'html'])
  expect(code).toBe(1)
  expect(err).toContain('the name is too long')
  expect(list('pages')).toEqual(['one.html'])
})

it('standard output may be full', async () => {
  put('one.txt')
  const error = Object.assign(new Error('write'), {code: 'ENOSPC'})
  const stdout = new Writable({write: (_chunk, _encoding, done) => done(error)})
  stdout.on('error', () => {})
  expect(await run(['one.txt'], '', {stdout})).toMatchObject({
    code: 1,
    err: 'colloquy: one.txt: the disk is full\n',
  })
})

it('an input with nothing in it is written', async () => {
  put('one.txt', '')
  expect((await run(['one.txt', '-o', path.join('new', 'folder', 'one.json')])).code).toBe(0)
  expect(JSON.parse(get('new/folder/one.json')).content).toEqual([])
})
