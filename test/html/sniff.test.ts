/** What is taken for HTML where nobody says so, and what is not. */
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {formats, parse, turns} from '../../src/index.js'
import * as small from '../../src/markdown.js'

/** Speech of the turns that are read without an option. */
const speech = (source: string) =>
  turns(parse(source)).map((turn) => turn.children.map((node) => node.type).join(' '))
const names = (source: string) => parse(source).speakers.map(({name, label}) => name ?? label)

const talk = '<p><b>Ana:</b> Who rang it?</p>\n<p><b>Ben:</b> Me.</p>'

describe('is HTML', () => {
  it.each([
    ['a page', `<!DOCTYPE html>\n<html><body>${talk}</body></html>`],
    ['a page without a doctype', `<HTML>\n<BODY>${talk}`],
    ['a page behind a comment', `<!-- saved from a site -->\n\n<html>${talk}</html>`],
    ['XHTML', `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html>${talk}</html>`],
    ['paragraphs', talk],
    ['paragraphs that nobody closed', talk.replaceAll('</p>', '')],
    ['what a browser copies', `<meta charset='utf-8'>${talk}`],
    [
      'what Windows copies',
      `Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000264\r\n<html>\r\n<body>\r\n<!--StartFragment-->${talk}<!--EndFragment-->\r\n</body>\r\n</html>`,
    ],
    ['a part of a page', `<article class="post">\n\n${talk}\n\n</article>`],
    ['lines', '<b>Ana:</b> Who rang it?<br>\n<b>Ben:</b> Me.<br>'],
    ['paragraphs with the signs of Markdown', talk.replace('Me', '**Me**: [x](y)\n# 1\n')],
    ['elements that only Word knows', talk.replace('Me.', '\n<o:p>Me.</o:p>')],
  ])('%s', (_, source) => {
    expect(names(source)).toEqual(['Ana', 'Ben'])
    expect(speech(source)).toEqual(['paragraph', 'paragraph'])
    expect(JSON.stringify(parse(source))).not.toContain('<b>')
  })

  it('a file with its extension, whatever it holds', () => {
    const value = 'Ana: Who rang &amp; it?<br>Ben: Me.'
    for (const path of ['a.html', 'a.HTM', 'a.xhtml']) {
      expect(parse(new VFile({path, value})).speakers).toHaveLength(2)
    }
  })
})

describe('is not HTML', () => {
  it.each([
    ['names in angle brackets', '<ana> Who rang it?\n<ben> Me.\n<ana> Why?', ['ana', 'ben']],
    ['names that are elements too', '<p> Who rang it?\n<ana> Me.\n<p> Why?\n<ana> So.', ['ana']],
    [
      'Markdown with a line of HTML',
      '<div align="center">x</div>\n\n# Bells\n\n**Ana:** Who?\n\n**Ben:** Me.',
      ['Ana', 'Ben'],
    ],
    [
      'Markdown with HTML in it',
      '<b>Bells</b>\n\n**Ana:** Who <i>rang</i> it?<br>\n\n**Ben:** Me.',
      ['Ana', 'Ben'],
    ],
    ['text with a tag in front', '<p>\n\nAna: Who rang it?\n\nBen: Me.', ['Ana', 'Ben']],
    [
      'text that speaks of HTML',
      'Ana: Is <p> an element?\nBen: It is, and <br> too.',
      ['Ana', 'Ben'],
    ],
    ['text about less and more', 'Ana: <3, or 2 < 3?\nBen: Yes.', ['Ana', 'Ben']],
  ])('%s', (_, source, expected) => {
    expect(names(source)).toEqual(expected)
  })

  it('other XML', () => {
    expect(parse('<?xml version="1.0"?>\n<TEI><text>Ana: Who?</text></TEI>').children).toHaveLength(
      2,
    )
  })
})

it('is a format of the library, and not of the small entry', () => {
  expect(formats.find(({name}) => name === 'html')).toEqual({
    name: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    reads: true,
    writes: true,
  })
  expect(() => small.parse(talk, {from: 'html'})).toThrow("expected one of 'auto'")
})
