import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {toString as everyWord} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {convert, parse, textOf, turns} from '../src/index.js'
import {expectLinear} from './cost.js'
import {faultsOf, heardIn, namelessCues, shownIn, voicedCues, writeSrt, writeVtt} from './cues.js'

const runs = {numRuns: Number(process.env.RUNS ?? 150)}
const root = path.join(import.meta.dirname, 'fixtures/captions')

/** The caption fixtures that have cues. */
const fixtures = readdirSync(root)
  .filter((name) => name !== 'nothing-but-a-header')
  .map((name) => {
    const file = readdirSync(path.join(root, name)).find((one) => one.startsWith('input.')) ?? ''
    return {
      name,
      from: path.extname(file).slice(1),
      source: readFileSync(path.join(root, name, file), 'utf8'),
    }
  })
  .filter(({from}) => from === 'vtt' || from === 'srt')

/** Letters and digits only, which is what nobody may lose. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

const speech = (source: string, from: string) =>
  letters(turns(parse(source, {from})).map(textOf).join(' '))

describe('captions written again', () => {
  it('are the same cues: times, ids, places, voices and text', () => {
    fc.assert(
      fc.property(fc.oneof(voicedCues, namelessCues), (cues) => {
        const source = writeVtt(cues)
        const written = convert(source, {from: 'vtt', to: 'vtt'})
        expect(faultsOf(written)).toEqual([])
        expect(heardIn(written)).toEqual(heardIn(source))
      }),
      runs,
    )
  })

  it('are the same cues in SubRip: times and text', () => {
    fc.assert(
      fc.property(namelessCues, (cues) => {
        const source = convert(writeVtt(cues), {from: 'vtt', to: 'srt'})
        expect(shownIn(convert(source, {from: 'srt', to: 'srt'}))).toEqual(shownIn(source))
      }),
      runs,
    )
  })

  it.each(['vtt', 'srt'])('do not change when they are written as %s once more', (to) => {
    fc.assert(
      fc.property(fc.oneof(voicedCues, namelessCues), (cues) => {
        for (const [from, source] of [
          ['vtt', writeVtt(cues)],
          ['srt', writeSrt(cues)],
        ] as const) {
          const once = convert(source, {from, to})
          expect(convert(once, {from: to, to})).toBe(once)
        }
      }),
      runs,
    )
  })

  it('keep every word of a cue once, in the speech', () => {
    fc.assert(
      fc.property(voicedCues, (made) => {
        // What rolls is left out, so that no cue may begin as another ends.
        const cues = made.map((cue, index) => ({
          ...cue,
          payload: cue.payload
            .replaceAll('>', `>n${index} `)
            .replaceAll(/<(\/[a-z]+)>n\d+ /g, '<$1>'),
        }))
        const source = writeVtt(cues)
        const said = heardIn(source).flatMap((cue) => cue.said.map(({text}) => text))
        expect(speech(source, 'vtt')).toBe(letters(said.join(' ')))
      }),
      runs,
    )
  })

  describe.each(fixtures)('of $name', ({name, from, source}) => {
    it('have no fault', () => {
      const options = {from, to: 'vtt'}
      const written = convert(source, options)
      expect(faultsOf(written)).toEqual([])
      expect(convert(written, {from: 'vtt', to: 'vtt'})).toBe(written)
      const again = convert(convert(source, {from, to: 'srt'}), {from: 'srt', to: 'srt'})
      expect(again).toBe(convert(source, {from, to: 'srt'}))
    })

    it('give the same speech when they are read back', () => {
      const again = speech(convert(source, {from, to: 'vtt'}), 'vtt')
      // Cues that are out of order are put in order.
      if (name === 'times-backwards')
        expect([...again].sort()).toEqual([...speech(source, from)].sort())
      else expect(again).toBe(speech(source, from))
    })

    it('lose no whole word wherever the file is cut', () => {
      const cues = turns(parse(source, {from})).flatMap((turn) => turn.cues ?? [])
      const lines = cues.flatMap(({text, position}) =>
        text.split('\n').map((line) => ({line: letters(line), end: position?.end.offset ?? 0})),
      )
      for (let end = 0; end < source.length; end++) {
        const read = turns(parse(source.slice(0, end), {from}))
        // With the marks: a time in the words is none of them.
        const all = letters(read.map((turn) => `${turn.label ?? ''} ${everyWord(turn)}`).join(' '))
        for (const one of lines) if (one.end <= end) expect(all).toContain(one.line)
      }
    })
  })
})

describe('what SubRip cannot hold', () => {
  const source = [
    'WEBVTT - The rope walk',
    'STYLE\n::cue { color: lime }',
    'first\n00:01.000 --> 00:02.000 align:start\n<v Ana Ruiz>Where do <c.loud>ropes</c> <i.soft>come</i> from?',
    '00:02.000 --> 00:03.000\n<v Ben>From <lang en>the</lang> <00:02.500>walk.',
    '00:03.000 --> 00:04.000\n[bell rings]',
    '00:04.000 --> 00:05.000\n<v Ana Ruiz><ruby>縄<rt>なわ</rt></ruby> &lt;i&gt;, AT&amp;amp;T? &lt;laughs&gt; <u>3</u> &lt; 4',
  ].join('\n\n')

  it('is written without it', () => {
    expect(convert(source, {to: 'srt'})).toBe(`1
00:00:01,000 --> 00:00:02,000
Ana Ruiz: Where do ropes <i>come</i> from?

2
00:00:02,000 --> 00:00:03,000
Ben: From the walk.

3
00:00:03,000 --> 00:00:04,000
[bell rings]

4
00:00:04,000 --> 00:00:05,000
Ana Ruiz: 縄なわ &lt;i>, AT&amp;amp;T? <laughs> <u>3</u> < 4
`)
  })

  it('is all that is lost on the way through it', () => {
    const back = convert(convert(source, {to: 'srt'}), {from: 'srt', to: 'vtt'})
    expect(back).toBe(`WEBVTT

00:00:01.000 --> 00:00:02.000
Ana Ruiz: Where do ropes <i>come</i> from?

00:00:02.000 --> 00:00:03.000
Ben: From the walk.

00:00:03.000 --> 00:00:04.000
[bell rings]

00:00:04.000 --> 00:00:05.000
Ana Ruiz: 縄なわ &lt;i&gt;, AT&amp;amp;T? &lt;laughs&gt; <u>3</u> &lt; 4
`)
    const kept = (vtt: string) =>
      heardIn(vtt).map(({start, end, said}) => {
        const text = said.map((one) => one.text).join(' ')
        return {start, end, text: text.replace(/^(?:Ana Ruiz|Ben): /, '')}
      })
    expect(kept(back)).toEqual(kept(source))
  })

  it('is no word: text that looks like its markup comes back', () => {
    fc.assert(
      fc.property(namelessCues, (cues) => {
        const source = writeVtt(cues)
        const back = convert(convert(source, {from: 'vtt', to: 'srt'}), {from: 'srt', to: 'vtt'})
        const kept = (vtt: string) => heardIn(vtt).map(({id, place, ...rest}) => rest)
        expect(kept(back)).toEqual(kept(source))
      }),
      runs,
    )
  })
})

describe('what WebVTT forbids', () => {
  const written = (cue: string, title = '') =>
    convert(`WEBVTT${title}\n\n${cue}\n`, {from: 'vtt', to: 'vtt'})

  it.each([
    [
      'an end that is not behind the start',
      '00:02.000 --> 00:02.000\nHm.',
      '00:00:02.000 --> 00:00:02.001\nHm.',
    ],
    [
      'an end before the start',
      '00:02.000 --> 00:01.000\nHm.',
      '00:00:02.000 --> 00:00:02.001\nHm.',
    ],
    [
      'settings that are none',
      '00:02.000 --> 00:03.000 align:middle line:120% size:5% size:6% x:y region:a\nHm.',
      '00:00:02.000 --> 00:00:03.000 align:center size:5%\nHm.',
    ],
    [
      'an id that is a comment',
      'NOTE 1\n00:02.000 --> 00:03.000\nHm.',
      '00:00:02.000 --> 00:00:03.000\nHm.',
    ],
    [
      'times outside the cue',
      '00:02.000 --> 00:03.000\n<00:02.000>Hm, <00:02.900>hm, <00:02.500>hm <00:03.000>hm.',
      '00:00:02.000 --> 00:00:03.000\nHm, <00:00:02.900>hm, hm hm.',
    ],
    [
      'tags that do not fit',
      '00:02.000 --> 00:03.000\n<b>H<i>m</b>, <c x>hm</c> <rt>hm</rt> <ruby>h<rt>m</ruby> <u></u>hm.',
      '00:00:02.000 --> 00:00:03.000\n<b>H<i>m, <c>hm</c> hm <ruby>h<rt>m</rt></ruby> hm.</i></b>',
    ],
    [
      'raw signs',
      '00:02.000 --> 00:03.000\n3 < 4 & 5 > 2',
      '00:00:02.000 --> 00:00:03.000\n3 &lt; 4 &amp; 5 &gt; 2',
    ],
  ])('%s', (_, cue, expected) => {
    expect(written(cue)).toBe(`WEBVTT\n\n${expected}\n`)
    expect(faultsOf(written(cue))).toEqual([])
  })

  it('cues out of order: each says whose it is', () => {
    const cues =
      '00:05.000 --> 00:06.000\n<v Ana>So?\n\n00:06.000 --> 00:07.000\nWell?\n\n00:01.000 --> 00:02.000\n<v Ben>No.'
    expect(written(cues)).toBe(`WEBVTT

00:00:01.000 --> 00:00:02.000
<v Ben>No.</v>

00:00:05.000 --> 00:00:06.000
<v Ana>So?</v>

00:00:06.000 --> 00:00:07.000
<v Ana>Well?</v>
`)
  })

  it('an arrow in the title', () => {
    expect(written('00:02.000 --> 00:03.000\nHm.', ' - Here --> there')).toMatch(
      /^WEBVTT - Here → there\n\n/,
    )
  })
})

describe('captions of a talk with times', () => {
  const word = fc.string({unit: fc.constantFrom(...'abcdeé—,.?水'), minLength: 1, maxLength: 14})
  const spoken = fc.array(word, {minLength: 1, maxLength: 60}).map((words) => words.join(' '))
  const talk = fc.array(fc.record({gap: fc.integer({min: 2, max: 90}), text: spoken}), {
    minLength: 2,
    maxLength: 8,
  })

  it('are cards of two lines of 42 characters that fill the time of each turn, and no more', () => {
    fc.assert(
      fc.property(talk, (made) => {
        let time = 0
        const source = made.map(({gap, text}, index) => {
          const seconds = time
          time += gap
          const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
          return {seconds, line: `${index % 2 ? 'Ben' : 'Ana'} [${clock}]: So ${text} done.`}
        })
        const text = source.map(({line}) => line).join('\n')
        const transcript = parse(text, {from: 'text'})
        fc.pre(turns(transcript).length === made.length)
        const written = convert(text, {from: 'text', to: 'vtt'})
        expect(faultsOf(written)).toEqual([])
        const cues = heardIn(written)
        for (const [index, {start, end, said}] of cues.entries()) {
          const lines = said.flatMap((one) => one.text.split('\n'))
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(42)
          expect(end).toBeGreaterThan(start)
          const next = cues[index + 1]
          if (next !== undefined) expect(end).toBe(next.start)
        }
        const starts = new Set(cues.map(({start}) => start))
        for (const {seconds} of source) expect(starts).toContain(seconds)
        const all = cues.flatMap(({said}) => said.map((one) => one.text)).join(' ')
        expect(letters(all)).toBe(letters(turns(transcript).map(textOf).join(' ')))
      }),
      runs,
    )
  })

  it('go by the times that stand in the speech', () => {
    const source =
      'Ana (00:00:10):\nWhere do ropes come from?\n\n(00:00:40):\nAnd who walks it?\n\nBen (00:01:00):\nI do.'
    const times = heardIn(convert(source, {to: 'vtt'})).map(({start, end}) => [start, end])
    expect(times).toEqual([
      [10, 40],
      [40, 60],
      [60, 61],
    ])
  })

  it('share the time among turns that have none', () => {
    const source =
      '[00:10] Ana: Where do ropes come?\nBen: From there, and not.\n[00:20] Ana: Why, then?\nBen: So it is.'
    const cues = heardIn(convert(source, {from: 'text', to: 'vtt'}))
    expect(cues.map(({start}) => Math.round(start))).toEqual([10, 15, 20, 21])
    expect(cues.map(({said}) => said[0]?.voice)).toEqual(['Ana', 'Ben', 'Ana', 'Ben'])
  })

  it.each(['vtt', 'srt', 'podcast-json', 'podcast-html'])(
    'are not made up without times: %s',
    (to) => {
      expect(() => convert('Ana: Why?\nBen: So.', {to})).toThrow(TypeError)
      expect(() => convert('Ana: Why?\nBen: So.', {to})).toThrow(/without times/)
    },
  )
})

describe('options', () => {
  const cue = (start: number, end: number, text: string) =>
    `00:0${start}.000 --> 00:0${end}.000\n${text}\n\n`

  it('`pause` is the silence that starts a paragraph', () => {
    const source = `WEBVTT\n\n${cue(0, 1, '<v Ana>One.')}${cue(2, 3, '<v Ana>Two.')}${cue(6, 7, '<v Ana>Three.')}`
    const text = (pause?: number) => turns(parse(source, {pause})).map(textOf)
    expect(text()).toEqual(['One. Two.\n\nThree.'])
    expect(text(0.5)).toEqual(['One.\n\nTwo.\n\nThree.'])
    expect(text(Number.POSITIVE_INFINITY)).toEqual(['One. Two. Three.'])
  })

  const speakers = [
    {name: 'Ana Ruiz', label: 'SPEAKER_00', honorific: 'Dr.'},
    {name: 'Ben Ode', label: 'SPEAKER_01'},
  ]

  it('`speakers` names voices, in turns and in captions', () => {
    const source = `WEBVTT\n\n${cue(0, 1, '<v SPEAKER_00>Why?')}${cue(1, 2, '<v SPEAKER_01><i>So.</i>')}`
    expect(parse(source, {speakers}).speakers.map(({name}) => name)).toEqual([
      'Ana Ruiz',
      'Ben Ode',
    ])
    const written = convert(source, {speakers, to: 'vtt'})
    expect(heardIn(written).map(({said}) => said[0]?.voice)).toEqual(['Dr. Ana Ruiz', 'Ben Ode'])
  })

  it('`speakers` names labels, in turns and in captions', () => {
    const source = `WEBVTT\n\n${cue(0, 1, '[SPEAKER_00]: Why so?')}${cue(1, 2, '[SPEAKER_01]: <i>So</i> be it.')}${cue(2, 3, '[SPEAKER_00]: Is it?')}`
    expect(parse(source, {speakers}).speakers.map(({name}) => name)).toEqual([
      'Ana Ruiz',
      'Ben Ode',
    ])
    const written = convert(source, {speakers, to: 'srt'})
    expect(shownIn(written).map(({text}) => text)).toEqual([
      '[Dr. Ana Ruiz]: Why so?',
      '[Ben Ode]: <i>So</i> be it.',
      '[Dr. Ana Ruiz]: Is it?',
    ])
  })

  it('the language of the header is that of the page', () => {
    const source = `WEBVTT\nKind: captions\nLanguage: nb\n\n${cue(0, 1, '<v Ana>Ja.')}`
    expect(parse(source).metadata).toEqual({kind: 'captions', language: 'nb'})
    expect(convert(source, {to: 'html'})).toContain('lang="nb"')
  })
})

describe('a file', () => {
  const source =
    'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Åse>Hvor går du?\n\n00:01.000 --> 00:02.000\n<v Bø>Hjem.\n'
  const utf16 = (text: string) =>
    new Uint8Array(
      [...`\ufeff${text}`].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    )

  it.each([
    ['UTF-8', new TextEncoder().encode(source)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${source}`)],
    ['UTF-16', utf16(source)],
    ['CRLF', source.replaceAll('\n', '\r\n')],
    ['CR', source.replaceAll('\n', '\r')],
  ])('may be %s', (_, bytes) => {
    expect(turns(parse(bytes)).map((turn) => [turn.label, textOf(turn), turn.start])).toEqual([
      ['Åse', 'Hvor går du?', 0],
      ['Bø', 'Hjem.', 1],
    ])
  })

  it.each([1, 3])('may hold an hour of words, a cue each, %i at a time', (run) => {
    const cues = Array.from({length: 4000}, (_, index) => {
      const start = index * 900
      const voice = Math.floor(index / run) % 2 === 0 ? 'Ana' : 'Ben'
      return {start, length: 900, id: '', settings: '', payload: `<v ${voice}>word${index}</v>`}
    })
    const transcript = parse(writeVtt(cues))
    expect(turns(transcript)).toHaveLength(Math.ceil(4000 / run))
    expect(turns(transcript).map(textOf).join(' ')).toBe(
      cues.map((_, index) => `word${index}`).join(' '),
    )
    expect(convert(writeVtt(cues), {to: 'vtt'})).toContain('>word3999</v>')
  })
})

describe('cost grows with the work and no faster', () => {
  const head = 'WEBVTT\n\n00:00.000 --> 00:02.000\n'
  const families: Record<string, (size: number) => string> = {
    'tags that stay open': (n) => `${head}${'<i>'.repeat(n / 6)}${'<v A>x<v B>y'.repeat(n / 24)}`,
    'empty tags': (n) => `${head}${'<i></i>'.repeat(n / 7)}x`,
    'closed tags': (n) => head + '<i>x</i> '.repeat(n / 9),
    'words with times': (n) => head + '<00:01.000>x '.repeat(n / 13),
    'labels in a cue': (n) => head + 'Ana: <i>Why?</i>\nBen: So.\n'.repeat(n / 26),
    'lines of a cue': (n) => head + '- x\n'.repeat(n / 4),
    'signs that open nothing': (n) => head + '<v &a{\\a'.repeat(n / 8),
    'cues without words': (n) => `${head}x\n${'00:00.000 --> 00:02.000\n'.repeat(n / 24)}`,
    'spaces in a line': (n) => `${head}x${' '.repeat(n)}y`,
    'voices that never come back': (n) =>
      `WEBVTT\n\n${Array.from({length: n / 45}, (_, i) => `00:00.000 --> 00:02.000\n<v Person ${i}>Why?\n\n`).join('')}`,
    'lines that roll': (n) =>
      `WEBVTT\n\n${Array.from({length: n / 45}, (_, i) => `00:00.000 --> 00:02.000\nline ${i}\nline ${i + 1}\n\n`).join('')}`,
  }

  it.each(Object.entries(families))('%s', (_, make) => {
    expectLinear((size) => {
      const source = make(size)
      return () => {
        for (const to of ['vtt', 'srt']) convert(source, {from: 'vtt', to})
      }
    }, 8_000)
  })
})
