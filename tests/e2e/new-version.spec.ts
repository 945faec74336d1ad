import { expect, test } from './app.ts';
import { choose, introduce, runCommand, textFile } from './introduce.ts';
import { isFine, setLook } from './is-fine.ts';
import { english, khmer } from './job-documents.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';
import { tabTo } from './tab-to.ts';

test('a new version shows what it changes, keeps what was done, and is taken back', async ({ page }) => {
  await introduce(page);
  await choose(page, [textFile('a.km.md', khmer), textFile('a.en.md', english)]);
  await page.getByRole('button', { name: 'Create project' }).click();
  const review = new ReviewPage(page);
  await expect(review.rows.first()).toBeVisible();

  await review.edit('As the host');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Thank you.');
  await page.keyboard.press('Control+Enter');
  await review.saved();
  await review.row('Phnom Penh').click();
  await page.keyboard.press('Control+Shift+Enter');
  const approved = review.row('Phnom Penh').getByRole('button', { name: /Approved/ });
  await expect(approved).toBeVisible();
  await review.row('KINGDOM').click();
  await page.keyboard.press('Control+m');
  await page.keyboard.type('Stays with its row.');
  await page.keyboard.press('Control+Enter');
  await expect(review.panel.getByRole('article')).toContainText('Stays with its row.');

  await runCommand(page, 'New version of a document');
  const alert = review.dialog.getByRole('alert');
  const refused = async (name: string, content: string, why: RegExp) => {
    await choose(page, [textFile(name, content)], 'New version of the translation…');
    await expect(alert).toHaveText(why);
    await expect(alert).toHaveCount(1);
  };
  await refused('b.en.md', `${khmer}\nថ្មី។\n`, /seems to be in Khmer/);
  await refused('a.km.md', khmer, /stands on the other side/);
  await refused('a.en.md', english, /is the version that the project has already/);
  await refused('b.docx', 'PK\u0003\u0004 cut off', /b\.docx/);
  await refused('b.en.md', '', /b\.en\.md/);
  const french =
    'Le ministère informe le public que les archives de la capitale et des provinces sont ouvertes.';
  await choose(page, [textFile('b.fr.md', `${french}\n\n`.repeat(8))], 'New version of the translation…');
  await expect(alert).toContainText('Is it in the right language');
  await review.dialog.getByRole('button', { name: 'Choose another file' }).click();
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
  await page.keyboard.press('Control+z');
  await expect(review.row('palm leaves')).toHaveCount(0);

  await runCommand(page, 'New version of a document');
  // Waited for from before, so that the browser hands the dialog over in time.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(review.dialog.getByRole('button', { name: 'New version of the translation…' }));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([textFile('b.en.md', next)]);
  await tabTo(review.dialog.getByRole('button', { name: 'Bring it in' }));
  await page.keyboard.press('Enter');
  await expect(review.dialog).toHaveCount(0);

  await expect(approved).toBeVisible();
  await expect(review.row('As the host')).toContainText('20 years. Thank you.');
  await review.row('KINGDOM').click();
  await expect(review.panel.getByRole('article')).toContainText('Stays with its row.');
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
