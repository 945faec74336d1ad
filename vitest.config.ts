import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/property-seed.ts'],
    /** Nothing here is timed; this ends what hangs, on slow and busy machines too. */
    testTimeout: 300_000,
    hookTimeout: 300_000,
    /** Test files of one process share its modules; a file that changes what is global puts it back. */
    isolate: false,
    /** One more than the cores: tests that start processes wait for them. */
    maxWorkers: '150%',
    /** Processes that tests start find their sources compiled. */
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/compiled') },
  },
});
