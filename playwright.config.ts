import { defineConfig } from '@playwright/test';

/** The specs drive the web door; where Electron's runtime is found they drive the desktop window too. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'web', metadata: { door: 'web' } },
    ...(process.env.BOKPRAE_DESKTOP
      ? [{ name: 'electron', metadata: { door: 'desktop' }, testIgnore: 'door.spec.ts' }]
      : []),
  ],
});
