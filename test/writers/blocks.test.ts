import {describe, expect, it} from 'vitest'
import {convert, parse, toBlocks, toHtml} from '../../src/index.js'
import {isValidBlock} from '../schema.js'
import {talks} from '../talks.js'

describe('blocks by themselves', () => {
  const source =
    '# The bell\n\nIn May.\n\n**Ana Ruiz (AR):** Who *rang* it?\n\n**Dr. Ben Ode:** Me.\n\n---\n\n[a]: https://example.com'

  it('stand one a line, each with an id and the name of who speaks', () => {
    expect(convert(source, {to: 'blocks'})).toBe(
      `{"type":"heading","id":"the-bell","depth":1,"text":"The bell"}
{"type":"prose","id":"in-may-the-bell","text":"In May."}
{"type":"turn","id":"who-rang-it","name":"Ana Ruiz","speaker":"ana-ruiz","label":"Ana Ruiz (AR)","kind":"question","text":"Who rang it?","markdown":"Who *rang* it?"}
{"type":"turn","id":"me-who-rang-it","name":"Dr. Ben Ode","speaker":"ben-ode","label":"Dr. Ben Ode","kind":"answer","text":"Me."}
{"type":"break","id":"break"}
`,
    )
  })

  it.each(Object.entries({...talks, source}))('have the ids of the HTML: %s', (_, talk) => {
    const transcript = parse(talk)
    const html = toHtml(transcript, {idPrefix: 'x-'})
    for (const {id, type} of toBlocks(transcript, {idPrefix: 'x-'})) {
      if (type !== 'break') expect(html).toContain(` id="${id}"`)
    }
  })

  it.each(Object.entries({...talks, source}))('follow the schema: %s', (_, talk) => {
    for (const block of toBlocks(parse(talk), {positions: true}))
      expect(isValidBlock(block)).toBe(true)
  })

  it('have positions on request', () => {
    const [first] = toBlocks(parse(source), {positions: true})
    expect(first?.position?.start).toEqual({line: 1, column: 1, offset: 0})
  })
})
