import { expect, test } from './app.ts';
import { choose, introduce, runCommand, textFile } from './introduce.ts';
import { isFine, setLook } from './is-fine.ts';
import { english, khmer } from './job-documents.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';

test('a new version shows what it changes, keeps what was done, and is taken back', async ({ page }) => {
  await introduce(page);
  await choose(page, [textFile('a.km.md', khmer), textFile('a.en.md', english)]);
  await page.getByRole('button', { name: 'Create project' }).click();
  const review = new ReviewPage(page);
  await expect(review.rows.first()).toBeVisible({ timeout: 30_000 });

  await review.edit('As the host');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Thank you.');
  await page.keyboard.press('Control+Enter');
  await review.saved();
  await review.row('Phnom Penh').click();
  await page.keyboard.press('Control+Shift+Enter');
  const approved = review.row('Phnom Penh').getByRole('button', { name: /Approved/ });
  await expect(approved).toBeVisible();

  await runCommand(page, 'New version of a document');
  await choose(page, [textFile('b.en.md', khmer)], 'New version of the translation…');
  await expect(review.dialog.getByRole('alert')).toContainText('seems to be in Khmer');
  const next = english
    .replace('154 participants', '145 participants')
    .replace('20 years', '25 years')
    .replace('As the host', 'Everybody was given a book about palm leaves.\n\nAs the host');
  await choose(page, [textFile('b.en.md', next)], 'New version of the translation…');
  await expect(review.dialog).toContainText('1 changed');
  await expect(review.dialog).toContainText('1 new');
  await expect(review.dialog).toContainText('1 offered beside what was written here');
  await expect(review.dialog.locator('ins').first()).toContainText('145');
  await takePicture(page, 'new-version');
  await isFine(page);
  await review.dialog.getByRole('button', { name: 'Bring it in' }).click();
  await expect(review.dialog).toHaveCount(0);

  await expect(approved).toBeVisible();
  await expect(review.row('As the host')).toContainText('20 years. Thank you.');
  await expect(review.row('palm leaves')).toContainText('New in this version');
  await expect(review.row('The Ministry has the honor').locator('.notice ins')).toContainText('145');
  await review.filter('New version').click();
  await expect(review.filter('New version')).toContainText('2');
  await setLook(page, 'dark', 'km');
  await isFine(page);
  await setLook(page, 'light', 'en');
  await review.filter('All').click();
  await review.active.focus();
  await page.keyboard.press('Control+z');
  await expect(review.row('palm leaves')).toHaveCount(0);
  await expect(review.row('The Ministry has the honor')).toContainText('154 participants');
});
