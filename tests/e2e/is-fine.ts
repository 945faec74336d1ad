import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { faults } from './faults.ts';

/** By how much the page, or a dialog in it, is wider than it should be. */
const overflow = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('[data-modal]')].map(
        (element) => element.scrollWidth - element.clientWidth,
      ),
    ),
  );

/** Sets theme and language of the window through the palette. */
export async function setLook(page: Page, theme: 'light' | 'dark', language: 'en' | 'km'): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(`${theme} appearance`);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(language === 'km' ? 'use khmer' : 'use english');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Axe finds nothing serious, and nothing is cut off in narrow windows. */
export async function isFine(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  expect(await faults(page)).toEqual([]);
  const size = page.viewportSize();
  for (const width of [900, 640]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => overflow(page), `at ${width} pixels`).toBeLessThanOrEqual(0);
  }
  if (size) await page.setViewportSize(size);
}
