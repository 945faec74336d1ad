import { deflateSync } from 'node:zlib';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './shared-app.ts';
import { takePicture } from './picture.ts';
import { choose, drop, textFile } from './introduce.ts';
import { english, khmer } from './job-documents.ts';

const pair = [textFile('announcement.en.md', english), textFile('announcement.km.md', khmer)];
const preview = (page: Page) =>
  page.getByRole('region', { name: 'Both texts, as they were read and paired' }).last();
const side = (page: Page, name: 'Source text' | 'Translation') =>
  page.getByRole('region', { name, exact: true });

test('two files dropped are put in order, read, paired and shown', async ({ start: page }) => {
  await drop(page, pair);
  await expect(side(page, 'Source text')).toContainText('announcement.km.md');
  await expect(side(page, 'Translation')).toContainText('announcement.en.md');
  await expect(page.getByRole('combobox', { name: 'Source text: Language' })).toHaveValue('km');
  await expect(page.getByRole('combobox', { name: 'Translation: Language' })).toHaveValue('en');
  await expect(
    preview(page)
      .getByRole('img', { name: /^(Sure|Likely) pair/ })
      .first(),
  ).toBeVisible();
  await expect(preview(page).locator('sup')).not.toHaveCount(0);
  await expect(preview(page).locator('strong').first()).toBeVisible();
  await page.getByRole('button', { name: /A sentence cut by a page break was joined again/ }).click();
  await expect(preview(page).locator('.preview-row-found')).toBeInViewport();
});

test('sides and languages can be changed before anything is made', async ({ start: page }) => {
  await choose(page, pair);
  await page.getByRole('button', { name: 'Exchange the two sides' }).click();
  await expect(side(page, 'Source text')).toContainText('announcement.en.md');
  await expect(page.getByRole('combobox', { name: 'Source text: Language' })).toHaveValue('en');
  await page.getByRole('combobox', { name: 'Source text: Language' }).selectOption('km');
  await expect(page.getByRole('alert')).toContainText('Both files seem to be in Khmer.');
});

test('the Khmer alone makes a project whose English is written here', async ({ start: page }) => {
  await choose(page, [textFile('announcement.km.md', khmer)]);
  await expect(page.getByText('Without a draft, the English is written here.')).toBeVisible();
  await expect(page.getByLabel('File name')).toHaveValue('announcement');
  await page.getByRole('checkbox', { name: 'Use the official terms' }).check();
  await takePicture(page, 'create-with-terms');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByText('No translation yet').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Termbases of the project');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Show the terms of Official terms' })).toBeVisible();
});

test('a draft can be added to the Khmer, and taken away again', async ({ start: page }) => {
  await choose(page, [pair[1]!]);
  await choose(page, [pair[0]!], 'Choose the English draft…');
  await expect(side(page, 'Translation')).toContainText('announcement.en.md');
  await page.getByRole('button', { name: 'Do without it' }).click();
  await expect(page.getByText('Without a draft, the English is written here.')).toBeVisible();
});

test('a file with both texts asks for no draft', async ({ start: page }) => {
  await choose(page, [textFile('both.csv', 'km,en\nសេចក្តីជូនដំណឹង,Notice\n')]);
  await expect(side(page, 'Translation')).toContainText('1 segment');
  await expect(page.getByText('This file holds both texts.')).toBeVisible();
  await expect(side(page, 'Translation').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'File name' })).toHaveValue('both');
});

test('a table and a list are shown as what they are', async ({ start: page }) => {
  const text = '# សេចក្តីជូនដំណឹង\n\n- ចំណុចទីមួយ\n- ចំណុចទីពីរ\n\n| ក | ខ |\n|---|---|\n| គ | ឃ |\n';
  await choose(page, [textFile('list.km.md', text)]);
  for (const kind of ['Heading 1', 'List item', 'Cell 2, 1']) {
    await expect(preview(page).getByText(kind, { exact: true }).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Create project' }).click();
  const rows = page.getByRole('grid', { name: 'Rows of the translation' });
  await rows.getByRole('row').filter({ hasText: 'ចំណុចទីពីរ' }).click();
  const heading = rows.getByRole('row').filter({ hasText: 'សេចក្តីជូនដំណឹង' });
  await expect(heading).toHaveAttribute('aria-selected', 'false');
  await expect(heading.locator('.row-source .segment')).toHaveCSS('font-weight', '600');
});

const wrong: [string, ReturnType<typeof textFile>[], RegExp][] = [
  ['an empty file', [textFile('empty.txt', '')], /empty\.txt is empty\. Choose a file with text in it/],
  [
    'a picture that calls itself a text',
    [textFile('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0, 0, 0, 0]))],
    /photo\.txt is not a text/,
  ],
  ['a damaged PDF', [textFile('law.pdf', '%PDF-1.7\n%âãÏÓ\n')], /law\.pdf is damaged/],
  [
    'an old Word file',
    [textFile('old.doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'))],
    /old\.doc is in the old Word format/,
  ],
  [
    'another archive renamed to .docx',
    [textFile('not.docx', Buffer.from(zipSync({ 'readme.txt': strToU8('plain') })))],
    /not\.docx ends in \.docx but is not a Word document/,
  ],
  [
    'the same file twice',
    [textFile('a.txt', 'Hello there, my friend.'), textFile('b.txt', 'Hello there, my friend.')],
    /was chosen for both sides/,
  ],
  [
    'two texts in one language',
    [textFile('a.txt', 'Hello there, my good friend.'), textFile('b.txt', 'This is another English text.')],
    /Both files seem to be in English/,
  ],
  ['bytes of no encoding', [textFile('odd.txt', deflateSync(Buffer.from(english.repeat(9))))], /odd\.txt/],
];

test('every wrong file is told in a sentence of its own, and another file can be chosen', async ({
  start: page,
}) => {
  for (const [what, files, sentence] of wrong) {
    await test.step(what, async () => {
      await choose(page, files);
      await expect(page.getByRole('alert')).toHaveText(sentence);
      await expect(page.getByRole('button', { name: 'Create project' })).toHaveCount(0);
      await choose(page, [textFile('good.km.md', khmer)], 'Choose another…').catch(async () => {
        await page.getByRole('button', { name: 'Do without it' }).click();
        await choose(page, [textFile('good.km.md', khmer)], 'Choose another…');
      });
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Create project' })).toBeEnabled();
      await page.getByRole('button', { name: 'Cancel' }).click();
    });
  }
});

test('a text in Windows-1252 is read as such, and that is told', async ({ start: page }) => {
  const text = Buffer.from('The café “Résumé” is open. It was opened by the Ministry.', 'utf8').toString();
  const bytes = Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
  await drop(page, [textFile('old.en.txt', bytes)]);
  await expect(page.getByText('Read as windows-1252', { exact: false })).toBeVisible();
  await expect(page.getByText('The café “Résumé” is open.')).toBeVisible();
});

test('a name that is taken or unusable, and a folder that cannot be, are told at their field', async ({
  start: page,
  home,
}) => {
  await choose(page, pair);
  await page.getByLabel('File name').fill('a/b');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByText('“a/b” cannot be the name of a file.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('File name')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('File name').fill('good');
  await page.getByRole('textbox', { name: 'Folder', exact: true }).fill(join(home, 'home.db'));
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('textbox', { name: 'Folder', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
});

test('a folder is chosen by walking to it', async ({ start: page, home }) => {
  await choose(page, pair);
  await page.getByRole('button', { name: 'Change… Folder' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a folder' });
  await dialog.getByRole('textbox', { name: 'Folder or file' }).fill(home);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listbox')).toBeFocused();
  await dialog.getByRole('button', { name: 'Use this folder' }).click();
  await expect(page.getByRole('textbox', { name: 'Folder', exact: true })).toHaveValue(home);
});

test('of a long text only what is in view is in the document', async ({ start: page }) => {
  const long = Array.from({ length: 3_000 }, (_, index) => `កថាខណ្ឌទី${index + 1} នៃឯកសារវែង។`).join('\n\n');
  await choose(page, [textFile('long.km.txt', long)]);
  await expect(page.getByText('3,000 rows')).toBeVisible();
  expect(await preview(page).getByRole('listitem').count()).toBeLessThan(80);
  await preview(page).focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page.getByText('កថាខណ្ឌទី3000 នៃឯកសារវែង។')).toBeVisible({ timeout: 500 });
  }).toPass();
});
