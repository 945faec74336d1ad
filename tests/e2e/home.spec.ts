import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { drop, introduce, projectBytes, runCommand, textFile } from './introduce.ts';

const sample = 'Sample press release';

test('the first run asks for a name, in the language and light of its user', async ({ page }) => {
  const begin = page.getByRole('button', { name: 'Begin' });
  await expect(page.getByText(/no account, no network/)).toBeVisible();
  await expect(page.getByText(/a key made here, which never leaves this computer/)).toBeVisible();
  await expect(begin).toBeDisabled();
  await page.getByRole('radio', { name: 'ខ្មែរ' }).check();
  await expect(page.getByRole('heading', { name: 'សូមស្វាគមន៍មកកាន់ Bokprae' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await page.getByRole('radio', { name: 'ងងឹត' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('textbox', { name: 'ឈ្មោះរបស់អ្នក' }).fill('  ចាន់ សុភា ');
  await page.getByRole('button', { name: 'ចាប់ផ្តើម' }).click();
  await expect(page.getByRole('button', { name: 'ចាន់ សុភា' })).toBeVisible();
  await expect(page.getByText('ទម្លាក់អត្ថបទខ្មែរ និងសេចក្តីព្រាងអង់គ្លេសនៅទីនេះ')).toBeVisible();
});

test('the launch code does not stay in the address, and a reload leads back to the same place', async ({
  page,
}) => {
  expect(page.url()).not.toContain('code');
  await introduce(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('button', { name: sample })).toBeVisible();
});

test('recent projects are listed, opened, and forgotten', async ({ page, home }) => {
  await introduce(page);
  await expect(page.getByText('Projects that you worked on appear here.')).toBeVisible();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await runCommand(page, 'Close project');
  const item = page.getByRole('listitem').filter({ hasText: sample });
  await expect(item).toContainText(join(home, 'projects'));
  await expect(item.getByRole('img', { name: /^0 of \d+ approved$/ })).toBeVisible();
  await item.getByRole('button', { name: sample }).first().click();
  await expect(page.getByRole('grid')).toBeVisible();
  await runCommand(page, 'Close project');

  rmSync(join(home, 'projects', `${sample}.bokprae`));
  await item.getByRole('button', { name: sample }).first().click();
  await expect(item.getByRole('alert')).toContainText('is not there any more');
  await item.getByRole('button', { name: `Remove “${sample}” from the list` }).click();
  await expect(item).toHaveCount(0);
  await expect(page.getByText('The file itself stays where it is.')).toBeVisible();
});

test('a project is found and opened with the keyboard alone', async ({ page }) => {
  await introduce(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await runCommand(page, 'Close project');
  await expect(page.getByRole('heading', { name: 'New project' })).toBeVisible();
  await page.keyboard.press('Control+o');
  const list = page.getByRole('listbox', { name: 'What is in this folder' });
  await expect(list).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(list.getByRole('option', { selected: true })).toContainText('projects');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option', { name: `${sample}.bokprae` })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(list.getByRole('option', { selected: true })).toHaveText('Up one folder');
  await page.keyboard.press('s');
  await expect(list.getByRole('option', { selected: true })).toContainText(`${sample}.bokprae`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a folder that is not there, and a file that is no project, are told where they were asked for', async ({
  page,
  home,
}) => {
  await introduce(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a project' });
  await expect(dialog.getByRole('listbox')).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Folder or file' }).fill('/nowhere/at/all');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(
    'The folder /nowhere/at/all is not there. Choose another one.',
  );
  await dialog.getByRole('textbox', { name: 'Folder or file' }).fill(join(home, 'gone.bokprae'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/gone\.bokprae is not there any more/).first()).toBeVisible();
});

test('a project that is dropped on the window is kept and opened', async ({ page, home }) => {
  await introduce(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await runCommand(page, 'Close project');
  await expect(page.getByRole('heading', { name: 'New project' })).toBeVisible();
  await drop(page, [textFile('from Dara.bokprae', projectBytes(home, sample))]);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: sample }).click();
  await expect(page.getByText(join(home, 'projects', 'from Dara.bokprae'))).toBeVisible();
});

test('a file that only calls itself a project is refused', async ({ page }) => {
  await introduce(page);
  await drop(page, [textFile('fake.bokprae', 'This is no database.')]);
  await expect(page.getByText(/fake\.bokprae is not a Bokprae project/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'New project' })).toBeVisible();
});

/** A lock as another computer leaves it beside a project file, written `age` milliseconds ago. */
function lockFor(path: string, age: number): string {
  const file = `${path}.lock`;
  const holder = {
    who: 'Keo Vanna',
    host: 'elsewhere',
    pid: 1,
    token: 't',
    since: '2026-03-12T04:30:00Z',
    beat: 3,
  };
  writeFileSync(file, JSON.stringify(holder));
  const written = (Date.now() - age) / 1000;
  utimesSync(file, written, written);
  return file;
}

test('a project that somebody else has open can be read meanwhile', async ({ page, home }) => {
  await introduce(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await runCommand(page, 'Close project');
  const item = page.getByRole('listitem').filter({ hasText: sample });
  await expect(item).toBeVisible();
  const lock = lockFor(join(home, 'projects', `${sample}.bokprae`), 0);
  await item.getByRole('button', { name: sample }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Somebody is working on it' });
  await expect(dialog).toContainText('is being edited by Keo Vanna since 12 Mar 2026');
  await expect(dialog.getByRole('button', { name: 'Take over' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  rmSync(lock);
  await page.getByRole('button', { name: 'Read only' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Read only' })).toHaveCount(0);
});

test('a project whose holder has not moved for long can be taken over', async ({ page, home }) => {
  await introduce(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await runCommand(page, 'Close project');
  const item = page.getByRole('listitem').filter({ hasText: sample });
  await expect(item).toBeVisible();
  lockFor(join(home, 'projects', `${sample}.bokprae`), 600_000);
  await item.getByRole('button', { name: sample }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Somebody is working on it' });
  await expect(dialog).toContainText('Take over only when you know that nobody is working on it.');
  await dialog.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read only' })).toHaveCount(0);
});

test('the file of a project is checked step by step on request', async ({ page, home }) => {
  await introduce(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: sample }).click();
  await page.getByRole('menuitem', { name: 'Check this file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check this file' });
  await expect(dialog).toContainText('Everything in this file holds.');
  await expect(dialog).toContainText(join(home, 'projects'));
  await expect(dialog.getByText('What no check can prove')).toBeVisible();
});

test('the window says so when its backend is away, and finds it again', async ({ page, complaints }) => {
  await introduce(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('alert')).toContainText('Bokprae cannot be reached');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByText('Bokprae cannot be reached')).toHaveCount(0);
  expect(complaints.every((complaint) => complaint.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true);
  complaints.length = 0;
});
