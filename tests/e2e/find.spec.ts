import { expect, test } from './shared-app.ts';

test('finds in both texts, goes from place to place, and gives the focus back', async ({ page, review }) => {
  await review.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Find' });
  await expect(field).toBeFocused();
  await page.keyboard.type('WORKSHOP');
  await expect(page.getByRole('search')).toContainText(/\d places/);
  await expect(review.list.locator('.range-found').first()).toBeVisible();
  await review.press('Enter');
  await expect(page.getByRole('search')).toContainText(/1 of \d/);
  await expect(review.active.locator('.range-current')).toHaveText('Workshop');
  await review.press('Enter', 'Shift+Enter', 'Shift+Enter');
  await expect(page.getByRole('search')).toContainText(/(\d+) of \1/);
  await expect(field).toBeFocused();
  await review.press('Escape');
  await expect(review.editor).toBeFocused();
  await expect(review.list.locator('.range-found, .range-current')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => String(getSelection()).toLowerCase())).toBe('workshop');
});

test('digits are found whatever their script, unless asked for exactly', async ({ page, review }) => {
  await review.press('Control+f');
  await page.keyboard.type('145');
  await expect(review.list.locator('[lang="km"] .range-found')).toHaveText(['១៤៥']);
  await page.getByLabel('Exactly').check();
  await expect(page.getByRole('search')).toContainText('Not found');
  await page.getByLabel('Exactly').uncheck();
  await page.getByLabel('Where to look').selectOption('target');
  await expect(review.list.locator('[lang="km"] .range-found')).toHaveCount(0);
});

test('replaces what was ticked in one step, which one undo takes back', async ({ page, review }) => {
  await review.press('Control+h');
  await page.keyboard.type('workshop');
  await page.getByLabel('Replace with').fill('Seminar');
  await review.press('Enter');
  const { dialog } = review;
  const boxes = dialog.getByRole('checkbox', { name: /^Replace in row/ });
  await expect(dialog.locator('ins').first()).toHaveText('Seminar');
  const all = await boxes.count();
  expect(all).toBeGreaterThan(2);
  await boxes.first().uncheck();
  await dialog.getByRole('button', { name: `Replace in ${all - 1} rows` }).click();
  await expect(dialog).toBeHidden();
  await expect(review.row('Seminar')).toBeVisible();
  await expect(review.filter('Changed')).toContainText(String(all - 1));
  await review.press('Escape', 'Control+z');
  await expect(review.list.getByText('Seminar')).toHaveCount(0);
  await expect(review.filter('Changed')).toHaveCount(0);
});

test('the words selected are looked for at once', async ({ page, review }) => {
  await review.edit('Phnom Penh, 12 March');
  await review.press('Control+Shift+ArrowRight', 'Control+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toHaveValue(/Phnom/);
  await expect(page.getByRole('search')).toContainText(/place/);
});
