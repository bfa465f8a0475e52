import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fromXml} from 'xast-util-from-xml'
import {convert, parse, type Transcript} from '../../src/index.js'
import {
  allFixtures,
  allTalks,
  anyTranscript,
  anyWords,
  letters,
  lettersOfTurns,
  write,
} from './published.js'
import {teiModel} from './tei-model.js'
import {elementsIn, problemsOf, textIn} from './xml-model.js'

const runs = {numRuns: Number(process.env.RUNS ?? 100)}

const tei = (source: string) => convert(source, {from: 'markdown', to: 'tei'})
/** What stands in the text, without the header. */
const bodyOf = (source: string) => {
  const xml = tei(source)
  return xml.slice(xml.indexOf('<body>'))
}

describe('TEI', () => {
  it('has the people in its header, and a u for each turn', () => {
    const source = `---
date: 2026-05-01
---

Interview between Ana Ruiz, Editor of Nova, and Prof. Leo Brandt, a historian

**Ana Ruiz (AR):** Why *maps*?

**Prof. Leo Brandt (LB):** Because. [laughs]`
    expect(tei(source)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader>
<fileDesc>
<titleStmt>
<title>Interview between Ana Ruiz, Editor of Nova, and Prof. Leo Brandt, a historian</title>
</titleStmt>
<publicationStmt>
<p><date when="2026-05-01">2026-05-01</date></p>
</publicationStmt>
<sourceDesc>
<p/>
</sourceDesc>
</fileDesc>
<encodingDesc>
<classDecl>
<taxonomy>
<category xml:id="answer">
<catDesc>answer</catDesc>
</category>
<category xml:id="question">
<catDesc>question</catDesc>
</category>
</taxonomy>
</classDecl>
</encodingDesc>
<profileDesc>
<particDesc>
<listPerson>
<person xml:id="ana-ruiz" role="interviewer">
<persName>Ana Ruiz</persName>
<persName type="label">AR</persName>
<note type="description">Editor of Nova</note>
</person>
<person xml:id="leo-brandt" role="interviewee">
<persName><roleName type="honorific">Prof.</roleName> Leo Brandt</persName>
<persName type="label">LB</persName>
<note type="description">a historian</note>
</person>
</listPerson>
</particDesc>
</profileDesc>
</teiHeader>
<text>
<body>
<p>Interview between Ana Ruiz, Editor of Nova, and Prof. Leo Brandt, a historian</p>
<u who="#ana-ruiz" ana="#question">
<seg>Why <hi rend="italic">maps</hi>?</seg>
</u>
<u who="#leo-brandt" ana="#answer">
<seg>Because. <vocal><desc>[laughs]</desc></vocal></seg>
</u>
</body>
</text>
</TEI>
`)
  })

  it('has a timeline that turns and times in the speech point to', () => {
    const xml = tei('[0:12.5] **Ana:** Why?\n\n[1:00] **Ben:** Yes. [1:02:09] No.')
    expect(xml).toContain(`<timeline unit="s" origin="#T0">
<when xml:id="T0"/>
<when xml:id="T1" interval="12.5" since="#T0"/>
<when xml:id="T2" interval="60" since="#T0"/>
<when xml:id="T3" interval="3729" since="#T0"/>
</timeline>
<body>
<u who="#ana" ana="#question" start="#T1">`)
    expect(xml).toContain('<seg>Yes. <anchor synch="#T3"/> No.</seg>')
  })

  it.each([
    ['[laughs]', '<vocal><desc>[laughs]</desc></vocal>'],
    ['[Lachen]', '<vocal><desc>[Lachen]</desc></vocal>'],
    ['（笑）', '<vocal><desc>（笑）</desc></vocal>'],
    ['[applause]', '<kinesic><desc>[applause]</desc></kinesic>'],
    ['[Ana nods]', '<kinesic><desc>[Ana nods]</desc></kinesic>'],
    ['[phone rings]', '<incident><desc>[phone rings]</desc></incident>'],
    ['[inaudible 00:12:33]', '<gap reason="inaudible"><desc>[inaudible 00:12:33]</desc></gap>'],
    ['[redacted]', '<gap reason="redacted"><desc>[redacted]</desc></gap>'],
    ['[pause]', '<pause/><note type="event">[pause]</note>'],
    ['[sic]', '<note type="event">[sic]</note>'],
  ])('tells what kind of event %s is', (event, written) => {
    expect(bodyOf(`**Ana:** Why ${event}?\n\n**Ben:** So.`)).toContain(`Why ${written}?`)
  })

  it('keeps who speaks together, remarks, and marks of nobody', () => {
    const xml = tei(
      'Ana Ruiz (AR): Are you ready?\n\nBen Ode (BO): Yes, I am.\n\nAR/BO: Then we go!\n\nAR (via phone): Where to?\n\nBO: Home.',
    )
    expect(xml).toContain('<personGrp xml:id="arbo" corresp="#ana-ruiz #ben-ode">')
    expect(xml).toContain('<note type="direction">via phone</note>\n<seg>Where to?</seg>')
    expect(bodyOf('Q: Why?\n\nA: So.\n\nQ: And?\n\nA: Yes.')).toContain(
      '<u ana="#question" n="Q">\n<seg>Why?</seg>',
    )
    expect(bodyOf('### Who rang?\n\nMe.\n\n### Why?\n\nTide.')).toContain(
      '<u ana="#question">\n<seg><label>Who rang?</label></seg>\n</u>',
    )
  })

  it('nests divisions by their headings, and marks a break', () => {
    expect(bodyOf('Before.\n\n## A\n\nOne.\n\n---\n\n#### B\n\nTwo.\n\n## C')).toBe(`<body>
<p>Before.</p>
<div>
<head>A</head>
<p>One.</p>
<milestone unit="section" rend="rule"/>
<div>
<head>B</head>
<p>Two.</p>
</div>
</div>
<div>
<head>C</head>
</div>
</body>
</text>
</TEI>
`)
  })

  it('puts every block of a turn into a segment', () => {
    const body = bodyOf(
      '**Ana:** So?\n\n**Ben:** This:\n\n3. a\n4. b\n\n> c\n\n```js\nd < e\n```\n\n| f |\n| -: |\n| g |\n\nYes.\n\n**Ana:** And?\n\n**Ben:** No.',
    )
    expect(body).toContain('<seg><list rend="numbered">\n<label>3.</label>\n<item>a</item>')
    expect(body).toContain('<seg><quote>\n<p>c</p>\n</quote></seg>')
    expect(body).toContain('<seg><eg xml:space="preserve">d &#x3C; e</eg></seg>')
    expect(body).toContain(
      '<seg><table>\n<row role="label">\n<cell>f</cell>\n</row>\n<row role="data">',
    )
  })

  it('names the recording it was made from, where it is safe to follow', () => {
    const source = '**Ana:** Why?\n\n**Ben:** So.'
    const from = (media: string) => convert(source, {from: 'markdown', to: 'tei', media})
    expect(from('https://a.example/talk.mp3')).toContain(
      '<sourceDesc>\n<p><ref target="https://a.example/talk.mp3">https://a.example/talk.mp3</ref></p>',
    )
    expect(from('javascript:a')).toContain('<sourceDesc>\n<p/>')
  })
})

/** What is wrong with a transcript as TEI; empty where nothing is. */
function problems(transcript: Transcript): string[] {
  const xml = write(transcript, 'tei')
  const found = problemsOf(xml, teiModel)
  const said = [...elementsIn(fromXml(xml))]
    .filter(({name}) => name === 'u')
    .map(({children}) => letters(children.map(textOfChild).join('')))
  const expected = lettersOfTurns(transcript)
  if (said.join('|') !== expected.join('|')) found.push(`${said} is not ${expected}`)
  return found
}

function textOfChild(child: ReturnType<typeof fromXml>['children'][number]): string {
  return child.type === 'element' && child.name === 'seg' ? textIn(child) : ''
}

describe('TEI is within the Guidelines, and no word is lost:', () => {
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
    const xml = tei('[0:12] **Ana:** Why?\n\n**Ben:** So.')
    const wrong = (from: string, to: string) => problemsOf(xml.replace(from, to), teiModel)
    expect(problemsOf(xml, teiModel)).toEqual([])
    expect(wrong('<seg>Why?</seg>', '<p>Why?</p>')).toEqual([
      expect.stringMatching(/^<u> holds text p text, not .* \(https:.*\/ref-u\.html\)$/),
    ])
    expect(wrong('who="#ana"', 'who="#eve"')).toEqual(['<u>: who points to #eve, which is nowhere'])
    expect(wrong('xml:id="ben"', 'xml:id="ana"')).toContain('ana is the id of two elements')
    expect(wrong('xml:id="T1"', 'xml:id="1"')).toContain('1 is no id')
    expect(wrong('who="#ana"', 'type="turn"')).toHaveLength(1)
    expect(wrong('<sourceDesc>\n<p/>\n</sourceDesc>\n', '')).toHaveLength(1)
  })
})

it('gives ids that XML allows, whatever the people are called', () => {
  const source =
    '**7 O’Clock:** Why?\n\n**安娜:** So.\n\n**A.B.:** No?\n\n**answer:** Yes.\n\n**安娜:** Hm.\n\n**7 O’Clock:** Ah?'
  expect(problemsOf(tei(source), teiModel)).toEqual([])
})

it('takes a transcript without anything', () => {
  expect(problemsOf(write(parse(''), 'tei'), teiModel)).toEqual([])
  expect(write(parse('---\n\n---', {from: 'markdown'}), 'tei')).toContain('<p/>\n</body>')
})
