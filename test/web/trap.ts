/** A browser in which nothing may happen: what runs, is asked for, or is no part of a transcript is told. */
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {inspect, setTrap} from './trap-inside.js'

const host = 'http://colloquy.test'

// Nothing is kept from happening, and everything is reported, inline handlers and style attributes too.
const policy =
  "default-src 'none'; style-src-elem 'unsafe-inline'; frame-src http://colloquy.test; img-src http://colloquy.test/favicon.ico; base-uri 'none'; form-action 'none'"

/** How many pages are shown at once, and how long what they begin may take (milliseconds). */
const atOnce = 60
const patience = 50

/**
 * Show pages as a reader sees and uses them.
 *
 * @param browser where
 * @param pages HTML of each
 * @returns what happened that must not, each thing once, with the start of the page where that is known
 */
export async function happeningsOn(browser: Browser, pages: readonly string[]): Promise<string[]> {
  const context = await browser.newContext()
  await context.addInitScript(setTrap)
  const page = await context.newPage()
  const happened = new Set<string>()
  await watch(context, page, pages, (what) => happened.add(what))
  for (let from = 0; from < pages.length; from += atOnce) {
    await page.goto(`${host}/${from}-${Math.min(from + atOnce, pages.length)}`, {waitUntil: 'load'})
    for (const what of await page.evaluate(inspect, patience)) happened.add(what)
  }
  await context.close()
  return [...happened].map((what) => withPage(what, pages))
}

/** Say which page it was: `/12: alert was called`. */
function withPage(what: string, pages: readonly string[]): string {
  const [, index, rest = what] = /^\/(\d+): (.*)$/s.exec(what) ?? []
  return index === undefined ? rest : `${rest}\n${pages[Number(index)]?.slice(0, 1000)}`
}

/** Give out the pages, and nothing else. */
async function watch(
  context: BrowserContext,
  page: Page,
  pages: readonly string[],
  tell: (what: string) => void,
): Promise<void> {
  const headers = {'Content-Security-Policy-Report-Only': policy}
  const given = new Set<string>()
  await context.route('**/*', (route) => {
    const request = route.request()
    const body = bodyOf(request.url(), pages)
    // Each page is asked for once, by the one that shows it.
    if (body === undefined || given.has(request.url())) {
      tell(`${request.resourceType()} ${request.url()} was asked for`)
      return route.abort()
    }
    given.add(request.url())
    return route.fulfill({contentType: 'text/html; charset=utf-8', body, headers})
  })
  page.on('dialog', (dialog) => {
    tell('a dialog was shown')
    return dialog.dismiss()
  })
  page.on('console', (message) => tell(`the console says ${message.text()}`))
  page.on('pageerror', (error) => tell(`a page threw ${error}`))
  context.on('page', () => tell('a window was opened'))
}

/** One of the pages (`/12`), or a page with frames that show some of them (`/0-60`). */
function bodyOf(address: string, pages: readonly string[]): string | undefined {
  const {origin, pathname} = new URL(address)
  const [, from, to] = /^\/(\d+)(?:-(\d+))?$/.exec(pathname) ?? []
  if (origin !== host || from === undefined) return undefined
  if (to === undefined) return pages[Number(from)]
  const numbers = pages.slice(Number(from), Number(to)).map((_, index) => Number(from) + index)
  const frames = numbers.map((number) => `<iframe src="/${number}"></iframe>`)
  return `<!doctype html>\n<title>Pages</title>\n${frames.join('\n')}\n`
}
