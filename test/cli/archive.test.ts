import {mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {describe, expect, it, vi} from 'vitest'
import * as library from '../../src/index.js'
import {interview, Sink, worker, workplace} from './workplace.js'

const {at, get, list, put, run} = workplace()

/** A talk without labels, of which there is something to say. */
const silent = 'Nobody speaks here.\n'

/** An archive of more than a megabyte, which is shared among workers. */
function putArchive() {
  for (let index = 0; index < 12; index++) {
    put(`in/${index % 3}/talk ${index}.txt`, `${interview}BO: ${'And the moon. '.repeat(7000)}`)
  }
  put('in/1/note.txt', silent)
  put('in/2/bad.txt', new Uint8Array([0x41, 0xe9, 0x42]))
}

describe('a pattern', () => {
  it('stands for the files it matches, whose paths are kept', async () => {
    put('archive/1998/a.txt')
    put('archive/1998/b.md', '**Ana:** Hi?\n\n**Ben:** Hi.\n')
    put('archive/1999/sea/a.txt')
    put('archive/1999/.draft.txt')
    const call = ['archive/**/*.txt', '--out-dir', 'site', '-t', 'html']
    expect(await run(call)).toEqual({code: 0, out: '', err: ''})
    expect(list('site')).toEqual(['1998/a.html', '1999/sea/a.html'])
  })

  it('may have alternatives, and stand beside names', async () => {
    put('raw/one.txt')
    put('raw/two.md')
    put('three.txt')
    expect((await run(['raw/*.{txt,md}', 'three.txt', '--out-dir', 'site'])).code).toBe(0)
    expect(list('site')).toEqual(['raw/one.md', 'raw/two.md', 'three.md'])
  })

  it('gives its files in the order of their names', async () => {
    for (const name of ['b/1', 'a/2', 'c', 'a/10']) put(`raw/${name}.txt`, new Uint8Array([0xe9]))
    const {err} = await run(['raw/c.txt', 'raw/**/*.txt', '--out-dir', 'site'])
    const named = [...err.matchAll(/raw\/[^:]+/g)].map(String)
    expect(named).toEqual(['raw/c.txt', 'raw/a/10.txt', 'raw/a/2.txt', 'raw/b/1.txt'])
  })

  it.each(['talk [1].txt', 'what*.txt', '{a,b}.txt', '!(x).txt'])(
    'is none where a file is called so: %s',
    async (name) => {
      put(name)
      put('talk 1.txt', silent)
      put('a.txt', silent)
      expect((await run([name])).out).toContain('Who rang the bell?')
    },
  )

  it('begins with the folders that are there, whatever they are called', async () => {
    put('Tapes [1998]/side (a)/one.txt')
    put('Tapes 1/side a/other.txt')
    expect((await run(['Tapes [1998]/**/*.txt', '--out-dir', 'site'])).code).toBe(0)
    expect((await run([at('Tapes [1998]/*/*.txt'), '--out-dir', 'there'])).code).toBe(0)
    expect([list('site'), list('there')]).toEqual([['one.md'], ['one.md']])
  })

  it('does not mean what an earlier run wrote', async () => {
    put('a/one.md', '**Ana:** Hi?\n\n**Ben:** Hi.\n')
    put('b/site/two.md', '**Ana:** Hi?\n\n**Ben:** Hi.\n')
    for (let times = 0; times < 2; times++) {
      const call = ['**/*.md', '--out-dir', 'site']
      expect(await run(call)).toEqual({code: 0, out: '', err: ''})
      expect(list('site')).toEqual(['a/one.md', 'b/site/two.md'])
    }
    expect((await run(['b/**/*.md', '--out-dir', '.', '-t', 'html'])).code).toBe(0)
    expect(list('.')).toContain('two.html')
  })

  it('that matches nothing is an error, and the others are written', async () => {
    put('one.txt')
    const {code, err} = await run(['one.txt', 'raw/*.txt', '--out-dir', 'site'])
    expect({code, err}).toEqual({code: 1, err: 'colloquy: raw/*.txt: no file matches\n'})
    expect(list('site')).toEqual(['one.md'])
  })

  it('that matches several needs a folder to write to', async () => {
    put('one.txt')
    expect((await run(['*.txt'])).out).toContain('Alone?')
    put('two.txt')
    expect(await run(['*.txt'])).toMatchObject({code: 2, out: ''})
  })
})

describe('an archive', () => {
  it('is written by workers as by one process', async () => {
    putArchive()
    const call = (outDir: string, jobs: string) =>
      run(['in/**/*.txt', '--out-dir', outDir, '-t', 'json', '--jobs', jobs], '', {worker})
    const one = await call('one', '1')
    const two = await call('two', '2')
    expect(one.code).toBe(1)
    expect(one.err).toMatch(/note\.txt\n.+no-turns[\s\S]+in\/2\/bad\.txt: Cannot decode the source/)
    expect(two).toEqual(one)
    expect(list('one')).toHaveLength(13)
    expect(list('two')).toEqual(list('one'))
    for (const name of list('one')) expect(get(`two/${name}`)).toBe(get(`one/${name}`))
  })

  it('is kept within its folder by workers too, and what they cannot write is named', async () => {
    putArchive()
    put(`in/0/${'n'.repeat(251)}.txt`)
    put('elsewhere/secret.html', 'secret')
    const results = []
    for (const jobs of ['1', '2']) {
      rmSync(at('site'), {recursive: true, force: true})
      mkdirSync(at('site/0/talk 3.html'), {recursive: true})
      put('site/2', 'a file where a folder should be')
      symlinkSync('../elsewhere', at('site/1'))
      symlinkSync('../../elsewhere/secret.html', at('site/0/talk 6.html'))
      const call = ['in/**/*.txt', '--out-dir', 'site', '-t', 'html', '--jobs', jobs]
      results.push({...(await run(call, '', {worker})), files: list('site')})
    }
    const [one, two] = results
    expect(two).toEqual(one)
    expect(one?.code).toBe(1)
    expect(one?.files).toEqual(['0/talk 0.html', '0/talk 6.html', '0/talk 9.html', '1', '2'])
    const reasons = [
      ...(one?.err.matchAll(/^colloquy: (in\/\d\/\w+(?: \d+)?)\.txt: (.{12})/gm) ?? []),
    ]
    expect(reasons.map(([, file, reason]) => `${file?.slice(0, 11)}: ${reason}`)).toEqual([
      'in/0/nnnnnn: the name is ',
      'in/0/talk 3: is a folder,',
      'in/0/talk 6: a link leads',
      'in/1/note: a link leads',
      'in/1/talk 1: a link leads',
      'in/1/talk 1: a link leads',
      'in/1/talk 4: a link leads',
      'in/1/talk 7: a link leads',
      'in/2/bad: Cannot decod',
      'in/2/talk 1: EEXIST: file',
      'in/2/talk 2: EEXIST: file',
      'in/2/talk 5: EEXIST: file',
      'in/2/talk 8: EEXIST: file',
    ])
    expect(list('elsewhere')).toEqual(['secret.html'])
    expect(get('elsewhere/secret.html')).toBe('secret')
  })

  it('is written though a file breaks a worker down, which is named', async () => {
    putArchive()
    put('in/1/dear.txt')
    put(
      'worker.js',
      `import {convert as all} from '${worker}'
      export async function convert(share) {
        if (!share.tasks.some(({source}) => source.endsWith('dear.txt'))) return all(share)
        setImmediate(() => { throw new Error('out of memory') })
        return new Promise(() => {})
      }`,
    )
    const given = {worker: pathToFileURL(at('worker.js'))}
    const call = ['in/**/*.txt', '--out-dir', 'site', '--jobs', '2', '--quiet']
    const {code, err} = await run(call, '', given)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^colloquy: in\/1\/dear\.txt: out of memory\ncolloquy: in\/2\/bad\.txt: Can.+\n$/,
    )
    expect(list('site')).toHaveLength(13)
  })

  it('shows how far it is on a terminal, after a second', async () => {
    await import('cli-progress')
    vi.useFakeTimers({toFake: ['setTimeout', 'Date']})
    try {
      for (let index = 0; index < 60; index++) put(`in/${index}.txt`)
      let converted = 0
      const convert: typeof library.convert = (...given) => {
        if (++converted === 10) vi.advanceTimersByTime(1000)
        return library.convert(...given)
      }
      const stderr = Object.assign(new Sink(), {isTTY: true, columns: 80})
      const load = async () => ({...library, convert})
      const {code} = await run(['in/*.txt', '--out-dir', 'site'], '', {stderr, library: load})
      expect(code).toBe(0)
      expect(stderr.text).toMatch(/ \d+\/60, \d+ a second, \S+ left/)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('links', () => {
  it('to folders are not followed by a pattern, so that no loop is walked', async () => {
    put('in/a/one.txt')
    symlinkSync('..', at('in/a/up'))
    symlinkSync('/', at('in/everything'))
    symlinkSync('a', at('in/folder.txt'))
    symlinkSync('itself', at('in/itself'))
    expect(await run(['in/**/*.txt', '--out-dir', 'site'])).toEqual({code: 0, out: '', err: ''})
    expect(list('site')).toEqual(['one.md'])
  })

  it('to folders are followed where they are named', async () => {
    put('in/a/one.txt')
    symlinkSync('in', at('link'))
    expect((await run(['link/**/*.txt', '--out-dir', 'site'])).code).toBe(0)
    expect(list('site')).toEqual(['one.md'])
  })

  it('that lead in a circle are named', async () => {
    put('in/one.txt')
    symlinkSync('loop.txt', at('in/loop.txt'))
    const {code, err} = await run(['in/*.txt', '--out-dir', 'site'])
    expect(code).toBe(1)
    expect(err).toMatch(/^colloquy: in\/loop\.txt: its links lead in a circle/)
    expect(list('site')).toEqual(['one.md'])
  })

  it('to files count as files, under the name of the link', async () => {
    put('store/4711')
    put('in/a/two.txt')
    symlinkSync(at('store/4711'), at('in/one.txt'))
    symlinkSync('nowhere', at('in/three.txt'))
    const {code, err} = await run(['in/**/*.txt', '--out-dir', 'site'])
    expect({code, err}).toEqual({code: 1, err: 'colloquy: in/three.txt: no such file\n'})
    expect(list('site')).toEqual(['a/two.md', 'one.md'])
    rmSync(at('in/one.txt'))
    expect(get('store/4711')).toBe(interview)
  })
})
