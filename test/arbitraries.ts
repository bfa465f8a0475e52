/** Made-up talks with the turns they should give, for properties. */
import fc from 'fast-check'

/** Somebody, with the label that introduces them and the one used after. */
interface Person {
  name: string
  full: string
  short: string
}

/** A talk: who says what. */
export interface Talk {
  people: Person[]
  turns: {person: number; text: string}[]
}

const people: readonly Person[] = [
  {name: 'Ana Ruiz', full: 'Ana Ruiz', short: 'AR'},
  {name: 'Tomas Reed', full: 'Dr. Tomas Reed', short: 'TR'},
  {name: 'Léa Morel', full: 'Léa Morel', short: 'LM'},
  {name: 'Bo O’Brien', full: 'Bo O’Brien', short: 'BOB'},
  {name: 'Илья Седов', full: 'Илья Седов', short: 'ИС'},
]

const sentences = [
  'Who rang the bell?',
  'The tide did.',
  'It is *not* a bell; it is 2 * 3 = 6 [sic].',
  'Note: the rope was wet.',
  'At 10:30, on the dam (the old one).',
  'Et alors ?',
  'Там была верёвка.',
  '- a rope',
  '1. a lamp',
  '# nothing',
  '«Нет», сказал он.',
  '他说：没有。',
  'snake_case and AT&T; see https://example.com/a?b=c.',
  '> quoted',
  '`code` & <b>bold</b>',
  'Yes… [laughter]',
  'A | B',
  '---',
  'ends with a backslash \\',
]

const sentence = fc.constantFrom(...sentences)

/** A talk of two to four people who speak in turn, each of them twice at least. */
export const talk: fc.Arbitrary<Talk> = fc
  .record({
    chosen: fc.shuffledSubarray([...people], {minLength: 2, maxLength: 4}),
    texts: fc.array(fc.array(sentence, {minLength: 1, maxLength: 3}), {
      minLength: 8,
      maxLength: 16,
    }),
  })
  .map(({chosen, texts}) => ({
    people: chosen,
    turns: texts.map((lines, index) => ({
      person: index % chosen.length,
      text: opening(lines).join('\n'),
    })),
  }))

/** The first line of a turn stands behind a label, so that it may not begin like a block. */
function opening(lines: readonly string[]): string[] {
  return ['Well.', ...lines]
}

/** How a talk can be written down. */
export type Shape = (talk: Talk) => string

const written = (line: (label: string, text: string) => string, between: string): Shape => {
  return ({people: who, turns}) => {
    const seen = new Set<number>()
    return turns
      .map(({person, text}) => {
        const {full, short} = who[person] ?? {full: '', short: ''}
        const label = seen.has(person) ? short : `${full} (${short})`
        seen.add(person)
        return line(label, text)
      })
      .join(between)
  }
}

/** Shapes of plain text. */
export const textShapes: Record<string, Shape> = {
  'a label before each turn': written((label, text) => `${label}: ${text}`, '\n'),
  'blank lines between': written((label, text) => `${label}: ${text}`, '\n\n'),
  'spaces and tabs': written((label, text) => `  ${label} :\t${text}`, '\n\n'),
  'full-width colons': written((label, text) => `${label}：${text}`, '\n'),
  'times before': written((label, text) => `[00:01:02] ${label}: ${text}`, '\n'),
  'labels over the text': written((label, text) => `${label}:\n${text}`, '\n\n'),
}
