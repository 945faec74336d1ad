import { expect, test } from './shared-app.ts';
import { faults } from './faults.ts';
import { runCommand } from './introduce.ts';
import { takePicture } from './picture.ts';

test('words are commented on, found again after edits, marked as an error, resolved and searched, by keyboard', async ({
  page,
  review,
}) => {
  await review.edit(/has the honor/);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+m');
  const box = review.panel.getByRole('textbox', { name: 'Comment' });
  await expect(box).toBeFocused();
  const quote = (await review.panel.locator('.chosen-words .thread-quote').innerText()).trim();
  await page.keyboard.type('Is this right, @ch');
  await expect(page.getByRole('option', { name: 'Chan Sophea' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('Is this right, @Chan Sophea ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mist');
  await expect(review.panel.getByLabel('Category')).toHaveValue('accuracy/mistranslation');
  await page.keyboard.press('Tab');
  await page.keyboard.type('maj');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const thread = review.panel.getByRole('article').first();
  await expect(thread).toContainText('Major · Mistranslation');
  await expect(thread.locator('b')).toHaveText('@Chan Sophea');
  const marked = review.editor.locator('.range-error');
  await expect(marked).toHaveText(quote);

  await review.editor.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Today ');
  await expect(marked).toHaveText(quote);
  await review.saved();
  await expect(marked).toHaveText(quote);
  expect(await faults(page)).toEqual([]);
  await takePicture(page, 'comments');

  await page.keyboard.press('Control+Alt+m');
  const search = review.panel.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('nothing like it');
  await expect(review.panel).toContainText('No comment is like that.');
  await search.fill('is THIS right');
  await expect(review.panel.getByRole('article')).toHaveCount(1);
  await expect(review.panel.getByRole('button', { name: /^Mention me/ })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  const show = review.panel.getByRole('button', { name: /in the text$/ });
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(review.editor).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe(quote);

  await review.panel.getByRole('button', { name: 'Resolve' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('It is the official name.');
  await review.panel.getByRole('button', { name: 'Decline' }).focus();
  await page.keyboard.press('Enter');
  await expect(marked).toHaveCount(0);
  await review.panel
    .getByRole('group', { name: 'Which comments' })
    .getByRole('button', { name: /^All/ })
    .click();
  await expect(review.panel).toContainText('Declined by Chan Sophea');
  await expect(review.panel).toContainText('It is the official name.');
});

test('words selected in the source of another row are commented on with the button beside them', async ({
  page,
  review,
}) => {
  const row = review.rows.nth(4);
  const text = row.locator('.row-source [data-segment]').first();
  await text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode()!;
    getSelection()!.setBaseAndExtent(node, 0, node, 6);
  });
  await page.getByRole('button', { name: 'Comment on these words' }).click();
  await expect(review.panel.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.type('ពិនិត្យម្តងទៀត');
  await page.keyboard.press('Control+Enter');
  const thread = review.panel.getByRole('article').first();
  await expect(thread).toContainText('ពិនិត្យម្តងទៀត');
  await expect(review.active.locator('.row-source .range-comment')).toBeVisible();
  await thread.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Give to Chan Sophea' }).click();
  await expect(thread).toContainText('For Chan Sophea');
  await page.keyboard.press('Control+z');
  await expect(thread).not.toContainText('For Chan Sophea');
});

test('the overview tells progress, people, risk and quality, and leads to the riskiest row', async ({
  page,
  review,
}) => {
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+m');
  await page.keyboard.type('A number is missing.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('omis');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Enter');
  await expect(review.panel.getByRole('article')).toContainText('Minor · Omission');
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('img', { name: /^Rows by state over time.*Reviewed: 1/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who did what' }).last()).toContainText('Chan Sophea');
  const quality = page.getByRole('region', { name: 'Quality' });
  await expect(quality).toContainText('1 error, 1 penalty point.');
  await quality.getByLabel('Pass mark').fill('0.5');
  await page.keyboard.press('Enter');
  await expect(quality).toContainText('Not passed.');
  const download = page.waitForEvent('download');
  await quality.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.lqa\.csv$/);
  await page
    .locator('details')
    .first()
    .evaluate((details: HTMLDetailsElement) => (details.open = true));
  await expect(page.getByRole('table').first()).toContainText('Approved');
  expect(await faults(page)).toEqual([]);
  await page
    .locator('details')
    .first()
    .evaluate((details: HTMLDetailsElement) => (details.open = false));
  await page.locator('.overview').evaluate((element) => element.scrollTo(0, 0));
  await takePicture(page, 'overview');
  for (const command of ['Dark appearance', 'Use Khmer']) await runCommand(page, command);
  expect(await faults(page)).toEqual([]);
  await takePicture(page, 'overview-khmer');
  for (const width of [900, 640]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.risk').first().focus();
  const number = (await page.locator('.risk b').first().innerText()).trim();
  await page.keyboard.press('Enter');
  await expect(review.active.getByRole('rowheader')).toContainText(number);
  await expect(page.locator('.filter-pill[aria-pressed="true"]')).toContainText('តាមហានិភ័យ');
});
