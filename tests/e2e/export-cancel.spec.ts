import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, slowPrinter } from '../main/print/slow-printer.ts';
import { expect, test } from './app.ts';
import { isFine } from './is-fine.ts';
import { ReviewPage } from './review-page.ts';

const printer = slowPrinter(mkdtempSync(join(tmpdir(), 'bokprae-printer-')));
const named = process.env.CHROMIUM_PATH;
test.beforeAll(() => (process.env.CHROMIUM_PATH = printer.program));
test.afterAll(() => {
  if (named === undefined) delete process.env.CHROMIUM_PATH;
  else process.env.CHROMIUM_PATH = named;
});

test('a PDF that takes long to print is said to be printed, and printing is cancelled by the keyboard', async ({
  page,
}) => {
  await ReviewPage.openSample(page);
  await page.keyboard.press('Alt+3');
  await page.getByRole('radio', { name: 'PDF' }).check();
  const button = page.locator('.export-go').getByRole('button', { name: 'Export' });
  await expect(button).toBeEnabled();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: /is being printed/ })).toBeVisible();
  await isFine(page);
  await expect.poll(() => isRunning(printer.process())).toBe(true);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: /is being printed/ })).toBeHidden();
  await expect.poll(() => isRunning(printer.process())).toBe(false);
  await expect(button).toBeFocused();
});
