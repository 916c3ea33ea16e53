import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

/** Tests neither read nor leave anything in the user's own folders. */
const folder = join(tmpdir(), 'forestall-tests')

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // oclif's captureOutput replaces process.stdout.write, which vitest otherwise intercepts first.
    disableConsoleIntercept: true,
    env: {FORESTALL_CACHE_DIR: join(folder, 'cache'), FORESTALL_DATA_DIR: join(folder, 'data')},
    // A machine that others use is slow at times; what may take how long is measured by the benches.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
