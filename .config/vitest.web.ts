import path from 'node:path'
import {defineConfig} from 'vitest/config'

/** Tests that need Chromium, Java and xmllint; where LOOK names a folder, pictures of pages are put there instead. */
export default defineConfig({
  test: {
    include: [process.env.LOOK === undefined ? 'test/web/**/*.test.ts' : 'test/web/look.ts'],
    globalSetup: path.join(import.meta.dirname, '../test/web/needs.ts'),
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
