import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, listenTo } from './app.ts';
import { ReviewPage } from './review-page.ts';
import { startWebServer } from './web-server.ts';

const root = resolve(import.meta.dirname, '../..');

/** Somebody with a computer of their own, who has not said their name yet. */
export async function colleague(browser: Browser, complaints: string[]) {
  const server = await startWebServer();
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' });
  const page = await context.newPage();
  listenTo(page, complaints);
  await page.goto(server.url);
  const end = async () => {
    await context.close();
    expect(await server.stop()).toEqual([]);
  };
  return { page, home: server.home, review: new ReviewPage(page), end };
}

/** The card that somebody gives to whoever makes them a member. */
export function cardOf(home: string): string {
  const words = [join(root, 'src/main/cli/bokprae.ts'), 'id', 'card', '-'];
  const { stdout } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, BOKPRAE_HOME: home },
  });
  return stdout;
}
