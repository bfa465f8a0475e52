import {defineConfig} from 'vitest/config'

// What shows the behaviour of the three files that Stryker changes, and is quick.
export default defineConfig({
  test: {
    include: ['test/{fixtures,labels,parse,people,turns}.test.ts'],
    setupFiles: ['test/setup.ts'],
  },
})
