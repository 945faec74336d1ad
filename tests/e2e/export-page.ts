import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** The preview of what will go out. */
export const paper = (page: Page): Locator =>
  page.getByRole('document', { name: 'The document as it will be' });

/** Writes the document in a format, by its button, and reads the file. */
export async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export-go .button-primary').click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
