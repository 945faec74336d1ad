import { expect, test } from './shared-app.ts';
import { faults } from './faults.ts';

test('the rows stand side by side, headings and marks as they came in', async ({ page, review }) => {
  const title = review.row('on the 3rd National Workshop');
  await expect(review.source(title)).toContainText('សិក្ខាសាលាថ្នាក់ជាតិលើកទី៣');
  await expect(review.source(title).locator('[lang="km"]').first()).toBeVisible();
  await expect(review.target(title).locator('sup')).toHaveText('rd');
  await expect(review.row('No translation yet')).toBeVisible();
  await expect(page.getByText('0 approved · 0 reviewed')).toBeVisible();
});

test('the keyboard alone reviews row after row', async ({ page, review }) => {
  await review.press('ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect(review.active).toHaveAttribute('aria-rowindex', '2');
  await review.press('Enter');
  await expect(review.editor).toBeFocused();
  await review.press('Control+Enter');
  await expect(review.active).toHaveAttribute('aria-rowindex', '3');
  await expect(review.editor).toBeFocused();
  await review.press('Escape');
  await expect(review.active).toBeFocused();
  await review.press('Control+Enter');
  await expect(review.active).toHaveAttribute('aria-rowindex', '4');
  await expect(review.active).toBeFocused();
  await expect(page.getByText('0 approved · 2 reviewed')).toBeVisible();
  await review.press('Home');
  await expect(review.active).toHaveAttribute('aria-rowindex', '1');
  await review.press('F8');
  await expect(review.active).toHaveAttribute('aria-rowindex', '4');
  await review.press('Shift+F8');
  await expect(review.active).toHaveAttribute('aria-rowindex', '1');
  await review.press('End');
  await expect(review.active).toHaveAttribute('aria-rowindex', String(await review.count()));
});

test('a filter keeps what it names, and the active row until one moves on', async ({ page, review }) => {
  const all = await review.count();
  await review.filter('Open').click();
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all));
  await review.rows.first().click();
  await review.press('Escape', 'Control+Enter');
  await expect(review.active).toHaveAttribute('aria-rowindex', '1');
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all - 1));
  await page.locator('.state-button').first().click();
  await page.getByRole('menuitem', { name: 'Reviewed' }).click();
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all - 1));
  await review.press('Escape', 'ArrowDown');
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all - 2));
});

test('a row is approved after the reason was recorded once, and says so in its history', async ({
  page,
  review,
}) => {
  await review.edit('Phnom Penh, 12 March 2026');
  await page.keyboard.type('In ');
  await review.press('Control+Shift+Enter');
  const { dialog } = review;
  await dialog.getByRole('textbox').fill('I work alone.');
  await review.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 approved')).toBeVisible();
  await review.target(review.row('In Phnom Penh, 12')).click();
  await expect(review.panel).toContainText('Approved by Chan Sophea');
  await review.press('Escape');
  await review.edit('In Phnom Penh, 12');
  await page.keyboard.type('X');
  await review.saved();
  await expect(review.active).toContainText('the approval no longer holds');
  await expect(page.getByText('0 approved')).toBeVisible();
});

test('a row is sent back with a reason, which stands in the row', async ({ page, review }) => {
  await review.edit('The Workshop gathered 154 participants');
  await page.locator('[aria-selected="true"] .state-button').click();
  await page.getByRole('menuitem', { name: /Request changes/ }).click();
  await review.dialog.getByRole('textbox').fill('145, not 154.');
  await review.press('Control+Enter');
  await expect(review.row('145, not 154.')).toBeVisible();
  await review.filter('Sent back').click();
  await expect(review.list).toHaveAttribute('aria-rowcount', '1');
});

test('a thread is begun, answered, resolved and reopened', async ({ page, review }) => {
  // As on a slow disk: the comment is asked for before the row has been read.
  await page.route('**/call', async (route) => {
    const { method } = route.request().postDataJSON() as { method: string };
    if (method === 'rows.read') await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await review.press('Control+m');
  await expect(review.panel.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.type('Is this the right title?');
  await review.press('Control+Enter');
  await expect(review.panel).toContainText('You · today');
  await review.press('Escape');
  await expect(review.editor).toBeFocused();
  await review.panel.getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('It is.');
  await review.press('Control+Enter');
  await expect(review.panel).toContainText('It is.');
  await expect(review.panel).toContainText('1 open');
  await review.panel.getByRole('button', { name: 'Resolve' }).click();
  await review.press('Enter');
  await expect(review.panel).toContainText('all resolved');
  await review.panel.getByRole('button', { name: 'Reopen' }).click();
  await review.press('Enter');
  await expect(review.panel).toContainText('1 open');
  await review.filter('Comments').click();
  await expect(review.list).toHaveAttribute('aria-rowcount', '1');
});

test('where the window is narrow the texts stand one above the other, and the panel is a drawer', async ({
  page,
  review,
}) => {
  await page.setViewportSize({ width: 520, height: 800 });
  const row = review.row('Phnom Penh, 12 March 2026');
  const source = await review.source(row).boundingBox();
  const target = await review.target(row).boundingBox();
  expect(target?.y).toBeGreaterThanOrEqual((source?.y ?? 0) + (source?.height ?? 0));
  expect(target?.x).toBe(source?.x);
  await expect(review.panel).toBeHidden();
  await page.getByRole('button', { name: 'Comments and history' }).click();
  await expect(review.panel).toBeVisible();
  await review.press('Escape');
  await expect(review.panel).toBeHidden();
  await expect(review.active).toBeFocused();
});

test('nothing serious is found by axe, light and dark, in English and Khmer', async ({ page, review }) => {
  await review.press('Control+m');
  await page.keyboard.type('A comment.');
  await review.press('Control+Enter');
  await review.press('Escape');
  await expect(review.panel).toContainText('A comment.');
  const check = async () => expect(await faults(page)).toEqual([]);
  await check();
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  await check();
  await review.press('Control+f');
  await check();
  await review.press('Control+k');
  await page.keyboard.type('Khmer');
  await review.press('Enter');
  await expect(page.getByRole('button', { name: /^ទាំងអស់/ })).toBeVisible();
  await check();
});

test('a row without a translation is not confirmed, and one is told why', async ({ page, review }) => {
  await review.edit('No translation yet');
  await review.press('Control+Enter');
  await expect(page.getByText('There is no translation to review or approve yet').first()).toBeVisible();
  await expect(review.editor).toBeFocused();
  await expect(review.active).toContainText('ក្នុងនោះ');
});

test('a text that is refused when it is confirmed brings one back to its row', async ({
  page,
  complaints,
  review,
}) => {
  await review.edit('Phnom Penh, 12 March 2026');
  await page.route('**/call', (route) => {
    const { method } = route.request().postDataJSON() as { method: string };
    return method === 'row.write' ? route.abort() : route.continue();
  });
  await page.keyboard.type('In ');
  await review.press('Control+Enter');
  await expect(review.active).toContainText('Not saved, but still here');
  await expect(review.editor).toHaveText('In Phnom Penh, 12 March 2026');
  await expect(review.editor).toBeFocused();
  await page.unroute('**/call');
  await review.active.getByRole('button', { name: 'Try again' }).click();
  await review.saved();
  complaints.splice(0);
});
