/** Pictures to look at: `LOOK=folder npx vitest run --config .config/vitest.web.ts`. */
import {mkdirSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it} from 'vitest'
import {browserOfFile} from './browser.js'
import {html, transcripts} from './pages.js'

const browser = await browserOfFile()
const folder = process.env.LOOK || mkdtempSync(path.join(tmpdir(), 'colloquy-look-'))

const widths = [390, 1280]
const looks = {
  light: {colorScheme: 'light', media: 'screen'},
  dark: {colorScheme: 'dark', media: 'screen'},
  print: {colorScheme: 'light', media: 'print'},
} as const

it('takes pictures of every transcript', async () => {
  mkdirSync(folder, {recursive: true})
  const page = await browser.newPage()
  let taken = 0
  for (const source of transcripts()) {
    const name = path.parse(source.file).name
    await page.setContent(html(source, {standalone: true}), {waitUntil: 'domcontentloaded'})
    for (const width of widths) {
      await page.setViewportSize({width, height: 900})
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media)
        const file = path.join(folder, `${name}-${width}-${look}.png`)
        await page.screenshot({path: file, fullPage: true})
        taken++
      }
    }
  }
  console.log(`${taken} pictures in ${folder}`)
  expect(taken).toBeGreaterThan(0)
})
