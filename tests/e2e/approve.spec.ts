import type { Page } from '@playwright/test';
import { expect, test } from './shared-app.ts';
import { tabTo } from './tab-to.ts';

/** Threads are articles too, and stand within their rows. */
const items = (page: Page) => page.getByRole('article', { name: /^Row \d+$/ });
const current = (page: Page) => page.locator('article[aria-current="true"]');
const filter = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Which rows to show' }).getByRole('button', { name });

async function openApproval(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await expect(current(page)).toBeVisible();
}

test('rows are approved one after the other by keyboard', async ({ page }) => {
  await openApproval(page);
  const waiting = Number((await filter(page, 'Waiting').textContent())?.match(/\d+/)?.[0]);
  const first = await current(page).getAttribute('aria-label');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(filter(page, 'Waiting')).toHaveText(`Waiting ${waiting - 1}`);
  await expect(current(page)).not.toHaveAttribute('aria-label', first ?? '');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(filter(page, 'Waiting')).toHaveText(`Waiting ${waiting - 2}`);
  await filter(page, 'Approved').click();
  await expect(items(page)).toHaveCount(2);
  await expect(items(page).first().getByRole('img', { name: 'Approved' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(filter(page, 'Approved')).toHaveText('Approved 1');
});

test('all that is shown is approved in one step, which one undo takes back', async ({ page }) => {
  await openApproval(page);
  await page.getByRole('button', { name: /^Approve all \d+ rows shown$/ }).click();
  await expect(page.getByText('Nothing waits for approval.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(current(page)).toBeVisible();
  await expect(filter(page, 'Approved')).toHaveCount(0);
});

test('one’s own edit is shown as a redline, and approved after the reason was recorded once', async ({
  page,
  review,
}) => {
  for (const row of ['Phnom Penh, 12 March 2026', '154 participants']) {
    await review.edit(row);
    await page.keyboard.type('Indeed: ');
    await page.keyboard.press('Escape');
    await review.saved();
  }
  await openApproval(page);
  const changed = items(page).filter({ hasText: 'Indeed: Phnom Penh' });
  await expect(changed.locator('ins')).toHaveText('Indeed: ');
  await expect(changed).toContainText('Edited by Chan Sophea · Your own edit');
  await expect(changed).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Control+Shift+Enter');
  const dialog = page.getByRole('dialog', { name: 'Approve your own edits?' });
  await expect(dialog).toContainText('Four eyes see more than two');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await dialog.getByRole('radio', { name: 'All of the project, from now on' }).check();
  await dialog.getByRole('textbox').focus();
  await page.keyboard.type('I work alone on this translation.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(changed).toHaveCount(0);
  await expect(
    page.getByText(/You may approve your own edits .*I work alone on this translation\./),
  ).toBeVisible();
  await expect(current(page)).toContainText('154 participants');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(items(page).filter({ hasText: '154 participants' })).toHaveCount(0);
});

test('an approval that an edit has voided comes first, with what changed since', async ({ page, review }) => {
  await openApproval(page);
  await page.getByRole('button', { name: /^Approve all/ }).click();
  await expect(page.getByText('Nothing waits for approval.')).toBeVisible();
  await page.keyboard.press('Alt+1');
  await review.edit('Phnom Penh, 12 March 2026');
  await page.keyboard.type('In ');
  await page.keyboard.press('Escape');
  await review.saved();
  await openApproval(page);
  await expect(page.getByRole('heading', { name: 'Changed since they were approved 1' })).toBeVisible();
  await expect(current(page)).toContainText('Chan Sophea approved an earlier version');
  await expect(current(page).locator('ins')).toHaveText('In ');
  await expect(page.getByText('1 approval is void, because the row was changed afterwards.')).toBeVisible();
});

test('a row is sent back with a reason, and left out of what is approved together', async ({ page }) => {
  await openApproval(page);
  const row = items(page).filter({ hasText: '154 participants' });
  await row.click();
  await row.getByRole('button', { name: 'Request changes…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Request changes' });
  await expect(dialog.getByRole('button', { name: 'Send back' })).toBeDisabled();
  await page.keyboard.type('The Khmer says 145.');
  await dialog.getByRole('button', { name: 'Send back' }).click();
  await expect(row).toContainText('Sent back: The Khmer says 145.');
  await expect(row.getByRole('img', { name: 'Translated, Changes requested' })).toBeVisible();
  await page.getByRole('button', { name: /^Approve \d+ rows without objections$/ }).click();
  await expect(items(page)).toHaveCount(1);
  await expect(row).toBeVisible();
});

test('what is said against rows stands in the list and is answered there; others are chosen and approved, by keys', async ({
  page,
  review,
}) => {
  await page.keyboard.press('Control+m');
  await page.keyboard.type('Is this the right title?');
  await page.keyboard.press('Control+Enter');
  await expect(review.panel).toContainText('You · today');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' (Thursday)');
  await page.keyboard.press('Control+Enter');
  await expect(review.panel.locator('[data-suggestion]')).toContainText('Thursday');
  await openApproval(page);
  const [first, second] = [items(page).nth(0), items(page).nth(1)];
  await expect(second.locator('ins')).toHaveText(' (Thursday)');

  await tabTo(first.getByRole('button', { name: 'Reply' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('It is.');
  await page.keyboard.press('Control+Enter');
  await expect(first).toContainText('It is.');
  await expect(first.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(first).toContainText('You Is this the right title? · 1 answer');
  await tabTo(second.getByRole('button', { name: 'Comment' }).first());
  await page.keyboard.press('Enter');
  await expect(second.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.type('It was a Thursday.');
  await page.keyboard.press('Control+Enter');
  await expect(second.locator('[data-suggestion]')).toContainText('It was a Thursday.');
  await expect(second.getByRole('textbox')).toHaveCount(0);

  await page.keyboard.press('ArrowUp');
  for (let rows = 0; rows < 3; rows += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('4 rows selected')).toBeVisible();
  await expect(page.getByText('2 of them have objections')).toBeVisible();
  const waiting = Number((await filter(page, 'Waiting').textContent())?.match(/\d+/)?.[0]);
  await page.keyboard.press('Control+Shift+Enter');
  await expect(filter(page, 'Waiting')).toHaveText(`Waiting ${waiting - 2}`);
  await page.keyboard.press('Escape');
  await items(page).nth(2).click();
  await items(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await items(page)
    .nth(3)
    .click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Approve 2 rows' }).click();
  await expect(filter(page, 'Waiting')).toHaveText(`Waiting ${waiting - 4}`);
});

test('a row is shown in Review, where it can be worked on', async ({ page, review }) => {
  await openApproval(page);
  await items(page).filter({ hasText: '154 participants' }).click();
  await page.keyboard.press('Enter');
  await expect(review.active).toContainText('154 participants');
});
