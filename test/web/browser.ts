/** The browser that the tests drive. */
import {type Browser, chromium} from 'playwright-core'
import {afterAll} from 'vitest'
import {chromiumPath} from './needs.js'

/** Start Chromium. */
export function launch(): Promise<Browser> {
  const executablePath = chromiumPath()
  return chromium.launch({
    ...(executablePath !== undefined && {executablePath}),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
}

/** Start Chromium for a file of tests; it is closed after the last of them. */
export async function browserOfFile(): Promise<Browser> {
  const browser = await launch()
  afterAll(() => browser.close())
  return browser
}
