/** The browser that the tests drive, and the Java that the checker runs on. */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {type Browser, chromium} from 'playwright-core'
import {afterAll} from 'vitest'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * Find Chromium.
 *
 * @returns its path: `$CHROMIUM`, else where Debian and Ubuntu put it
 * @throws Error that says how to get it
 */
function chromiumPath(): string {
  const {CHROMIUM} = process.env
  const found = (CHROMIUM ? [CHROMIUM] : usualPlaces).find((place) => existsSync(place))
  if (found !== undefined) return found
  const where = CHROMIUM ? ` at ${CHROMIUM} (from $CHROMIUM)` : ''
  throw new Error(`No Chromium found${where}: \`apt-get install chromium\`, or set CHROMIUM.`)
}

/** Start Chromium. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
}

/** Start Chromium for a file of tests; it is closed after the last of them. */
export async function browserOfFile(): Promise<Browser> {
  const browser = await launch()
  afterAll(() => browser.close())
  return browser
}

/**
 * Find Java.
 *
 * @returns the command
 * @throws Error that says how to get it
 */
export function javaCommand(): string {
  const {JAVA_HOME} = process.env
  const command = JAVA_HOME ? `${JAVA_HOME}/bin/java` : 'java'
  if (spawnSync(command, ['-version']).status === 0) return command
  throw new Error(`No Java found (tried \`${command}\`): \`apt-get install default-jre-headless\`.`)
}
