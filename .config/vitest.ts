import {configDefaults, defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Those need a browser and Java: `npm run test:web`.
    exclude: [...configDefaults.exclude, 'test/web/**'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    coverage: {include: ['src/**/*.ts'], reporter: ['text-summary'], reportsDirectory: 'coverage'},
  },
})
