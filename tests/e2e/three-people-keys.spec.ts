import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { cardOf, colleague } from './colleague.ts';
import { runCommand, textFile } from './introduce.ts';
import { english, khmer } from './job-documents.ts';
import { ReviewPage } from './review-page.ts';
import { tabTo } from './tab-to.ts';

type File = ReturnType<typeof textFile>;

async function sayName(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Presses the button that lets one choose files; the dialog is the system's. */
async function chooseFiles(page: Page, button: string, files: File[]): Promise<void> {
  // Waited for from before, so that the browser hands the dialog over in time.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page.getByRole('button', { name: button }));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(files);
}

async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page.getByRole('button', { name }).last());
  await page.keyboard.press('Enter');
}

async function invite(page: Page, card: string, role: 'Translator' | 'Reviewer'): Promise<void> {
  await pressButton(page, 'Invite somebody…');
  await tabTo(page.getByLabel('Text of the card'));
  await page.keyboard.insertText(card);
  const roles = page.getByRole('group', { name: 'Role', exact: true });
  await tabTo(roles.getByRole('radio', { checked: true }));
  if (role === 'Reviewer') await page.keyboard.press('ArrowRight');
  await expect(roles.getByRole('radio', { name: role })).toBeChecked();
  await pressButton(page, 'Make a member');
  await expect(page.getByRole('button', { name: 'Invite somebody…' })).toBeVisible();
}

async function handOver(page: Page, to: string): Promise<File> {
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByLabel('For whom')).toBeFocused();
  await page.keyboard.type(to);
  await tabTo(page.getByRole('button', { name: 'Make the file' }));
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(page.locator('[data-modal]')).toHaveCount(0);
  return textFile(saved.suggestedFilename(), readFileSync(await saved.path()));
}

async function takeIn(page: Page, file: File): Promise<void> {
  await page.keyboard.press('Control+Shift+i');
  await chooseFiles(page, 'Choose their file', [file]);
  await expect(page.getByRole('heading', { name: 'What came together' })).toBeVisible();
}

/** Goes down the rows to the one with these words. */
async function goTo(review: ReviewPage, words: string): Promise<void> {
  await expect(review.active).toBeVisible();
  await review.press('Escape', 'Home');
  for (let steps = 0; steps < 40; steps += 1) {
    if ((await review.active.textContent())?.includes(words)) return;
    await review.press('ArrowDown');
  }
  throw new Error(`No row says “${words}”.`);
}

async function rewrite(review: ReviewPage, words: string, text: string): Promise<void> {
  await goTo(review, words);
  await review.press('F2');
  await expect(review.editor).toBeFocused();
  await review.press('Control+a');
  await review.page.keyboard.type(text);
  await review.press('Escape');
  await review.saved();
}

test('three people do the whole job with the keyboard alone', async ({ page, browser, complaints }) => {
  test.slow();
  const sok = new ReviewPage(page);
  const dara = await colleague(browser, complaints);
  const vanna = await colleague(browser, complaints);
  for (const [one, name] of [
    [page, 'Sok'],
    [dara.page, 'Dara'],
    [vanna.page, 'Vanna'],
  ] as const) {
    await sayName(one, name);
  }
  await chooseFiles(page, 'Choose files…', [textFile('a.km.md', khmer), textFile('a.en.md', english)]);
  await pressButton(page, 'Create project');
  await expect(sok.rows.first()).toBeVisible();

  await test.step('the supervisor invites both, hands the project over, and goes on writing', async () => {
    await runCommand(page, 'People of the project');
    await invite(page, cardOf(dara.home), 'Translator');
    await invite(page, cardOf(vanna.home), 'Reviewer');
    await page.keyboard.press('Escape');
    const file = await handOver(page, 'both');
    await rewrite(sok, 'Announcement', 'Notice');
    await expect(sok.filter('Changed')).toContainText('1');
    for (const one of [dara, vanna]) {
      await chooseFiles(one.page, 'Choose files…', [file]);
      await expect(one.review.active).toBeFocused();
    }
  });

  const host = 'As the host, the Ministry has shared';
  await test.step('both write the same sentence; the reviewer sends one back and suggests on another', async () => {
    await rewrite(dara.review, host, 'As the host, the Ministry shared its experience of 20 years.');
    await rewrite(vanna.review, host, 'As the host, the Ministry has shared its experience of two decades.');
    await goTo(vanna.review, 'presided over it');
    await runCommand(vanna.page, 'Request changes');
    await expect(vanna.page.locator('[data-modal] textarea')).toBeFocused();
    await vanna.page.keyboard.type('Say of what.');
    await vanna.page.keyboard.press('Control+Enter');
    await expect(vanna.review.active).toContainText('Say of what.');
    await goTo(vanna.review, 'Phnom Penh, 12 March');
    await vanna.page.keyboard.press('Control+e');
    await expect(vanna.page.getByRole('textbox', { name: /^Suggestion for row/ })).toBeFocused();
    await vanna.review.press('Control+End');
    await vanna.page.keyboard.type(' (Friday)');
    await vanna.page.keyboard.press('Control+Enter');
    await expect(vanna.review.panel.locator('[data-suggestion]')).toContainText('(Friday)');
    await takeIn(page, await handOver(dara.page, 'Sok'));
    await page.keyboard.press('Alt+1');
    await takeIn(page, await handOver(vanna.page, 'Sok'));
  });

  await test.step('the supervisor decides, declines with a reason, and answers what was sent back', async () => {
    await expect(page.getByText('Two people wrote the same text')).toBeVisible();
    await page.keyboard.press('3');
    await expect(page.getByText('Nothing is left to decide.')).toBeVisible();
    await page.keyboard.press('Alt+1');
    await goTo(sok, 'Phnom Penh, 12 March');
    const suggestion = sok.panel.locator('[data-suggestion]');
    await tabTo(suggestion.getByRole('button', { name: 'Decline' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('It was a Thursday.');
    await page.keyboard.press('Enter');
    await expect(suggestion).toContainText('Declined by Sok');
    await expect(suggestion).toContainText('It was a Thursday.');
    await rewrite(sok, 'presided over it', 'His Excellency Sok Samnang presided over the workshop.');
  });

  await test.step('everything is approved with a waiver, signed off and exported', async () => {
    await page.keyboard.press('Alt+2');
    await expect(page.locator('article[aria-current]')).toBeVisible();
    await page.keyboard.press('Control+a');
    await expect(page.getByText(/^\d+ rows selected$/)).toBeVisible();
    await page.keyboard.press('Control+Shift+Enter');
    await expect(page.locator('[data-modal] textarea')).toBeFocused();
    await page.keyboard.type('Nobody else is here.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Everything is approved.', { exact: true })).toBeVisible();
    await runCommand(page, 'Sign off the document');
    await pressButton(page, 'Sign off the document');
    await expect(page.getByText('This sign-off holds: nothing was changed since.')).toBeVisible();
    await page.keyboard.press('Alt+3');
    const formats = page.getByRole('group').filter({ hasText: 'Plain text' }).last();
    await tabTo(formats.getByRole('radio', { checked: true }));
    const plain = formats.getByRole('radio', { name: 'Plain text' });
    for (let presses = 0; presses < 8 && !(await plain.isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown');
    await tabTo(page.getByRole('button', { name: 'Export', exact: true }).last());
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).not.toContain('DRAFT');
    expect(text).toContain('two decades');
    expect(text).toContain('presided over the workshop');
    expect(text).not.toContain('Friday');
  });
  await dara.end();
  await vanna.end();
});
