import {defineConfig} from 'vitest/config'

// What shows the behaviour of the three files that Stryker changes, and is quick.
export default defineConfig({
  test: {
    include: ['test/fixtures.test.ts', 'test/parse.test.ts'],
    setupFiles: ['test/setup.ts'],
  },
})
