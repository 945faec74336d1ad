import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { faults } from './faults.ts';
import { cardOf, colleague } from './colleague.ts';
import { introduce, runCommand } from './introduce.ts';
import { english, khmer } from './job-documents.ts';
import { takePicture } from './picture.ts';
import { ReviewPage } from './review-page.ts';

const markdown = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text, 'utf8'),
});
type File = ReturnType<typeof markdown>;

async function invite(page: Page, card: string, role: string): Promise<void> {
  const people = page.getByRole('dialog', { name: 'People' });
  await people.getByRole('button', { name: 'Invite somebody…' }).press('Enter');
  await people.getByLabel('Text of the card').fill(card);
  const make = people.getByRole('button', { name: 'Make a member' });
  await expect(make).toBeEnabled();
  const radio = people.getByRole('radio', { name: role }).last();
  await radio.press('Space');
  await expect(radio).toBeChecked();
  await make.press('Enter');
  await expect(people.getByRole('button', { name: 'Invite somebody…' })).toBeVisible();
}

async function handOver(page: Page, how: { to: string; note?: string; rows?: string }): Promise<File> {
  await page.keyboard.press('Control+Shift+h');
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByLabel('For whom').fill(how.to);
  await dialog.getByLabel('What they should do').fill(how.note ?? '');
  await dialog.getByLabel('Rows', { exact: true }).fill(how.rows ?? '');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Make the file' }).press('Enter'),
  ]);
  await expect(dialog).toHaveCount(0);
  const buffer = readFileSync(await saved.path());
  return { name: saved.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
}

async function takeIn(page: Page, file: File): Promise<void> {
  await page.keyboard.press('Control+Shift+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose their file' }).press('Enter'),
  ]);
  await chooser.setFiles(file);
}

async function rewrite(review: ReviewPage, words: string, text: string): Promise<void> {
  await review.row(words).click();
  await review.page.keyboard.press('F2');
  await expect(review.editor).toBeFocused();
  await review.page.keyboard.press('Control+a');
  await review.page.keyboard.type(text);
  await review.page.keyboard.press('Escape');
  await review.saved();
}

test('translator, reviewer and supervisor work apart, come together and sign off', async ({
  page,
  browser,
  complaints,
}) => {
  test.slow();
  const sok = new ReviewPage(page);
  await introduce(page, 'Sok');
  const dara = await colleague(browser, complaints);
  await introduce(dara.page, 'Dara');
  const vanna = await colleague(browser, complaints);
  await introduce(vanna.page, 'Vanna');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([markdown('a.km.md', khmer), markdown('a.en.md', english)]);
  await page.getByRole('button', { name: 'Create project' }).press('Enter');
  await expect(sok.rows.first()).toBeVisible();

  await test.step('the supervisor makes both members and hands the project over', async () => {
    await runCommand(page, 'People of the project');
    await invite(page, cardOf(dara.home), 'Translator');
    await invite(page, cardOf(vanna.home), 'Reviewer');
    await takePicture(page, 'people');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+h');
    await takePicture(page, 'hand-over');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const pack = await handOver(page, { to: 'both', note: 'The last sentence, please.', rows: '8-9' });
    for (const one of [dara, vanna]) {
      await one.page.locator('input[type=file]').first().setInputFiles(pack);
      await expect(one.page.getByText('The last sentence, please.')).toBeVisible();
      await one.page.getByRole('button', { name: '2 rows are meant for you' }).press('Enter');
      await expect(one.review.row('presided over it')).toBeVisible();
      await expect(one.review.row('KINGDOM OF CAMBODIA')).toHaveCount(0);
      await one.review.filter('All').click();
    }
  });

  const host = 'As the host, the Ministry has shared';
  await test.step('both write the same sentence; the reviewer sends another back', async () => {
    await rewrite(dara.review, host, 'As the host, the Ministry shared its experience of 20 years.');
    await rewrite(vanna.review, host, 'As the host, the Ministry has shared its experience of two decades.');
    await vanna.review.row('presided over it').click();
    await runCommand(vanna.page, 'Request changes');
    await expect(vanna.page.locator('[data-modal] textarea')).toBeFocused();
    await vanna.page.keyboard.type('Say of what.');
    await vanna.page.keyboard.press('Control+Enter');
    await expect(vanna.page.getByText('Say of what.').first()).toBeVisible();
    for (const { page: theirs } of [dara, vanna]) {
      await takeIn(page, await handOver(theirs, { to: 'Sok' }));
      await expect(page.getByRole('heading', { name: 'What came together' })).toBeVisible();
    }
  });

  await test.step('the supervisor decides by keyboard, with nothing serious found by axe', async () => {
    await expect(page.getByText('Two people wrote the same text')).toBeVisible();
    await expect(page.getByText('Sent back: Say of what.')).toBeVisible();
    await takePicture(page, 'merge');
    for (const theme of ['Dark appearance', 'Light appearance']) {
      await runCommand(page, theme);
      expect(await faults(page), theme).toEqual([]);
    }
    await page.keyboard.press('3');
    await expect(page.getByText('Nothing is left to decide.')).toBeVisible();
    await page.keyboard.press('Alt+1');
    await expect(sok.row('two decades')).toBeVisible();
    await expect(page.getByText('Say of what.').first()).toBeVisible();
    await takeIn(page, await handOver(vanna.page, { to: 'Sok' }));
    await expect(page.getByText('Everything in that file is here already.')).toBeVisible();
  });

  await test.step('what is sent back is answered, approved with a waiver, signed off and exported', async () => {
    await rewrite(sok, 'presided over it', 'His Excellency Sok Samnang presided over the workshop.');
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: /^Approve all/ }).press('Enter');
    await page.getByRole('textbox', { name: /Why you approve your own edits/ }).fill('Nobody else is here.');
    await page.getByRole('button', { name: /Record the reason and approve/ }).press('Enter');
    await expect(page.getByText('Everything is approved.', { exact: true })).toBeVisible();
    await runCommand(page, 'Sign off the document');
    const sign = page.getByRole('dialog', { name: 'Sign off the document?' });
    await sign.getByRole('button', { name: 'Sign off the document' }).press('Enter');
    await expect(page.getByText('This sign-off holds: nothing was changed since.')).toBeVisible();
    await page.keyboard.press('Alt+3');
    await page.getByRole('radio', { name: 'Plain text' }).check();
    const write = page.getByRole('button', { name: 'Export', exact: true }).last();
    await expect(write).toBeEnabled();
    const [saved] = await Promise.all([page.waitForEvent('download'), write.press('Enter')]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).not.toContain('DRAFT');
    expect(text).toContain('presided over the workshop');
  });
  await dara.end();
  await vanna.end();
});
