import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Writes down a name on the first run, and waits for the start page. */
export async function introduce(page: Page, name = 'Chan Sophea'): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'New project' })).toBeVisible();
}

/** A file of a few words, as a file dialog gives it. */
export function textFile(name: string, content: string | Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

type NamedFile = ReturnType<typeof textFile>;

/** Chooses files with the button of this name. */
export async function choose(page: Page, files: NamedFile[], button = 'Choose files…'): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await dialog.setFiles(files);
}

/** Drops files on the window as the system does. */
export async function drop(page: Page, files: NamedFile[]): Promise<void> {
  const packed = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      made.items.add(new File([bytes], name));
    }
    return made;
  }, packed);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** The bytes of a project in the projects' folder of a user's data folder. */
export function projectBytes(home: string, name: string): Buffer {
  return readFileSync(join(home, 'projects', `${name}.bokprae`));
}

/** Chooses a command by its name in the palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill(name);
  await expect(page.getByRole('option').first()).toHaveText(new RegExp(`^${name}`));
  await page.keyboard.press('Enter');
}
