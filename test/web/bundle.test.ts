import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {convert} from '../../src/index.js'
import {launch} from './browser.js'

const file = path.join(import.meta.dirname, '../../dist/browser.js')
const source = 'Ana: Why *maps*?\n\nBen: Because. [laughs]'
const use = `import {convert} from './browser.js'
const results = ['markdown', 'html', 'json'].map((to) => convert(${JSON.stringify(source)}, {to}))`

const files: Record<string, [type: string, body: string]> = {
  '/': ['text/html', '<!doctype html><script type="module" src="page.js"></script>'],
  '/worker': ['text/html', '<!doctype html><script type="module" src="starter.js"></script>'],
  '/browser.js': ['text/javascript', readFileSync(file, 'utf8')],
  '/page.js': ['text/javascript', `${use}\nwindow.results = results`],
  '/worker.js': ['text/javascript', `${use}\npostMessage(results)`],
  '/starter.js': [
    'text/javascript',
    `const worker = new Worker('worker.js', {type: 'module'})
    worker.onmessage = ({data}) => { window.results = data }`,
  ],
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

it.each(['/', '/worker'])('the bundle works by itself in a browser at %s', async (start) => {
  const page = await browser.newPage()
  const asked: string[] = []
  await page.context().route(/^https?:/, (route) => {
    const {pathname} = new URL(route.request().url())
    asked.push(pathname)
    const [contentType, body] = files[pathname] ?? ['text/plain', '']
    return route.fulfill({contentType, body, status: pathname in files ? 200 : 404})
  })
  await page.goto(`http://colloquy.test${start}`)
  const handle = await page.waitForFunction('window.results')
  const formats = ['markdown', 'html', 'json'] as const
  expect(await handle.jsonValue()).toEqual(formats.map((to) => convert(source, {to})))
  expect(asked.filter((one) => !(one in files) && one !== '/favicon.ico')).toEqual([])
  await page.close()
})
