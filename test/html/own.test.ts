/** Our own HTML read back: it says everything, so that nothing is guessed. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {
  fromJson,
  type HtmlOptions,
  type ParseOptions,
  parse,
  type Transcript,
  toHtml,
  toJson,
  toMarkdown,
} from '../../src/index.js'
import {talk, textShapes} from '../arbitraries.js'
import {talks} from '../talks.js'

const strings = {question: 'Frage', answer: 'Antwort', speakers: 'Wer', untitled: 'Gespräch'}

/** Every way to write a page that leaves something out, moves it, or says it in other words. */
const ways: readonly HtmlOptions[] = [
  {},
  {standalone: true},
  {names: 'full'},
  {names: 'short'},
  {standalone: true, names: 'short'},
  {headingOffset: 2, idPrefix: 'x-'},
  {strings, lang: 'de', media: 'https://example.com/a.mp3?b&c'},
  {standalone: true, strings, media: 'a.mp3'},
  {dir: 'rtl'},
]

/** What HTML keeps. A label that is shown otherwise is no loss, nor is a block that shows nothing. */
function essence(transcript: Transcript) {
  const {title, speakers, content} = toJson(transcript)
  return {
    title,
    speakers: speakers.map(({aliases, ...speaker}) => speaker),
    content: content
      .filter((block) => block.type !== 'prose' || block.text !== '')
      .map((block) => {
        if (block.type === 'break') return block
        const {markdown, marks = [], ...rest} = block
        // Numbers of lines and pages are not shown.
        const times = marks.filter((mark) => mark.time !== undefined)
        const isMarked = 'kind' in rest && rest.speaker === null && rest.kind !== 'statement'
        const label = isMarked ? rest.label : undefined
        return {...rest, label, times: times.map(({value, time, offset}) => [value, time, offset])}
      }),
  }
}

/** What our HTML does not show, so that it is the same from the second time on. */
const unseen: Readonly<Record<string, string>> = {
  'not-talk/html-that-never-ends/input.md': 'how a sign is escaped, `&lt;` or `&#x3C;`',
  'shapes/running-heads/input.txt': 'the number of a page, at which an id ends',
}

function expectBack(transcript: Transcript, options: HtmlOptions, isSettled = true) {
  const html = toHtml(transcript, options)
  const back = parse(html)
  expect(essence(back)).toEqual(essence(transcript))
  const again = toHtml(back, options)
  expect(isSettled ? again : toHtml(parse(again), options)).toBe(isSettled ? html : again)
}

describe.each(ways)('written with %j', (options) => {
  it.each(Object.entries(talks))('%s comes back', (_, source) => {
    expectBack(parse(source), options)
  })

  it('any talk comes back', () => {
    const shapes = fc.constantFrom(...Object.values(textShapes))
    fc.assert(
      fc.property(talk, shapes, (made, write) => {
        expectBack(parse(write(made), {from: 'text'}), options)
      }),
      {numRuns: Number(process.env.RUNS ?? 40)},
    )
  })
})

describe('every fixture comes back', () => {
  const root = path.join(import.meta.dirname, '../fixtures')
  const inputs = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((file) => /^input\.\w+$/.test(path.basename(file)))
    .sort()

  it.each(inputs)('%s', (file) => {
    const settings = path.join(root, path.dirname(file), 'options.json')
    const options: ParseOptions = existsSync(settings)
      ? JSON.parse(readFileSync(settings, 'utf8'))
      : {}
    const source = readFileSync(path.join(root, file))
    const transcript = parse(new VFile({path: file, value: source}), options)
    for (const way of ways) expectBack(transcript, way, unseen[file] === undefined)
  })
})

describe('everything a speaker and a turn may have', () => {
  const json = {
    version: 1,
    title: 'Bells',
    metadata: {},
    speakers: [
      {id: 'ana', name: 'Ana "A" Ruiz', label: 'Ana (A)', honorific: 'Dr.', aliases: []},
      {id: 'b', label: 'B', aliases: ['B'], role: 'guest & host', description: '<b>'},
      {id: 'both', name: 'Both', aliases: ['Both'], members: ['ana', 'b']},
      {id: 'c', name: 'Cole (of Nova)', aliases: []},
      {id: 'd', name: 'D', label: 'D', aliases: []},
    ],
    content: [
      {type: 'turn', speaker: 'ana', kind: 'statement', start: 0, end: 2.25, text: ' a  b\tc '},
      {type: 'turn', speaker: 'b', kind: 'statement', start: 1.001, end: 3, text: ': d\n\n— e'},
      {type: 'turn', speaker: 'both', kind: 'statement', direction: 'on (a) queue', text: 'f'},
      {type: 'turn', speaker: 'c', kind: 'statement', end: 7200.5, text: ''},
      {type: 'turn', speaker: 'd', kind: 'question', text: '[laughter] g', markdown: '- g\n- h'},
      {type: 'turn', speaker: null, kind: 'question', label: 'Q', text: 'i'},
      {type: 'turn', speaker: null, kind: 'answer', label: '—', text: 'j'},
      {type: 'turn', speaker: null, kind: 'statement', text: 'k'},
    ],
  }

  it.each(ways)('written with %j', (options) => {
    const transcript = fromJson(json)
    const back = parse(toHtml(transcript, options))
    expect(back.title).toBe('Bells')
    expect(essence(back).speakers).toEqual(essence(transcript).speakers)
    expect(essence(back).content).toEqual(essence(transcript).content)
  })
})

describe('Markdown that is more than speech', () => {
  it.each([
    '**Ana:** `a  b` and\n\n```ts\nlet a\n\n  = 1\n\n\n```\n\n**Ben:** So?',
    '**Ana:** [x](https://a.example/?b&c "d & e")? ![f  g](h.png)\n\n**Ben:** Me.',
    '**Ana:** a\\\nb\nc\n\n**Ben:** Me?',
    '**Ana:** a [inaudible:   ] b?\n\n**Ben:** [laughs,  loudly]',
    '**Ana:**\n\n| a | b |\n| - | -: |\n| *c* [0:12] | d [laughs] |\n\n**Ben:** Me?',
    '**Ana:**\n\n- a\n  ```\n  b\n  ```\n  c\n- d\n\n**Ben:** Me?',
    '**Ana:**\n\n7. a\n8. b\n\n   c\n\n**Ben:** Me?',
    '**Ana:**\n\n- a\n- b\n  - c\n\n    d\n\n**Ben:** > Me?',
    '# A *b*\n\n### C\n\n> **Note:** d\n\n**Ana:** e?\n\n#### F\n\n**Ben:** g.',
    '- a\n- b\n\n---\n\n**Ana:** ***e***?\n\n**Ben:** **g** *h*',
  ])('%j comes back', (source) => {
    for (const way of ways) expectBack(parse(source), way)
  })

  it('comes back to the same Markdown', () => {
    const source = talks['an interview'] ?? ''
    expect(toMarkdown(parse(toHtml(parse(source))))).toBe(toMarkdown(parse(source)))
  })
})

describe('the language', () => {
  it('is remembered where the words do not tell it', () => {
    const source = 'Ana: Hm?\nBen: Hm.'
    expect(parse(toHtml(parse(source), {lang: 'pt-BR'})).metadata).toEqual({lang: 'pt-BR'})
    expect(parse(toHtml(parse('Ana: Where was the bell?\nBen: In the tower.'))).metadata).toEqual(
      {},
    )
  })
})

describe('on a page of somebody else', () => {
  const fragment = toHtml(parse('**Ana Ruiz (AR):** Who *rang* it?\n\n**Ben:** Me.'))

  it('is found among what else stands there', () => {
    const page = `<!doctype html><title>Nova</title><nav>Home</nav><main><h1>Bells</h1><p>In May.</p>${fragment}<p>The end.</p></main>`
    const {title, speakers, children} = parse(page)
    expect(title).toBe('Bells')
    expect(speakers.map(({name}) => name)).toEqual(['Ana Ruiz', 'Ben'])
    expect(children.map(({type}) => type)).toEqual([
      'heading',
      'paragraph',
      'turn',
      'turn',
      'paragraph',
    ])
  })

  it('is two talks, where there are two', () => {
    const other = toHtml(parse('**Cy:** And?\n\n**Ben:** So.'), {idPrefix: 'b-'})
    const {speakers, children} = parse(`<div>${fragment}${other}</div>`)
    expect(speakers.map(({id}) => id)).toEqual(['ana-ruiz', 'ben', 'cy'])
    expect(children).toHaveLength(4)
  })
})

describe('what somebody changed', () => {
  const html = toHtml(
    parse(
      '**Ana Ruiz (AR):** Who rang it?\n\n**Ben Ode:** Me.\n\n**AR:** Why?\n\n**Ben Ode:** So.',
    ),
  )
  const names = (source: string) => parse(source).speakers.map(({name, label}) => name ?? label)
  const kinds = (source: string) =>
    parse(source).children.map((node) => (node.type === 'turn' ? node.kind : node.type))

  it('is read as it stands, where it still tells who speaks', () => {
    const changed = html
      .replace('Me.', '<b>Me</b>, I <a href="javascript:x">think</a>.<script>x</script>')
      .replaceAll(/ id="[^"]*"/g, ' id="x"')
    expect(toJson(parse(changed)).content[1]).toMatchObject({text: 'Me, I think.'})
    expect(kinds(changed)).toEqual(['question', 'answer', 'question', 'answer'])
  })

  it('has names without the white space that a formatter puts into them', () => {
    const changed = html.replaceAll('Ben Ode</b>', '\n  Ben\n  Ode\n</b>')
    expect(changed).not.toBe(html)
    expect(names(changed)).toEqual(['Ana Ruiz', 'Ben Ode'])
    expect(toMarkdown(parse(changed))).toBe(toMarkdown(parse(html)))
  })

  it.each([
    ['that is empty', '<code></code>', 'Me.'],
    ['with a blank line', '<code>a\n\nb</code>', '`a b` Me.'],
  ])('has code %s in a form that can be written again', (_, code, words) => {
    const changed = html.replace('Me.', `${code} Me.`)
    expect(toMarkdown(parse(changed))).toContain(`**Ben Ode:** ${words}\n`)
  })

  it.each<[string, (html: string) => string]>([
    ['its attributes are gone', (page) => page.replaceAll(/ (?:data-speaker|id)="[^"]*"/g, '')],
    ['its classes are gone', (page) => page.replaceAll(/ class="[^"]*"/g, '')],
    ['a turn is no longer one', (page) => page.replace('class="turn answer"', 'class="x"')],
    ['a turn lost its kind', (page) => page.replace('class="turn answer"', 'class="turn"')],
    ['a name lost its colon', (page) => page.replace('Ode</b>:', 'Ode</b>')],
    [
      'a name was put into another turn',
      (page) => page.replace('Why?', '<b class="speaker">X</b>'),
    ],
    ['a paragraph was put between', (page) => page.replace('<div class="turn a', '<p>x</p>$&')],
  ])('is recognised anew, where %s', (_, change) => {
    const changed = change(html)
    expect(changed).not.toBe(html)
    expect(names(changed)).toContain('Ana Ruiz')
    expect(names(changed)).toContain('Ben Ode')
  })

  it('has nothing in it that runs', () => {
    const bad = html
      .replace('Me.', '<img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>')
      .replace('data-speaker="ben-ode"', 'data-speaker="&quot;><script>alert(1)</script>"')
    for (const out of [toHtml(parse(bad)), toMarkdown(parse(bad))]) {
      expect(out).not.toContain('<script')
      expect(out).not.toContain('onerror')
      expect(out).not.toContain('javascript:')
    }
  })
})
