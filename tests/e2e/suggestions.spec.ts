import { expect, test } from './shared-app.ts';
import { faults } from './faults.ts';
import { takePicture } from './picture.ts';

test('a suggestion is made, taken in part, declined with a reason, and told in the history, by keys and mouse', async ({
  page,
  review,
}) => {
  await review.edit('Phnom Penh, 12 March 2026');
  await review.press('Control+e');
  const box = page.getByRole('textbox', { name: /^Suggestion for row/ });
  await expect(box).toBeFocused();
  await review.press('Control+Home');
  await page.keyboard.type('In ');
  await review.press('Escape');
  await expect(review.active).toContainText('A suggestion that you began is kept here.');
  await page.reload();
  await expect(review.row('A suggestion that you began')).toContainText('Phnom Penh, 12 March');
  await review.row('A suggestion that you began').getByRole('button', { name: 'Go on' }).click();
  await expect(box).toHaveText('In Phnom Penh, 12 March 2026');
  await expect(box).toBeFocused();
  await review.press('Control+End');
  await page.keyboard.type(' (Thursday)');
  await review.press('Tab');
  await page.keyboard.type('The weekday helps.');
  await review.press('Control+Enter');
  await expect(box).toBeHidden();

  const suggestion = review.panel.locator('[data-suggestion]');
  await expect(suggestion).toContainText('The weekday helps.');
  await expect(suggestion.locator('ins')).toHaveText(['In ', ' (Thursday)']);
  await expect(page.getByText('A suggestion that you began')).toHaveCount(0);
  await suggestion.getByRole('button', { name: 'Comment' }).click();
  await page.keyboard.type('It was a Thursday.');
  await review.press('Control+Enter');
  await expect(suggestion.getByRole('article')).toContainText('It was a Thursday.');
  await expect(review.filter('Suggestions')).toContainText('1');
  await expect(review.target(review.active)).not.toContainText('Thursday');
  await takePicture(page, 'suggestions');
  expect(await faults(page, 'aside')).toEqual([]);

  await review.active.focus();
  await review.press('Control+e');
  await expect(box).not.toContainText('In Phnom Penh');
  await suggestion.getByRole('checkbox', { name: 'Take change 2' }).uncheck();
  await suggestion.getByRole('button', { name: 'Accept what is ticked' }).click();
  await expect(box, 'where nothing was written yet, it follows the text').toContainText('In Phnom Penh');
  await box.press('Escape');
  await expect(review.target(review.active)).toContainText('In Phnom Penh');
  await expect(review.target(review.active)).not.toContainText('Thursday');
  await expect(suggestion).toContainText('Accepted by');

  await review.press('Escape');
  await review.active.focus();
  await review.press('Control+e', 'Control+Home');
  await page.keyboard.type('Far ');
  await page.getByRole('button', { name: 'Suggest', exact: true }).click();
  const second = suggestion.first();
  await second.getByRole('button', { name: 'Decline' }).click();
  await page.keyboard.type('Not so.');
  await review.press('Enter');
  await expect(review.panel).toContainText('Declined by');
  await expect(review.panel).toContainText('Not so.');

  const history = review.panel.locator('.history');
  await expect(history).toContainText('accepted a suggestion');
  await history.getByRole('button', { name: 'Compare' }).first().click();
  await history.getByRole('button', { name: 'Compare' }).last().click();
  const compared = page.getByRole('group', { name: 'Compared' });
  await expect(compared.locator('ins')).toHaveText('In ');
  await compared.getByRole('checkbox', { name: 'Invisible characters' }).check();
  await expect(compared.locator('ins')).toHaveText('In·');
  await compared.getByRole('button', { name: 'In two lines' }).click();
  await expect(compared.locator('.version-text')).toHaveCount(2);
  await takePicture(page, 'compare-versions');
  await history.getByRole('button', { name: 'Restore' }).last().click();
  await expect(review.target(review.active)).not.toContainText('In Phnom Penh');
});

test('an approved row says who approved it, and the source is corrected visibly; the policy is shown', async ({
  page,
  review,
}) => {
  const row = review.row('Phnom Penh, 12 March 2026');
  await review.edit('Phnom Penh, 12 March 2026');
  const number = await review.active.getAttribute('data-row');
  await review.press('Control+Shift+Enter');
  await expect(review.active).not.toHaveAttribute('data-row', number!);
  await row.click({ position: { x: 10, y: 10 } });
  const same = review.list.locator(`[data-row="${number}"]`);
  await expect(same).toContainText('Approved by Chan Sophea');
  await expect(same).toContainText('its approval is void');

  await review.press('Escape', 'Control+k');
  await page.keyboard.type('Correct the source');
  await review.press('Enter');
  const box = page.getByRole('textbox', { name: /^Correction of the source/ });
  await expect(box).toBeFocused();
  await review.press('Control+End');
  await page.keyboard.type('។');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(same).not.toContainText('its approval is void');
  await expect(review.panel).toContainText('it was changed since');
  await review.panel.getByRole('button', { name: 'Source', exact: true }).click();
  await expect(review.panel.locator('.history')).toContainText('corrected the source');

  await review.press('Control+k');
  await page.keyboard.type('Who may do what');
  await review.press('Enter');
  await expect(review.dialog.getByRole('row', { name: /Approve a row/ })).toContainText('Approve a row');
  await takePicture(page, 'policy');
});
