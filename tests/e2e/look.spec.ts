import { expect, test } from './app.ts';
import { choose, introduce, textFile } from './introduce.ts';
import { faults } from './faults.ts';
import { isFine, setLook } from './is-fine.ts';
import { english, khmer } from './job-documents.ts';
import { ReviewPage } from './review-page.ts';

test('the first run can be read and used by everybody', async ({ page }) => {
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
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
    await setLook(page, theme, language);
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
    await setLook(page, theme, language);
    await isFine(page);
    await page.keyboard.press('Alt+0');
    await expect(page.locator('.align [data-segment]').first()).toBeVisible();
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
