import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './app.ts';
import { faults } from './faults.ts';
import { textFile } from './introduce.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';

const root = resolve(import.meta.dirname, '../..');
const lines = (language: 'km' | 'en') =>
  readFileSync(resolve(root, `resources/sample/sample.${language}.md`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^[#|>*-]/.test(line));

test('a memory is filled from a file, proposes, is searched, learns from approvals and is tidied', async ({
  page,
  home,
}) => {
  const review = await ReviewPage.openSample(page);
  const place = lines('km').find((line) => line.startsWith('រាជធានីភ្នំពេញ ថ្ងៃទី១២'))!;
  const units = [
    ['km', 'en', 'origin', 'made', 'maker'],
    ['[ឯកសារគំរូ]', '[Specimen]', 'list', '', ''],
    [
      place.replace('១២', '១៣'),
      'Done at Phnom Penh on 13 March 2026',
      'letter-41.docx',
      '2026-02-03T04:05:06.000Z',
      'Dara',
    ],
    [place, 'Phnom Penh, the 12th of March 2026', 'letter-40.docx', '2026-02-01T04:05:06.000Z', 'Sok'],
    ['ពាក្យដដែល', 'the same word', 'list', '', ''],
    ['ពាក្យដដែល', 'the same word', 'list', '', ''],
    ['ពាក្យដដែល', 'another word', 'list', '', ''],
  ];
  const table = units.map((fields) => fields.join('\t')).join('\n') + '\nគ្មាន\t\n';

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('memories of');
  await page.keyboard.press('Enter');
  const { dialog } = review;
  await expect(dialog).toContainText('Empty until something is written to it');
  await expect(dialog.getByRole('button', { name: 'My memory', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Nothing is in this memory yet.');
  await expect(dialog.getByRole('button', { name: 'All memories' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await (await chooser).setFiles(textFile('old.tsv', table));
  await expect(dialog.getByRole('status')).toContainText('6 units imported');
  await expect(dialog.getByRole('status')).toContainText('line 8: has no text in one language');
  await dialog.getByRole('button', { name: 'Edit' }).first().click();
  await expect(dialog.getByRole('textbox', { name: 'Khmer' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'English' }).fill('quite another word');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('quite another word');
  await dialog.getByRole('button', { name: 'Duplicates and contradictions' }).click();
  await expect(dialog).toContainText('Texts with more than one translation: 1');
  await takePicture(page, 'memory-inside');
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete 1 unit, keep one' }).click();
  await expect(dialog).toContainText('5 units');
  await dialog.getByRole('button', { name: 'All memories' }).click();
  await dialog.getByRole('button', { name: 'Use a memory' }).click();
  await page.getByRole('menuitem', { name: 'New memory…' }).click();
  await page.getByRole('textbox', { name: 'Name of the new memory' }).fill('Second');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(1);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Second', exact: true }).click();
  await dialog.getByRole('button', { name: 'Take in another memory' }).click();
  await page.getByRole('menuitem', { name: 'My memory' }).click();
  await expect(dialog).toContainText('5 units, 5 approved');
  await dialog.getByRole('button', { name: 'All memories' }).click();
  await dialog.getByRole('button', { name: 'Take Second out of the project' }).click();
  await dialog.getByRole('button', { name: 'Use a memory' }).click();
  await page.getByRole('menuitem', { name: 'A file on this computer or a share…' }).click();
  await page.getByRole('textbox', { name: 'Folder or file' }).fill(join(home, 'memories'));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Second.bkm' }).click();
  await expect(dialog).toHaveCount(1);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await takePicture(page, 'memories');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const matches = page.getByRole('region', { name: 'Memory' });
  await expect(matches.getByRole('listitem')).toContainText('[Specimen]');
  await review.edit('Phnom Penh, 12 March 2026');
  await expect(matches.getByRole('listitem')).toHaveCount(2);
  await expect(matches.getByRole('listitem').first()).toContainText('100 %');
  await expect(matches.getByRole('listitem').nth(1)).toContainText('numbers adapted');
  await takePicture(page, 'matches');
  expect(await faults(page)).toEqual([]);
  await review.press('Control+1');
  await expect(review.editor).toHaveText('Phnom Penh, the 12th of March 2026');
  await review.press('Control+z');
  await expect(review.editor).toHaveText('Phnom Penh, 12 March 2026');
  await review.press('Control+2');
  await expect(review.editor).toHaveText('Done at Phnom Penh on 12 March 2026');

  await review.press('Control+Shift+f');
  const search = page.getByRole('searchbox', { name: 'Search in the memories' });
  await expect(search).toBeFocused();
  await search.fill('SAME w');
  const panel = page.getByRole('region', { name: 'Concordance' });
  await expect(panel.locator('mark')).toHaveText(['same w']);
  await takePicture(page, 'concordance');
  expect(await faults(page)).toEqual([]);
  await search.fill('12th of');
  await panel.getByRole('combobox', { name: 'Any document' }).selectOption('letter-40.docx');
  await expect(panel.getByRole('listitem')).toHaveCount(1);
});
