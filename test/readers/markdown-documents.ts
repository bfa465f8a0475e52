/** Markdown documents grown line by line from what stands in transcripts and what could break a reader. */
import fc from 'fast-check'

/** What a line may begin with. */
const openings = [
  ...['', '', '', '**Ana Ruiz:** ', '**Ben**: ', '__Ana:__ ', 'Ana: ', 'Q: ', '[0:12] ', '— '],
  ...['# ', '## ', '#', '####### ', '    ', '  ', '   ', ' ', '\t'],
  ...['- ', '-   ', '* ', '+ ', '1. ', '2) ', '12. ', '1986\\. ', '> ', '>', '- - ', '-'],
  ...['---', '***', '___', '- - -', '* * *', '** **', '===', '=', '--'],
  ...['```', '```js', '~~~', '````', '`', '| a | b |', '| - | - |', ':-', '|-|'],
  ...['<div>', '<!--', '-->', '<pre>', '</pre>', '<script>', '<?', '?>'],
  ...['[a]: b', '[b]: /u "t"', '[Ana]: Hello there', '[c]:', '\\', '&', '![', '"t"', '\ufeff'],
]

/** What may follow in it. */
const pieces = [
  ...['word', 'Why?', 'é', '“q”', '😀', '。', 'snake_case_x', '2 * 3 = 6', 'AT&T;', '& b', '< 3'],
  ...[
    '**bold**',
    '*em*',
    '_em_',
    '*\\[x\\]*',
    '*a `b` c*',
    '*a [b](c) d*',
    'a**b**',
    '*a **b** c*',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    '***',
    '`',
    '``',
    '`code`',
    '``c`d``',
    '` c `',
    '\\',
    '\\*',
    '\\\\',
    '\\a',
  ],
  ...[
    '[0:12]',
    '\\[0:12\\]',
    '[a](b)',
    '[a](https://x.example/a_b*c?d=e&f)',
    '[a](b "t")',
    '[a](b)c',
  ],
  ...['[a]', '[a][b]', '[a][]', '![i](j)', '![i]', '(', ')', '[', ']', '](', ':', '!', '[a]: b'],
  ...['<https://x.example>', '<a@b.example>', '<b>', '</b>', '<!-- c -->', '&amp;', '&#8217;'],
  ...['a | b', '|', '#', '##', '—', '~~x~~', '\t', '  ', '\u00a0', '\u2028', '\0', '\ufeff', '\f'],
]

/** What talk holds, which is read directly. */
const plainOpenings = [
  '',
  '',
  '**Ana Ruiz:** ',
  '**Ben**: ',
  'Ana: ',
  '\\[0:12\\] ',
  '# ',
  '- ',
  '1. ',
]
const plainPieces = [
  ...['word', 'Why?', 'é', '“q”', '😀', '。', 'snake_case_x', '2 * 3 = 6', 'AT&T', '[0:12]', '| b'],
  ...['**bold**', '_em_', '*\\[x\\]*', '*a `b` c*', '`code`', '``a ` b``', '[a](b)', '\\*', '\\a'],
  ...['<https://x.example>', '*a [b](c) d*', '! ', '  ', '\u00a0'],
]

/** What takes several lines. */
const stretches = [
  ...[
    '```js\nlet a\n\nb\n```',
    '```\n\n```',
    '~~~\na\n~~~~  ',
    '```\n- a\n ```',
    '````\n```\n````',
  ],
  ...[
    '- a\n- *b*  \n- c',
    '1. a\n2. b',
    '2) [a](b)\n2) [c]',
    '- a\n\n- b',
    '- a\nb',
    '- a\n  b\n* c',
  ],
  ...['Ana:\n- a\n- b', 'Ana:  \n> b', 'Ana\\\n# b', 'Ana:\n1. b\n2. c', 'Ana\n```\nb\n```\nc'],
  ...['<!-- a\n\nb -->', '| a | b |\n| - | - |\n| c | d |', 'a\n===', 'a\n---', '> a\n\n> b'],
]

const grown = (start: readonly string[], parts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...start),
      fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom('', ' ')), {maxLength: 5}),
      fc.constantFrom('', '', '', '', ' ', '  ', ' #', '\\'),
    )
    .map(([opening, inner, end]) => opening + inner.flat().join('') + end)

const line = fc.oneof(
  {weight: 3, arbitrary: grown(openings, pieces)},
  {weight: 3, arbitrary: grown(plainOpenings, plainPieces)},
  {weight: 1, arbitrary: fc.constantFrom(...stretches)},
)

const frontMatter = fc.constantFrom('', '', '', '---\na: b\n---\n', '---\n\n- a\n\n---\n', '---\n')

/** Documents of a few lines, with or without blank ones between, and with any line endings. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\n\n\n')), {
      maxLength: 9,
    }),
    fc.boolean(),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([front, lines, isTrimmed, lineEnding]) => {
    const text = front + lines.flat().join('')
    return (isTrimmed ? text.trimEnd() : text).replaceAll('\n', lineEnding)
  })
