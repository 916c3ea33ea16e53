import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // oclif's captureOutput replaces process.stdout.write, which vitest otherwise intercepts first.
    disableConsoleIntercept: true,
    testTimeout: 30_000,
  },
})
