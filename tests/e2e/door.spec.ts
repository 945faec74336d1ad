import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, listenTo, test } from './app.ts';
import { startWebServer } from './web-server.ts';

test('the window opens at the address, and takes the code out of it', async ({ page }) => {
  await expect(page.getByRole('textbox').first()).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('a reload keeps the window let in', async ({ page }) => {
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox').first()).toBeVisible();
});

test('a code lets in one window only', async ({ browser }) => {
  const server = await startWebServer();
  const first = await (await browser.newContext()).newPage();
  await first.goto(server.url);
  await expect(first.getByRole('textbox').first()).toBeVisible();
  const complaints: string[] = [];
  const second = await (await browser.newContext()).newPage();
  listenTo(second, complaints);
  await second.goto(server.url);
  await expect(second.getByText('This window is no longer let in')).toBeVisible();
  expect(complaints.every((complaint) => complaint.includes('403'))).toBe(true);
  expect(await server.stop()).toEqual([]);
});

test('the app ends when its last tab is closed, and leaves no lock behind', async ({ browser }) => {
  const server = await startWebServer('sources');
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url);
  const name = page.getByRole('textbox').first();
  await name.fill('Sok');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Try the sample' }).first().click();
  const projects = join(server.home, 'projects');
  await expect.poll(() => readdirSync(server.home)).toContain('projects');
  await expect.poll(() => readdirSync(projects).some((file) => file.endsWith('.lock'))).toBe(true);
  await page.close();
  expect(await server.ended).toBe(0);
  expect(readdirSync(projects)).toEqual(['Sample press release.bokprae']);
  expect(await server.stop()).toEqual([]);
});
