import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mark, markdown, paragraph, same, transcript, turn} from './json-trees.js'

describe('what is written can be read', () => {
  test.each([
    ['formatting', '*a* **b** `c` [d](https://e.example "f") ![g](h)'],
    ['breaks', 'a\nb  \nc'],
    ['lists', '2013. a\n\n      b\n2014. c\n\n* d\n  * e'],
    ['quotes and code', '> a\n>\n> ```js\n> b\n> ```'],
    ['tables', '| a | b |\n| - | -: |\n| c `d` | {{e}} f |'],
    ['HTML', '<div>a</div>\n\nb <i>c</i>'],
    ['HTML behind a space', '&#x20;<p>a\n\n&#x20;<i>\nb'],
    ['events', '*a [laughs]* [sighs](b) (laughter)\n\n`[laughs]`'],
    [
      'references',
      '[a][x] ![b][Y] [Z] [q]\n\n> [x]: https://e.example "t"\n\n[y]: <a b>\n\n[z]: c',
    ],
    ['marks', '{{(0:01):}} a *b {{12}} c*{{13}}\n\n{{page 2}}\n\nd {{(0:02)}}'],
    ['marks in blocks', '* a\n* {{1}} b\n\n> c\n>\n> {{2}}'],
    ['marks that look like words', '12 *and* 12 {{12}} 12'],
    ['plain marks', '{{(0:01):}} a {{12}} b\n\n{{page 2}}\n\nc {{(0:02)}}'],
    ['only marks', '{{1}}\n\n{{2}} {{3}}'],
    ['labels with brackets', '[a\\]b] [c][a\\]B]\n\n[a\\]b]: d'],
  ])('%s', (_, source) => {
    same(transcript([turn(markdown(source))]))
    same(transcript(markdown(source)))
  })

  test('a block may refer to what another block defines', () => {
    const {json} = same(
      transcript([
        turn(markdown('See [the map][m].\n\n[m]: https://e.example')),
        ...markdown('And [m].\n\n[m]: x').slice(0, 1),
        ...markdown('> [not\n> this][M]\n\n[m]: x').slice(0, 1),
      ]),
    )
    expect(json.content.map((block) => 'markdown' in block && block.markdown)).toEqual([
      'See [the map][m].\n\n[m]: https://e.example',
      'And [m].',
      '> [not\n> this][M]',
    ])
  })

  test('headings', () => {
    const {json} = same(
      transcript([
        {type: 'heading', depth: 3, children: [{type: 'text', value: '# 1. a'}]},
        {type: 'heading', depth: 1, children: [{type: 'text', value: 'a '}, mark('(0:01)')]},
        {
          type: 'heading',
          depth: 2,
          children: [
            {type: 'text', value: '1. '},
            {type: 'emphasis', children: [{type: 'text', value: 'b'}]},
            mark('(0:01)'),
          ],
        },
        turn([{type: 'heading', depth: 4, children: [{type: 'text', value: 'Why?'}]}]),
      ]),
    )
    expect(json.content).toEqual([
      {type: 'heading', depth: 3, text: '# 1. a'},
      {type: 'heading', depth: 1, text: 'a', marks: [{type: 'time', value: '(0:01)', offset: 1}]},
      {
        type: 'heading',
        depth: 2,
        text: '1. b',
        markdown: '1. *b*(0:01)',
        marks: [{type: 'time', value: '(0:01)', offset: 4, space: ''}],
      },
      {type: 'turn', speaker: null, kind: 'statement', text: 'Why?', markdown: '#### Why?'},
    ])
  })

  test('marks', () => {
    const {json} = same(
      transcript([
        mark('p. 1', {role: 'page'}),
        turn([paragraph('so ', mark('(1:51):', {time: 111}), ' we went'), mark('\n\n2\n\n')]),
      ]),
    )
    expect(json.content).toEqual([
      {
        type: 'prose',
        text: '',
        marks: [{type: 'page', value: 'p. 1', offset: 0, block: true}],
      },
      {
        type: 'turn',
        speaker: null,
        kind: 'statement',
        text: 'so we went',
        marks: [
          {type: 'time', value: '(1:51):', time: 111, offset: 3},
          {type: 'time', value: '\n\n2\n\n', offset: 10, block: true},
        ],
      },
    ])
  })

  test('any speech', () => {
    const words = fc.constantFrom(
      'a',
      'b.',
      '*',
      '_c_',
      '[laughs]',
      '12',
      '1.',
      '#',
      '<d>',
      '&amp;',
    )
    const value = fc.constantFrom('12', '(0:01):', '[0:02]', '*')
    const part = fc.oneof(
      words.map((word) => ` ${word}`),
      fc.constantFrom(' **e f**', ' `g`', '\nh', '  \ni', ' *j* '),
      value.map((time) => ` {{${time}}}`),
      value.map((time) => `{{${time}}}`),
      value.map((time) => ` *k {{${time}}}*`),
      value.map((time) => `\n\n{{${time}}}\n\nl`),
      fc.constantFrom('\n\n', '\n\n> m ', '\n\n* n ', '\n\n3. o ', '\n\n    p\n\nq'),
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 10}), (parts) => {
        const [first, ...rest] = markdown(parts.join(''))
        same(transcript([...(first ? [first] : []), turn(rest)]))
      }),
      {numRuns: 2000},
    )
  })
})
