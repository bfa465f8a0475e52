import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {formats, parse, toJson, toMarkdown, turns} from '../../src/index.js'
import {json} from '../../src/readers/json/index.js'
import {expectLinear} from '../cost.js'

const read = (source: string) => json.read(source, () => {})
const segment = '{"start": 0, "end": 1.5, "text": "Who rang?", "speaker": "A"}'

describe('JSON as a format', () => {
  it('is read and written', () => {
    expect(formats.find(({name}) => name === 'json')).toEqual({
      name: 'json',
      extensions: ['json'],
      reads: true,
      writes: true,
    })
  })

  it('is the way back from `toJson`, marks, headings and all', () => {
    const source = '# On bells\n\n**Ana:** [00:12] Who *rang* it?\n\n**Ben:** The tide.\n\n---\n'
    const transcript = parse(source)
    const text = JSON.stringify(toJson(transcript), null, 2)
    expect(toJson(parse(text))).toEqual(toJson(transcript))
    expect(toMarkdown(parse(text, {from: 'json'}))).toBe(toMarkdown(transcript))
  })

  it.each(['[00:12] Ana: Why?\n[00:15] Ben: So.', '{Ana}: Why?\n{Ben}: So.', '{', '[]', '[1]'])(
    'is not what %j is, without an extension',
    (source) => {
      expect(() => parse(source)).not.toThrow()
    },
  )

  it('reads turns where a bracket opens the text', () => {
    expect(turns(parse('[00:12] Ana: Why?\n[00:15] Ben: So.\n[00:19] Ana: Ah.'))).toHaveLength(3)
  })
})

describe('JSON that cannot be read', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'given a file that is empty'],
    [
      'a cut in a string',
      `{"segments": [{"start": 0, "text": "Who`,
      'it ends in the middle, in line 1',
    ],
    [
      'a cut behind a value',
      `{"segments": [${segment},\n  ${segment}`,
      'middle, in line 2, column 64;',
    ],
    ['a cut behind a number', '{"segments": [{"start": 12', 'it ends in the middle'],
    ['a slip', '{\n  "segments" [', "not well-formed in line 2, column 14 (Expected ':'"],
    ['a comma too many', `{"segments": [${segment},]}`, '"A"},]}'],
    ['text', 'Ana: Why?', 'it is not well-formed'],
    ['a number', '12', 'Cannot read JSON: given 12, expected a transcript with times'],
    ['null', 'null', 'given null, expected'],
    ['an array of numbers', '[1, 2]', 'given an array without objects, expected'],
    [
      'an object of others',
      '{"name": "x", "version": "1.0.0"}',
      "an object with 'name', 'version', expected",
    ],
    ['an array of others', '[{"role": "user"}]', "an array of objects with 'role', expected"],
    ['no keys', '{}', 'given an object with no keys, expected'],
    [
      'our own with a slip',
      '{"version": 1, "speakers": [], "content": [], "metadata": 1}',
      '`metadata` is 1',
    ],
    [
      'our own from the future',
      '{"version": 2, "speakers": [], "content": []}',
      '`version` is 2, expected 1',
    ],
  ])('%s', (_, source, reason) => {
    expect(() => parse(source, {from: 'json'})).toThrow(TypeError)
    expect(() => parse(source, {from: 'json'})).toThrow(reason)
    expect(() => parse(new VFile({path: 'bell.json', value: source}))).toThrow(reason)
  })

  it('names every shape it knows', () => {
    for (const name of ['Podcasting 2.0', 'Whisper', 'Deepgram', 'Rev AI', 'colloquy']) {
      expect(() => parse('{"a": 1}')).toThrow(name)
    }
  })

  it('is told without an extension where its first lines are plainly JSON', () => {
    expect(() => parse(`{\n  "segments": [${segment}, {"sta`)).toThrow('it ends in the middle')
  })
})

/** Keys that tools write, so that made-up data often passes for theirs. */
const keys = [
  ...['segments', 'words', 'chunks', 'speakers', 'utterances', 'results', 'items', 'alternatives'],
  ...['channels', 'transcription', 'monologues', 'elements', 'paragraphs', 'sentences', 'tokens'],
  ...[
    'start',
    'end',
    'startTime',
    'start_time',
    'ts',
    'timestamp',
    'offsets',
    'from',
    'to',
    'text',
  ],
  ...['body', 'word', 'transcript', 'content', 'value', 'type', 'speaker', 'speaker_label', 'id'],
  ...[
    'version',
    'metadata',
    'title',
    'language',
    'audio_segments',
    'channel_labels',
    'attaches_to',
  ],
  ...['name', 'toString', 'valueOf', 'constructor', '__proto__', 'length'],
]

const values = fc.letrec<{value: unknown; list: unknown[]; object: Record<string, unknown>}>(
  (tie) => ({
    value: fc.oneof(
      {maxDepth: 6, withCrossShrink: true},
      fc.oneof(
        fc.constantFrom(
          'Why?',
          ' a',
          '1.5',
          'S1',
          'word',
          'punctuation',
          'previous',
          '',
          null,
          true,
        ),
        fc.double(),
        fc.nat(5),
      ),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), {maxLength: 4}),
    object: fc.dictionary(fc.constantFrom(...keys), tie('value'), {maxKeys: 8}),
  }),
)

/** Data of a shape, of which any value may be something else. */
const almost = fc
  .record({
    text: fc.oneof(fc.constantFrom('Why?', 'The tide.'), values.value),
    start: fc.oneof(fc.nat(9), values.value),
    speaker: fc.oneof(fc.constantFrom('A', 1), values.value),
    words: values.value,
    more: values.object,
  })
  .chain(({text, start, speaker, words, more}) => {
    const one = {...more, start, startTime: start, ts: start, start_time: start, timestamp: [start]}
    const item = {
      ...one,
      text,
      body: text,
      value: text,
      transcript: text,
      speaker,
      words,
      type: 'word',
    }
    const list = [
      item,
      {...item, alternatives: [{...item, content: text}], elements: [item], offsets: one},
    ]
    return fc.constantFrom<unknown>(
      {segments: list},
      {words: list},
      {utterances: list},
      {chunks: list},
      {transcription: list},
      {monologues: list},
      {results: list},
      {results: {items: list, channels: list, utterances: list}},
      {results: {channels: list}},
      {results: {items: list, speaker_labels: {segments: list}, channel_labels: {channels: list}}},
    )
  })

describe('JSON of strangers', () => {
  it('is read, or refused with a reason, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(almost, values.object, values.list), (data) => {
        const messages: string[] = []
        try {
          const reading = json.read(JSON.stringify(data), (reason) => messages.push(reason))
          if (!('cues' in reading)) return
          for (const {start, end = 0, voice = 'A', text, words = []} of reading.cues) {
            expect(text).toMatch(/\S/)
            expect(voice).toMatch(/^\S(?:.*\S)?$/s)
            for (const time of [start, end, ...words.flatMap((word) => [word.start, word.end])]) {
              expect(time === undefined || (time >= 0 && time < 1e9)).toBe(true)
            }
            for (const word of words) expect(text).toContain(word.text)
          }
          for (const message of messages) expect(message).not.toContain('undefined')
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
          expect(String(error)).toContain('Cannot read')
        }
      }),
      {numRuns: 2000},
    )
  })

  it('cannot reach a prototype', () => {
    const evil = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'
    read(`{"segments": [${segment}, ${evil}], "language": "en", "__proto__": {"title": "x"}}`)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each(['[', '{"segments":', '{"version":1,"speakers":[],"content":[],"metadata":{"a":'])(
    'may nest %s a hundred thousand times',
    (open) => {
      const close = open.endsWith(':') ? '1}' : ']'
      const source = open.repeat(100_000) + close.repeat(100_000)
      expect(() => read(source)).toThrow(TypeError)
    },
  )
})

describe('long JSON', () => {
  const times = (n: number, make: (index: number) => unknown) =>
    Array.from({length: n}, (_, i) => make(i))
  const families: Record<string, (size: number) => unknown> = {
    'one-word segments': (n) => ({
      segments: times(n, (i) => ({
        speaker: `S${i % 3}`,
        startTime: i,
        endTime: i + 0.5,
        body: 'tide',
      })),
    }),
    'one segment of many words': (n) => ({
      segments: [
        {
          start: 0,
          end: n,
          text: 'tide '.repeat(n),
          words: times(n, (i) => ({word: 'tide', start: i, end: i, speaker: `S${(i >> 2) % 2}`})),
        },
      ],
    }),
    'words of a text without segments': (n) => ({
      text: 'tide. '.repeat(n),
      words: times(n, (i) => ({word: 'tide', start: i, end: i + 0.5})),
    }),
    'one sentence without an end': (n) => ({
      words: times(n, (i) => ({text: 'tide', start: i * 100, end: i * 100 + 90})),
    }),
    'marks and nothing else': (n) => ({
      results: times(n, () => ({
        type: 'punctuation',
        attaches_to: 'previous',
        alternatives: [{content: '.', speaker: 'S1'}],
      })),
    }),
    'wrong values': (n) => ({segments: [{start: 0, text: 'tide'}, ...times(n, (i) => i)]}),
  }

  it.each(Object.entries(families))('costs no more than its length: %s', (_, make) => {
    expectLinear((size) => {
      const source = JSON.stringify(make(size))
      return () => read(source)
    }, 10_000)
  })

  it('may be an hour of one-word cues', () => {
    const hour = families['one-word segments']?.(20_000)
    expect(read(JSON.stringify(hour))).toHaveProperty('cues.length', 20_000)
  })
})
