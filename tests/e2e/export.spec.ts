import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from './app.ts';
import { isFine } from './is-fine.ts';
import { ReviewPage } from './review-page.ts';

const paper = (page: Page) => page.getByRole('document', { name: 'The document as it will be' });

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export-go .button-primary').click(),
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

test('an office makes a letterhead of its own, and the document shows it and is written with it', async ({
  page,
}) => {
  await ReviewPage.openSample(page);
  await page.keyboard.press('Alt+3');
  const letterhead = page.getByLabel('Letterhead', { exact: true });
  await expect(letterhead).toHaveValue('plain');
  await expect(paper(page).getByText('NATION RELIGION KING')).toHaveCount(1);
  await letterhead.selectOption('Ministry (example)');
  await expect(paper(page)).toContainText('Ministry of Examples');
  await expect(paper(page)).not.toContainText('Signed and stamped');
  await page.getByRole('button', { name: 'Make your own…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A letterhead of your own' });
  await dialog.getByRole('button', { name: 'Save and use it' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Give the letterhead a name.');
  await dialog.getByLabel('What you call it · English').fill('Our office');
  await dialog.getByLabel('Ministry and departments, a line each · English').fill('Department of Archives');
  await isFine(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Make your own…' }).click();
  await dialog.getByLabel('What you call it · English').fill('Our office');
  await dialog.getByLabel('Ministry and departments, a line each · English').fill('Department of Archives');
  await dialog.getByRole('button', { name: 'Save and use it' }).click();
  await expect(letterhead).toHaveValue('Our office');
  await expect(paper(page)).toContainText('Department of Archives');
  await isFine(page);
  expect((await save(page, 'Web page')).bytes.toString()).toContain('Department of Archives');
  await letterhead.selectOption('None');
  await expect(paper(page)).not.toContainText('Department of Archives');
});

test('a review table that came back is looked at, taken in, and not taken in twice', async ({
  page,
}, info) => {
  await ReviewPage.openSample(page);
  await page.keyboard.press('Alt+3');
  await page.getByRole('radio', { name: 'Table to correct' }).check();
  const { bytes } = await save(page, 'Word');
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml']!).replace('154 participants', '155 participants');
  const first = /<w:tr[ >][^]*?<\/w:tr>/g.exec(xml.slice(xml.indexOf('</w:tr>') + 7))![0];
  const back = info.outputPath('back.docx');
  writeFileSync(back, zipSync({ ...files, 'word/document.xml': strToU8(xml.replace(first, '')) }));
  const choose = async (button: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: button }).click(),
    ]);
    await chooser.setFiles(back);
  };
  await page.getByRole('button', { name: 'Take in a review table…' }).click();
  await choose('Choose the Word file');
  const dialog = page.getByRole('dialog', { name: 'Take in a review table' });
  await expect(dialog.locator('ins')).toHaveText('155');
  await expect(dialog).toContainText('Suggestion · Somebody, back.docx');
  await expect(dialog).toContainText('Not in the table any more, kept here. Rows:1');
  await expect(dialog.getByRole('button', { name: 'Take in 1 change' })).toBeFocused();
  await isFine(page);
  await dialog.getByRole('button', { name: 'Take in 1 change' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('review table');
  await page.keyboard.press('Enter');
  await choose('Choose the Word file');
  await expect(dialog).toContainText('Nothing in the table differs from what is here.');
});
