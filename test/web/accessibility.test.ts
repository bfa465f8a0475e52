import axe from 'axe-core'
import type {Page as BrowserPage} from 'playwright-core'
import {expect, it} from 'vitest'
import {browserOfFile} from './browser.js'
import {allPages, type Page} from './pages.js'
import {type Finding, report} from './report.js'

const browser = await browserOfFile()

const devices = {
  desk: {viewport: {width: 1280, height: 900}},
  phone: {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true},
}
const schemes = ['light', 'dark'] as const

type Device = keyof typeof devices

/** What axe-core finds on pages, with every rule that is on by default, best practices among them. */
async function audit(device: Device, pages: readonly Page[]): Promise<Finding[]> {
  const context = await browser.newContext(devices[device])
  await context.route(/^https?:/, (route) => route.abort())
  const page = await context.newPage()
  const found: Finding[] = []
  // It outlasts a change of content, and to load it takes longer than to run it.
  await page.evaluate(axe.source)
  for (const {name, html} of pages) {
    await page.setContent(html, {waitUntil: 'domcontentloaded'})
    for (const colorScheme of schemes) {
      await page.emulateMedia({colorScheme})
      for (const problem of (await violations(page)).flatMap(describeViolation)) {
        found.push({problem, place: `${name}, ${device}, ${colorScheme}`})
      }
    }
  }
  await context.close()
  return found
}

function violations(page: BrowserPage): Promise<axe.Result[]> {
  return page.evaluate("axe.run({resultTypes: ['violations']}).then((all) => all.violations)")
}

function describeViolation({id, impact, help, nodes}: axe.Result): string[] {
  return nodes.map(({html, any, all, none}) => {
    const why = [...any, ...all, ...none].map((check) => check.message).join('; ')
    return `${id} (${impact}): ${help}: ${html.slice(0, 160)}\n  ${why}`
  })
}

it('axe finds nothing on any page, on a desk and on a phone, in light and in dark', async () => {
  const pages = allPages()
  const found = await Promise.all([audit('desk', pages), audit('phone', pages)])
  expect(report(found.flat())).toBe('')
}, 600_000)

it('axe would say what is wrong with a page, whichever it is', async () => {
  const html =
    '<!doctype html><title>A</title><h1>A</h1><p style="color:#bbb;background:#fff">Pale.</p><img src="a.png">'
  const good = '<!doctype html><html lang="en"><title>A</title><main><h1>A</h1></main>'
  const pages = [good, html, good, html].map((page, index) => ({name: `page ${index}`, html: page}))
  const found = report(await audit('phone', pages))
  expect(found).toMatch(/^html-has-lang \(serious\)/m)
  expect(found).toMatch(/^color-contrast \(serious\).*\n.*1\.9.*\n {2}on page 1, phone, light/m)
  expect(found).toMatch(/^ {2}on page 3, phone, light/m)
  expect(found).toMatch(/^image-alt \(critical\)/m)
  expect(found).toMatch(/^region \(moderate\)/m)
  expect(found).not.toMatch(/page [02]/)
})
