import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const guide = join(root, 'docs/guide');
const results = join(root, 'test-results/pictures');

/**
 * Takes a picture of the window, once nothing moves any more, where `npm run pictures` asks for it: those that the user
 * guide shows are written anew, others stand with the test results. Other runs take none, which spares them seconds.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.BOKPRAE_PICTURES === undefined) return;
  const forGuide = isShown(name);
  const folder = forGuide ? join(guide, 'pictures') : results;
  if (forGuide) await dismissNotices(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Takes away notices of what was done before, and leaves mouse and focus where they are. */
async function dismissNotices(page: Page): Promise<void> {
  const notices = page.locator('.toast');
  await notices
    .locator('.icon-button')
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
  await expect(notices).toHaveCount(0);
}

function isShown(name: string): boolean {
  const pages = readdirSync(guide).filter((file) => file.endsWith('.md'));
  return pages.some((file) => readFileSync(join(guide, file), 'utf8').includes(`pictures/${name}.png`));
}
