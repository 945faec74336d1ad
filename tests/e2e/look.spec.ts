import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { choose, introduce, textFile } from './introduce.ts';
import { english, khmer } from './job-documents.ts';
import { ReviewPage } from './review-page.ts';

/** What axe finds that keeps somebody from working: violations of serious or critical impact. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** By how much the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function set(page: Page, theme: 'light' | 'dark', language: 'en' | 'km'): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(`${theme} appearance`);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(language === 'km' ? 'use khmer' : 'use english');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function isFine(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  expect(await faults(page)).toEqual([]);
  const size = page.viewportSize();
  for (const width of [900, 640]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `at ${width} pixels`).toBeLessThanOrEqual(0);
  }
  if (size) await page.setViewportSize(size);
}

test('the first run can be read and used by everybody', async ({ page }) => {
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible({ timeout: 15_000 });
  await isFine(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'ខ្មែរ' }).check();
  await isFine(page);
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'km'],
] as const) {
  test(`the way into a project can be read and used by everybody: ${theme}, ${language}`, async ({
    page,
  }) => {
    await introduce(page);
    await set(page, theme, language);
    await isFine(page);
    const button = language === 'km' ? 'ជ្រើសឯកសារ…' : 'Choose files…';
    await choose(page, [textFile('a.en.md', english), textFile('a.km.md', khmer)], button);
    await expect(page.locator('.preview-row').first()).toBeVisible();
    await isFine(page);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('listbox')).toBeFocused();
    expect(await faults(page)).toEqual([]);
  });

  test(`the screens of a project can be read and used by everybody: ${theme}, ${language}`, async ({
    page,
  }) => {
    await ReviewPage.openSample(page);
    await set(page, theme, language);
    await isFine(page);
    await page.keyboard.press('Alt+2');
    await expect(page.locator('article[aria-current]')).toBeVisible();
    await isFine(page);
    await page.keyboard.press('Alt+3');
    await expect(page.locator('.shadow-document')).toBeVisible();
    await isFine(page);
    await page.keyboard.press('F1');
    await expect(page.locator('[data-modal]')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

test('both scripts are set in the typefaces that come with the app', async ({ page }) => {
  await ReviewPage.openSample(page);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', '')),
  );
  for (const family of ['Inter', 'Kantumruy Pro', 'Noto Serif Khmer', 'Source Serif 4']) {
    expect(loaded).toContain(family);
  }
});

test('nothing moves for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await introduce(page);
  const quick = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--quick'),
  );
  expect(Number.parseFloat(quick)).toBe(0);
});
