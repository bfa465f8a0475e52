import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert, parse, type Transcript, toJson} from '../../src/index.js'
import {talk, textShapes} from '../arbitraries.js'
import {
  allFixtures,
  allTalks,
  anyTranscript,
  anyWords,
  letters,
  lettersOfTurns,
  write,
} from './published.js'

const runs = {numRuns: Number(process.env.RUNS ?? 100)}

const text = (source: string) => convert(source, {from: 'markdown', to: 'text'})

describe('plain text', () => {
  it('is typed with care', () => {
    const source = `# The *mill*

In May.

**Ana Ruiz (AR):** Who \`ran\` it? [laughs]

**Dr. Ben Ode:** My [aunt](https://a.example):

3. first
4. then

   more
   - a
   - b

> quoted

| c | d |
| - | - |
| e | f |

[0:12] **AR** (via phone): You?

**Ben:** Yes. [0:30] Yes!

---

The end.`
    expect(text(source)).toBe(`The mill

In May.

Ana Ruiz (AR): Who ran it? [laughs]

Dr. Ben Ode: My aunt:

3. first

4. then

   more

   - a
   - b

quoted

c  d
e  f

AR (via phone): [0:12] You?

Ben: Yes. [0:30] Yes!

* * *

The end.
`)
  })

  it('says who asks where nobody is named', () => {
    expect(
      text('**Question:** Why?\n\n**Answer:** So.\n\n**Question:** And?\n\n**Answer:** Yes.'),
    ).toMatch(/^Q: Why\?\n\nA: So\.\n\nQ: And/)
    expect(text('### Who rang?\n\nMe.\n\n### Why?\n\nTide.')).toBe(
      'Q: Who rang?\n\nA: Me.\n\nQ: Why?\n\nA: Tide.\n',
    )
    expect(text('— Why?\n\n— So.\n\n— And?\n\n— Yes.')).toBe(
      '— Why?\n\n— So.\n\n— And?\n\n— Yes.\n',
    )
  })

  it('shows names as asked for', () => {
    const source = '**Ana Ruiz (AR):** Why?\n\n**Ben:** So.\n\n**AR:** And?'
    const as = (names: 'full' | 'short') => convert(source, {from: 'markdown', to: 'text', names})
    expect(as('full')).toContain('Ana Ruiz: And?')
    expect(as('short')).toContain('AR: Why?')
    expect(convert(source, {from: 'markdown', to: 'text', labels: 'qa'})).toContain('A: So.')
  })
})

/** What plain text keeps: who speaks, by name and code, and which kinds of turns in which order. */
function kept(transcript: Transcript) {
  const {speakers, content} = toJson(transcript)
  return {
    speakers: speakers.map(({name, honorific, label}) => ({name, honorific, label})),
    turns: content.flatMap((block) => {
      if (block.type !== 'turn') return []
      const {speaker, kind, direction, start} = block
      return [{speaker, kind, direction, start, said: letters(block.text)}]
    }),
  }
}

/** What plain text cannot hold, so that these read back otherwise. */
const lost: Readonly<Record<string, string>> = {
  'interview/closing-note/input.md': 'italics tell a closing note',
  'questions/closing-note-in-italics/input.md': 'italics tell a closing note',
  'interview/escaped-label/input.md': 'an escape tells speech from a label',
  'interview/escaped-label-chinese/input.md': 'an escape tells speech from a label',
  'interview/escaped-label-in-a-link/input.md': 'an escape tells speech from a label',
  'interview/escaped-label-in-bold/input.md': 'an escape tells speech from a label',
  'interview/escaped-label-with-a-time/input.md': 'an escape tells speech from a label',
  'interview/front-matter-knows-a-short-talk/input.md': 'the front matter tells who speaks',
  'shapes/front-matter-names-as-they-come/input.md': 'the front matter tells who speaks',
  'shapes/heading-with-more-than-a-name/input.md': 'a heading tells that nobody speaks',
  'interview/headings-and-breaks/input.md': 'headings and breaks end a turn',
  'interview/lists-quotes-tables-code/input.md': 'code may look like turns',
  'interview/roles-and-names-over-the-talk-korean/input.txt':
    'close lines tell a cast from greetings',
  'interview/time-beside-raw-html/input.md': 'raw HTML tells words from a time',
  'not-talk/dialogue-in-code/input.md': 'code may look like turns',
  'shapes/angled-names/input.txt': 'brackets tell that a handle is a label',
  'shapes/bold-label-and-a-second-line/input.md': 'bold tells that a letter is a label',
  'shapes/handles-bold/input.md': 'bold tells that a handle is a label',
  'shapes/list-inside-a-turn/input.md': 'items may look like turns',
  'shapes/magazines-that-are-words/input.txt': 'capitals tell a magazine from a word',
  'shapes/names-alone-behind-marks/input.txt': 'marks before names tell who asks',
  'shapes/names-alone-below-a-cast/input.txt': 'headings and breaks end a turn',
  'shapes/names-over-speech-and-a-list/input.md': 'items may look like turns',
  'shapes/proceedings-with-lead-ins/input.txt': 'a full stop tells a label from a lead-in',
  'shapes/roster-given/input.txt': 'a roster tells a code that nobody defines',
  'an interview': 'headings and breaks end a turn',
  'hostile words': 'markup is nobody’s name',
}

describe('plain text reads back to the same speakers, turns and kinds:', () => {
  const all = [...allFixtures(), ...allTalks()]

  it.each(all.filter(({name}) => lost[name] === undefined))('$name', ({transcript}) => {
    const again = parse(write(transcript, 'text'), {from: 'text'})
    expect(kept(again)).toEqual(kept(transcript))
  })

  it('but where it cannot tell', () => {
    for (const [name, reason] of Object.entries(lost)) {
      const {transcript} = all.find((one) => one.name === name) ?? {transcript: parse('')}
      const again = parse(write(transcript, 'text'), {from: 'text'})
      expect(kept(again), `${name}: ${reason}`).not.toEqual(kept(transcript))
    }
  })

  it('any talk', () => {
    fc.assert(
      fc.property(talk, (made) => {
        const source = textShapes['blank lines between']?.(made) ?? ''
        const transcript = parse(source, {from: 'text'})
        const again = parse(write(transcript, 'text'), {from: 'text'})
        expect(kept(again)).toEqual(kept(transcript))
      }),
      runs,
    )
  })
})

describe('plain text loses no word:', () => {
  const check = (transcript: Transcript) => {
    const written = letters(write(transcript, 'text'))
    let from = 0
    for (const said of lettersOfTurns(transcript)) {
      const at = written.indexOf(said, from)
      expect(at, said).toBeGreaterThanOrEqual(from)
      from = at + said.length
    }
  }

  it('any Markdown', () => {
    fc.assert(fc.property(anyTranscript, check), runs)
  })

  it('any characters', () => {
    fc.assert(fc.property(anyWords, check), runs)
  })
})

it('takes a transcript without anything', () => {
  expect(write(parse(''), 'text')).toBe('')
})
