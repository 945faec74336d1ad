import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test as base } from '@playwright/test';
import { expect, type Host, openHost } from './app.ts';
import { callBackend } from './call-backend.ts';
import { introduce } from './introduce.ts';
import { ReviewPage } from './review-page.ts';

export { expect };

interface SharedApp {
  complaints: string[];
  home: string;
  /** The window at its start page, where Chan Sophea is known and no project is. */
  start: Page;
  /** The Review screen on a sample that was made for this test. */
  review: ReviewPage;
}

/**
 * For tests that change nothing but projects and settings: those of one worker share an app, which spares each its
 * start. Projects are thrown away after each test, settings and the window are as at first.
 */
export const test = base.extend<SharedApp, { shared: Host & { complaints: string[] } }>({
  shared: [
    async ({ browser }, use, info) => {
      const complaints: string[] = [];
      const host = await openHost(browser, info, complaints);
      await introduce(host.page);
      await use({ ...host, complaints });
      await host.close();
    },
    { scope: 'worker' },
  ],

  complaints: async ({ shared: { complaints } }, use) => {
    complaints.splice(0);
    await use(complaints);
    expect(complaints, 'errors in the window').toEqual([]);
  },

  home: async ({ shared: { home } }, use) => use(home),

  start: async ({ shared: { home, page }, complaints: _complaints, viewport }, use) => {
    await page.reload();
    const { settings } = await callBackend(page, 'app.view', {});
    await use(page);
    page.removeAllListeners('dialog');
    page.removeAllListeners('requestfinished');
    await page.unrouteAll();
    if (viewport) await page.setViewportSize(viewport);
    await callBackend(page, 'settings.change', settings);
    await page.goto(new URL('/', page.url()).href);
    await throwProjectsAway(page, join(home, 'projects'));
    await page.evaluate(() => {
      localStorage.clear();
      for (const name of Object.keys(sessionStorage))
        if (name !== 'bokprae-token') sessionStorage.removeItem(name);
    });
  },

  review: async ({ start }, use) => use(await ReviewPage.trySample(start)),

  page: async ({ review }, use) => use(review.page),
});

async function throwProjectsAway(page: Page, folder: string): Promise<void> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const path of names.filter((name) => name.endsWith('.bokprae')).map((name) => join(folder, name))) {
    const { handle } = await callBackend(page, 'project.open', { path, takeOver: false, readOnly: false });
    await callBackend(page, 'project.close', { handle });
    await callBackend(page, 'recent.forget', { path });
    rmSync(path);
  }
}
