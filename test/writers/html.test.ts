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
    expect(html(source)).toBe(`<div class="colloquy" lang="en">
<h1 class="heading" id="the-bell">The bell</h1>
<p class="prose" id="in-may-the-bell">In May.</p>
<div class="turn question" id="who-rang-it-laughs-a-b" data-speaker="ana-ruiz">
<p><b class="speaker">Ana Ruiz (AR)</b>: Who <em>rang</em> it? <i class="event">[laughs]</i><a class="permalink" href="#who-rang-it-laughs-a-b" aria-label="Link to this turn"></a></p>
<ul>
<li>a</li>
<li>b</li>
</ul>
</div>
<div class="turn answer" id="me-who-rang-it-laughs-a-b" data-speaker="ben">
<p><b class="speaker">Ben</b>: Me.<a class="permalink" href="#me-who-rang-it-laughs-a-b" aria-label="Link to this turn"></a></p>
</div>
<div class="turn question" id="you-me" data-speaker="ana-ruiz">
<p><b class="speaker">AR</b>: You?<a class="permalink" href="#you-me" aria-label="Link to this turn"></a></p>
</div>
<hr>
</div>
`)
  })

  it('keeps a heading that asks inside its turn', () => {
    const source = '### Who rang the bell?\n\nMe.\n\n### Why?\n\nBecause.'
    expect(html(source)).toContain(`<div class="turn question" id="who-rang-the-bell">
<h3 class="heading">Who rang the bell?<a class="permalink" href="#who-rang-the-bell" aria-label="Link to this turn"></a></h3>
</div>
<div class="turn answer" id="me-who-rang-the-bell">
<p>Me.<a `)
  })

  it.each([
    ['first-full', ['Ana Ruiz (AR)', 'Ben', 'AR', 'Ben']],
    ['full', ['Ana Ruiz (AR)', 'Ben', 'Ana Ruiz', 'Ben']],
    ['short', ['AR', 'Ben', 'AR', 'Ben']],
  ] as const)('shows names %s', (names, expected) => {
    const out = html('Ana Ruiz (AR): Who?\nBen: Me.\nAR: You?\nBen: Yes.', {names})
    const shown = [...out.matchAll(/<b class="speaker"[^>]*>([^<]+)</g)].map((match) => match[1])
    expect(shown).toEqual(expected)
  })

  it('puts no space behind a full-width colon, which brings its own', () => {
    const out = html('安娜：你在哪里学的游泳？\n本：在运河里。\n[00:12] 安娜：跟谁？')
    expect(out).toContain('<b class="speaker">安娜</b>：你在哪里')
    expect(out).toContain('<b class="speaker">安娜</b>： <time class="start" datetime="PT12S">')
  })

  it('shows times for machines too, and links them to the recording', () => {
    const source = '[00:12] Ana: Hi?\n[1:02:03.5] Ben: Hi. [1:02:09] Yes.'
    expect(html(source)).toContain('<time class="start" datetime="PT12S">0:12</time>')
    expect(html(source)).toContain('<time class="mark" datetime="PT3729S">[1:02:09]</time>')
    expect(html(source, {media: 'a.mp3?b&c'})).toContain('<a href="a.mp3?b&amp;c#t=3723.5"><time')
  })

  describe('has ids', () => {
    const ids = (text: string, options: ConvertOptions = {}) =>
      [...html(text, options).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])

    it('of the first words, and of the words before where they are few', () => {
      expect(ids('Ana: Who rang it?\nBen: Me.\nAna: And after you?\nBen: Me.')).toEqual([
        'who-rang-it',
        'me-who-rang-it',
        'and-after-you',
        'me-and-after-you',
      ])
    })

    it('that edits elsewhere do not move', () => {
      const turns = ['Ana: Who rang it?', 'Ben: Me.', 'Ana: And after you?', 'Ben: Me.']
      const before = ids(turns.join('\n'))
      const [who, me] = turns
      const longer = ids(
        [who, me, 'Ana: Did you sleep at all?', 'Ben: Me.', ...turns.slice(2)].join('\n'),
      )
      for (const id of before) expect(longer).toContain(id)
    })

    it('that differ, also where the words are the same', () => {
      const all = ids('Ana: Me?\nBen: Me.\nAna: Me?\nBen: Me.\nAna: Me?\nBen: Me.')
      expect(new Set(all).size).toBe(6)
    })

    it('that leave headings theirs', () => {
      const source =
        '**Ana:** The bell?\n\n**Ben:** Yes, it rang twice.\n\n## The bell\n\n**Ana:** Why was that?\n\n**Ben:** Tide.'
      expect(ids(source)).toContain('the-bell')
      expect(html(source)).toContain('<h2 class="heading" id="the-bell">')
    })

    it('in any script', () => {
      expect(ids('问：你在哪里学的游泳？\n答：在运河里，跟我哥哥一起。')).toEqual([
        '你在哪里学的游泳',
        '在运河里跟我哥哥一起',
      ])
    })
  })

  it('can be embedded', () => {
    const options = {headingOffset: 2, idPrefix: 'x-', strings: {permalink: 'Lien'}, lang: 'fr'}
    const out = html('# A\n\n**Ana:** Qui ?\n\n**Ben:** Moi.', options)
    expect(out).toContain('<div class="colloquy" lang="fr">')
    expect(out).toContain('<h3 class="heading" id="x-a" data-depth="1">')
    expect(out).toContain('href="#x-moi-qui" aria-label="Lien"')
  })

  it('runs from right to left where its letters do', () => {
    const out = html('ليلى: من قرع الجرس؟\nسامي: المد.\nليلى: وحده؟\nسامي: Yes.')
    expect(out).toContain('<div class="colloquy" lang="ar" dir="rtl">')
    expect(out).toMatch(/data-speaker="[^"]+" dir="ltr">\n<p><b class="speaker">سامي<\/b>: Yes\./)
  })
})

describe('a page', () => {
  const source =
    'Interview between Ana Ruiz, Editor of Nova, and Dr. Leo Brandt, a historian\nAna Ruiz (AR): Why?\nDr. Leo Brandt (LB): So.'

  it('has a title, a roster and a stylesheet', () => {
    const out = html(source, {standalone: true, lang: 'en'})
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(out).toMatch(/<h1 class="title" id="[^"]+">Interview between Ana Ruiz/)
    expect(out.match(/a historian<\//g)).toHaveLength(3)
    expect(out).toContain('<li><b class="speaker">Dr. Leo Brandt</b> (LB), a historian</li>')
    expect(out).toContain('.colloquy {')
    expect(out).not.toContain(' style=')
    expect(out).not.toContain('<script')
  })

  it('has the people below the title', () => {
    const out = html('# The bell\n\n**Ana:** Why?\n\n**Ben:** So.', {standalone: true})
    expect(out).toMatch(
      /<h1 class="heading" id="the-bell">The bell<\/h1>\n<section class="speakers"/,
    )
  })

  it('has a title above what stands before the line that introduces the talk', () => {
    const out = html(`The tide came in.\n\n${source}`, {standalone: true})
    expect(out).toMatch(/<h1 class="title">Interview[^<]+<\/h1>\n<section class="speakers"/)
    expect(out).toMatch(
      /<\/section>\n<p class="prose"[^>]*>The tide came in.<\/p>\n<p class="prose"/,
    )
  })

  it('leaves out no rank of headings, as a fragment does where the source does', () => {
    const article =
      '### Who rang it?\n\nMe.\n\n### Why?\n\nTide.\n\n##### When?\n\nThen.\n\n### So?\n\nSo.'
    const ranks = (options: ConvertOptions) =>
      [...html(article, options).matchAll(/<h(\d)/g)].map((match) => Number(match[1]))
    expect(ranks({standalone: true})).toEqual([1, 2, 2, 3, 2])
    expect(ranks({})).toEqual([3, 3, 5, 3])
    expect(ranks({standalone: true, headingOffset: 1})).toEqual([1, 4, 4, 6, 4])
  })

  it('has one first heading', () => {
    expect(
      html('# The bell\n\n**Ana:** Why?\n\n**Ben:** So.', {standalone: true}).match(/<h1/g),
    ).toHaveLength(1)
    expect(html('Nothing.', {standalone: true})).toContain('<h1 class="title">Transcript</h1>')
  })
})

it('aligns the cells of a table by classes', () => {
  const out = html('**Ana:** So?\n\n**Ben:**\n\n| a | b |\n| - | -: |\n| c | d |')
  expect(out).toContain('<th>a</th>\n<th class="align-right">b</th>')
  expect(out).not.toContain(' align=')
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

  it('is no address of a recording', () => {
    const source = '[00:12] Ana: Who?\n[00:15] Ben: Me.'
    expect(html(source, {media: 'javascript:alert(1)//'})).not.toContain('javascript:')
    expect(html(source, {media: 'a b.mp3'})).toContain('<a href="a%20b.mp3#t=12">')
  })

  it('leaves safe addresses as they are', () => {
    const out = html(
      '**Ana:** [x](https://a.example/?b&c "d & e")? ![f](g.png?h&i)\n\n**Ben:** Me.',
    )
    expect(out).toContain('<a href="https://a.example/?b&#x26;c" title="d &#x26; e">x</a>')
    expect(out).toContain('<img src="g.png?h&#x26;i" alt="f">')
  })

  it('is no prefix of ids', () => {
    expect(() => html('Ana: Who?', {idPrefix: 'a b'})).toThrow('expected no white space')
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
