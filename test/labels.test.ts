import {describe, expect, it} from 'vitest'
import {said} from './said.js'

describe('a colon ends a label', () => {
  it.each([
    [
      'not inside round brackets',
      ['Ana (on queue: second): Hemp?', 'Ben: Manila.', 'Ana: Sure?', 'Ben: Yes.'],
      ['Ana (on queue: second): Hemp?', 'Ben: Manila.', 'Ana: Sure?', 'Ben: Yes.'],
    ],
    [
      'not inside square brackets',
      ['Ana [aside: to Zoe]: He is sure?', 'Ben: I am.', 'Ana: Well.', 'Ben: Yes.'],
      ['Ana (aside: to Zoe): He is sure?', 'Ben: I am.', 'Ana: Well.', 'Ben: Yes.'],
    ],
    [
      'not inside the brackets of Chinese',
      [
        '安娜【旁白：轻声】：是麻绳吗？',
        '本：是马尼拉麻。',
        '安娜（对本：）：真的？',
        '本：当然。',
      ],
      ['安娜 (旁白：轻声): 是麻绳吗？', '本: 是马尼拉麻。', '安娜: 真的？', '本: 当然。'],
    ],
    [
      'and a digit may stand right behind it, or in front',
      ['Ana:12 ropes?', 'Ben:20 at least.', 'Witness 10: More.', 'Ana: Ah.'],
      ['Ana: 12 ropes?', 'Ben: 20 at least.', 'Witness 10: More.', 'Ana: Ah.'],
    ],
    [
      'of which the first words may be a time, where the label has one',
      ['[0:12] Ana: 10:30 is early.', '[0:15] Ben: 9:00 is earlier.', '[0:19] Ana: No.'],
      ['Ana @12: 10:30 is early.', 'Ben @15: 9:00 is earlier.', 'Ana @19: No.'],
    ],
    [
      'of which the first word may be a time, where a sign stands right behind it',
      ['Ana: 1:30?', 'Ben: 1:30, I think.', 'Ana: 1:30. So.', 'Ben: 1:30 So.', 'Ana: 1:31'],
      ['Ana: 1:30?', 'Ben: 1:30, I think.', 'Ana: 1:30. So.', 'Ben @90: So.', 'Ana @91: '],
    ],
    [
      'behind many words in brackets',
      ['Ana (who is up at 5 to go and see to it all): Hemp?', 'Ben: No.', 'Ana: So?', 'Ben: So.'],
      ['Ana: Hemp?', 'Ben: No.', 'Ana: So?', 'Ben: So.'],
    ],
    [
      'behind a question in brackets',
      ['Ana (on what?): Hemp?', 'Ben (on hemp!): Manila.', 'Ana: So?', 'Ben: So.'],
      ['Ana (on what?): Hemp?', 'Ben (on hemp!): Manila.', 'Ana: So?', 'Ben: So.'],
    ],
    [
      'behind a voice that nobody knows',
      ['Speaker ?: Is it hemp?', 'Speaker 1: Manila.', 'Speaker ?: Sure?', 'Speaker 1: Yes.'],
      ['Speaker ?: Is it hemp?', 'Speaker 1: Manila.', 'Speaker ?: Sure?', 'Speaker 1: Yes.'],
    ],
  ])('%s', (_, lines, turns) => {
    expect(said(lines)).toEqual(turns)
  })

  it.each(['?', '!', '…', '。', '，', '？', '！'])(
    'not behind %s, which ends a sentence',
    (sign) => {
      const words = `Rita Cole, come in${sign} You know: the bell.`
      expect(said(['Ana: Who was it?', 'Ben: A guest.', words, 'Ana: Oh?', 'Ben: Yes.'])).toEqual([
        'Ana: Who was it?',
        `Ben: A guest. / ${words}`,
        'Ana: Oh?',
        'Ben: Yes.',
      ])
    },
  )

  it.each([
    ['ten spaces', 'EDITOR OF THE EVENING POST AND OF THE POST', 'Rita Cole'],
    ['eleven spaces', 'EDITOR OF THE EVENING POST AND OF THE MORNING POST', undefined],
    ['119 characters', `EDITOR OF ${'X'.repeat(98)}`, 'Rita Cole'],
    ['120 characters', `EDITOR OF ${'X'.repeat(99)}`, undefined],
  ])('behind no more than a line of people has: %s', (_, role, name) => {
    const lines = [`RITA COLE, ${role}: Hemp?`, 'BEN ODE: Manila.', 'COLE: Sure?', 'ODE: Yes.']
    const [first] = said(lines)
    expect(first).toBe(name === undefined ? `| ${lines[0]}` : `${name}: Hemp?`)
  })
})

describe('a label may lack its colon', () => {
  it.each([
    [
      'where people write a tab, maybe behind a space',
      ['Ana\tWho rang?', 'Ben \tThe tide.', 'Ana\t \tAnd then', 'we went\tof course.', 'Ben\tYes.'],
      ['Ana: Who rang?', 'Ben: The tide.', 'Ana: And then / we went\tof course.', 'Ben: Yes.'],
    ],
    [
      'where a name in full stands before a tab, however long',
      [
        'Maria del Carmen Fernandez Villaverde-Montalban\tWho rang?',
        'Ben Ode\tI.',
        'Ben Ode\tI did.',
      ],
      [
        'Maria del Carmen Fernandez Villaverde-Montalban: Who rang?',
        'Ben Ode: I.',
        'Ben Ode: I did.',
      ],
    ],
    [
      'where a semicolon slipped in, and the label is found with a colon elsewhere',
      ['Ellen: Who rang?', 'Ben: I.', 'Ellen; And why?', 'Ben; The tide.', '>> Ellen; Ah.'],
      ['Ellen: Who rang?', 'Ben: I.', 'Ellen: And why?', 'Ben: The tide.', 'Ellen: Ah.'],
    ],
    [
      'and yet names in a list are words',
      ['Ana: Who rang?', 'Martin: These.', 'Martin; Ana; Leo.', 'Ana: All?', 'Martin: All.'],
      ['Ana: Who rang?', 'Martin: These. / Martin; Ana; Leo.', 'Ana: All?', 'Martin: All.'],
    ],
    [
      'where one in brackets is none',
      ['AR (a; b): Who rang?', 'BO: I.', 'AR: Why?', 'BO: The tide.'],
      ['AR (a; b): Who rang?', 'BO: I.', 'AR: Why?', 'BO: The tide.'],
    ],
    [
      'where capitals stand before a wide gap, and are found with a colon elsewhere',
      [
        'THE WITNESS:  I.',
        'MR. ODE:  When?',
        'THE WITNESS  At ten.',
        'THE WITNESS was sure.',
        'RED 5  Standing by.',
        'ROUTE 66',
      ],
      [
        'The Witness: I.',
        'Ode: When?',
        'The Witness: At ten. / THE WITNESS was sure. / RED 5  Standing by. / ROUTE 66',
      ],
    ],
  ])('%s', (_, lines, turns) => {
    expect(said(lines)).toEqual(turns)
  })

  it.each([
    [
      'words before tabs',
      [
        'kernel\teth0 link is up.',
        'cron\tbackup has begun.',
        'kernel\teth0 is down.',
        'cron\tdone now, ok.',
      ],
    ],
    [
      'words before semicolons',
      ['Rope; it has strands.', 'Tar; it is black.', 'Rope; see cord.', 'Tar; see pitch.'],
    ],
  ])('but %s alone are no labels', (_, lines) => {
    expect(said(lines)).toEqual(lines.map((line) => `| ${line}`))
  })
})

describe('signs set a label apart', () => {
  it.each([
    [
      'in text, angles',
      ['[0:05] <ana> who rang?', '[0:09] <ben> the tide.', '[0:12] <ana> and why?'],
      ['ana @5: who rang?', 'ben @9: the tide.', 'ana @12: and why?'],
    ],
    [
      'in text, an angle behind the name',
      ['Ana> Who rang?', 'Ben2> The tide.', 'Ana>  And why?'],
      ['Ana: Who rang?', 'Ben2: The tide.', 'Ana: And why?'],
    ],
    [
      'in text, brackets around a voice',
      ['[speaker 0] Who rang?', '(speaker 12) The tide.', '[Speaker 0] And why?'],
      ['Speaker 0: Who rang?', 'Speaker 12: The tide.', 'Speaker 0: And why?'],
    ],
    [
      'in text, a chevron, a bullet or an at sign before it',
      ['>> ANA: Who rang?', '->> BEN: The tide.', '• ANA: Why?', '@BEN: So.', '*ANA:\tAh.'],
      ['Ana: Who rang?', 'Ben: The tide.', 'Ana: Why?', 'Ben: So.', 'Ana: Ah.'],
    ],
  ])('%s', (_, lines, turns) => {
    expect(said(lines)).toEqual(turns)
  })

  it('in Markdown, where no escape could take them back, only typefaces and colons do', () => {
    const log = ['bob> who rang the bell?', '', '(speaker 0) the tide.', '', 'bob> and why?']
    expect(said(['**Ana:** Look:', '', ...log, '', '**Ben:** I see.'], 'markdown')).toEqual([
      `Ana: Look: / ${log.filter((line) => line !== '').join(' / ')}`,
      'Ben: I see.',
    ])
  })

  it.each([
    ['a name behind them', '**Zoe **Lee: So do I.'],
    ['the words within them', '**Zoe: so **do I: yes.'],
    ['no end', '**Zoe: So do I.'],
    ['no colon', '**so **do I.'],
  ])('asterisks that Markdown leaves do not with %s', (_, words) => {
    const talk = ['**Ana:** Who?', '**Ben:** I.', '**Ana:** You?', words, '**Ben:** Yes.']
    expect(said([talk.join('\n\n')], 'markdown')[2]).toBe(`Ana: You? / ${words}`)
  })

  it('asterisks that Markdown leaves are a typeface', () => {
    const talk = ['**Ana:** Who?', '**Ben:** I.', '**Ana:** You?', '**Ben:** Yes.']
    expect(said([[...talk, ...talk, '**Zoe **: And I'].join('\n\n')], 'markdown').at(-1)).toBe(
      'Zoe: And I',
    )
  })

  it.each(['Q:', 'Q>'])('and a mark of question, `%s`, whose answers have names', (mark) => {
    const lines = [`${mark} Who rang?`, 'Ana: I.', `${mark} And why?`, 'Ben: The tide.', 'Ana: So.']
    expect(said(lines)).toEqual([
      'question, Q: Who rang?',
      'Ana: I.',
      'question, Q: And why?',
      'Ben: The tide.',
      'Ana: So.',
    ])
  })
})

it('a mark of question may be of another language than the pair beside it', () => {
  expect(said(['Вопрос: Кто?', 'Ответ: Я.', 'Q: Why?', 'Ответ: Так.', 'Q: You?'])).toEqual([
    'question, Вопрос: Кто?',
    'answer, Ответ: Я.',
    'question, Q: Why?',
    'answer, Ответ: Так.',
    'question, Q: You?',
  ])
})

describe('a heading is a label', () => {
  it.each([
    ['with a time', '### Ana Ruiz (00:12)', 'Ana Ruiz @12: Hi.'],
    ['with a dash and a time', '### Ana Ruiz – 00:12', 'Ana Ruiz @12: Hi.'],
    ['with a no-break space behind it', '### Ana Ruiz\u00a0', 'Ana Ruiz: Hi.'],
    ['with a colon', '### Ana Ruiz:', 'Ana Ruiz: Hi.'],
  ])('%s', (_, heading, turn) => {
    const lines = [heading, '', 'Hi.', '', '### Ben', '', 'Hi.', '']
    expect(said([...lines, ...lines], 'markdown')[0]).toBe(turn)
  })
})
