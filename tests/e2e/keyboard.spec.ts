import { runCommand } from './introduce.ts';
import { expect, test } from './shared-app.ts';

test('every command is found in the palette by a few letters of its name in either language', async ({
  start: page,
}) => {
  await runCommand(page, 'Use Khmer');
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'ស្វែងរកពាក្យបញ្ជា' });
  await expect(box).toBeFocused();
  await box.fill('អង់គ្លេស');
  await expect(page.getByRole('option')).toHaveCount(1);
  await box.fill('english');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzz');
  await expect(page.getByText('No command has these words')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

test('the shortcuts are listed on F1 and on a question mark, but not while something is typed', async ({
  start: page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.keyboard.press('F1');
  await expect(dialog).toContainText('Reviewed, go to next');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Shift+?');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByRole('textbox', { name: 'Folder or file' }).fill('');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('textbox', { name: 'Folder or file' })).toHaveValue('?');
  await expect(dialog).toHaveCount(0);
});

test('shortcuts work on a Khmer keyboard, where letters are other letters', async ({ start: page }) => {
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ក',
        code: 'KeyK',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  await expect(page.getByRole('combobox', { name: 'Search commands' })).toBeFocused();
});

test('focus returns to where it was when a dialog or menu closes', async ({ start: page }) => {
  const open = page.getByRole('button', { name: 'Open…' });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  const user = page.getByRole('button', { name: 'Chan Sophea' });
  await user.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(user).toBeFocused();
});

test('the screens of a project are reached with Alt and a digit, and saving says that all is saved', async ({
  page,
  home,
}) => {
  const tab = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Main parts' }).getByRole('button', { name });
  await page.keyboard.press('Alt+2');
  await expect(tab(/^Approve/)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Alt+3');
  await expect(tab(/^Export/)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Alt+4');
  await expect(tab(/^Overview/)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Alt+1');
  await expect(tab(/^Review/)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Everything is saved on this computer/).first()).toContainText(home);
});

test('a dialog keeps the keys of the screen below to itself', async ({ page }) => {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeVisible();
});
