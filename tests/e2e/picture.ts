import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const guide = join(root, 'docs/guide');
const results = join(root, 'test-results/pictures');

/**
 * Takes a picture of the window, once nothing moves any more. Those that the user guide shows are written anew
 * by `npm run pictures`; others, and those of other runs, stand with the test results.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.BOKPRAE_PICTURES && isShown(name) ? join(guide, 'pictures') : results;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

function isShown(name: string): boolean {
  const pages = readdirSync(guide).filter((file) => file.endsWith('.md'));
  return pages.some((file) => readFileSync(join(guide, file), 'utf8').includes(`pictures/${name}.png`));
}
