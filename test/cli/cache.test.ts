import {rmSync, statSync} from 'node:fs'
import {beforeEach, describe, expect, it} from 'vitest'
import type {Io} from '../../src/cli.js'
import {interview, worker, workplace} from './workplace.js'

const {at, get, list, put, run} = workplace()
const call = ['in/*.txt', '--out-dir', 'site', '-t', 'html', '--cache']

beforeEach(() => {
  put('in/one.txt')
  put('in/two.txt', `Two\n\n${interview}`)
})

/** Which outputs a run of the command writes. */
async function written(argv = call, given: Partial<Io> = {}) {
  const before = new Map(stamps())
  const {code, err} = await run(argv, '', given)
  const changed = stamps().filter(([name, stamp]) => before.get(name) !== stamp)
  return {code, err, names: changed.map(([name]) => name)}
}

/** A file that is written anew is another file. */
function stamps(): [string, number][] {
  const names = list('.').filter((name) => name.startsWith('site'))
  return names.map((name) => [name, statSync(at(name)).ino])
}

const both = ['site/one.html', 'site/two.html']

describe('what has not changed', () => {
  it('is not written again', async () => {
    expect(await written()).toEqual({code: 0, err: '', names: both})
    expect(await written()).toEqual({code: 0, err: '', names: []})
    expect(list('.')).toEqual(['.colloquy-cache', 'in/one.txt', 'in/two.txt', ...both])
  })

  it('is told from what has', async () => {
    await written()
    put('in/two.txt', `Two!\n\n${interview}`)
    expect((await written()).names).toEqual(['site/two.html'])
    expect((await written([...call, '--names', 'full'])).names).toEqual(both)
    expect((await written([...call, '--names', 'full'], {version: '1.2.4'})).names).toEqual(both)
  })

  it('is written where it is missing or of another size', async () => {
    await written()
    rmSync(at('site/one.html'))
    put('site/two.html', 'cut off')
    expect((await written()).names).toEqual(both)
    expect(get('site/two.html')).toContain('The tide.')
  })

  it('is known to workers as well', async () => {
    put('in/three.txt', `${interview}BO: ${'And the moon. '.repeat(80_000)}`)
    const parallel = [...call, '--jobs', '2']
    const names = [...both, 'site/three.html'].sort()
    const given = {worker}
    expect(await written(parallel, given)).toEqual({code: 0, err: '', names})
    const cache = get('.colloquy-cache')
    expect(await written(parallel, given)).toEqual({code: 0, err: '', names: []})
    put('in/two.txt', `Two!\n\n${interview}`)
    rmSync(at('site/one.html'))
    expect((await written(parallel, given)).names).toEqual(both)
    // One process knows what workers wrote, and would have kept the same.
    put('in/two.txt', `Two\n\n${interview}`)
    expect((await written()).names).toEqual(['site/two.html'])
    expect(Object.entries(JSON.parse(get('.colloquy-cache')).files).sort()).toEqual(
      Object.entries(JSON.parse(cache).files).sort(),
    )
  })

  it('is what could be written', async () => {
    put('in/two.txt', new Uint8Array([0xe9]))
    expect(await written()).toMatchObject({code: 1, names: ['site/one.html']})
    const {code, err, names} = await written()
    expect({code, names}).toEqual({code: 1, names: []})
    expect(err).toContain('in/two.txt: Cannot decode the source')
  })
})

describe('the cache', () => {
  it('serves several calls', async () => {
    const other = ['in/one.txt', '-o', 'site/one.json', '--cache']
    await written()
    expect((await written(other)).names).toEqual(['site/one.json'])
    expect((await written(other)).names).toEqual([])
    expect((await written()).names).toEqual([])
  })

  it('stands where it is wanted', async () => {
    const elsewhere = call.with(-1, '--cache=site/cache')
    expect((await written(elsewhere)).names).toEqual(['site/cache', ...both])
    expect((await written(elsewhere)).names).toEqual([])
  })

  it.each(['', '{"colloquy":1,"files":{"site/one.html":["ab', 'null', '[]', '{"colloquy":2}'])(
    'is ignored, with a message, where it is damaged: %s',
    async (text) => {
      await written()
      put('.colloquy-cache', text)
      const {code, err, names} = await written()
      expect({code, names}).toEqual({code: 0, names: both})
      expect(err).toMatch(/^colloquy: \.colloquy-cache: is not a cache, or is damaged; .+\n$/)
      expect((await written()).names).toEqual([])
    },
  )

  it('takes any name of a file', async () => {
    put('in/__proto__.txt')
    await written([...call, '--to', 'blocks'])
    expect((await written([...call, '--to', 'blocks'])).names).toEqual([])
  })

  it('that cannot be written is a problem of the disk', async () => {
    const inFile = call.with(-1, '--cache=in/one.txt/cache')
    const {code, err, names} = await written(inFile)
    expect({code, names}).toEqual({code: 1, names: both})
    expect(err).toContain('in/one.txt/cache')
  })

  it('is not written over an input or an output', async () => {
    for (const name of ['in/one.txt', 'site/one.html']) {
      const {code, err} = await run(call.with(-1, `--cache=${name}`))
      expect(code).toBe(2)
      expect(err).toContain('The cache would be written over')
    }
    expect(get('in/one.txt')).toBe(interview)
  })
})
