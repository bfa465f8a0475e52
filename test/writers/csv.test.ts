import {csvParseRows} from 'd3-dsv'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert, parse, textOf, turns} from '../../src/index.js'
import {
  allFixtures,
  allTalks,
  anyTranscript,
  anyWords,
  hostile,
  hostileWords,
  write,
} from './published.js'

const runs = {numRuns: Number(process.env.RUNS ?? 100)}

const csv = (source: string) => convert(source, {from: 'markdown', to: 'csv'})

describe('CSV', () => {
  it('has a row for each turn, with times in seconds and full names', () => {
    const source =
      '[0:12.5] **Dr. Ana Ruiz (AR):** Why, "now"?\n\n[1:02:03] **Ben:** Because.\n\n**AR:** So?'
    expect(csv(source)).toBe(
      [
        'start,end,speaker,kind,text',
        '12.5,,Dr. Ana Ruiz,question,"Why, ""now""?"',
        '3723,,Ben,answer,Because.',
        ',,Dr. Ana Ruiz,question,So?',
        '',
      ].join('\r\n'),
    )
  })

  it('keeps what nobody says, and gives nobody a name', () => {
    const source =
      '# The mill\n\nIn May.\n\nQ: Why?\n\nA: So.\n\nQ: And?\n\nA: Yes.\n\n---\n\nThe end.'
    expect(csv(source).split('\r\n').slice(1)).toEqual([
      ',,,heading,The mill',
      ',,,prose,In May.',
      ',,,question,Why?',
      ',,,answer,So.',
      ',,,question,And?',
      ',,,answer,Yes.',
      ',,,prose,The end.',
      '',
    ])
  })

  it('calls somebody by their code where no name is known', () => {
    expect(csv('P03: Why here?\n\nP04: Because of it.\n\nP03: And then?')).toContain(
      ',,P03,question,Why here?',
    )
  })

  it('keeps the lines of a cell', () => {
    expect(csv('**Ana:** a?\n\nb\n\n**Ben:** c.')).toContain(',,Ana,question,"a?\n\nb"\r\n')
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\tb',
    '\0c',
    ' =1',
    '＝1',
    '－1',
    '＋1',
    '＠a',
    '\u00a0=1',
    '\ufeff=1',
  ])('makes a cell that begins like %j safe', (words) => {
    const rows = csvParseRows(write(hostile([words]), 'csv'))
    expect(rows[1]?.[2]).toBe(`'${words} ${words}`)
    expect(rows[1]?.[4]).toBe(`'${words}`)
  })

  it('leaves the dash of dialogue, and signs in the middle', () => {
    for (const words of ['— Why?', '–5', 'a=b', "'=1", '1-2']) {
      expect(csvParseRows(write(hostile([words]), 'csv'))[1]?.[4]).toBe(words)
    }
  })
})

/** The cells of a transcript, read by a library that follows RFC 4180. */
function textsOf(transcript: ReturnType<typeof parse>): (string | undefined)[] {
  const text = write(transcript, 'csv')
  expect(text).toMatch(/\r\n$/)
  const rows = csvParseRows(text)
  for (const row of rows) {
    expect(row).toHaveLength(5)
    for (const cell of row) expect(cell).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\0\t\r\n])/)
  }
  const spoken = rows.filter(([, , , kind]) => /^(?:question|answer|statement)$/.test(kind ?? ''))
  return spoken.map(([, , , , cell]) => cell)
}

describe('CSV reads back, and no word is lost:', () => {
  const check = (transcript: ReturnType<typeof parse>) => {
    const expected = turns(transcript).map(textOf)
    const quoted = expected.map((text) =>
      /^(?:\s*[=+\-@＝＋－＠]|[\0\t\r\n])/.test(text) ? `'${text}` : text,
    )
    expect(textsOf(transcript)).toEqual(quoted)
  }

  it.each([...allFixtures(), ...allTalks()])('$name', ({transcript}) => check(transcript))

  it('any Markdown', () => {
    fc.assert(fc.property(anyTranscript, check), runs)
  })

  it('any characters', () => {
    fc.assert(fc.property(anyWords, check), runs)
  })
})

it('takes a transcript without anything', () => {
  expect(write(parse(''), 'csv')).toBe('start,end,speaker,kind,text\r\n')
  expect(write(hostile(hostileWords), 'csv').split('\r\n').length).toBeGreaterThan(
    hostileWords.length,
  )
})
