import { expect, test } from './shared-app.ts';
import { faults } from './faults.ts';
import { takePicture } from './picture.ts';

test('findings are underlined, gone through by key, set right, waived and listed', async ({
  page,
  review,
}) => {
  const count = page.locator('.status-findings');
  await expect(count).toBeVisible();
  const before = Number.parseInt((await count.textContent())!, 10);
  await expect(review.list.locator('.range-finding-error', { hasText: '154' }).first()).toBeVisible();
  await review.edit('The Workshop gathered');
  await expect(review.panel.locator('.finding')).toContainText('The source says ១៤៥, the translation 154.');
  await review.press('Control+F8');
  await takePicture(page, 'findings');
  await page.keyboard.press('Control+Alt+f');
  await page.locator('.listed-finding', { hasText: 'recieved' }).click();
  await expect(review.panel.locator('.finding', { hasText: 'recieved' })).toHaveAttribute('data-current');
  await page.keyboard.press('Alt+F8');
  await expect(review.panel.locator('.finding', { hasText: 'recieved' })).toHaveCount(0);
  await expect(count).not.toHaveText(new RegExp(`^${before} `));
  await review.edit('The Workshop gathered');
  const number = review.panel.locator('.finding').first();
  await number.getByRole('button', { name: 'Waive' }).click();
  await page.keyboard.type('Counted anew.');
  await page.keyboard.press('Enter');
  await expect(number).toContainText('Waived by Chan Sophea: Counted anew.');
  await page.keyboard.press('Control+Alt+f');
  const list = page.locator('.all-findings');
  await expect(list.getByRole('button', { name: /Waived 1/ })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await takePicture(page, 'findings-list');
  await list.getByRole('button', { name: 'Normalise characters…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Normalise characters' });
  await expect(dialog.locator('del')).toHaveText('·');
  await takePicture(page, 'normalise');
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Normalise 1 text' }).click();
  await expect(review.list.getByText('can request technical assistance')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(list.locator('.listed-finding', { hasText: 'more than one space' })).toBeVisible();
});

test('Approve tells what checks found, and leaves rows with errors out', async ({ page, review }) => {
  await page.keyboard.press('Alt+2');
  const rows = page.getByRole('article', { name: /^Row \d+$/ });
  const wrong = rows.filter({ hasText: 'The source says ១៤៥, the translation 154.' });
  await expect(wrong).toBeVisible();
  await expect(page.getByText(/^Checks found errors in \d+ of these rows/)).toBeVisible();
  await wrong.click();
  await takePicture(page, 'approve-findings');
  await page.getByRole('button', { name: /^Approve the \d+ without errors$/ }).click();
  await expect(page.getByText(/^\d+ rows approved\.$/)).toBeVisible();
  const left = await rows.count();
  expect(left).toBeGreaterThan(0);
  await expect(rows.filter({ has: page.getByRole('img', { name: 'Error' }) })).toHaveCount(left);
  await wrong.click();
  await wrong.getByRole('button', { name: /^Error Number/ }).click();
  await expect(review.panel.locator('.finding', { hasText: 'The source says ១៤៥' })).toHaveAttribute(
    'data-current',
  );
});
