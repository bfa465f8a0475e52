import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fromXml} from 'xast-util-from-xml'
import {convert, parse, type Transcript} from '../../src/index.js'
import {jatsModel} from './jats-model.js'
import {
  allFixtures,
  allTalks,
  anyTranscript,
  anyWords,
  letters,
  lettersOfTurns,
  write,
} from './published.js'
import {elementsIn, problemsOf, textIn} from './xml-model.js'

const runs = {numRuns: Number(process.env.RUNS ?? 100)}

const fragment = (source: string) => convert(source, {from: 'markdown', to: 'jats'})
const article = (source: string) =>
  convert(source, {from: 'markdown', to: 'jats', standalone: true})

describe('JATS', () => {
  it('has a speech for each turn, in the body of an article', () => {
    expect(
      fragment('**Ana Ruiz (AR):** Why *maps*? [laughs]\n\n**Ben:** Because.\n\n**AR:** So?'),
    ).toBe(
      `<body>
<speech content-type="question">
<speaker>Ana Ruiz (AR)</speaker>
<p>Why <italic>maps</italic>? <named-content content-type="event">[laughs]</named-content></p>
</speech>
<speech content-type="answer">
<speaker>Ben</speaker>
<p>Because.</p>
</speech>
<speech content-type="question">
<speaker>AR</speaker>
<p>So?</p>
</speech>
</body>
`,
    )
  })

  it('is a whole article with standalone: title, people, date, language', () => {
    const source = `---
lang: en-GB
date: 2026-05-01
---

# The mill

Present: Ana Ruiz (AR), Dr. Ben Ode (BO)

**AR:** Why?

**BO:** Because.`
    const speakers = [{name: 'Ana Ruiz', label: 'AR', role: 'interviewer', description: 'of Nova'}]
    const xml = convert(source, {from: 'markdown', to: 'jats', standalone: true, speakers})
    expect(xml.slice(0, xml.indexOf('<body>'))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<article dtd-version="1.3" xml:lang="en-GB" xmlns:xlink="http://www.w3.org/1999/xlink">
<front>
<article-meta>
<title-group>
<article-title>The mill</article-title>
</title-group>
<contrib-group>
<contrib contrib-type="interviewer">
<string-name>Ana Ruiz</string-name>
<role>interviewer</role>
<bio>
<p>of Nova</p>
</bio>
</contrib>
<contrib contrib-type="speaker">
<string-name><prefix>Dr.</prefix> Ben Ode</string-name>
</contrib>
</contrib-group>
<pub-date iso-8601-date="2026-05-01">
<day>1</day>
<month>5</month>
<year>2026</year>
</pub-date>
</article-meta>
</front>
`)
    // The title is not there twice.
    expect(xml.slice(xml.indexOf('<body>'))).not.toContain('The mill')
  })

  it.each([
    ['2026-05', '<pub-date iso-8601-date="2026-05">\n<month>5</month>\n<year>2026</year>'],
    ['2026', '<pub-date iso-8601-date="2026">\n<year>2026</year>'],
    ['May 2026', '<pub-date>\n<string-date>May 2026</string-date>'],
  ])('writes the date %s as far as it is known', (date, written) => {
    expect(article(`---\ndate: ${date}\n---\n\n**Ana:** Why?\n\n**Ben:** So.`)).toContain(written)
  })

  it('nests sections by their headings, and marks a break', () => {
    const body = fragment('Before.\n\n## A\n\nOne.\n\n---\n\n#### B\n\nTwo.\n\n## C')
    expect(body).toBe(`<body>
<p>Before.</p>
<sec>
<title>A</title>
<p>One.</p>
<p content-type="break">* * *</p>
<sec>
<title>B</title>
<p>Two.</p>
</sec>
</sec>
<sec>
<title>C</title>
</sec>
</body>
`)
  })

  it('puts every block of a turn into a paragraph, and keeps numbers of lists', () => {
    const body = fragment(
      '**Ana:** So?\n\n**Ben:** This:\n\n3. a\n4. b\n\n> c\n\n```js\nd < e\n```\n\n| f |\n| -: |\n| g |\n\nYes.\n\n**Ana:** And?\n\n**Ben:** No.',
    )
    expect(body).toContain('<p><list list-type="order">\n<list-item>\n<label>3.</label>\n<p>a</p>')
    expect(body).toContain('<p><disp-quote>\n<p>c</p>\n</disp-quote></p>')
    expect(body).toContain('<p><code language="js" position="anchor">d &#x3C; e</code></p>')
    expect(body).toContain(
      '<p><table-wrap position="anchor">\n<table>\n<thead>\n<tr>\n<th align="right">f</th>',
    )
  })

  it('marks turns of nobody, and invents no name', () => {
    const speakers = (source: string) =>
      [...fragment(source).matchAll(/<speaker>(.*?)<\/speaker>/g)].map(([, name]) => name)
    expect(speakers('Q: Why?\n\nA: So.\n\nQ: And?\n\nA: Yes.')).toEqual(['Q', 'A', 'Q', 'A'])
    expect(speakers('— Why?\n\n— So.\n\n— And?\n\n— Yes.')).toEqual(['—', '—', '—', '—'])
    expect(speakers('### Who rang?\n\nMe.\n\n### Why?\n\nTide.')).toEqual([
      'Question',
      'Answer',
      'Question',
      'Answer',
    ])
    expect(fragment('### Who rang?\n\nMe.\n\n### Why?\n\nTide.')).toContain(
      '<p content-type="heading">Who rang?</p>',
    )
  })

  it('keeps links that are safe to follow, and the words of the others', () => {
    const body = fragment(
      '**Ana:** [a](https://a.example/?b&c "t") [b](javascript:b) ![p](https://a.example/p.png) ![q](data:q)?\n\n**Ben:** No.',
    )
    expect(body).toContain(
      '<ext-link ext-link-type="uri" xlink:href="https://a.example/?b&#x26;c" xlink:title="t" xmlns:xlink="http://www.w3.org/1999/xlink">a</ext-link> b ',
    )
    expect(body).toContain('<alt-text>p</alt-text></inline-graphic> q?')
    expect(body).not.toContain('javascript')
    // An article says once what `xlink` means.
    expect(article('**Ana:** [a](https://a.example)?\n\n**Ben:** No.')).toContain(
      '<ext-link ext-link-type="uri" xlink:href="https://a.example">',
    )
  })

  it('has no place for times', () => {
    const body = fragment('[0:12] **Ana:** Why?\n\n**Ben:** Yes. [0:30] No.')
    expect(body).toContain('<p>Yes. No.</p>')
    expect(body).not.toMatch(/0:12|0:30/)
  })
})

/** What is wrong with a transcript as JATS, whole and in part; empty where nothing is. */
function problems(transcript: Transcript): string[] {
  return [false, true].flatMap((standalone) => {
    const xml = write(transcript, 'jats', {standalone})
    const found = problemsOf(xml, jatsModel)
    const said = [...elementsIn(fromXml(xml))]
      .filter(({name}) => name === 'speech')
      .map(({children}) => letters(children.slice(2).map(textOfChild).join('')))
    const expected = lettersOfTurns(transcript)
    if (said.join('|') !== expected.join('|')) found.push(`${said} is not ${expected}`)
    return found
  })
}

function textOfChild(child: ReturnType<typeof fromXml>['children'][number]): string {
  return child.type === 'element' && child.name === 'p' ? textIn(child) : ''
}

describe('JATS is within the tag library, and no word is lost:', () => {
  it.each([...allFixtures(), ...allTalks()])('$name', ({transcript}) => {
    expect(problems(transcript)).toEqual([])
  })

  it('any Markdown', () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        expect(problems(transcript)).toEqual([])
      }),
      runs,
    )
  })

  it('any characters', () => {
    fc.assert(
      fc.property(anyWords, (transcript) => {
        expect(problems(transcript)).toEqual([])
      }),
      runs,
    )
  })

  it('which the check would tell', () => {
    const body = fragment('**Ana:** Why?\n\n**Ben:** So.')
    const wrong = (from: string, to: string) => problemsOf(body.replace(from, to), jatsModel)
    expect(problemsOf(body, jatsModel)).toEqual([])
    expect(wrong('<speaker>Ana</speaker>\n', '')).toEqual([
      expect.stringMatching(/^<speech> holds .*, not speaker, p\+ \(https:.*\/speech\.html\)$/),
    ])
    expect(wrong('<p>Why?</p>', '<list list-type="order"/>')).toHaveLength(2)
    expect(wrong('<p>Why?</p>', 'Why?')).toHaveLength(1)
    expect(wrong('content-type="question"', 'type="question"')).toHaveLength(2)
    expect(wrong('<p>Why?</p>', '<p>Why<break/>?</p>')).toHaveLength(2)
    expect(() => wrong('Why?', 'W<hy?')).toThrow()
    expect(() => wrong('Why?', 'Why ]]> ?')).toThrow()
    expect(() => wrong('Why?', 'Why\u0001?')).toThrow()
  })
})

it('takes a transcript without anything', () => {
  expect(write(parse(''), 'jats')).toBe('<body/>\n')
})
