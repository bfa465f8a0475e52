import fc from 'fast-check'
import {remark} from 'remark'
import {expect, it} from 'vitest'
import {isTurn, parse, toMarkdown} from '../../src/index.js'
import remarkColloquy from '../../src/remark.js'

const host = remark()
  .data('settings', {bullet: '-', emphasis: '*', fences: true, listItemIndent: 'one', rule: '-'})
  .use(remarkColloquy)

const pieces = [
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '](b)',
  '](https://example.com/a?b=c)',
  '](b "c")',
  '](a_b(c))',
]
const others = [
  'a',
  'Rope',
  '1',
  'é',
  ' ',
  ' ',
  '.',
  '!',
  ':',
  '\\',
  '\\\n',
  '\n',
  '  \n',
  '&amp;',
  '<b>',
  '<https://a.example>',
  '—',
]
const phrasing = fc
  .array(fc.constantFrom(...pieces, ...others), {maxLength: 24})
  .map((all) => all.join(''))

it('Markdown is what remark writes of the same turns, however little of it is more than text', () => {
  fc.assert(
    fc.property(phrasing, phrasing, (first, second) => {
      const source = `**Ana:** Who?\n\n**Ben:** Me, and you.\n\n**Ana:** ${first}\n\n**Ben:** so ${second} a\n`
      const transcript = parse(source, {from: 'markdown'})
      fc.pre(transcript.children.every(isTurn))
      expect(toMarkdown(transcript)).toBe(String(host.processSync(source)))
    }),
    {numRuns: 1000},
  )
})
