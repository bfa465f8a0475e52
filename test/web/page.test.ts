import type {Page} from 'playwright-core'
import {beforeEach, describe, expect, it} from 'vitest'
import {browserOfFile} from './browser.js'
import {html, transcripts} from './pages.js'

const browser = await browserOfFile()
const page: Page = await browser.newPage()

/** Show the page of a transcript. */
async function show(name: string): Promise<void> {
  const source = transcripts().find((one) => one.name.includes(name))
  await page.setContent(source ? html(source, {standalone: true}) : '')
}

/** How something looks. */
const style = (selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)

/** How bright a colour is, from 0 to 255. */
async function brightness(selector: string, property: string): Promise<number> {
  const channels = (await style(selector, property)).match(/[\d.]+/g)?.map(Number) ?? []
  return channels.slice(0, 3).reduce((sum, channel) => sum + channel / 3, 0)
}

/** How many characters a full line of the longest paragraph holds. */
const measure = () =>
  page.locator('.turn.answer p').evaluateAll((all) => {
    const [longest] = all.sort(
      (a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0),
    )
    const range = document.createRange()
    if (longest === undefined) return 0
    range.selectNodeContents(longest)
    const lines = new Set([...range.getClientRects()].map(({bottom}) => Math.round(bottom / 8)))
    return (longest.textContent?.length ?? 0) / lines.size
  })

beforeEach(async () => {
  await page.setViewportSize({width: 1280, height: 900})
  await page.emulateMedia({colorScheme: 'light', media: 'screen'})
})

describe('a page', () => {
  it.each(['screen', 'print'] as const)(
    'has lines of a length one can read, in %s',
    async (media) => {
      await page.emulateMedia({media})
      await show('introduction')
      expect(await measure()).toBeGreaterThan(45)
      expect(await measure()).toBeLessThan(80)
    },
  )

  it.each([
    ['introduction', 'left'],
    ['arabic', 'right'],
  ])(
    'tells questions by a rule and a typeface, not by colour or weight: %s',
    async (name, edge) => {
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({media})
        await show(name)
        const color = `border-${edge}-color`
        expect(await style('.question', `border-${edge}-width`)).toBe('3px')
        expect(await style('.question', color)).not.toBe('rgba(0, 0, 0, 0)')
        expect(await style('.answer', color)).toBe('rgba(0, 0, 0, 0)')
        expect(await style('.question p', 'font-family')).not.toBe(
          await style('.answer p', 'font-family'),
        )
        expect(await style('.question p', 'font-weight')).toBe(
          await style('.answer p', 'font-weight'),
        )
      }
    },
  )

  it('highlights the turn that a link leads to', async () => {
    await show('introduction')
    const plain = await style('.turn', 'background-color')
    await page.locator('.turn .permalink').nth(2).click({force: true})
    const colours = await page
      .locator('.turn')
      .evaluateAll((all) => all.map((turn) => getComputedStyle(turn).backgroundColor))
    expect(colours.flatMap((colour, index) => (colour === plain ? [] : [index]))).toEqual([2])
  })

  it('follows the scheme of its reader', async () => {
    for (const [colorScheme, sign] of [
      ['light', 1],
      ['dark', -1],
    ] as const) {
      await page.emulateMedia({colorScheme})
      await show('long-podcast')
      const difference =
        (await brightness('html', 'background-color')) - (await brightness('main', 'color'))
      expect(difference * sign).toBeGreaterThan(150)
    }
  })

  it('is black on white on paper, without links to turns', async () => {
    await page.emulateMedia({colorScheme: 'dark', media: 'print'})
    await show('long-podcast')
    expect(await brightness('main', 'color')).toBe(0)
    expect(await style('html', 'background-color')).toBe('rgba(0, 0, 0, 0)')
    expect(await page.locator('.permalink:visible').count()).toBe(0)
  })

  it.each(transcripts().map(({name}) => name))('fits every screen: %s', async (name) => {
    await show(name)
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({width, height: 900})
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(needed).toBe(width)
    }
  })

  it('never gives a line of its own to the link to a turn', async () => {
    await show('long-podcast')
    const height = () => page.evaluate(() => document.body.scrollHeight)
    for (let width = 320; width < 420; width += 5) {
      await page.setViewportSize({width, height: 900})
      const before = await height()
      const bare = await page.addStyleTag({content: '.permalink {display: none !important}'})
      expect(await height()).toBe(before)
      await bare.evaluate((node) => node.parentNode?.removeChild(node))
    }
  })
})
