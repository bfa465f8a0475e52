/** The command as a process: its start, its signals, its pipes. Needs `npm run build`. */
import {execFileSync, spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {convert} from '../../src/index.js'
import {bin, interview, workplace} from './workplace.js'

const {at, get, list, put, start} = workplace()

/** Wait until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
const written = () => list('.').filter((name) => name.endsWith('.html'))

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  const code = signal === 'SIGINT' ? 130 : 143

  it.each(['1', '2'])('leaves only whole files, with %s at work', async (jobs) => {
    for (let index = 0; index < 400; index++) {
      put(`in/${index}.txt`, `Talk ${index}\n\n${interview.repeat(50)}`)
    }
    const call = ['in/*.txt', '-t', 'html', '--out-dir', 'site', '--cache', '--jobs', jobs]
    const {child, ended} = start(call)
    await until(() => written().length > 20)
    child.kill(signal)
    const end = await ended
    expect(end.code).toBe(code)
    expect(end.err).toMatch(/^colloquy: stopped: \d+ of 400 files are done\n$/)

    const done = list('site')
    expect(done.length).toBeLessThan(400)
    expect(done.filter((name) => !name.endsWith('.html'))).toEqual([])
    expect(Object.keys(JSON.parse(get('.colloquy-cache')).files)).toHaveLength(done.length)
    for (const name of done) {
      const source = get(`in/${name.replace('html', 'txt')}`)
      expect(get(`site/${name}`)).toBe(convert(source, {to: 'html'}))
    }
  })

  it('leaves nothing of a stream that has not ended', async () => {
    const {child, ended} = start(['-f', 'jsonl', '-t', 'jsonl', '-o', 'out.jsonl'])
    child.stdin.write(`${JSON.stringify({id: 1, source: interview})}\n`)
    await until(() => list().length > 0)
    child.kill(signal)
    expect((await ended).code).toBe(code)
    expect(list()).toEqual([])
  })
})

describe('a file that becomes larger than allowed', () => {
  it.each(['1', '2'])('is not there, nor a draft of it, with %s at work', async (jobs) => {
    for (let index = 0; index < 24; index++) {
      put(`in/${index}.txt`, interview.repeat(index % 2 === 0 ? 1500 : 100))
    }
    put('site/0.html', 'old')
    const call = ['in/*.txt', '-t', 'html', '--out-dir', 'site', '--cache', '--jobs', jobs]
    // A real disk that refuses in the middle: of 512 or 1024 bytes, as the shell counts.
    const limited = ['-c', 'ulimit -f 300 && exec "$@"', 'sh', process.execPath, bin, ...call]
    const {status, stderr} = spawnSync('sh', limited, {cwd: at('.'), encoding: 'utf8'})
    expect(status).toBe(1)
    const failures = stderr.split('\n').slice(0, -1)
    expect(failures).toHaveLength(12)
    for (const line of failures) {
      expect(line).toMatch(
        /^colloquy: in\/\d+\.txt: the file would be larger than allowed \(.+\.html\)$/,
      )
    }
    expect(list('site')).toHaveLength(13)
    expect(list('site').filter((name) => !name.endsWith('.html'))).toEqual([])
    expect(get('site/0.html')).toBe('old')
    expect(Object.keys(JSON.parse(get('.colloquy-cache')).files)).toHaveLength(12)
  })
})

describe('a reader that leaves', () => {
  it.each([
    ['a transcript', ['big.txt']],
    ['a stream', ['-f', 'jsonl', '-t', 'jsonl', 'big.jsonl']],
  ])('of %s is no error', async (_, argv) => {
    put('big.txt', interview.repeat(5000))
    const line = JSON.stringify({id: 1, source: interview.repeat(10)})
    put('big.jsonl', `${line}\n`.repeat(1000))
    const {child, ended} = start(argv)
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await ended).toMatchObject({code: 0, err: ''})
  })
})

describe('the start', () => {
  /** The executable with some files of the package and nothing else: no dependency can be loaded. */
  function alone(...names: string[]): string {
    const dist = path.dirname(bin)
    mkdirSync(at('package/dist'), {recursive: true})
    copyFileSync(path.join(dist, '../package.json'), at('package/package.json'))
    const shared = readdirSync(dist).filter((name) => /^chunk-.+\.js$/.test(name))
    for (const name of ['bin.js', ...shared, ...names]) {
      copyFileSync(path.join(dist, name), at(`package/dist/${name}`))
    }
    return at('package/dist/bin.js')
  }

  it('of --version needs no library', async () => {
    const {version} = JSON.parse(
      execFileSync('cat', [path.join(bin, '../../package.json')], {encoding: 'utf8'}),
    )
    expect(await start(['--version'], alone()).ended).toEqual({
      code: 0,
      out: `${version}\n`,
      err: '',
    })
  })

  it('of --help, and of one file, needs one file of it', async () => {
    const command = alone('browser.js')
    put('one.txt')
    expect((await start(['--help'], command).ended).out).toContain('Usage: colloquy')
    const {code, err} = await start(['one.txt', '-o', 'one.html'], command).ended
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(get('one.html')).toContain('Alone?')
  })
})
