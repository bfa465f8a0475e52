/** Documents by number: a fixture, changed as people, programs and accidents change text. */

/** A source of numbers below a limit, the same for the same seed. */
export type Random = (below: number) => number

/** Something to start from. */
export interface Seed {
  /** The extension of its file, which tells its format. */
  extension: string
  text: string
}

/**
 * Make a source of numbers.
 *
 * @param seed any integer
 * @returns a function; its numbers look random and are the same for the same seed
 * @see https://prng.di.unimi.it/splitmix64.c (its method, in 32 bits)
 */
export function randomOf(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below
  }
}

/** Pieces of what transcripts are made of, and of what they are not. */
const pieces = [
  ...[
    'Ana: ',
    'BEN: ',
    'Dr. Ana Ruiz (AR): ',
    'AR (laughing): ',
    '**Ana:** ',
    '**Ana**: ',
    '__B:__ ',
  ],
  ...[
    'Q: ',
    'A. ',
    'Q1: ',
    'Q - ',
    'Both: ',
    'Ana and Ben: ',
    '>> ANA: ',
    '<ana> ',
    '[Ana]: ',
    '— ',
    '- ',
  ],
  ...[
    '[00:12] ',
    '00:01:02 ',
    '(1:02:03.5) ',
    '00:00:01.000 --> 00:00:02.000',
    '#00:01:02-3#',
    '0:04 - 0:09',
  ],
  ...[
    '[laughs]',
    '(applause)',
    '[inaudible 0:12]',
    '???',
    '!',
    '…',
    ':',
    '：',
    ';',
    '"',
    '’',
    ',',
    '.',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '```\n',
    '~~~',
    '# ',
    '#### ',
    '> ',
    '1. ',
    '* * *',
    '---',
    '===',
    '|',
  ],
  ...[
    '[a](b)',
    '![a](b "c")',
    '[a]: b\n',
    '[a][b]',
    '<b>',
    '</b>',
    '<!-- ',
    '-->',
    '&amp;',
    '&#0;',
    '\\',
    '\\\n',
  ],
  ...[
    '| a | b |\n| - | - |\n',
    '<script>',
    '<v Ana>',
    '</v>',
    '<p>',
    '<br>',
    'NOTE x\n',
    'WEBVTT\n',
    '{\\an8}',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '  \n',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u00ad',
    '\0',
    '\ud800',
  ],
  ...['安娜：', 'س: ', 'é', 'e\u0301', '👩‍👩‍👧', '\u202e', '\u200d', 'ﬀ', 'İ', 'ß', 'Ω', '١', '½'],
  ...[
    '__proto__: ',
    'constructor: ',
    'toString',
    'Interview between A B, c, and D E\n',
    'Present: A B (AB)\n',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    'null',
    '1e999',
    '-1',
    '"speaker": ',
    'BY MR. X:\n',
    'Mr. REED. ',
    'Page 3 of 9\n',
  ],
]

type Mutation = (text: string, random: Random) => string

function between(text: string, random: Random): [number, number] {
  const start = random(text.length + 1)
  return [start, Math.min(text.length, start + 1 + random(random(4) === 0 ? 400 : 12))]
}

/** Change the lines of a text. */
function withLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n')
    change(lines, random(lines.length), random)
    return lines.join('\n')
  }
}

const mutations: readonly Mutation[] = [
  withLines((lines, at) => lines.splice(at, 1)),
  withLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  withLines((lines, at) => lines.splice(at, 0, '')),
  withLines((lines, at, random) => lines.splice(at, 0, ...lines.splice(random(lines.length), 1))),
  withLines((lines, at, random) =>
    lines.splice(at, 1 + random(3), lines.slice(at, at + 3).join(' ')),
  ),
  withLines((lines, at, random) => {
    lines[at] = (pieces[random(pieces.length)] ?? '') + (lines[at] ?? '')
  }),
  (text, random) => {
    const at = random(text.length + 1)
    return text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at)
  },
  (text, random) => {
    const [start, end] = between(text, random)
    return text.slice(0, start) + text.slice(end)
  },
  (text, random) => {
    const [start, end] = between(text, random)
    return text.slice(0, end) + text.slice(start, end).repeat(1 + random(3)) + text.slice(end)
  },
  (text, random) => {
    const [start, end] = between(text, random)
    return text.slice(0, start) + pieces[random(pieces.length)] + text.slice(end)
  },
  (text, random) => {
    const [start, end] = between(text, random)
    const part = text.slice(start, end)
    return (
      text.slice(0, start) + (random(2) ? part.toUpperCase() : part.toLowerCase()) + text.slice(end)
    )
  },
  (text, random) => {
    const at = random(text.length + 1)
    return (
      text.slice(0, at) +
      String.fromCodePoint(random(random(2) ? 0x300 : 0x11_0000)) +
      text.slice(at)
    )
  },
  (text, random) => (random(8) === 0 ? text.slice(0, random(text.length + 1)) : text),
  (text, random) => (random(8) === 0 ? text.replaceAll('\n', '\r\n') : text),
]

/**
 * Make a document.
 *
 * @param seeds what to start from; two may be put together
 * @param random decides everything
 * @returns the document, and what it started from
 */
export function mutate(seeds: readonly Seed[], random: Random): Seed {
  const pick = () => seeds[random(seeds.length)] ?? {extension: 'txt', text: ''}
  const {extension, text: start} = pick()
  let text = random(10) === 0 ? `${start}\n${pick().text}` : start
  for (let count = 1 + random(random(3) === 0 ? 20 : 4); count > 0; count--) {
    text = mutations[random(mutations.length)]?.(text, random) ?? text
  }
  return {extension, text: text.slice(0, 20_000)}
}

/**
 * Change the bytes of a document: those of no encoding, of another, or cut in half.
 *
 * @param text the document
 * @param random decides everything
 * @returns bytes that are most often UTF-8
 */
export function mutateBytes(text: string, random: Random): Uint8Array {
  const wide = random(4) === 0
  const bytes = Buffer.from(wide ? `\ufeff${text}` : text, wide ? 'utf16le' : 'utf8')
  for (let count = random(4); count > 0 && bytes.length > 0; count--) {
    bytes[random(bytes.length)] = random(256)
  }
  return random(4) === 0 ? bytes.subarray(0, random(bytes.length + 1)) : bytes
}
