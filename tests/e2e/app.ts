import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, type Page, test as base } from '@playwright/test';
import { startWebServer } from './web-server.ts';

export { expect };

/** Where the window runs: a web door in a process of its own, or the desktop app. */
interface Host {
  home: string;
  page: Page;
}

export interface App {
  /**
   * Errors of the console and of scripts, content policy violations among them. The test fails unless it ends
   * empty, so a spec that expects one takes it out.
   */
  complaints: string[];
  host: Host;
  /** The window, at its first screen, with nobody known to it yet. */
  page: Page;
  /** The user's data folder, a fresh one for every test; new projects go into `projects` in it. */
  home: string;
}

export function listenTo(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
}

export const test = base.extend<App>({
  complaints: async ({ locale: _locale }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'errors in the window').toEqual([]);
  },

  host: async ({ complaints, browser, contextOptions }, use, info) => {
    if (info.project.metadata.door === 'desktop') {
      const home = mkdtempSync(join(tmpdir(), 'bokprae-e2e-'));
      const desktop = await _electron.launch({
        executablePath: process.env.BOKPRAE_DESKTOP ?? '',
        args: [resolve(import.meta.dirname, '../..')],
        env: { ...(process.env as Record<string, string>), BOKPRAE_HOME: home },
      });
      const page = await desktop.firstWindow();
      listenTo(page, complaints);
      await use({ home, page });
      await desktop.close();
      rmSync(home, { recursive: true, force: true });
      return;
    }
    const server = await startWebServer();
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    listenTo(page, complaints);
    await page.goto(server.url);
    await use({ home: server.home, page });
    await context.close();
    expect(await server.stop(), 'what the web door left behind').toEqual([]);
  },

  page: async ({ host }, use) => use(host.page),
  home: async ({ host }, use) => use(host.home),
});
