import { defineConfig } from '@playwright/test';

/** The specs drive the web door; where Electron's runtime is found they drive the desktop window too. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  /** One more than the cores of a small machine: a test spends part of its time waiting. */
  workers: 3,
  timeout: 300_000,
  /** Old and busy machines are slow; a check that fails says so only after this long. */
  expect: { timeout: 40_000 },
  /** A test that passes only when it is repeated is reported as flaky. */
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    actionTimeout: 40_000,
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    /** What fades in has no contrast yet; nobody should have to wait for that. */
    contextOptions: { reducedMotion: 'reduce' },
    /** Recording makes every test slower; `npm run test:e2e -- SPEC --trace on` records what is looked into. */
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'web', metadata: { door: 'web' } },
    ...(process.env.BOKPRAE_DESKTOP
      ? [
          {
            name: 'electron',
            metadata: { door: 'desktop' },
            testIgnore: ['door.spec.ts', 'built.spec.ts', 'export-cancel.spec.ts'],
          },
        ]
      : []),
  ],
});
