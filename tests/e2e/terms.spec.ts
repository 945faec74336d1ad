import { readFileSync, renameSync } from 'node:fs';
import { expect, test } from './app.ts';
import { faults } from './faults.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';

test('terms are underlined, explained, inserted by key and mouse, and added from both sides', async ({
  page,
}) => {
  const review = await ReviewPage.openSample(page);
  await review.edit('National Workshop');
  const terms = review.panel.getByRole('region', { name: 'Terms' });
  await expect(terms).toContainText('National Workshop');
  const underlined = review.sourceText.locator('.range-term');
  await expect(underlined.first()).toBeVisible();
  await underlined.first().hover();
  await expect(page.getByRole('tooltip')).toContainText('preferred');
  await takePicture(page, 'terms');
  expect(await faults(page, 'aside')).toEqual([]);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+1');
  const inserted = (await terms.locator('.term-insert').first().locator('span').first().textContent())!;
  await expect(review.editor).toContainText(new RegExp(`^${inserted}`));
  await page.keyboard.press('Control+z');
  await expect(review.editor).not.toContainText(new RegExp(`^${inserted}`));
  await terms.getByRole('button', { name: /^digital archives/ }).click();
  await expect(review.editor).toBeFocused();
  await page.keyboard.press('Control+z');

  await review.sourceText.click({ position: { x: 5, y: 10 } });
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Shift+ArrowRight');
  await review.editor.click({ position: { x: 5, y: 10 } });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+K');
  await expect(review.dialog).toContainText('Add a term');
  const khmer = review.dialog.getByRole('textbox', { name: 'Khmer term 1', exact: true });
  const english = review.dialog.getByRole('textbox', { name: 'English term 1', exact: true });
  await expect(khmer).not.toHaveValue('');
  await expect(english).not.toHaveValue('');
  const word = await english.inputValue();
  await review.dialog.getByLabel('Status, English term 1').selectOption('admitted');
  await review.dialog.getByRole('textbox', { name: 'Definition' }).fill('What it means.');
  await takePicture(page, 'add-term');
  expect(await faults(page, '[data-modal]')).toEqual([]);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(terms).toContainText('What it means.');
  await expect(review.editor.locator('.range-term').first()).toHaveText(word);
});

test('termbases are attached, searched, edited, filled from files, written out and taken away', async ({
  page,
}) => {
  await ReviewPage.openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Termbases of the project');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Termbases', exact: true });
  await expect(dialog.getByRole('button', { name: 'Show the terms of Sample terms' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use a termbase' }).click();
  await page.getByRole('menuitem', { name: 'Official terms of the government' }).click();
  await expect(dialog.getByRole('status').first()).toHaveText('69');
  await takePicture(page, 'termbases');
  expect(await faults(page, '[data-modal]')).toEqual([]);
  await dialog.getByRole('searchbox').fill('royal decree');
  await expect(dialog.getByRole('status').first()).toHaveText('1');
  await dialog.getByRole('button', { name: 'Move Official terms up' }).click();
  await expect(dialog.locator('.termbase-name').first()).toHaveText('Official terms');
  await dialog.getByRole('button', { name: 'Take Official terms out of the project' }).click();

  await dialog.getByRole('button', { name: 'Use a termbase' }).click();
  await page.getByRole('menuitem', { name: 'New termbase…' }).click();
  await page.getByRole('textbox', { name: 'Name of the new termbase' }).fill('Ours');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('There is no term in it yet.');
  const tsv = 'km\ten\nច្បាប់\tlaw\nរដ្ឋ\tState\nច្បាប់\n';
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'ours.tsv',
    mimeType: 'text/tab-separated-values',
    buffer: Buffer.from(tsv),
  });
  await expect(dialog).toContainText('2 new, 0 joined with what was there, 1 left out');
  await dialog.getByText('Left out', { exact: true }).click();
  await expect(dialog).toContainText('Line 4: has no term (en)');
  await dialog.getByRole('button', { name: /^ច្បាប់/ }).click();
  const english = page.getByRole('textbox', { name: 'English term 1', exact: true });
  await english.fill('statute');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /^ច្បាប់/ })).toContainText('statute');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as TBX' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('<term>statute</term>');
  const law = dialog.getByRole('button', { name: /^ច្បាប់/ });
  await law.click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(law).toBeHidden();
  await page.getByRole('dialog', { name: 'Term deleted' }).getByRole('button', { name: 'Undo' }).click();
  await expect(law).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo: Term saved' }).click();
  await expect(law).not.toContainText('statute');
  await dialog.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Control+Shift+Z');
  await expect(law).toContainText('statute');

  await dialog.getByRole('button', { name: 'Add a term' }).click();
  await page.getByRole('textbox', { name: 'Khmer term 1', exact: true }).fill('ច្បាប់');
  await expect(page.getByText('A termbase of the project has it already.')).toBeVisible();
  await page.getByRole('button', { name: /ច្បាប់ · statute/ }).click();
  await expect(page.getByRole('heading', { name: 'Edit a term' })).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog.getByRole('checkbox', { name: 'Terms may be added' }).nth(1).click();
  await expect(dialog.getByRole('button', { name: 'Add a term' })).toBeHidden();

  const ours = await dialog.getByRole('button', { name: 'Show the terms of Ours' }).getAttribute('title');
  renameSync(ours!, `${ours}.moved.bokterm`);
  await dialog.getByRole('button', { name: 'Show the terms of Sample terms' }).click();
  await dialog.getByRole('button', { name: 'Take Ours out of the project' }).click();
  await dialog.getByRole('button', { name: 'Use a termbase' }).click();
  await page.getByRole('menuitem', { name: 'A file on this computer or a share…' }).click();
  const place = page.getByRole('textbox', { name: 'Folder or file' });
  await place.fill(ours!);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /is not there any more/ })).toBeVisible();
  await place.fill(`${ours}.moved.bokterm`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /^Show the terms of Ours/ })).toBeVisible();
  renameSync(`${ours}.moved.bokterm`, ours!);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Termbases of the project');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Find it…' }).click();
  await takePicture(page, 'termbase-missing');
  await place.fill(ours!);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Show the terms of Ours', exact: true }).click();
  await expect(law).toBeVisible();
});
