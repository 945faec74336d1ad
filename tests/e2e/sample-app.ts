import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { expect, type Host, openHost } from './app.ts';
import { callBackend } from './call-backend.ts';
import { introduce } from './introduce.ts';
import { ReviewPage } from './review-page.ts';

export { expect };

interface SampleApp {
  complaints: string[];
  /** The Review screen on a sample that was made for this test; settings and the window are as at first. */
  review: ReviewPage;
}

/** For tests that need no more than the sample: those of one worker share an app, which spares each its start. */
export const test = base.extend<SampleApp, { shared: Host & { complaints: string[] } }>({
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

  review: async ({ shared: { home, page }, complaints: _complaints, viewport }, use) => {
    await page.reload();
    const { settings } = await callBackend(page, 'app.view', {});
    await use(await ReviewPage.trySample(page));
    page.removeAllListeners('dialog');
    page.removeAllListeners('requestfinished');
    await page.unrouteAll();
    if (viewport) await page.setViewportSize(viewport);
    await callBackend(page, 'settings.change', settings);
    await page.goto(new URL('/', page.url()).href);
    const { handle } = await callBackend(page, 'project.sample', {});
    await callBackend(page, 'project.close', { handle });
    const path = join(home, 'projects', 'Sample press release.bokprae');
    await callBackend(page, 'recent.forget', { path });
    await page.evaluate(() => localStorage.clear());
    rmSync(path);
  },

  page: async ({ review }, use) => use(review.page),
});
