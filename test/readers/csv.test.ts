import {describe, expect, it} from 'vitest'
import {convert, parse, toJson} from '../../src/index.js'

const essence = (source: string, from: string) => {
  const {content, speakers} = toJson(parse(source, {from}))
  return {
    speakers: speakers.map(({id, name}) => ({id, name})),
    content: content.map((block) =>
      block.type === 'turn'
        ? [block.kind, block.speaker, block.start, block.text]
        : block.type === 'break'
          ? [block.type]
          : [block.type, block.text],
    ),
  }
}

describe('our own CSV is read back', () => {
  it.each([
    ['with times', '[0:01] Ana Ruiz: Who rang it?\n[0:04.5] Ben Ode: "Me", I said.\n'],
    ['without', 'Ana Ruiz: Who rang it?\nBen Ode: Me.\nAna Ruiz: Why?\nBen Ode: - For joy.\n'],
    [
      'with headings',
      '## The bell\n\n**Ana Ruiz:** Who?\n\n**Ben Ode:** Me.\n\nAnd the tide.\n\n## The rope\n\n**Ana Ruiz:** And?\n\n**Ben Ode:** =That.\n',
    ],
  ])('%s', (_, source) => {
    const written = convert(source, {to: 'csv'})
    expect(essence(written, 'auto')).toEqual(essence(source, 'auto'))
  })
})

describe('CSV', () => {
  it('without a column of speech is refused, with what it has', () => {
    expect(() => parse('price,colour\n1,red\n', {from: 'csv'})).toThrow(
      "Cannot read CSV: given the columns 'price', 'colour', expected one of speech such as 'text', and one of names such as 'speaker'",
    )
  })

  it('is not what any text with commas is', () => {
    expect(parse('Text, and a name, he said.\n', {from: 'auto'}).children).toHaveLength(1)
  })

  it('keeps the whole of an empty table', () => {
    expect(toJson(parse('speaker,text\n', {from: 'csv'})).content).toEqual([])
  })
})
