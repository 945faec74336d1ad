import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './app.ts';
import { english, khmer } from './job-documents.ts';
import { takePicture } from './picture.ts';

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text, 'utf8'),
});

const rowWith = (page: Page, text: string) =>
  page.getByRole('grid', { name: 'Rows of the translation' }).getByRole('row').filter({ hasText: text });

async function download(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('radio', { name: format }).check();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).last().click(),
  ]);
  return readFileSync(await saved.path());
}

test('two files come in, and an approved bilingual document goes out', async ({ page }) => {
  await test.step('the first run asks for a name', async () => {
    const name = page.getByRole('textbox', { name: 'Your name' });
    await expect(name).toBeVisible();
    await takePicture(page, 'first-run');
    await name.fill('Chan Sophea');
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByText('Drop the Khmer text and its English draft here')).toBeVisible();
    await takePicture(page, 'home');
  });

  await test.step('the import shows how both texts were read', async () => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([file('announcement.en.md', english), file('announcement.km.md', khmer)]);
    await expect(page.getByText(/A sentence cut by a page break was joined again/)).toBeVisible();
    await expect(page.getByText('MINISTRY OF CULTURE AND SAMPLES')).toBeVisible();
    await takePicture(page, 'new-project');
    await page.getByRole('button', { name: 'Create project' }).click();
  });

  await test.step('a row is corrected, commented on and reviewed by keyboard', async () => {
    await rowWith(page, '154 participants').click();
    const editor = page.getByRole('textbox', { name: /Translation of row/ });
    await expect(editor).toBeFocused();
    await expect(async () => {
      await editor.press('Control+Home');
      expect(await page.evaluate(() => getSelection()?.anchorOffset)).toBe(0);
    }).toPass();
    for (let at = 0; at < 'The Ministry has the honor to inform'.length; at += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.type(' the public');
    await page.keyboard.press('Control+m');
    await page.keyboard.type('145 in the Khmer: please check.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Reply', exact: true })).toBeVisible();
    await expect(page.getByText('2 versions')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Waive…' })).toBeVisible();
    await takePicture(page, 'review');
    await rowWith(page, '154 participants').click();
    await page.keyboard.press('Control+Enter');
    await expect(rowWith(page, '154 participants').locator('ins')).toHaveText('the public ');
    await expect(rowWith(page, '154 participants').getByRole('button', { name: /Reviewed/ })).toBeVisible();
  });

  await test.step('a number is replaced after a preview, undone and done again', async () => {
    await page.keyboard.press('Control+h');
    await page.getByPlaceholder('Find in both texts').fill('154');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('145');
    await page.getByRole('button', { name: 'Preview' }).click();
    await takePicture(page, 'replace');
    await page.getByRole('button', { name: 'Replace in 1 row' }).click();
    await expect(rowWith(page, 'organized by').locator('ins').last()).toHaveText('145');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(rowWith(page, '154 participants')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(rowWith(page, '145 participants')).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('an unfinished project goes out as a draft only', async () => {
    await page.keyboard.press('Alt+3');
    await expect(page.getByText(/9 rows are not approved, so every page says DRAFT/)).toBeVisible();
    expect((await download(page, 'Plain text')).toString('utf8')).toMatch(/^DRAFT/);
  });

  await test.step('everything is approved, with a waiver for one’s own edits', async () => {
    await page.keyboard.press('Alt+2');
    await takePicture(page, 'approve');
    await page.getByRole('button', { name: 'Approve 8 rows without objections' }).click();
    await expect(page.getByRole('button', { name: /^Approve \d+ rows/ })).toHaveCount(0);
    await page.getByText('inform').first().click();
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('textbox', { name: 'Why you approve your own edits' }).fill('I work alone.');
    await page.getByRole('button', { name: 'Record the reason and approve' }).click();
    await expect(page.getByText('Everything is approved.', { exact: true })).toBeVisible();
  });

  await test.step('an edit afterwards voids the approval, and undoing it brings it back', async () => {
    await page.keyboard.press('Alt+1');
    await rowWith(page, 'As the host').click();
    const editor = page.getByRole('textbox', { name: /Translation of row/ });
    await expect(editor).toBeFocused();
    await editor.press('Control+End');
    await page.keyboard.type(' Indeed.');
    await page.keyboard.press('Escape');
    await expect(page.getByText(/so the approval no longer holds/).first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/so the approval no longer holds/)).toHaveCount(0);
  });

  await test.step('the final document has no draft mark, and its Khmer is set as Khmer', async () => {
    await page.keyboard.press('Alt+3');
    const paper = page.getByRole('document', { name: 'The document as it will be' });
    await expect(paper).toContainText('145');
    await takePicture(page, 'export');
    const parts = unzipSync(new Uint8Array(await download(page, 'Word')));
    // Between words of Khmer stand zero-width spaces, for lines to break at.
    const xml = strFromU8(parts['word/document.xml']!).replaceAll('\u200b', '');
    expect(xml).toContain('145');
    expect(xml).toContain('សេចក្តីជូនដំណឹង');
    expect(xml).toMatch(/w:lang [^>]*w:bidi="km-KH"/);
    expect(xml).toMatch(/w:rFonts [^>]*w:cs="Noto Serif Khmer"/);
    expect(xml).toMatch(/<w:szCs /);
    expect(
      Object.keys(parts)
        .map((name) => strFromU8(parts[name]!))
        .join(''),
    ).not.toContain('DRAFT');
    const html = (await download(page, 'Web page')).toString('utf8');
    expect(html).toContain('145 participants');
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });
});
