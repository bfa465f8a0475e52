/** What the tests need besides Node: Chromium, which they drive, and Java, which the checker runs on. */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * Find Chromium.
 *
 * @returns its path: `$CHROMIUM`, else where Debian and Ubuntu put it; nothing where it is not there
 */
export function chromiumPath(): string | undefined {
  const {CHROMIUM} = process.env
  return (CHROMIUM ? [CHROMIUM] : usualPlaces).find((place) => existsSync(place))
}

/** The command that starts Java. */
export function javaCommand(): string {
  const {JAVA_HOME} = process.env
  return JAVA_HOME ? path.join(JAVA_HOME, 'bin/java') : 'java'
}

/** Make sure that all is there, before any test; else say in one line how to get it, and fail. */
export function setup(): void {
  const missing: string[] = []
  if (chromiumPath() === undefined) {
    missing.push('Chromium (`apt-get install chromium`, or set CHROMIUM to its path)')
  }
  if (spawnSync(javaCommand(), ['-version']).status !== 0) {
    missing.push('Java (`apt-get install default-jre-headless`, or set JAVA_HOME)')
  }
  if (missing.length === 0) return
  console.error(`These tests need ${missing.join(' and ')}.`)
  process.exit(1)
}
