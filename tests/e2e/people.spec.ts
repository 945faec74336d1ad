import { expect, test } from './app.ts';
import { faults } from './faults.ts';
import { runCommand } from './introduce.ts';
import { ReviewPage } from './review-page.ts';

test('a supervisor looks after people, signs off by keyboard, and sees a later edit void it', async ({
  page,
}) => {
  const review = await ReviewPage.openSample(page);
  await runCommand(page, 'Your key');
  const key = page.getByRole('dialog', { name: 'Your key' });
  await expect(key.getByRole('button', { name: 'Save the backup' })).toBeDisabled();
  await key.getByLabel('Passphrase of the backup').fill('far away');
  await key.getByLabel('The same again').first().fill('far away');
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    key.getByRole('button', { name: 'Save the backup' }).click(),
  ]);
  expect(backup.suggestedFilename()).toBe('Chan Sophea.bokkey');
  expect(await faults(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');

  await runCommand(page, 'People of the project');
  const people = page.getByRole('dialog', { name: 'People' });
  await expect(people.getByText('This project has one supervisor.')).toBeVisible();
  await expect(people.getByRole('region', { name: 'People' }), 'no key changes a role unasked').toBeFocused();
  await people.getByRole('button', { name: 'Switch off…' }).click();
  await page.keyboard.type('I work alone.');
  await page.keyboard.press('Control+Enter');
  await expect(people.getByText(/Chan Sophea switched it off.*I work alone\./)).toBeVisible();
  await people.getByRole('button', { name: 'Invite somebody…' }).click();
  await people.getByLabel('Text of the card').fill('{}');
  await expect(people.getByText('This is not a card.')).toBeVisible();
  await people.getByText('Who may do what').click();
  await expect(people.getByRole('row', { name: /Sign off/ })).toBeVisible();
  expect(await faults(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: /^Approve all \d+ rows shown$/ }).click();
  await expect(page.getByText('Nothing waits for approval.')).toBeVisible();
  await runCommand(page, 'Sign off the document');
  const sign = page.getByRole('dialog', { name: 'Sign off the document?' });
  await expect(sign).toContainText(/[0-9a-f]{64}/);
  await expect(sign).toContainText('2 rows are not approved yet');
  const ready = sign.getByRole('button', { name: 'Sign off the document' });
  await expect(ready).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+1');
  await expect(review.active).toBeVisible();
  for (const text of ['First.', 'Second.']) {
    await page.keyboard.press('F8');
    await page.keyboard.press('F2');
    await page.keyboard.type(text);
    await page.keyboard.press('Control+Shift+Enter');
    await review.saved();
  }
  await page.keyboard.press('Alt+2');
  await runCommand(page, 'Sign off the document');
  await ready.click();
  await expect(page.getByText('This sign-off holds: nothing was changed since.')).toBeVisible();
  await page.keyboard.press('Alt+1');
  await review.edit('Of this amount, 70 percent');
  await page.keyboard.type('In ');
  await page.keyboard.press('Escape');
  await review.saved();
  await page.getByRole('button', { name: 'Sign-off void' }).click();
  await expect(page.getByText(/Changed since: row \d+\./)).toBeVisible();
});
