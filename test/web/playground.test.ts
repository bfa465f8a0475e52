import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {build, type PreviewServer, preview} from 'vite'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {type ConvertOptions, convert} from '../../src/index.js'
import {launch} from './browser.js'

const root = path.join(import.meta.dirname, '../../examples/playground')
const out = mkdtempSync(path.join(tmpdir(), 'colloquy-playground-'))
const interview = `Interview between Lena Orth, Editor of Salt & Rye, and Prof. Idris Combe, a baker of ships' bread
Lena Orth (LO): Professor, what is a biscuit that lasts four years?
Prof. Idris Combe (IC): A brick with manners.
LO: I have brought one. It is from 1911.
LO: Would you eat it?
IC: With tea, and slowly. [laughs]`
const panel = `Present: Anna Berg (moderator), Anna Holm (City of Delft), Wim Roos (Rijn Institute)

Anna Berg: Who would like to begin?
Wim Roos: I will. The river has moved since we last met.
Anna: By how much?
Wim Roos: Two metres, to the east.
Anna Holm: And the dike?
Wim Roos: It held.`

let server: PreviewServer
let browser: Browser
let page: Page
/** What went wrong on a page, in the words of the browser, and what it asked of other hosts. */
let complaints: string[]

beforeAll(async () => {
  await build({root, logLevel: 'error', build: {outDir: out, emptyOutDir: true}})
  server = await preview({root, build: {outDir: out}, preview: {host: '127.0.0.1', port: 0}})
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(out, {recursive: true})
})

beforeEach(async () => {
  complaints = []
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(address())) complaints.push(request.url())
  })
  await page.goto(address())
})

afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
})

const address = () => server.resolvedUrls?.local[0] ?? ''
const source = () => page.getByRole('textbox', {name: 'Transcript'})
const tab = (name: string) => page.getByRole('tab', {name, exact: true})
const result = () => page.getByRole('tabpanel')
const speakers = () => page.getByRole('list', {name: 'Speakers'}).getByRole('listitem')
const messages = () => page.getByRole('list', {name: 'Messages'}).getByRole('listitem')
const status = () => page.getByRole('status')
const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
const selected = () => page.evaluate(() => getSelection()?.toString())

/** Replace the transcript as a person does: from the clipboard. */
async function paste(text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await source().focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+V')
  await nextFrame()
}

const nextFrame = () =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))

/** The lines of each item of a list, as they are shown. */
async function lines(items: ReturnType<typeof speakers>): Promise<string[][]> {
  const texts = await items.allInnerTexts()
  return texts.map((text) => text.split(/\n+/))
}

describe('the playground', () => {
  it('starts with an interview that it reads without a complaint', async () => {
    expect(await status().textContent()).toBe('8 turns, 2 speakers, no messages')
    expect(await messages().allInnerTexts()).toEqual(['Nothing to report.'])
  })

  it('shows who speaks and what kind each turn is, once something is pasted', async () => {
    await paste(interview)
    expect(await lines(speakers())).toEqual([
      ['Lena Orth', 'LO', '3 turns', 'interviewer · Editor of Salt & Rye'],
      ['Prof. Idris Combe', 'IC', '2 turns', "interviewee · a baker of ships' bread"],
    ])
    const [opening, ...turns] = await lines(result().getByRole('listitem'))
    expect(opening?.at(-1)).toBe('1:1')
    expect(turns).toEqual([
      ['Lena Orth', 'question', 'Professor, what is a biscuit that lasts four years?', '2:1'],
      ['Prof. Idris Combe', 'answer', 'A brick with manners.', '3:1'],
      ['Lena Orth', 'statement', 'I have brought one. It is from 1911.', '4:1'],
      ['Lena Orth', 'question', 'Would you eat it?', '5:1'],
      ['Prof. Idris Combe', 'answer', 'With tea, and slowly. [laughs]', '6:1'],
    ])
    expect(await page.locator('#backdrop mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['Lena Orth (LO)', 'Prof. Idris Combe (IC)', 'LO', 'IC']),
    )
    expect(await page.locator('#backdrop').textContent()).toBe(`${interview}\n`)
  })

  it('follows the typing', async () => {
    await paste(interview)
    await page.keyboard.type('\nLO: Thank you.')
    await nextFrame()
    expect(await status().textContent()).toBe('6 turns, 2 speakers, no messages')
    expect((await lines(result().getByRole('listitem'))).at(-1)).toContain('Thank you.')
    await source().fill('')
    await nextFrame()
    expect(await status().textContent()).toMatch(/^no turns, no speakers, /)
  })

  it('reads once a frame, however often the text changes in it', async () => {
    const readings = await page.evaluate(async () => {
      let count = 0
      const list = document.getElementById('speakers') as HTMLElement
      new MutationObserver(() => count++).observe(list, {childList: true})
      const field = document.querySelector('textarea') as HTMLTextAreaElement
      for (let at = 0; at < 20; at++) {
        field.value += 'More.'
        field.dispatchEvent(new Event('input'))
        await Promise.resolve()
      }
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      return count
    })
    expect(readings).toBe(1)
  })
})

describe('the outputs', () => {
  const outputs: [string, ConvertOptions, () => Promise<unknown>][] = [
    ['Markdown', {to: 'markdown'}, async () => {}],
    ['HTML', {to: 'html'}, async () => {}],
    ['JSON', {to: 'json'}, async () => {}],
    ['Blocks', {to: 'blocks'}, async () => {}],
    [
      'Markdown',
      {to: 'markdown', names: 'full', labels: 'heading'},
      async () => {
        await page.getByLabel('Names').selectOption('full')
        await page.getByLabel('Labels').selectOption('heading')
      },
    ],
    [
      'HTML',
      {to: 'html', names: 'short', standalone: true},
      async () => {
        await page.getByLabel('Names').selectOption('short')
        await page.getByLabel('Whole page').check()
      },
    ],
  ]

  it.each(outputs)('shows and copies %s %o', async (name, options, choose) => {
    await paste(interview)
    await tab(name).click()
    await choose()
    const expected = convert(interview, options)
    expect(await result().textContent()).toBe(expected)
    await page.getByRole('button', {name: 'Copy'}).click()
    await expect.poll(() => status().textContent()).toBe(`${name} copied`)
    expect(await clipboard()).toBe(expected)
  })

  it('selects the output where the clipboard is refused', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await tab('JSON').click()
    await page.getByRole('button', {name: 'Copy'}).click()
    await expect.poll(() => status().textContent()).toMatch(/^JSON selected/)
    expect(await selected()).toMatch(/^\{\s+"version": 1,/)
  })

  it('offers only what the output in view goes by', async () => {
    const offered = async (name: string) => {
      await tab(name).click()
      return await page
        .locator('[data-of]:visible')
        .evaluateAll((all) => all.map((one) => one.textContent?.trim().split(/\s/)[0]))
    }
    expect(await offered('Turns')).toEqual([])
    expect(await offered('Preview')).toEqual(['Names'])
    expect(await offered('Markdown')).toEqual(['Names', 'Labels', 'Copy'])
    expect(await offered('HTML')).toEqual(['Names', 'Whole', 'Copy'])
    expect(await offered('JSON')).toEqual(['Copy'])
    expect(await offered('Blocks')).toEqual(['Copy'])
  })

  it('shows the HTML as a reader will see it', async () => {
    await paste(interview)
    await tab('Preview').click()
    expect(await result().locator('.turn.question').count()).toBe(2)
    const first = result().locator('.turn').first()
    expect(await first.textContent()).toMatch(/^\s*Lena Orth \(LO\): Professor/)
    expect(await first.evaluate((turn) => getComputedStyle(turn).borderInlineStartWidth)).toBe(
      '3px',
    )
  })

  it('is led through by the keyboard, with one stop for all tabs', async () => {
    await tab('Turns').focus()
    for (const [key, name] of [
      ['ArrowRight', 'Preview'],
      ['End', 'Blocks'],
      ['ArrowRight', 'Turns'],
      ['ArrowLeft', 'Blocks'],
      ['Home', 'Turns'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await page.getByRole('tab', {selected: true}).allTextContents()).toEqual([name])
      expect(await page.locator(':focus').textContent()).toBe(name)
      expect(await page.locator('[role=tab][tabindex="0"]').allTextContents()).toEqual([name])
      expect(await result().getAttribute('aria-labelledby')).toBe(
        await tab(name).getAttribute('id'),
      )
    }
  })
})

describe('a message', () => {
  it('names its place, and leads there', async () => {
    await paste(panel)
    const [message = []] = await lines(messages())
    expect(message[0]).toBe('5:1')
    expect(message.join(' ')).toMatch(/Anna could be Anna Berg or Anna Holm.* ambiguous-label$/)
    await messages().getByRole('button').click()
    expect(await selected()).toMatch(/^Anna: By how much\?/)
    expect(await source().evaluate((field) => field === document.activeElement)).toBe(true)
  })

  it('scrolls to its place in a long transcript', async () => {
    const talk = 'Anna Berg: Is it still raining?\n\nWim Roos: It is, and it was.\n\n'.repeat(60)
    await paste(`${panel.replace(/\n+/g, '\n\n')}\n\n${talk}Anna: Well?\n\n${talk}`)
    await result().getByRole('button', {name: '255:1'}).click()
    expect(await selected()).toMatch(/^Anna: Well\?/)
    const [box, editor] = await Promise.all([
      page
        .locator('#backdrop mark', {hasText: /^Anna$/})
        .last()
        .boundingBox(),
      page.locator('#editor').boundingBox(),
    ])
    expect(box?.y).toBeGreaterThan(editor?.y ?? Number.NaN)
    expect(box?.y).toBeLessThan((editor?.y ?? Number.NaN) + (editor?.height ?? Number.NaN) - 20)
  })
})

describe('the page', () => {
  it('runs nothing that is pasted, and asks nothing of anybody', async () => {
    let asked = 0
    const stranger = createServer((_, response) => {
      asked++
      response.end()
    })
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
    const {port} = stranger.address() as AddressInfo
    const evil = '<img src=x onerror="document.title=\'run\'">'
    await paste(`# Talk ${evil}

**Ana ${evil}:** Why? ![map](http://127.0.0.1:${port}/map.png) [x](javascript:document.title='run')

**Ben:** Because. ${evil} <script>document.title='run'</script>

**Ana ${evil}:** I see.

**Ben:** Good.`)
    for (const name of ['Turns', 'Preview', 'Markdown', 'HTML', 'JSON', 'Blocks'])
      await tab(name).click()
    await tab('Preview').click()
    expect(await result().locator('img').count()).toBe(1)
    expect(await result().locator('a[href^="javascript"], script').count()).toBe(0)
    await page.waitForTimeout(200)
    expect(await page.title()).toBe('colloquy playground')
    expect(asked).toBe(0)
    // The browser says that it left the picture alone.
    expect(complaints.join()).toMatch(/map\.png.*Content Security Policy/)
    complaints = []
    await new Promise((done) => stranger.close(done))
  })

  it('is served from any folder', () => {
    const html = readFileSync(path.join(out, 'index.html'), 'utf8')
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(addresses.length).toBeGreaterThan(1)
    for (const one of addresses) expect(one).toMatch(/^(?:\.\/|data:)/)
  })

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, in %s', async (scheme) => {
    await page.emulateMedia({colorScheme: scheme})
    await page.evaluate(axe.source)
    for (const viewport of [
      {width: 1280, height: 800},
      {width: 390, height: 844},
    ]) {
      await page.setViewportSize(viewport)
      for (const text of [interview, panel]) {
        await paste(text)
        for (const name of ['Turns', 'Preview', 'Markdown', 'HTML', 'JSON', 'Blocks']) {
          await tab(name).click()
          const {violations} = await page.evaluate<axe.AxeResults>('axe.run()')
          const found = violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html)}`)
          expect(found, `${name}, ${viewport.width}`).toEqual([])
        }
      }
    }
  })

  it.each([320, 390, 768, 1280])('fits a screen %i pixels wide', async (width) => {
    await page.setViewportSize({width, height: 800})
    await paste(`${interview}\nLO: ${'long'.repeat(80)}?`)
    for (const name of ['Turns', 'Preview', 'Markdown', 'HTML', 'JSON', 'Blocks']) {
      await tab(name).click()
      const [needed, given] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect(needed, name).toBe(given)
    }
  })

  it('is pictured', async () => {
    const kept = path.join(root, 'screenshot.png')
    const taken = process.env.UPDATE === '1' ? kept : path.join(out, 'screenshot.png')
    await page.screenshot({path: taken})
    for (const file of [taken, kept]) {
      const picture = readFileSync(file)
      // A PNG's width and height stand in its first chunk.
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 800])
      expect(picture.length).toBeGreaterThan(20_000)
      expect(picture.length).toBeLessThan(200_000)
    }
  })
})
