import {describe, expect, it} from 'vitest'
import {convert} from '../../src/index.js'
import {browserOfFile} from './browser.js'
import {fragmentsOf, pagesOf, strings} from './strangers.js'
import {happeningsOn} from './trap.js'

const browser = await browserOfFile()

/** Pages of an author's own with fragments in them, some hundred each. */
function hosts(fragments: readonly string[], size = 100): string[] {
  return Array.from({length: Math.ceil(fragments.length / size)}, (_, index) => {
    const some = fragments.slice(index * size, (index + 1) * size)
    const body = some.map((one) => `<section>${one}</section>`).join('\n')
    return `<!doctype html>\n<title>${some.length} fragments</title>\n<body>\n${body}\n</body>\n</html>`
  })
}

describe('whatever strangers write', () => {
  it('is all of the collection', () => {
    expect(strings.length).toBeGreaterThan(500)
    expect(strings).toContain(`<IMG SRC="jav&#x0A;ascript:alert('XSS');">`)
  })

  it('runs nothing, asks for nothing and breaks out of nothing in a fragment', async () => {
    const fragments = strings.flatMap((danger) => fragmentsOf(danger))
    expect(await happeningsOn(browser, hosts(fragments))).toEqual([])
  })

  it('runs nothing and asks for nothing on a page', async () => {
    expect(await happeningsOn(browser, strings.flatMap(pagesOf))).toEqual([])
  }, 300_000)

  it('asks for a picture where it is the address of one, and for nothing else', async () => {
    const source = strings.map((danger) => `![x](<${danger}>)`).join('\n\n')
    const found = await happeningsOn(browser, [convert(source, {from: 'markdown', to: 'html'})])
    expect(found).toContain('image http://a/%25%30%30 was asked for')
    const picture =
      /^(?:image http|img-src was violated by http|the console says (?:Loading the image|Failed to load) )/
    expect(found.filter((what) => !picture.test(what))).toEqual([])
  })
})

describe('the trap', () => {
  it.each([
    ['<script>alert(1)</script>', 'alert was called'],
    ['<script>let a</script>', 'script-src-elem was violated by inline'],
    ['<img src=x onerror=alert(1)>', 'alert was called'],
    ['<img src=x>', 'image http://colloquy.test/x was asked for'],
    ['<a href="javascript:alert(1)">x</a>', 'alert was called'],
    ['<a href="java&Tab;script:0">x</a>', 'javascript: is no protocol of ours'],
    ['<a href="data:text/html,x">x</a>', 'data: is no protocol of ours'],
    ['<p onclick=alert(1)>x</p>', 'alert was called'],
    ['<p onmouseover=alert(1)>x</p>', 'alert was called'],
    ['<p tabindex=0 onfocus=alert(1)>x</p>', 'alert was called'],
    ['<p style="color:red">x</p>', 'style-src-attr was violated by inline'],
    ['<p style="background:url(/x)">x</p>', 'image http://colloquy.test/x was asked for'],
    ['<link rel=stylesheet href=/x>', 'stylesheet http://colloquy.test/x was asked for'],
    ['<iframe src=/x></iframe>', 'document http://colloquy.test/x was asked for'],
    ['<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>', 'alert was called'],
    [
      '<meta http-equiv=refresh content="0;url=/x">',
      'document http://colloquy.test/x was asked for',
    ],
    ['<form action=/x><button>x</button></form>', '<form> is no element of ours'],
    ['<svg><title>x</title></svg>', '<svg> is no element of ours'],
  ])('tells of %s', async (html, expected) => {
    const found = await happeningsOn(browser, [`<!doctype html><title>A</title>${html}`])
    expect(found.map((what) => what.split('\n')[0])).toContain(expected)
  })

  it('tells of what the option lets through that is for sources one trusts', async () => {
    const plain = strings.filter((danger) =>
      /^<(?:script>alert|img src=x onerror=alert)/i.test(danger),
    )
    const pages = plain.map((danger) =>
      convert(danger, {from: 'markdown', to: 'html', allowDangerousHtml: true}),
    )
    const found = await happeningsOn(browser, pages)
    expect(plain.length).toBeGreaterThan(1)
    expect(found.filter((what) => what.startsWith('alert was called'))).toHaveLength(plain.length)
  })

  it('tells of an element that is ended too early', async () => {
    const page = '<title>1 fragments</title><section></section><div class="colloquy"></div>'
    expect(await happeningsOn(browser, [page])).toContainEqual(
      expect.stringContaining('has ended the element it stands in'),
    )
  })
})
