/** A disk that refuses, as real ones seldom do: some calls of Node's are answered by the names of files. */
import {rmSync} from 'node:fs'
import {describe, expect, it, vi} from 'vitest'
import {interview, workplace} from './workplace.js'

const {get, list, put, run} = workplace()

const failure = (code: string, path: string) => Object.assign(new Error(code), {code, path})

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const names = new Map<number, string>()
  const readFileSync: typeof fs.readFileSync = (file: unknown, ...more: unknown[]) => {
    const name = String(file)
    if (name.includes('locked')) throw failure('EACCES', name)
    if (name.includes('vanishing')) rmSync(name)
    return Reflect.apply(fs.readFileSync, fs, [file, ...more])
  }
  const readdir = (folder: string, options: object, done: (error: Error | null) => void) =>
    folder.includes('closed') ? done(failure('EACCES', folder)) : fs.readdir(folder, options, done)
  const openSync: typeof fs.openSync = (file, ...more) => {
    if (String(file).includes('read-only')) throw failure('EROFS', String(file))
    const fd = fs.openSync(file, ...more)
    names.set(fd, String(file))
    return fd
  }
  const writeFileSync: typeof fs.writeFileSync = (file, content, ...more) => {
    const draft = names.get(Number(file))
    if (draft === undefined || !String(content).includes('enormous')) {
      return fs.writeFileSync(file, content, ...more)
    }
    fs.writeFileSync(file, String(content).slice(0, 20))
    throw failure('ENOSPC', draft)
  }
  return {...fs, default: fs, readFileSync, readdir, openSync, writeFileSync}
})

describe('an input', () => {
  it('that may not be read, or is gone when its turn comes, is named; the others are written', async () => {
    for (const name of ['a', 'locked', 'vanishing', 'z']) put(`in/${name}.txt`)
    const {code, err} = await run(['in/*.txt', '--out-dir', 'site'])
    expect(code).toBe(1)
    expect(err).toMatch(/^colloquy: in\/locked\.txt: permission denied \(.+\)\n/)
    expect(err).toMatch(/\ncolloquy: in\/vanishing\.txt: no such file\n$/)
    expect(list('site')).toEqual(['a.md', 'z.md'])
  })

  it('may stand in a folder that may not be read', async () => {
    put('in/open/one.txt')
    put('in/closed/two.txt')
    const {code, err} = await run(['in/**/*.txt', '--out-dir', 'site'])
    expect(code).toBe(1)
    expect(err).toMatch(/^colloquy: in\/closed\/?: permission denied/)
    expect(list('site')).toEqual(['one.md'])
  })
})

describe('a full disk', () => {
  const enormous = interview.replace('bell', 'enormous bell')

  it('leaves no half written file, and the old one where there was one', async () => {
    put('in/a.txt', enormous)
    put('in/b.txt', enormous)
    put('in/c.txt')
    put('site/b.md', 'old')
    const {code, err} = await run(['in/*.txt', '--out-dir', 'site', '--cache'])
    expect(code).toBe(1)
    expect(err).toMatch(/^colloquy: in\/a\.txt: the disk is full \(.+site\/a\.md\)\n/)
    expect(list('site')).toEqual(['b.md', 'c.md'])
    expect(get('site/b.md')).toBe('old')
    expect(get('.colloquy-cache')).not.toContain('site/a.md')
  })

  it('leaves none of a stream either', async () => {
    const lines = [interview, enormous].map((source, id) => JSON.stringify({id, source}))
    const {code, err} = await run(['-f', 'jsonl', '-o', 'out.jsonl'], lines.join('\n'))
    expect(code).toBe(1)
    expect(err).toContain('the disk is full')
    expect(list()).toEqual([])
  })
})

it('a disk that cannot be written to is named', async () => {
  put('one.txt')
  const {code, err} = await run(['one.txt', '--out-dir', 'read-only'])
  expect(code).toBe(1)
  expect(err).toContain('one.txt: the disk cannot be written to')
})
