/** Runs the end-to-end tests on a Chromium that is found or installed, and on Electron where its runtime is. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildIfStale } from '../../src/main/start/build-if-stale.ts';
import { reasonForBrowser } from '../../src/main/start/choose-door.ts';
import { findRuntime } from '../../src/main/start/desktop-runtime.ts';
import { findBrowser, installBrowser } from './find-browser.ts';

const root = resolve(import.meta.dirname, '../..');
process.chdir(root);

buildIfStale(root, console.log);
if (findBrowser() === null) installBrowser();
const browser = findBrowser();
if (browser === null) {
  console.error(
    'e2e: no Chromium was found, and none could be installed. Install chromium, Google Chrome or Microsoft Edge, ' +
      'or set CHROMIUM_PATH to its program, and run this again.',
  );
  process.exit(1);
}
console.log(`e2e: the web door in ${browser}`);

const runtime = findRuntime(root);
const surroundings = { platform: process.platform, env: process.env, user: process.getuid?.() ?? null };
const reason = runtime === null ? 'its runtime is not here' : reasonForBrowser(surroundings);
console.log(
  reason === null ? `e2e: the desktop door in ${runtime}` : `e2e: the desktop door is skipped: ${reason}`,
);

const playwright = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: browser,
      NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/compiled'),
      ...(reason === null && runtime ? { BOKPRAE_DESKTOP: runtime } : {}),
    },
  },
);
process.exit(playwright.status ?? 1);
