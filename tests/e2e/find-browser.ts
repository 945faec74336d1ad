import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canRun, findChromium } from '../../src/main/print/find-chromium.ts';

/** A Chromium that is on this machine: the one named by CHROMIUM_PATH, the system's, or Playwright's own. */
export function findBrowser(): string | null {
  const found = findChromium();
  if (found !== null) return found;
  const named = process.env.CHROMIUM_PATH;
  if (named) throw new Error(`CHROMIUM_PATH names ${named}, which is no program.`);
  const own = chromium.executablePath();
  return canRun(own) ? own : null;
}

/** Installs a Chromium where that may be done: with apt-get as root on Debian, from Playwright's own store elsewhere. */
export function installBrowser(): void {
  const run = (program: string, words: string[]) => {
    console.log(`e2e: no Chromium here; ${program} ${words.join(' ')}`);
    return spawnSync(program, words, { stdio: 'inherit' }).status === 0;
  };
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    if (run('apt-get', ['install', '-y', 'chromium'])) return;
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', 'chromium']);
    return;
  }
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}
