import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse, toJson} from '../src/index.js'

/** Reads lines, each with a few words behind its label, and tells whose they are: the id of each turn. */
function read(lines: readonly string[]) {
  const file = new VFile({path: 'talk.md', value: lines.join('\n\n')})
  const {speakers, content} = toJson(parse(file))
  const turns = content.filter((block) => block.type === 'turn')
  const messages = file.messages.filter((one) => one.ruleId === 'ambiguous-label')
  return {
    speakers,
    who: turns.map((turn) => turn.speaker),
    messages: messages.map((one) => one.reason.replace(/, so it stays.*/, '')),
  }
}

const say = (labels: readonly string[]) => labels.map((label) => `**${label}:** It rang.`)

describe('one person under several labels', () => {
  it.each([
    ['a full name, first or last', ['Stone', 'Emily Stone', 'Emily'], 'Emily Stone', 'Stone'],
    ['an honorific here and there', ['Emily Stone', 'Dr. Stone', 'Stone'], 'Emily Stone', 'Stone'],
    ['a longer name', ['Leo Brandt', 'Leo Magnus Brandt'], 'Leo Magnus Brandt', 'Leo Brandt'],
    ['a particle', ['Leo van Brandt', 'Leo Brandt'], 'Leo van Brandt', 'Leo Brandt'],
    ['initials', ['LB', 'Leo Brandt', 'LB'], 'Leo Brandt', 'LB'],
    ['initials with stops', ['Leo Brandt', 'L. B.'], 'Leo Brandt', 'L. B.'],
    ['a code in brackets', ['WLL', 'Willa Ode (WLL)'], 'Willa Ode', 'WLL'],
    ['a code beside a first name', ['WLL', 'Willa (WLL)', 'WLL'], 'Willa', 'WLL'],
    ['a first name with a code', ['Willa (WO)', 'Willa Ode', 'WO'], 'Willa Ode', 'WO'],
    ['a nickname in brackets', ['Ana Ruiz (Ringo)', 'Ringo'], 'Ana Ruiz', 'Ringo'],
    ['a nickname with a remark', ['Ana Ruiz (Ringo)', 'Ringo (on queue)'], 'Ana Ruiz', 'Ringo'],
    ['any spelling', ['José Ruiz', 'JOSE RUIZ', 'Ruiz'], 'José Ruiz', 'Ruiz'],
  ])('by %s', (_, labels, name, label) => {
    const {speakers, who} = read(say([...labels, 'Zoe', labels[0] ?? '', 'Zoe']))
    const aliases = labels.map((one) => one.replace(' (on queue)', '')).filter(isFirst)
    expect(speakers[0]).toMatchObject({name, label, aliases})
    expect(speakers).toHaveLength(2)
    expect(new Set(who)).toEqual(new Set([speakers[0]?.id, 'zoe']))
  })

  it('gives the honorific wherever it stands', () => {
    const [emily] = read(say(['Emily Kim', 'Ben', 'Dr. Emily Kim', 'Ben'])).speakers
    expect(emily).toMatchObject({name: 'Emily Kim', honorific: 'Dr.'})
  })
})

describe('several people', () => {
  it.each([
    ['whose names cross', ['Ada Lee', 'Bo Ruiz', 'Ada Ruiz']],
    ['of one family', ['Mr. Emil Kim', 'Mrs. Ada Kim', 'Mr. Kim', 'Mrs. Kim'], [0, 1, 0, 1]],
    ['of whom nobody knows more', ['Mr. Kim', 'Mrs. Kim', 'Mr. Kim'], [0, 1, 0]],
    ['with codes of their own', ['Mr. Kim (MK)', 'Mrs. Kim (EK)', 'MK', 'EK'], [0, 1, 0, 1]],
    ['who share a name but not an honorific', ['Mrs. Ada Ode Lee', 'Mr. Ode Lee'], [0, 1]],
    ['who share initials, one having a code', ['Ann Reed (ARD)', 'Abe Rust', 'AR'], [0, 1, 1]],
    [
      'of whom one has the code of a name like hers',
      ['Willa Ode (WL)', 'Wila Ode (WL)', 'WL'],
      [0, 1, 0],
    ],
    ['who are father and son', ['Leo Ode Jr.', 'Leo Ode Sr.', 'Ode Jr.', 'Ode Sr.'], [0, 1, 0, 1]],
    ['of whom one might be either other', ['Leo Ben Ode', 'Leo Kit Ode', 'Leo Ode'], [0, 1, 2]],
  ])('%s', (_, labels, expected = labels.map((_, index) => index)) => {
    const {speakers, who, messages} = read(say([...labels, ...labels]))
    const ids = speakers.map((one) => one.id)
    expect(who).toEqual([...expected, ...expected].map((index) => ids[index]))
    expect(messages).toEqual([])
  })

  it.each([
    ['Kim', ['Emil Kim', 'Ada Kim'], 'Label `Kim` could be Emil Kim or Ada Kim'],
    ['Kim', ['Mr. Kim', 'Mrs. Kim'], 'Label `Kim` could be Mr. Kim or Mrs. Kim'],
    ['AK', ['Abe Kim', 'Ada Kim'], 'Label `AK` could be Abe Kim or Ada Kim'],
    ['AR', ['Ana Ruiz (AR)', 'Alan Reed (AR)'], 'Label `AR` could be Ana Ruiz or Alan Reed'],
  ])('leave `%s`, which fits %j, a speaker of its own, with a message', (label, names, reason) => {
    const {speakers, who, messages} = read(say([...names, label, ...names, label]))
    expect(speakers).toHaveLength(3)
    expect(who[2]).toBe(speakers[2]?.id)
    expect(messages).toEqual([reason])
  })
})

describe('people together', () => {
  const all = ['Ana Ruiz', 'Ben Ode', 'Zoe Lee', 'Ana Ruiz']

  it.each([
    ['Ana and Ben', ['ana-ruiz', 'ben-ode']],
    ['Ana & Ben', ['ana-ruiz', 'ben-ode']],
    ['Ana und Ben', ['ana-ruiz', 'ben-ode']],
    ['Ana et Ben', ['ana-ruiz', 'ben-ode']],
    ['AR/BO', ['ana-ruiz', 'ben-ode']],
    ['Ana, Ben and Zoe', ['ana-ruiz', 'ben-ode', 'zoe-lee']],
    ['Ben Ode and Ana Ruiz', ['ben-ode', 'ana-ruiz']],
  ])('are one speaker: %s', (label, members) => {
    const {speakers} = read(say([...all, label, 'Zoe Lee']))
    expect(speakers.at(-1)).toMatchObject({name: label, members})
  })

  it('are the same in any order, and others beside others', () => {
    const groups = ['Ana and Ben', 'Ben & Ana', 'Ana and Zoe', 'Ana, Ben and Zoe', 'Zoe/Ana']
    const {who} = read(say([...all, ...groups]))
    expect(who.slice(4)).toEqual([
      'ana-and-ben',
      'ana-and-ben',
      'ana-and-zoe',
      'ana-ben-and-zoe',
      'ana-and-zoe',
    ])
  })

  it('are without those whom two might be', () => {
    const people = ['Ada Kim', 'Emil Kim', 'Ada Lee', 'Emil Lee', 'Ben Ode', 'Ben Ode']
    const {speakers, who} = read(say([...people, 'Kim and Ben', 'Lee and Ben']))
    expect(who.slice(6)).toEqual(['kim-and-ben', 'lee-and-ben'])
    expect(speakers.at(-1)?.members).toEqual(['ben-ode'])
  })
})

describe('people whom the document introduces', () => {
  const head = (...lines: string[]) => ['---', ...lines, '---'].join('\n')

  it.each([
    ['goes by the role', head('host: Ines Vale'), ['Host', 'Ben'], 'Ines Vale', 'host'],
    ['has a code for it', head('host: Ines Vale'), ['Host (IV)', 'IV', 'Ben'], 'Ines Vale', 'host'],
    ['is called in full', head('guest: Vale'), ['Ines Vale', 'Ben'], 'Ines Vale', undefined],
    ['is called longer', head('guest: Ines Vale'), ['Ines Maria Vale'], 'Ines Vale', 'guest'],
    ['is called shorter', head('guest: Ines Vale'), ['Vale', 'Ben', 'Ines'], 'Ines Vale', 'guest'],
    [
      'has a code in a list',
      '**Present:** Ines Vale (QX), Tom Ode (QY)',
      ['Ines Vale (QX)', 'Tom Ode', 'QX'],
      'Ines Vale',
      undefined,
    ],
    [
      'has a code that no label gives alone',
      '| Name | Abbreviation |\n| - | - |\n| Ines Vale | QX |',
      ['Ines Vale (QX)', 'Tom Ode', 'Ines Vale (QX)'],
      'Ines Vale',
      undefined,
    ],
  ])('somebody who %s', (_, introduction, labels, name, role) => {
    const {speakers} = read([introduction, ...say([...labels, ...labels, ...labels])])
    const aliases = labels.filter(isFirst).filter((one) => !/Ben|Tom/.test(one))
    expect(speakers[0]).toMatchObject({name, aliases})
    expect(speakers[0]?.role).toBe(role)
    expect(speakers[0]).not.toHaveProperty('description')
  })

  it.each([
    ['two have the role', head('hosts: [Ines Vale, Tom Ode]'), 'Host'],
    ['they have another', head('guest: Ines Vale'), 'Host'],
    ['they have none', head('speakers: [Ines Vale]'), 'Everybody'],
  ])('a role that is not theirs alone is a voice of its own: %s', (_, introduction, label) => {
    const {speakers} = read([introduction, ...say([label, 'Ben', label])])
    expect(speakers[0]?.name).toBe(label)
  })
})

describe('people whom the caller names', () => {
  it('are as many as they are', () => {
    const speakers = [{name: 'Ana Ruiz'}, {name: 'Ana'}]
    const lines = say(['Ana Ruiz', 'Ana', 'Ana Ruiz', 'Ana'])
    const transcript = toJson(parse(lines.join('\n\n'), {speakers}))
    expect(transcript.speakers.map((one) => one.id)).toEqual(['ana-ruiz', 'ana'])
  })
})

function isFirst(label: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(label) === index
}
