/** Transcripts of every kind, to be written in formats that publishers and researchers take. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {
  type ConvertOptions,
  convert,
  fromJson,
  parse,
  type Transcript,
  textOf,
  toJson,
  turns,
} from '../../src/index.js'
import {talks} from '../talks.js'

const fixtures = path.join(import.meta.dirname, '../fixtures')

/** A transcript, and what it is called in a report. */
export interface Named {
  name: string
  transcript: Transcript
}

/** All fixtures. */
export function allFixtures(): Named[] {
  const folders = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  return folders.flatMap((name) =>
    ['input.txt', 'input.md'].flatMap((file) => {
      const input = path.join(fixtures, name, file)
      if (!existsSync(input)) return []
      const settings = path.join(fixtures, name, 'options.json')
      const options = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {}
      const from = file.endsWith('md') ? 'markdown' : 'text'
      const transcript = parse(readFileSync(input, 'utf8'), {from, ...options})
      return [{name: path.join(name, file), transcript}]
    }),
  )
}

/** The made-up talks, and transcripts whose every word means something to somebody. */
export function allTalks(): Named[] {
  const made = Object.entries(talks).map(([name, source]) => ({
    name,
    transcript: parse(source, {from: 'markdown'}),
  }))
  return [
    ...made,
    {name: 'hostile words', transcript: hostile()},
    {name: 'nothing', transcript: parse('')},
  ]
}

/** Words that are markup, quotation, formula or no character at all somewhere. */
export const hostileWords = [
  '</speech><script>alert(1)</script>',
  ']]>',
  '&amp; & < > " \'',
  '<!-- -->',
  '<?php ?>',
  '=1+1',
  '@SUM(A1)',
  '"a,b"',
  '__proto__',
  'constructor',
  'א مرحبا ‮abc',
  '👩‍👩‍👧 🇪🇺',
  '7 O’Clock',
  'a\u0000b\u0008c\u001fd\u007f',
  'a\ufffeb\uffff\ud800c\udc00',
  'tab\tand\u000bfeed\u000c\u0085\u2028end',
] as const

/** A transcript in which names, labels, roles and speech are all of that kind. */
export function hostile(words: readonly string[] = hostileWords): Transcript {
  const {version} = toJson(parse(''))
  return fromJson({
    version,
    title: words[0] ?? 'none',
    metadata: {date: words[1] ?? 'none'},
    speakers: words.map((word, index) => ({
      id: `${word}${index}`,
      name: word,
      honorific: word,
      label: word,
      aliases: [word],
      description: word,
      role: word,
      turns: 1,
      words: 1,
    })),
    content: words.map((word, index) => ({
      type: 'turn',
      speaker: `${word}${index}`,
      label: word,
      direction: word,
      kind: 'statement',
      start: index * 1.1,
      text: word,
    })),
  })
}

/** Pieces of Markdown, of which any may follow any. */
const pieces = [
  '**Ana Ruiz (AR):** ',
  '**Ben:** ',
  '**AR** (on queue): ',
  'Q: ',
  'A: ',
  '— ',
  'Why now? ',
  'Because. ',
  '[laughs] ',
  '[inaudible 00:12] ',
  '[pause] ',
  '(applause) ',
  '[00:12] ',
  '*so* ',
  '**very** ',
  '`<x>` ',
  '[a](https://a.example/?b&c) ',
  '[b](javascript:b) ',
  '![p](https://a.example/p.png "t") ',
  '![p](data:x) ',
  '[c][d] ',
  '<b>raw</b> ',
  '<div>\n',
  '\n',
  '\n\n',
  '  \n',
  '\n\n- ',
  '\n  - ',
  '\n\n3. ',
  '\n\n> ',
  '\n\n## ',
  '\n\n#### ',
  '\n\n---\n\n',
  '\n\n```js\n',
  '\n```\n\n',
  '\n\n| a | b |\n| - | :-: |\n| c | `d` |\n\n',
  '\n\n[d]: https://d.example\n\n',
  ']]>',
  '&#0;&#x1f;',
]

/** Transcripts made of Markdown at random. */
export const anyTranscript: fc.Arbitrary<Transcript> = fc
  .array(fc.oneof({weight: 6, arbitrary: fc.constantFrom(...pieces)}, fc.string({maxLength: 5})), {
    maxLength: 40,
  })
  .map((parts) => parse(parts.join(''), {from: 'markdown'}))

/** Transcripts whose names and words may hold any character, or half of one. */
export const anyWords: fc.Arbitrary<Transcript> = fc
  .array(fc.string({unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), minLength: 1}), {
    minLength: 1,
    maxLength: 6,
  })
  .map(hostile)

/** Write a transcript in a format. */
export function write(transcript: Transcript, to: string, options: ConvertOptions = {}): string {
  return convert('', {
    formats: [{name: 'made', matches: () => true, read: () => transcript}],
    ...options,
    from: 'made',
    to,
  })
}

/** Letters and digits only, which is what nobody may lose. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The letters of each turn, in order. */
export function lettersOfTurns(transcript: Transcript): string[] {
  return turns(transcript).map((turn) => letters(textOf(turn)))
}
