import axe from 'axe-core'
import {expect, it} from 'vitest'
import {browserOfFile} from './browser.js'
import {allPages, type Page} from './pages.js'
import {type Finding, report} from './report.js'

const browser = await browserOfFile()

const sizes = {desk: {width: 1280, height: 900}, phone: {width: 390, height: 844}}
const schemes = ['light', 'dark'] as const

/** What axe-core finds on pages, with every rule that is on by default, best practices among them. */
async function audit(pages: readonly Page[]): Promise<Finding[]> {
  const context = await browser.newContext()
  await context.route(/^https?:/, (route) => route.abort())
  const page = await context.newPage()
  const found: Finding[] = []
  for (const {name, html} of pages) {
    await page.setContent(html, {waitUntil: 'domcontentloaded'})
    await page.evaluate(axe.source)
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of schemes) {
        await page.emulateMedia({colorScheme})
        const {violations} = await page.evaluate<axe.AxeResults>('axe.run()')
        for (const problem of violations.flatMap(describeViolation)) {
          found.push({problem, place: `${name}, ${size}, ${colorScheme}`})
        }
      }
    }
  }
  await context.close()
  return found
}

function describeViolation({id, impact, help, nodes}: axe.Result): string[] {
  return nodes.map(({html, any, all, none}) => {
    const why = [...any, ...all, ...none].map((check) => check.message).join('; ')
    return `${id} (${impact}): ${help}: ${html.slice(0, 160)}\n  ${why}`
  })
}

// Two pages at a time, as many as a small machine has cores.
const pages = allPages()
const halves = [0, 1].map((half) => pages.filter((_, index) => index % 2 === half))

it('axe finds nothing on any page, on a desk and on a phone, in light and in dark', async () => {
  const found = await Promise.all(halves.map(audit))
  expect(report(found.flat())).toBe('')
}, 600_000)

it('axe would say what is wrong with a page', async () => {
  const html =
    '<!doctype html><title>A</title><h1>A</h1><p style="color:#bbb;background:#fff">Pale.</p><img src="a.png">'
  const found = report(await audit([{name: 'bad', html}]))
  expect(found).toMatch(/^html-has-lang \(serious\)/m)
  expect(found).toMatch(/^color-contrast \(serious\).*\n.*1\.9.*\n {2}on bad, desk, light/m)
  expect(found).toMatch(/^image-alt \(critical\)/m)
  expect(found).toMatch(/^region \(moderate\)/m)
})
