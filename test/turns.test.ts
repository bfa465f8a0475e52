import type {PhrasingContent, Root, RootContent} from 'mdast'
import {remark} from 'remark'
import {describe, expect, it} from 'vitest'
import {parse, toJson, turns} from '../src/index.js'
import remarkColloquy from '../src/remark.js'
import {said} from './said.js'

const inMarkdown = (blocks: readonly string[]) => said([blocks.join('\n\n')], 'markdown')

describe('a turn ends', () => {
  it.each([
    [
      'at a heading, which stays even where it is a cue',
      ['**Ana:** Who?', '### Break:', 'Music.', '### The keys', 'In May.', '**Ben:** I.'],
      ['Ana: Who?', '| Break:', '| Music.', '| The keys', '| In May.', 'Ben: I.'],
    ],
    [
      'not at a heading that is a time',
      ['**Ana:** Who?', '### 00:01:51', 'And why?', '**Ben:** I.'],
      ['Ana: Who? / And why?', 'Ben: I.'],
    ],
    [
      'not at a time below its label, which is when it starts',
      ['**Ana:** Who?', '**Ben:**', '00:00:29', 'I.', '00:00:33', 'And she.'],
      ['Ana: Who?', 'Ben @29: I. / And she.'],
    ],
    [
      'at a cue inside a paragraph, and not at the line that opens one',
      ['**Ana:** Who?', 'And why?\n**Ben:** I.\n**Break:** Music.\n**Ana:** Oh.'],
      ['Ana: Who? / And why?', 'Ben: I.', '| Break: Music.', 'Ana: Oh.'],
    ],
    [
      'at what the transcript says of itself, and not at somebody who says the same',
      ['**Ana:** Who?', '**Ben:**', 'Transcribed by Ana.', '**Ana:** Oh?', 'Transcribed by Zoe.'],
      ['Ana: Who?', 'Ben: Transcribed by Ana.', 'Ana: Oh?', '| Transcribed by Zoe.'],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(inMarkdown(blocks)).toEqual(expected)
  })
})

it('a question in bold may share a paragraph with the label under it', () => {
  const lines = ['**Why?**', '**Ana Ruiz:** So.', '', '**And who?**', '**Ben Ode:** I.']
  expect(said(lines, 'markdown')).toEqual([
    'question, undefined: Why?',
    'Ana Ruiz: So.',
    'question, undefined: And who?',
    'Ben Ode: I.',
  ])
})

it('a running head may share a paragraph with the label under it', () => {
  const lines = ['Ferry - Page 1', '**Ana Ruiz:** Why?', '', 'Ferry - Page 2', '**Ben Ode:** So.']
  expect(said(lines, 'markdown')).toEqual(['| Ferry - Page 1', 'Ana Ruiz: Why?', 'Ben Ode: So.'])
})

describe('a closing note', () => {
  const talk = ['**Ana:** Who?', '**Ben:** I.']
  const spoken = (words: string) => ['Ana: Who?', `Ben: I. / ${words}`]
  const apart = (words: string) => ['Ana: Who?', 'Ben: I.', `| ${words}`]

  it.each([
    ['in round brackets', '(Edited for length in May.)', '(Edited for length in May.)'],
    ['in square ones', '[Edited for length in May.]', '[Edited for length in May.]'],
    ['in italics', '*Edited for length in May.*', 'Edited for length in May.'],
  ])('is nobody’s: %s', (_, note, words) => {
    expect(inMarkdown([...talk, note])).toEqual(apart(words))
  })

  it.each([
    ['has fewer than five words', '(He laughs  out loud.)', '(He laughs  out loud.)'],
    ['goes on behind the brackets', '(He laughs.) Then we left.', '(He laughs.) Then we left.'],
    ['begins before the brackets', 'He left. (He did not stay.)', 'He left. (He did not stay.)'],
    ['goes on behind the italics', '*Well*, then we left again.', 'Well, then we left again.'],
    ['is a list', '- (edited for length in May)', '(edited for length in May)'],
    ['is code', '    (print 1 2 3 4 5)', '(print 1 2 3 4 5)'],
  ])('is speech where it %s', (_, block, words) => {
    expect(inMarkdown([...talk, block])).toEqual(spoken(words))
  })

  it('is speech where nothing else is said', () => {
    const blocks = ['**Ana:** Who?', '**Ben:** (He nods, and leaves the room.)']
    expect(inMarkdown(blocks)).toEqual(['Ana: Who?', 'Ben: (He nods, and leaves the room.)'])
  })

  it('may have definitions behind it, and is speech before a break', () => {
    const note = '*Edited for length in May.*'
    const words = 'Edited for length in May.'
    expect(inMarkdown([...talk, note, '[a]: https://a.example'])).toEqual([...apart(words), '| '])
    expect(inMarkdown([...talk, note, '---'])).toEqual([...spoken(words), '| ---'])
  })
})

describe('blocks without words', () => {
  const between = '[mill]: https://mill.example'
  const types = (source: string) =>
    parse(source, {from: 'markdown'}).children.map((node) =>
      node.type === 'turn' ? node.children.map((one) => one.type) : node.type,
    )

  it.each([
    ['definition', between],
    ['html', '<!-- told in May -->'],
    ['html', '<br>'],
  ])('are in a turn only where it goes on: %s, `%s`', (type, block) => {
    const talk = ['**Ana:** Who?', '**Ben:** I.', '**Ana:** Who?']
    const source = [...talk, block, '**Ben:** I.', block, 'And she.', block, block]
    expect(types(source.join('\n\n')).slice(2)).toEqual([
      ['paragraph'],
      type,
      ['paragraph', type, 'paragraph'],
      type,
      type,
    ])
  })

  it.each([
    ['footnoteDefinition', {type: 'footnoteDefinition', identifier: 'a', children: []}],
    ['mdxjsEsm', {type: 'mdxjsEsm', value: 'export const mill = 1'}],
  ])('are what a host puts behind the talk: %s', (type, node) => {
    const plugin = remark().use(remarkColloquy)
    const tree = plugin.parse('**Ana:** Who?\n\n**Ben:** I.\n\n**Ana:** Oh.')
    tree.children.push(node as RootContent)
    expect(plugin.runSync(tree).children.at(-1)?.type).toBe(type)
  })

  it('are none where raw HTML has words', () => {
    const source = ['**Ana:** Who?', '<p>It was I.</p>', '**Ben:** Oh.']
    expect(types(source.join('\n\n'))).toEqual([['paragraph', 'html'], ['paragraph']])
  })
})

describe('times in words', () => {
  it('are no speech where names stand over them, whoever else has a colon', () => {
    const card = (name: string, seconds: number) =>
      `${name}\n3 minutes ${seconds} seconds\nIt rang again.`
    const cards = [card('Ana Ruiz', 5), card('Ben Ode', 9), card('Ana Ruiz', 12)]
    expect(said([[...cards, 'Ben Ode: Oh.'].join('\n\n')])).toEqual([
      'Ana Ruiz @185: It rang again.',
      'Ben Ode @189: It rang again.',
      'Ana Ruiz @192: It rang again.',
      'Ben Ode: Oh.',
    ])
  })

  it('are speech elsewhere', () => {
    expect(said(['Ana: How long?', 'Ben: 3 minutes 5 seconds', 'Ana: Oh?', 'Ben: Yes.'])[1]).toBe(
      'Ben: 3 minutes 5 seconds',
    )
  })
})

describe('the place of a turn', () => {
  /** What of the source a turn covers, and each of its blocks. */
  const covered = (source: string) =>
    turns(parse(source, {from: 'markdown'})).map((turn) =>
      [turn, ...turn.children].map(({position}) =>
        source.slice(position?.start.offset, position?.end.offset),
      ),
    )

  it('is its label and its speech, block by block', () => {
    expect(covered('Ana: *Who* rang?\nBen: The *tide*.\n\nAnd why?')).toEqual([
      ['Ana: *Who* rang?', '*Who* rang?'],
      ['Ben: The *tide*.\n\nAnd why?', 'The *tide*.', 'And why?'],
    ])
  })

  it('is the heading, where nothing is said, or the start of the label', () => {
    expect(covered('### Ana:\n\n### Ben:\n\nThe tide.\n\n### Ana:\n\n---')).toEqual([
      ['### Ana:'],
      ['### Ben:\n\nThe tide.', 'The tide.'],
      ['### Ana:'],
    ])
    const {content} = toJson(parse('Ana: Who?\nBen: I.\nAna:\nBen: I.'), {positions: true})
    expect(content[2]?.position).toEqual({
      start: {line: 3, column: 1, offset: 18},
      end: {line: 3, column: 1, offset: 18},
    })
  })

  it('ends before a closing note and what the transcript says of itself', () => {
    const [, ben] = covered('**Ana:** Who?\n\n**Ben:** I.\n\n*Edited for length in May.*')
    expect(ben).toEqual(['**Ben:** I.', 'I.'])
    const [, other] = covered('**Ana:** Who?\n\n**Ben:** I.\n\nTranscribed by Zoe.')
    expect(other).toEqual(['**Ben:** I.', 'I.'])
  })

  it('is unknown in a tree that has none', () => {
    const text = (value: string): PhrasingContent => ({type: 'text', value})
    const tree: Root = {
      type: 'root',
      children: [
        {type: 'paragraph', children: [text('In May.\nAna: Who?\nBen: I.')]},
        {type: 'heading', depth: 3, children: [text('Ana:')]},
        {type: 'paragraph', children: [text('Oh.')]},
        {
          type: 'paragraph',
          children: [{type: 'emphasis', children: [text('Edited for length in May.')]}],
        },
      ],
    }
    const {children} = remark().use(remarkColloquy).runSync(tree)
    expect(children.map((node) => node.type)).toEqual([
      'paragraph',
      'turn',
      'turn',
      'turn',
      'paragraph',
    ])
    for (const node of children) expect(node).not.toHaveProperty('position')
  })
})

it('the number of a line is a mark, where it stands', () => {
  const source = '01 ANA: who rang it\n02 BEN: i did\n03 ANA: why\n04 BEN: to call you\n'
  const marks = turns(parse(source)).map(({children: [speech]}) => {
    const mark = speech && 'children' in speech ? speech.children[0] : undefined
    return [mark?.type, mark?.position?.start, mark?.position?.end]
  })
  const starts = [0, 20, 34, 46]
  expect(marks).toEqual(
    starts.map((offset, index) => [
      'mark',
      {line: index + 1, column: 1, offset},
      {line: index + 1, column: 3, offset: offset + 2},
    ]),
  )
})
