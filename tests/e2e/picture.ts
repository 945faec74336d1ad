import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const folder = process.env.BOKPRAE_PICTURES ?? join('test-results', 'pictures');

/**
 * Takes a picture of the window for the user guide, once nothing moves any more. The guide's own pictures
 * are written anew by `npm run pictures`; other runs put them with the test results.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: resolve(root, folder, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}
