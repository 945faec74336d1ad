import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from './app.ts';
import { paper, save } from './export-page.ts';
import { isFine } from './is-fine.ts';
import { ReviewPage } from './review-page.ts';

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
