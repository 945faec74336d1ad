import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';

test('findings are underlined, gone through by key, set right, waived and listed', async ({ page }) => {
  const review = await ReviewPage.openSample(page);
  const count = page.locator('.status-findings');
  await expect(count).toBeVisible({ timeout: 20_000 });
  const before = Number.parseInt((await count.textContent())!, 10);
  await expect(review.list.locator('.range-finding-warning', { hasText: 'recieved' }).first()).toBeVisible();
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
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    ),
  ).toEqual([]);
  await takePicture(page, 'findings-list');
});
