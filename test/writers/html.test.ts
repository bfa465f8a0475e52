import {toHtml as stringify} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import {describe, expect, it} from 'vitest'
import {type ConvertOptions, convert, fromJson, parse, toHtml, toJson} from '../../src/index.js'

const html = (source: string, options: ConvertOptions = {}) =>
  convert(source, {to: 'html', ...options})

describe('a fragment', () => {
  it('is paragraphs and punctuation, with a class and an id for each turn', () => {
    const source =
      '# The bell\n\nIn May.\n\n**Ana Ruiz (AR):** Who *rang* it? [laughs]\n\n- a\n- b\n\n**Ben:** Me.\n\n**AR:** You?\n\n---'
    expect(html(source)).toBe(`<div class="colloquy">
<h1 id="the-bell">The bell</h1>
<p class="prose">In May.</p>
<div class="turn question" id="who-rang-it-laughs" data-speaker="ana-ruiz">
<p><b class="speaker">Ana Ruiz (AR)</b>: Who <em>rang</em> it? <i class="event">[laughs]</i><a class="permalink" href="#who-rang-it-laughs" aria-label="Link to this turn"></a></p>
<ul>
<li>a</li>
<li>b</li>
</ul>
</div>
<div class="turn answer" id="me" data-speaker="ben">
<p><b class="speaker">Ben</b>: Me.<a class="permalink" href="#me" aria-label="Link to this turn"></a></p>
</div>
<div class="turn question" id="you" data-speaker="ana-ruiz">
<p><b class="speaker">AR</b>: You?<a class="permalink" href="#you" aria-label="Link to this turn"></a></p>
</div>
<hr>
</div>
`)
  })

  it('keeps a heading that asks inside its turn', () => {
    const source = '### Who?\n\nMe.\n\n### Why?\n\nBecause.'
    expect(html(source)).toContain('<div class="turn question" id="who">\n<h3 id="who-2">Who?</h3>')
  })

  it('shows times for machines too, and links them to the recording', () => {
    const source = '[00:12] Ana: Hi?\n[1:02:03.5] Ben: Hi. [1:02:09] Yes.'
    expect(html(source)).toContain('<time class="start" datetime="PT12S">0:12</time>')
    expect(html(source)).toContain('<time class="mark" datetime="PT3729S">[1:02:09]</time>')
    expect(html(source, {media: 'a.mp3?b&c'})).toContain('<a href="a.mp3?b&amp;c#t=3723.5"><time')
  })

  it('has ids that other turns do not move', () => {
    const ids = (text: string) =>
      [...html(text).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    const before = ids('Ana: Who rang it?\nBen: Me.\nAna: Me?\nBen: Me.')
    expect(before).toEqual(['who-rang-it', 'me', 'me-2', 'me-3'])
    expect(ids('Ana: One more.\nAna: Who rang it?\nBen: Me.\nAna: Me?\nBen: Me.').slice(1)).toEqual(
      before,
    )
  })

  it('can be embedded', () => {
    const options = {headingOffset: 2, idPrefix: 'x-', strings: {permalink: 'Lien'}, lang: 'fr'}
    const out = html('# A\n\n**Ana:** Qui ?\n\n**Ben:** Moi.', options)
    expect(out).toContain('<div class="colloquy" lang="fr">')
    expect(out).toContain('<h3 id="x-a">')
    expect(out).toContain('href="#x-moi" aria-label="Lien"')
  })

  it('runs from right to left where its letters do', () => {
    const out = html('ليلى: من قرع الجرس؟\nسامي: المد.\nليلى: وحده؟\nسامي: Yes.')
    expect(out).toContain('<div class="colloquy" dir="rtl">')
    expect(out).toMatch(/data-speaker="[^"]+" dir="ltr">\n<p><b class="speaker">سامي<\/b>: Yes\./)
  })
})

describe('a page', () => {
  const source =
    'Interview between Ana Ruiz, Editor of Nova, and Dr. Leo Brandt, a historian\nAna Ruiz (AR): Why?\nDr. Leo Brandt (LB): So.'

  it('has a title, a roster and a stylesheet', () => {
    const out = html(source, {standalone: true, lang: 'en'})
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(out).toContain('<h1>Interview between Ana Ruiz')
    expect(out).toContain('<li><b class="speaker">Dr. Leo Brandt</b> (LB), a historian</li>')
    expect(out).toContain('.colloquy {')
    expect(out).not.toContain(' style=')
    expect(out).not.toContain('<script')
  })

  it('has the people below the title', () => {
    const out = html('# The bell\n\n**Ana:** Why?\n\n**Ben:** So.', {standalone: true})
    expect(out).toMatch(/<h1 id="the-bell">The bell<\/h1>\n<section class="speakers"/)
  })

  it('has one first heading', () => {
    expect(
      html('# The bell\n\n**Ana:** Why?\n\n**Ben:** So.', {standalone: true}).match(/<h1/g),
    ).toHaveLength(1)
    expect(html('Nothing.', {standalone: true})).toContain('<h1>Transcript</h1>')
  })
})

describe('what strangers write', () => {
  const dangers = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '<javascript:alert(1)>',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<!--><script>alert(1)</script>-->',
    '</style><script>alert(1)</script>',
    '&lt;script&gt;',
  ]

  // An element that is not ours, an event handler, an address of another protocol.
  const element =
    /<(?!\/?(?:div|p|b|i|a|abbr|time|h[1-6]|hr|br|em|strong|code|pre|[uo]l|li|blockquote|img|main|section|html|head|body|meta|title|style)\b|!doctype)/i
  const handler = /<[^>]*\son\w+\s*=/i
  const address = /(?:href|src)="(?!#|https?:|mailto:)[^"]*:/i
  const expectSafe = (page: string) => {
    expect(page).not.toMatch(element)
    expect(page).not.toMatch(address)
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(handler)
  }

  it.each(dangers)('is only text: %s', (danger) => {
    const places = [
      `**Ana:** Who? ${danger}\n\n**Ben:** Me. ${danger}\n\n${danger}`,
      `# ${danger}\n\n**Ana:** Who?\n\n**Ben:** Me.`,
      `---\ntitle: ${JSON.stringify(danger)}\nlang: ${JSON.stringify(danger)}\n---\n\nAna: Who?\n\nBen: Me.`,
    ]
    for (const from of ['text', 'markdown'] as const) {
      for (const source of places) {
        expectSafe(html(source, {from, standalone: true}))
      }
    }
    const json = toJson(parse('Ana: Who?\nBen: Me.'))
    for (const speaker of json.speakers)
      Object.assign(speaker, {name: danger, label: danger, description: danger})
    expectSafe(toHtml(fromJson({...json, title: danger}), {standalone: true}))
  })

  it('keeps its words', () => {
    expect(
      html('**Ana:** Who <b>rang</b> it?\n\n**Ben:** Me.\n\n<div>And <i>you</i>.</div>'),
    ).toContain('<p>And you.</p>')
    expect(html('**Ana:** See [this](javascript:x)?\n\n**Ben:** Me.')).toContain('<a>this</a>')
  })

  it('passes through only where it is asked for', () => {
    const out = html('**Ana:** Who <b>rang</b> it?\n\n**Ben:** Me.', {allowDangerousHtml: true})
    expect(out).toContain('<b>rang</b>')
  })
})

it('tells hast what to make of turns, events and times', () => {
  const hast = toHast(parse('**Ana:** Who? [laughs]\n\n**Ben:** Me.\n\n[00:12] Yes.'))
  expect(stringify(hast)).toBe(
    '<div class="turn question"><p>Who? <i class="event">[laughs]</i></p></div>\n<div class="turn answer"><p>Me.</p><p><time class="mark" datetime="PT12S">[00:12]</time> Yes.</p></div>',
  )
})
