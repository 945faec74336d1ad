import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';

test('findings are underlined, gone through by key, set right, waived and listed', async ({ page }) => {
  const review = await ReviewPage.openSample(page);
  const count = page.locator('.status-findings');
  await expect(count).toBeVisible({ timeout: 20_000 });
  const before = Number.parseInt((await count.textContent())!, 10);
  await expect(
    review.row('received').or(review.row('recieved')).locator('.range-finding-warning').first(),
  ).toHaveText('recieved');
  await review.edit('The Workshop gathered');
  await expect(review.panel.locator('.finding')).toContainText('The source says ១៤៥, the translation 154.');
  await review.press('Control+F8');
  await takePicture(page, 'findings');
  await review.edit('Late reports shall be');
  const spelling = review.panel.locator('.finding', { hasText: 'recieved' });
  await review.press('Escape');
  await review.press('Alt+F8');
  await expect(spelling).toHaveCount(0);
  await expect(count).not.toHaveText(new RegExp(`^${before} `));
  await review.edit('The Workshop gathered');
  const number = review.panel.locator('.finding').first();
  await number.getByRole('button', { name: 'Waive' }).click();
  await page.keyboard.type('Counted anew.');
  await page.keyboard.press('Enter');
  await expect(number).toContainText('Waived by Chan Sophea: Counted anew.');
  await page
    .getByRole('button', { name: /^Findings \d+$/ })
    .last()
    .click();
  const list = page.getByRole('region', { name: 'Findings' });
  await expect(list.getByRole('button', { name: /Waived 1/ })).toBeVisible();
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    ),
  ).toEqual([]);
  await takePicture(page, 'findings-list');
});
