import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { ReviewPage } from './review-page.ts';

const paper = (page: Page) => page.getByRole('document', { name: 'The document as it will be' });

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export-go').getByRole('button').click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('what will go out is shown as it will be, and says that it is a draft', async ({ page }) => {
  await ReviewPage.openSample(page);
  await page.keyboard.press('Alt+3');
  await expect(paper(page)).toContainText('DRAFT');
  await expect(paper(page)).toContainText('154 participants');
  await expect(paper(page)).toContainText('ព្រះរាជាណាចក្រកម្ពុជា');
  await expect(page.getByText(/rows are not approved, so every page says DRAFT/)).toBeVisible();
  await page.getByRole('radio', { name: 'Translation only' }).check();
  await expect(paper(page)).not.toContainText('ព្រះរាជាណាចក្រកម្ពុជា');
  await expect(page.getByText('The translation alone, in the paragraphs of its own document')).toBeVisible();
});

test('the style of the document touches nothing around it', async ({ page }) => {
  await ReviewPage.openSample(page);
  const font = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  const before = await font();
  await page.keyboard.press('Alt+3');
  await expect(paper(page)).toContainText('154 participants');
  expect(await font()).toBe(before);
  expect(await paper(page).evaluate((host) => host.shadowRoot?.adoptedStyleSheets.length)).toBe(1);
});

test('every format is written as a file of its own kind', async ({ page }) => {
  await ReviewPage.openSample(page);
  await page.keyboard.press('Alt+3');
  const word = await save(page, 'Word');
  expect(word.name).toMatch(/\.docx$/);
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  const web = await save(page, 'Web page');
  expect(web.name).toMatch(/\.html$/);
  expect(web.bytes.toString()).toContain('<!doctype html>');
  const markdown = await save(page, 'Markdown');
  expect(markdown.name).toMatch(/\.md$/);
  const text = await save(page, 'Plain text');
  expect(text.name).toMatch(/\.txt$/);
  for (const { bytes } of [web, markdown, text]) expect(bytes.toString()).toContain('154 participants');
});

test('names go out only when they are chosen', async ({ page }) => {
  await ReviewPage.openSample(page, 'Keo Vanna');
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: /^Approve all/ }).click();
  await page.keyboard.press('Alt+3');
  await expect(paper(page)).toContainText('154 participants');
  await expect(paper(page)).not.toContainText('Keo Vanna');
  expect((await save(page, 'Web page')).bytes.toString()).not.toContain('Keo Vanna');
  await page.getByRole('checkbox', { name: /Name who translated/ }).check();
  await expect(paper(page)).toContainText('Keo Vanna');
  expect((await save(page, 'Web page')).bytes.toString()).toContain('Keo Vanna');
});
