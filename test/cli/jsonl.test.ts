import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {Readable, Writable} from 'node:stream'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse, toJson} from '../../src/index.js'
import {interview, worker, workplace} from './workplace.js'

const {at, get, list, put, run} = workplace()
const call = ['--from', 'jsonl', '--to', 'jsonl']

/** What the command answers to some lines. */
async function answers(input: string | Uint8Array, ...more: string[]) {
  const {code, out, err} = await run([...call, ...more], input)
  expect({code, err}).toEqual({code: 0, err: ''})
  return out.split('\n').slice(0, -1)
}
const transcript = toJson(parse(interview))

describe('a line', () => {
  it('becomes a line with its transcript', async () => {
    const lines = [
      {id: 'a', source: interview},
      {id: 2, source: '**Ana:** Hi?\n\n**Ben:** Hi.', from: 'text'},
    ]
    const [one = '', two = ''] = await answers(lines.map((line) => JSON.stringify(line)).join('\n'))
    expect(JSON.parse(one)).toEqual({id: 'a', transcript})
    expect(JSON.parse(two)).toMatchObject({id: 2, transcript: {speakers: []}})
  })

  it('is taken with the options of the call', async () => {
    const [line = ''] = await answers(JSON.stringify({source: interview}), '--positions')
    expect(JSON.parse(line)).toEqual({
      id: null,
      transcript: toJson(parse(interview), {positions: true}),
    })
  })

  it.each([
    ['{"id":1,"source":7}', '{"id":1,"error":"`source` is not a string"}'],
    ['{"id":"x"}', '{"id":"x","error":"`source` is not a string"}'],
    [
      '{"id":["x",{"y":0}],"source":"","from":"word"}',
      '{"id":["x",{"y":0}],"error":"Unknown `from`',
    ],
    ['{"id":1,"source":"{","from":"json"}', '{"id":1,"error":"'],
    ['not json', '{"id":null,"error":"Unexpected token'],
    ['{"id":1', '{"id":null,"error":"'],
    ['["id"]', '{"id":null,"error":"The line is not an object: expected {\\"id\\", \\"source\\"}"'],
    ['null', '{"id":null,"error":"The line is not an object'],
    [new Uint8Array([0x22, 0xe9, 0x22]), '{"id":null,"error":"'],
  ])('that cannot be read is answered too: %s', async (line, answer) => {
    const input = Buffer.concat([Buffer.from('\n'), Buffer.from(line), Buffer.from('\n')])
    const [given = '', ...others] = await answers(input)
    expect(given.startsWith(answer)).toBe(true)
    expect(others).toEqual([])
    if (answer.startsWith('{"id":null')) expect(JSON.parse(given).line).toBe(2)
  })

  it('keeps its id as it is written, though it is a number of 64 bits', async () => {
    const line = '{"meta":{"id":7},"id": 1189230415774064641, "source":"Q: a\\nA: b"}'
    expect((await answers(line))[0]).toMatch(/^\{"id":1189230415774064641,"transcript":/)
  })

  it('may end with a carriage return, and the file may begin with a byte order mark', async () => {
    const lines = `\ufeff{"id":1,"source":"Q: a\\nA: b"}\r\n\r\n  \n{"id":2,"source":"Q: a\\nA: b"}`
    const ids = (await answers(lines)).map((line) => JSON.parse(line).id)
    expect(ids).toEqual([1, 2])
  })

  it('may be long, and one that is too long is left out', async () => {
    const padded = (id: number, bytes: number) =>
      `{"id":${id},"pad":"${'x'.repeat(bytes)}","source":"Q: a\\nA: b"}\n`
    const lines = padded(1, 50_000_000) + padded(2, 60_000_000) + padded(3, 10)
    const given = (await answers(lines)).map((line) => JSON.parse(line))
    expect(given).toMatchObject([
      {id: 1, transcript: {version: 1}},
      {id: null, error: 'The line is longer than 50 MB', line: 2},
      {id: 3, transcript: {version: 1}},
    ])
  })
})

describe('a stream', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'x',
      '{"id":1,"source":"Q: a\\nA: é"}',
      '{"id":2,"source":"安娜：好"}',
    ),
    fc.string(),
  )

  it('is answered alike however it is cut into chunks', async () => {
    const property = fc.asyncProperty(fc.array(line), fc.array(fc.nat(40)), async (lines, cuts) => {
      const bytes = Buffer.from(lines.join('\n'))
      const chunks: Buffer[] = []
      let start = 0
      for (const cut of cuts) {
        chunks.push(bytes.subarray(start, start + cut))
        start += cut
      }
      const stream = Readable.from([...chunks, bytes.subarray(start)].filter((one) => one.length))
      expect((await run(call, stream)).out).toBe((await run(call, bytes)).out)
    })
    await fc.assert(property, {numRuns: 50})
  })

  it('is answered in order by several workers', async () => {
    const lines = Array.from({length: 300}, (_, id) =>
      id % 50 === 7 ? 'bad' : JSON.stringify({id, source: interview.repeat(1 + ((id * 7) % 40))}),
    )
    put('corpus.jsonl', `${lines.join('\n')}\n`)
    const one = await run([...call, 'corpus.jsonl'])
    const two = await run([...call, 'corpus.jsonl', '--jobs', '2'], '', {worker})
    expect(one.out.split('\n')).toHaveLength(301)
    expect(two).toEqual(one)
  })

  it('is read no faster than the answers are taken', async () => {
    let read = 0
    const source = JSON.stringify({id: 1, source: interview.repeat(50)})
    const stdin = Readable.from(
      (function* () {
        for (; read < 1000; read++) yield Buffer.from(`${source}\n`)
      })(),
    )
    let release = () => {}
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        release = done
      },
    })
    const running = run(call, stdin, {stdout})
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(read).toBeLessThan(100)
    stdin.destroy()
    release()
    await running
  })

  it('is written to a file as a whole', async () => {
    put('corpus.jsonl', '{"id":1,"source":"Q: a\\nA: b"}\n')
    expect(await run([...call, 'corpus.jsonl', '-o', 'out.jsonl'])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(get('out.jsonl')).toMatch(/^\{"id":1,"transcript":\{.+\}\n$/)
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('{"id":2,"source":"Q: a\\nA: b"}\n')
        throw new Error('the cable was cut')
      })(),
    )
    const before = get('out.jsonl')
    const {code, err} = await run([...call, '-o', 'out.jsonl'], broken)
    expect({code, err}).toEqual({code: 1, err: 'colloquy: -: the cable was cut\n'})
    expect(get('out.jsonl')).toBe(before)
    expect(list()).toEqual(['corpus.jsonl', 'out.jsonl'])
  })

  it('may not be a folder', async () => {
    mkdirSync(at('in'))
    expect(await run([...call, 'in', '-o', 'out.jsonl'])).toEqual({
      code: 1,
      out: '',
      err: 'colloquy: in: is a folder, not a file\n',
    })
    expect(list()).toEqual([])
  })

  it('may be one of many files', async () => {
    put('in/a.jsonl', '{"id":1,"source":"Q: a\\nA: b"}\n')
    put('in/b.jsonl', '{"id":2,"source":"Q: a\\nA: b"}\n')
    const {code, err} = await run([...call, 'in/*.jsonl', 'gone.jsonl', '--out-dir', 'site'])
    expect({code, err}).toEqual({code: 1, err: 'colloquy: gone.jsonl: no such file\n'})
    expect(list('site')).toEqual(['in/a.jsonl', 'in/b.jsonl'])
  })
})

it('an empty stream is an empty file', async () => {
  expect(await answers('')).toEqual([])
  writeFileSync(at('empty.jsonl'), '')
  expect((await run([...call, 'empty.jsonl', '-o', 'out.jsonl'])).code).toBe(0)
  expect(readFileSync(at('out.jsonl'), 'utf8')).toBe('')
})
