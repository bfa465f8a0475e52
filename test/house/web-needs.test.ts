import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, it} from 'vitest'

const root = path.join(import.meta.dirname, '../..')

it('the tests of the web fail where what they need is missing, and say in one line how to get it', () => {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--config', '.config/vitest.web.ts']
  const env = {CHROMIUM: '/nowhere', JAVA_HOME: '/nowhere', NO_COLOR: '1'}
  const {status, stderr} = spawnSync(process.execPath, args, {cwd: root, env, encoding: 'utf8'})
  expect(status).toBe(1)
  expect(stderr).toBe(
    'These tests need Chromium (`apt-get install chromium`, or set CHROMIUM to its path) and Java (`apt-get install default-jre-headless`, or set JAVA_HOME).\n',
  )
})
