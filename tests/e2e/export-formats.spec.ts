import { paper, save } from './export-page.ts';
import { expect, test } from './shared-app.ts';

test('what will go out is shown as it will be, and says that it is a draft', async ({ page }) => {
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
  const font = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  const before = await font();
  await page.keyboard.press('Alt+3');
  await expect(paper(page)).toContainText('154 participants');
  expect(await font()).toBe(before);
  expect(await paper(page).evaluate((host) => host.shadowRoot?.adoptedStyleSheets.length)).toBe(1);
});

test('every format is written as a file of its own kind', async ({ page }) => {
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
