import {readFileSync} from 'node:fs'
import {toHtml as stringify} from 'hast-util-to-html'
import type {Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {toMarkdown as serialize} from 'mdast-util-to-markdown'
import rehypeStringify from 'rehype-stringify'
import {remark} from 'remark'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkLint from 'remark-preset-lint-recommended'
import remarkRehype from 'remark-rehype'
import remarkSmartypants from 'remark-smartypants'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {parse, toHtml, toMarkdown} from '../src/index.js'
import remarkColloquy, {
  type RemarkColloquyOptions,
  turnToHast,
  turnToMarkdown,
} from '../src/remark.js'
import {talks} from './talks.js'

const talk =
  '**Ana Ruiz (AR):** Who rang *it*? [laughs]\n\n**Ben:** Me:\n\n- twice\n\n**AR:** You?\n'

const html = async (source: string, options: RemarkColloquyOptions = {}) =>
  String(
    await remark()
      .use(remarkColloquy, options)
      .use(remarkRehype)
      .use(rehypeStringify)
      .process(source),
  )

/** HTML without the white space between blocks, and without what only the library's writer adds. */
const bare = (text: string) =>
  text
    .replace(/^<div class="colloquy"[^>]*>\n([\s\S]*)<\/div>\n$/, '$1')
    .replace(/<span hidden><\/span>/g, '')
    // A heading that asks has an id of its own from the host, so its turn has another.
    .replace(/("#?[\w-]+)-2"/g, '$1"')
    .replace(/ class="prose" id="[^"]*"/g, '')
    .replace(/(<h\d) class="heading"(?: id="[^"]*")?/g, '$1')
    .replace(/>\s+</g, '><')
    .trim()

describe('the plugin', () => {
  it('writes the turns back as Markdown', async () => {
    const file = await remark().use(remarkColloquy, {labels: 'plain'}).process(talk)
    expect(String(file)).toBe(
      'Ana Ruiz (AR): Who rang *it*? [laughs]\n\nBen: Me:\n\n* twice\n\nAR: You?\n',
    )
  })

  it('escapes what would be read as a label, and nothing else', async () => {
    const source = `${talk.replace('twice', 'a [laugh] & so')}\nBen\\: no.\n`
    const file = await remark().use(remarkColloquy).process(source)
    expect(String(file)).toContain('* a [laugh] & so\n')
    expect(String(file)).toContain('\nBen\\: no.\n')
    const again = await remark().use(remarkColloquy).process(String(file))
    expect(String(again)).toBe(String(file))
  })

  it('gives HTML without further plugins', async () => {
    expect(
      await html(talk),
    ).toBe(`<div class="turn question" id="who-rang-it-laughs" data-speaker="ana-ruiz"><p><b class="speaker">Ana Ruiz (AR)</b>: Who rang <em>it</em>? <i class="event">[laughs]</i><a class="permalink" href="#who-rang-it-laughs" aria-label="Link to this turn"></a></p></div>
<div class="turn answer" id="me-twice-who-rang-it-laughs" data-speaker="ben"><p><b class="speaker">Ben</b>: Me:<a class="permalink" href="#me-twice-who-rang-it-laughs" aria-label="Link to this turn"></a></p><ul>
<li>twice</li>
</ul></div>
<div class="turn question" id="you-me-twice" data-speaker="ana-ruiz"><p><b class="speaker">AR</b>: You?<a class="permalink" href="#you-me-twice" aria-label="Link to this turn"></a></p></div>`)
  })

  it.each([
    ['a footnote', '[^1]: Really.'],
    ['a definition', '[a]: https://example.com'],
    ['a comment', '<!-- to do -->'],
  ])('knows a closing note behind which %s stands', async (_, last) => {
    const source = `${talk}\n**Ben:** So[^1].\n\n*This talk was edited for length.*\n\n${last}\n`
    const processor = remark().use(remarkGfm).use(remarkColloquy)
    const {children} = await processor.run(processor.parse(source))
    expect(
      children
        .slice(-3)
        .map((node) => node.type)
        .slice(0, 2),
    ).toEqual(['turn', 'paragraph'])
  })

  it('takes the options of the library', async () => {
    const out = await html('[0:12] Ana Ruiz: Who?\n\n[0:15] Ben: Me.\n\n[0:20] Ana Ruiz: You?', {
      names: 'short',
      idPrefix: 'x-',
      media: 'a.mp3',
      strings: {permalink: 'Here'},
      speakers: [{name: 'Ana Ruiz', label: 'AR', aliases: ['Nobody']}],
    })
    expect(out).toContain('id="x-who"')
    expect(out).toContain(
      '<b class="speaker" data-name="Ana Ruiz" data-label="AR">AR</b>: <a href="a.mp3#t=12"><time class="start"',
    )
    expect(out).toContain('aria-label="Here"')
  })

  it('puts the roster and the messages on the file', async () => {
    const file = await remark()
      .use(remarkFrontmatter)
      .use(remarkColloquy)
      .process(
        `---\nguest: Ben Ode\n---\n\n${talk.replace('Who', '[0:09] Who').replace('Me', '[0:05] Me')}`,
      )
    expect(file.data.colloquy?.speakers.map(({name, role}) => [name, role])).toEqual([
      ['Ana Ruiz', undefined],
      ['Ben Ode', 'guest'],
    ])
    expect(file.messages.map((message) => message.ruleId)).toEqual(['time-backwards'])
    expect(String(file)).toContain('---\nguest: Ben Ode\n---')
  })

  it('takes front matter for no block of a short talk', async () => {
    const source = '---\n---\n**Ana:** Who?\n\n- me\n\nNobody else.'
    const file = await remark().use(remarkFrontmatter).use(remarkColloquy).process(source)
    expect(file.data.colloquy?.speakers.map(({name}) => name)).toEqual(['Ana'])
    const unread = await remark()
      .use(remarkFrontmatter)
      .use(remarkColloquy)
      .process(source.replace('---', '---\nno lines'))
    expect(unread.data.colloquy?.speakers).toEqual([])
  })

  it('has ids that differ from those hosts give to headings', async () => {
    const out = await html('## Who rang it\n\n**Ana:** Who rang it?\n\n**Ben:** Me.')
    expect(out).toContain('id="who-rang-it-2"')
  })

  it.each(Object.entries(talks))('makes the HTML the library makes: %s', async (_, source) => {
    expect(bare(await html(source))).toBe(bare(toHtml(parse(source, {from: 'markdown'}))))
  })
})

describe('an article', () => {
  const article = readFileSync(new URL('./article.md', import.meta.url), 'utf8')

  it('is left as it is', async () => {
    const plain = await remark().use(remarkGfm).process(article)
    const file = await remark().use(remarkGfm).use(remarkColloquy).process(article)
    expect(String(file)).toBe(String(plain))
    expect(file.messages).toEqual([])
    expect(file.data.colloquy).toEqual({speakers: []})
  })

  it('makes the same HTML', async () => {
    const plain = await remark().use(remarkRehype).use(rehypeStringify).process(article)
    expect(await html(article)).toBe(String(plain))
  })
})

describe('a part of an article', () => {
  const fence = `Note: tide.

> \`\`\`transcript
> [0:12] Ana Ruiz (AR): Why "that"?
> Ben: Because *x*. [laughs]
> AR: So?
> \`\`\`

After: it.
`

  it('is a fence', async () => {
    const out = await html(fence)
    expect(out).toContain('<p>Note: tide.</p>')
    expect(out).toMatch(
      /<div class="colloquy"><div class="turn question" id="why-that-note"|<div class="colloquy"/,
    )
    expect(out).toContain('<b class="speaker">Ben</b>: Because *x*. <i class="event">[laughs]</i>')
    expect(out.match(/class="turn /g)).toHaveLength(3)
    expect(out).toContain('<p>After: it.</p>')
  })

  it('has its places in the document', () => {
    const processor = remark().use(remarkColloquy)
    const places: string[] = []
    visit(processor.runSync(processor.parse(fence), fence), (node) => {
      if (node.type !== 'turn' && node.type !== 'text') return
      const {start, end} = node.position ?? {}
      if (start === undefined || end === undefined) return
      const lines = fence.split('\n')
      expect(lines[start.line - 1]?.charAt(start.column - 1)).toBe(fence.charAt(start.offset ?? -1))
      if (node.type === 'turn') places.push(fence.slice(start.offset, end.offset))
    })
    expect(places).toEqual([
      '[0:12] Ana Ruiz (AR): Why "that"?',
      'Ben: Because *x*. [laughs]',
      'AR: So?',
    ])
  })

  it('is written back as it was', async () => {
    expect(String(await remark().use(remarkColloquy).process(fence))).toBe(fence)
  })

  it('may be Markdown', async () => {
    const source = '```transcript\n**Ana:** Why *two*?\n\n**Ben:** Me.\n```\n'
    expect(await html(source)).toContain('Why <em>two</em>?')
  })

  it('may be a directive', async () => {
    const source =
      'Before: it.\n\n:::transcript\n**Zoe:** Who *rang* it?\n\n**Yan:** Me: [laughs]\n\n* a\n:::\n\nAfter: it.\n'
    const processor = remark().use(remarkDirective).use(remarkColloquy)
    expect(String(await processor.process(source))).toBe(source)
    const out = String(
      await remark()
        .use(remarkColloquy)
        .use(remarkDirective)
        .use(remarkRehype)
        .use(rehypeStringify)
        .process(source),
    )
    expect(out).toContain('<p>Before: it.</p>\n<div class="colloquy">')
    expect(out.match(/class="turn /g)).toHaveLength(2)
  })

  it('runs its own way', async () => {
    const out = await html('```transcript\nליאת: איפה למדת לשחות?\nדן: בתעלה, עם אחי.\n```\n')
    expect(out).toContain('<div class="colloquy" lang="he" dir="rtl">')
  })

  it('is one of several, with one roster and ids that differ', async () => {
    const source = '```transcript\nQ: Who rang it?\nAna Ruiz: Me.\n```\n'
    const out = await html(`${source}\n${source}`)
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(4)
  })

  it('says where nobody speaks', async () => {
    const file = await remark()
      .use(remarkColloquy)
      .process('Hi.\n\n```transcript\nJust words.\n```\n')
    expect(file.messages.map((one) => [one.ruleId, one.line])).toEqual([['no-turns', 3]])
  })
})

describe('together with other plugins', () => {
  const others = [remarkGfm, remarkFrontmatter, remarkDirective, remarkSmartypants, remarkLint]
  const source = `---
title: The "bell"
---

# The bell

**Ana Ruiz (AR):** [0:12] Who "rang" it, at 10:30? [laughs]

**Ben:** Me -- ~~once~~ twice:

* [x] a
* [ ] b

| a | b |
| - | - |
| c | d |

**AR:** See that[^1]?

[^1]: A note.
`

  it.each([
    ['before', [...others, remarkColloquy]],
    ['after', [remarkColloquy, ...others]],
    ['between', [remarkGfm, remarkFrontmatter, remarkColloquy, remarkDirective, remarkSmartypants]],
  ])('%s them, nothing breaks', async (_, plugins) => {
    const file = await remark()
      .use({plugins})
      .use(remarkRehype)
      .use(rehypeStringify)
      .process(source)
    const out = String(file)
    expect(out.match(/class="turn (?:question|answer)"/g)).toHaveLength(3)
    expect(out).toContain('<b class="speaker">Ana Ruiz (AR)</b>: <time class="start"')
    expect(out).toContain('Who “rang” it, at 10:30? <i class="event">[laughs]</i>')
    expect(out).toContain('<del>once</del>')
    expect(out).toContain('<input type="checkbox" checked disabled>')
    expect(out).toContain('<td>d</td>')
    expect(out).toContain('href="#user-content-fn-1"')
    expect(file.messages.filter((message) => message.source === 'colloquy')).toEqual([])
  })

  it('comes back from Markdown the same', async () => {
    const processor = () => remark().use([remarkGfm, remarkFrontmatter, remarkColloquy])
    const once = String(await processor().process(source))
    expect(String(await processor().process(once))).toBe(once)
    expect(once).toContain('**Ana Ruiz (AR):** [0:12] Who "rang" it, at 10:30? [laughs]\n')
  })
})

describe('handlers for a pipeline of one’s own', () => {
  it.each(Object.entries(talks))('make the HTML the library makes: %s', (_, source) => {
    const transcript = parse(source, {from: 'markdown'})
    const hast = toHast(transcript, {handlers: turnToHast()})
    expect(bare(stringify(hast))).toBe(bare(toHtml(transcript)))
  })

  it('leave out what the plugin shows for hosts without them', async () => {
    const out = await remark()
      .use(remarkColloquy)
      .use(remarkRehype, {handlers: turnToHast({names: 'full'})})
      .use(rehypeStringify)
      .process(talk)
    expect(String(out).match(/class="speaker"/g)).toHaveLength(3)
    expect(String(out)).toContain('<b class="speaker">Ana Ruiz</b>: You?')
  })

  it('write Markdown', () => {
    const transcript = parse(talk)
    const options = {bullet: '-' as const, extensions: [turnToMarkdown()]}
    expect(serialize(transcript as Root, options)).toBe(toMarkdown(transcript))
  })
})
