import type { Page } from '@playwright/test';
import { messages } from '../../src/shared/messages/messages.ts';
import { expect, test } from './app.ts';
import { callBackend } from './call-backend.ts';
import { copyOfColleague } from './colleague-copy.ts';
import { isFine, setLook } from './is-fine.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';

/** Chooses a command by its English name, which the palette knows in every language. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
}

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'km'],
] as const) {
  test(`what people do together can be read and used by everybody: ${theme}, ${language}`, async ({
    page,
  }) => {
    test.slow();
    const review = await ReviewPage.openSample(page);
    const words = messages(language);
    const { handle } = await callBackend(page, 'project.sample', {});
    const file = await copyOfColleague(page, handle);
    await setLook(page, theme, language);
    const dialog = page.locator('[data-modal]');
    const fine = async (name: string) => {
      await takePicture(page, `trust-${name}-${theme}-${language}`);
      await isFine(page);
    };
    const inDialog = async (name: string, open: () => Promise<void>) => {
      await open();
      await expect(dialog).toBeVisible();
      await fine(name);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    };

    await inDialog('hand-over', () => page.keyboard.press('Control+Shift+h'));
    await page.keyboard.press('Control+Shift+i');
    await fine('take-in');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: words.merging.chooseFile }).press('Enter'),
    ]);
    await chooser.setFiles(file);
    await expect(page.getByRole('heading', { name: words.merging.title })).toBeVisible();
    await fine('merge');
    await page.keyboard.press('2');
    await expect(page.getByText(words.merging.noConflicts)).toBeVisible();

    await page.keyboard.press('Alt+1');
    await review.row('154 participants').click();
    await expect(review.panel.locator('[data-suggestion]')).toBeVisible();
    await expect(review.panel.locator('.thread').first()).toBeVisible();
    await fine('review');
    await page.keyboard.press('Control+Alt+m');
    await expect(page.locator('.all-comments .thread').first()).toBeVisible();
    await fine('comments');
    await page.keyboard.press('Escape');
    await inDialog('request', () => command(page, 'Request changes'));

    await page.keyboard.press('Alt+2');
    const asked = page.locator('.queue-row').filter({ hasText: '154 participants' });
    await asked.click();
    await fine('approve');
    for (let rows = 0; rows < 2; rows += 1) await page.keyboard.press('Shift+ArrowDown');
    await takePicture(page, `trust-selected-${theme}-${language}`);
    await page.keyboard.press('Escape');
    await inDialog('sign', () => command(page, 'Sign off the document'));
    await page.keyboard.press('Alt+4');
    await expect(page.locator('.overview figure, .overview svg').first()).toBeVisible();
    await fine('overview');
    await inDialog('key', () => command(page, 'Your key'));
    await inDialog('policy', () => command(page, 'Who may do what'));
    await command(page, 'People of the project');
    await page.getByRole('button', { name: words.people.invite }).click();
    await fine('people');
    await page.keyboard.press('Escape');
  });
}
