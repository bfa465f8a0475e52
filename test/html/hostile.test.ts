/** HTML that nobody means well with, or that no program should have made. */

import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {convert, parse, toHtml, toJson, toMarkdown, turns} from '../../src/index.js'
import {talks} from '../talks.js'

const read = (source: string) => {
  const rules: string[] = []
  const transcript = parse(source, {
    from: 'html',
    onMessage: ({ruleId}) => rules.push(ruleId ?? ''),
  })
  return {transcript, rules}
}

const talk = '<p>Ana: Who rang it?<p>Ben: Me.<p>Ana: Why?'

describe('is read to the end', () => {
  it.each([
    ['elements nested too deep', `${'<div>'.repeat(10_000)}${talk}`],
    ['a megabyte of elements nested too deep', `${talk}${'<div>'.repeat(200_000)}`],
    ['nested tables', `${talk}${'<table><tr><td>'.repeat(5_000)}`],
    ['templates in templates', `${talk}${'<template>'.repeat(5_000)}`],
    ['more children than a function takes', `${talk}<ul>${'x<hr>'.repeat(90_000)}`],
  ])('%s: only the words', (_, source) => {
    const {transcript, rules} = read(source)
    expect(rules).toContain('deep-html')
    expect(turns(transcript)).toHaveLength(3)
  })

  // Each is a few hundred kilobytes; where cost grew with the square of it, this would take minutes.
  it.each([
    ['bold that is never closed', talk + '<b>'.repeat(100_000)],
    [
      'many kinds of bold around many paragraphs',
      `${Array.from({length: 400}, (_, id) => `<b id=${id}>`).join('')}${'<p>x'.repeat(50_000)}`,
    ],
    [
      'bold that every paragraph opens again',
      `<p>${Array.from({length: 400}, (_, id) => `<b id=${id}>`).join('')}${'</p><p>x'.repeat(50_000)}`,
    ],
    ['paragraphs that are never closed', '<p>Ana: x'.repeat(30_000)],
    ['elements without words', '<i></i><span> </span>'.repeat(20_000)],
    ['lines without words', '<br>'.repeat(80_000)],
    [
      'a cell that spans a million',
      '<table><tr><td colspan=1000000 rowspan=1000000>a<td>b</table>',
    ],
    [
      'a table that is mostly missing',
      `<table>${'<tr><td>a'.repeat(8_000)}<tr>${'<td>b'.repeat(8_000)}</table>`,
    ],
    ['words in a table', `<table>${'x<i>y</i>'.repeat(30_000)}`],
    ['comments in comments', '<!--'.repeat(80_000)],
    [
      'rules for one class',
      `<style>${'.a{font-weight:700}'.repeat(15_000)}</style>${'<p class=a>x'.repeat(500)}`,
    ],
    ['white space', `<div class="colloquy"><p class="prose">a${' '.repeat(400_000)}b</p></div>`],
    ['angle brackets', '<'.repeat(300_000)],
  ])('%s', (_, source) => {
    const before = process.cpuUsage()
    read(source)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(15)
  })
})

describe('is safe', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<base href="javascript:alert(1)//"><a href="x">x</a>',
    '<base href="x"><a href="y">x</a>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<p style="background:url(javascript:alert(1))">x</p>',
  ])('%s', (danger) => {
    const source = `<p><b>Ana:</b> Who? ${danger}</p><p><b>Ben:</b> Me.</p>${danger}`
    const page = convert(source, {from: 'html', to: 'html', standalone: true})
    expect(page).not.toMatch(/<script|<img src=x on|<svg|<iframe|<math|<base/)
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+\s*=/)
    for (const out of [page, toMarkdown(parse(source, {from: 'html'}))]) {
      expect(out).not.toMatch(/(?:href="|\]\()\s*(?:javascript|data):/i)
    }
  })
})

describe('anything', () => {
  const part = fc.constantFrom(
    ...'<p>,</p>,<b>,</b>,<div>,</div>,<br>,<table>,<tr>,<td>,</table>,<ul>,<li>,</ul>,<dl>,<dt>,<dd>,<a href=x>,</a>,<q>,</q>,<pre>,</pre>,<code>,</code>,<h2>,</h2>,<cite>,</cite>,<time>,</time>,<blockquote>,<!--,-->,<script>,</script>,<template>,<main>,<div class="colloquy">,<div class="turn question" data-speaker="a">,<b class="speaker">,<i class="event">,<time class="mark" datetime="PT1S">,<span style="font-weight:bold">,</span>,<img alt="x">,<caption>,<svg>,<select>'.split(
      ',',
    ),
    'Ana: ',
    'Ben: ',
    '0:12',
    'word ',
    'Who?',
    '\n',
    '\r\n',
    '&nbsp;',
    '&amp;',
    ':',
    '<',
  )
  const soup = fc.array(part, {maxLength: 40}).map((parts) => parts.join(''))
  const runs = {numRuns: Number(process.env.RUNS ?? 300)}

  it('is read, and written without an error', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const {transcript} = read(source)
        const html = toHtml(transcript, {standalone: true})
        toMarkdown(transcript)
        toJson(parse(html, {from: 'html'}))
      }),
      runs,
    )
  })

  it('has places that hold what is read there', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const lines = source.split(/\r\n|\r|\n/)
        const visit = (node: Nodes) => {
          const {start, end} = node.position ?? {}
          if (start?.offset !== undefined && end?.offset !== undefined) {
            expect(start.line).toBeLessThanOrEqual(lines.length)
            const slice = source.slice(start.offset, end.offset)
            expect(slice.length).toBe(end.offset - start.offset)
            if (node.type === 'text' && slice.length === node.value.length) {
              expect(slice.replace(/\s/g, ' ')).toBe(node.value.replace(/\s/g, ' '))
            }
          }
          if ('children' in node) for (const child of node.children) visit(child)
        }
        visit(read(source).transcript)
      }),
      runs,
    )
  })

  it('made of our own output, cut anywhere, loses no turn before the cut', () => {
    const html = toHtml(parse(talks['an interview'] ?? ''))
    fc.assert(
      fc.property(fc.integer({min: html.indexOf('My aunt'), max: html.length}), (end) => {
        const {transcript} = read(html.slice(0, end))
        expect(transcript.speakers[0]?.name).toBe('Ana Ruiz')
        expect(turns(transcript).length).toBeGreaterThan(0)
      }),
      runs,
    )
  })
})

describe('places', () => {
  it('are those of the source', () => {
    const source =
      '<p><b>Ana:</b> Who rang\nit &amp; why?</p>\r\n<p>Ben: Me,\r\nof course.</p>\r\n<p>Ana: So.'
    const [first, second, third] = turns(parse(source))
    const at = (turn: Nodes | undefined) =>
      source.slice(turn?.position?.start.offset, turn?.position?.end.offset)
    expect(at(first)).toMatch(/^(?:<b>)?Ana:<\/b> Who rang\nit &amp; why\?$/)
    expect(second?.position?.start.line).toBe(3)
    expect(at(third)).toBe('Ana: So.')
  })

  it('are those of text in HTML', () => {
    const source = '<html>\n<pre>\nAna: Who rang it?\nBen: Me &amp; you.\nAna: So?\n</pre>'
    const [first, , third] = turns(parse(source))
    expect(first?.position?.start).toEqual({line: 3, column: 1, offset: 13})
    expect(source.slice(third?.position?.start.offset, third?.position?.end.offset)).toBe(
      'Ana: So?',
    )
  })
})
