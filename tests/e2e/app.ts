import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Browser, expect, type Page, test as base, type TestInfo } from '@playwright/test';
import { startWebServer } from './web-server.ts';

export { expect };

/** Where the window runs: a web door in a process of its own, or the desktop app. */
export interface Host {
  /** The user's data folder, a fresh one; new projects go into `projects` in it. */
  home: string;
  page: Page;
  close(): Promise<void>;
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
  home: string;
}

export function listenTo(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
}

/** Starts the app with a fresh data folder; what goes wrong in its window is added to `complaints`. */
export async function openHost(
  browser: Browser,
  { project }: Pick<TestInfo, 'project'>,
  complaints: string[],
): Promise<Host> {
  if (project.metadata.door === 'desktop') {
    const home = mkdtempSync(join(tmpdir(), 'bokprae-e2e-'));
    const desktop = await _electron.launch({
      executablePath: process.env.BOKPRAE_DESKTOP ?? '',
      args: [resolve(import.meta.dirname, '../..')],
      env: { ...(process.env as Record<string, string>), BOKPRAE_HOME: home },
    });
    const page = await desktop.firstWindow();
    listenTo(page, complaints);
    const close = async () => {
      await desktop.close();
      rmSync(home, { recursive: true, force: true });
    };
    return { home, page, close };
  }
  const server = await startWebServer();
  const { viewport = null, locale = 'en-GB', contextOptions } = project.use;
  const context = await browser.newContext({ viewport, locale, ...contextOptions });
  const page = await context.newPage();
  listenTo(page, complaints);
  await page.goto(server.url);
  const close = async () => {
    await context.close();
    expect(await server.stop(), 'what the web door left behind').toEqual([]);
  };
  return { home: server.home, page, close };
}
export const test = base.extend<App>({
  complaints: async ({ locale: _locale }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'errors in the window').toEqual([]);
  },

  host: async ({ complaints, browser }, use, info) => {
    const host = await openHost(browser, info, complaints);
    await use(host);
    await host.close();
  },

  page: async ({ host }, use) => use(host.page),
  home: async ({ host }, use) => use(host.home),
});
