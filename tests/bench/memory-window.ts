import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { findBrowser } from '../e2e/find-browser.ts';
import { startWebServer, type WebServer } from '../e2e/web-server.ts';
import { callFromPage } from './call-from-page.ts';
import type { Pair } from './memory.ts';
import { at } from './timing.ts';
import { makeRandom, vary } from './vary-unit.ts';

const rowCount = 600;
const title = 'Beside a memory';
const rounds = 20;
const words = 'The ministry.';
const afterwards = 5_000;
const toTheEnd = 600_000;

/**
 * Milliseconds from a key until a row's unit was on the screen, null where it was not; of them, until the row was the
 * active one, and from there until its matches were in the page. `known` where the row has a unit.
 */
type Shown = { took: number | null; row: number; behind: number; known: boolean };
type Going = Record<'took' | 'row' | 'behind', number[]>;
interface Times {
  letters: number[];
  /** The window's own thread at work, for each letter. */
  work: number[];
  /** The next row, whose matches were asked for ahead, and a row a page away, whose were not. */
  near: Going;
  far: Going;
  missed: number;
}

declare global {
  interface Window {
    letters: number[];
    /** Null where the key led to no other row: the last one was active. */
    shown: Promise<Shown | null>;
  }
}

/**
 * How a real window bears the memory in `file`: from a key to its letter on the screen, and from a change of the row to
 * its matches, without it, with it alone, and while another window imports `tmx`.
 */
export async function reviewWhileImporting(file: string, tmx: string, pairs: readonly Pair[]): Promise<void> {
  const executablePath = findBrowser();
  const built = existsSync(resolve(import.meta.dirname, '../../out/main/bokprae.js'));
  if (executablePath === null || !built) {
    console.log(`  not seen in a window: ${built ? 'no Chromium' : 'it is not built (npm run build)'}`);
    return;
  }
  const server = await startWebServer();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const { page, attach } = await openProject(browser, server, file, pairs);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await measure(page);
    const bare = noTimes();
    for (let round = 0; round < rounds; round += 1) await write(page, session, bare);
    tell('without a memory', bare);
    await attach();
    tell('with nothing beside', await repeatedly(page, session, (round) => round < rounds));
    const other = await openBeside(browser, page, server);
    let done = false;
    const importing = importBeside(other, tmx).then(async () => {
      await other.waitForTimeout(afterwards);
      done = true;
    });
    const times = await repeatedly(page, session, () => !done);
    await importing;
    tell('during an import, and 5 s after', times);
  } finally {
    await browser.close();
    await server.stop();
  }
}

function noTimes(): Times {
  const going = () => ({ took: [], row: [], behind: [] });
  return { letters: [], work: [], near: going(), far: going(), missed: 0 };
}

/** Texts of the memory with one edit each, and what the unit that they were made from says in English. */
function chooseRows(pairs: readonly Pair[]): Map<string, string> {
  const random = makeRandom(29);
  const rows = new Map<string, string>();
  for (const [km, en] of pairs) {
    const plain =
      !/[\d\u17e0-\u17e9\n។៖!?*_#<>[\]\u200b]|^\s|\s$/.test(km) && !/[\n\d]|\s\s|^\s|\s$/.test(en);
    if (!plain || km.length < 60 || km.length > 220) continue;
    const varied = vary(km, 'km', 1, random);
    if (!/[\s\u200b]$/.test(varied)) rows.set(varied, en);
    if (rows.size === rowCount) break;
  }
  return rows;
}

async function openProject(
  browser: Browser,
  server: WebServer,
  file: string,
  pairs: readonly Pair[],
): Promise<{ page: Page; attach: () => Promise<void> }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await page.getByRole('textbox').first().waitFor();
  await callFromPage(page, 'identity.create', { name: 'Bench' });
  const rows = chooseRows(pairs);
  const text = [...rows.keys()].join('\n\n');
  const { handle } = (await callFromPage(page, 'project.create', {
    title,
    folder: server.home,
    name: 'bench',
    source: { name: 'bench.km.txt', bytes: new TextEncoder().encode(text) },
    target: null,
    languages: { source: 'km', target: 'en' },
  })) as { handle: string };
  const use = (...list: object[]) => callFromPage(page, 'attachments.set', { handle, kind: 'memory', list });
  await use();
  await callFromPage(page, 'project.close', { handle });
  await page.reload();
  await page.getByText(title).first().click();
  await page.getByRole('row').first().waitFor();
  await page.evaluate((expected) => Object.assign(window, { expected }), Object.fromEntries(rows));
  return {
    page,
    async attach() {
      await use({ path: file, penalty: 0, writable: false });
      await page.locator('.matches').waitFor({ timeout: 60_000 });
    },
  };
}

/** Notes when letters and matches are on the screen, counted from the moment of the key that asked for them. */
function measure(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { expected } = window as unknown as { expected: Record<string, string> };
    const patience = 2_000;
    const painted = () =>
      new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
    const watching = (isThere: () => boolean) =>
      new Promise<boolean>((done) => {
        const end = (there: boolean) => {
          watch.disconnect();
          clearTimeout(late);
          done(there);
        };
        const watch = new MutationObserver(() => isThere() && end(true));
        const late = setTimeout(() => end(false), patience);
        watch.observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
        });
      });
    const active = () => document.querySelector('[role="row"][aria-selected="true"]');
    const unitOf = (row: Element | null) =>
      expected[row?.querySelector('[lang="km"]')?.textContent.trim() ?? ''];
    const isShown = () => {
      const unit = unitOf(active());
      return unit === undefined || document.querySelector('.matches')?.textContent.includes(unit) === true;
    };
    const go = async (key: number): Promise<Shown | null> => {
      const before = active();
      let row = 0;
      const there = await watching(() => {
        const now = active();
        if (!now || now === before) return false;
        row ||= performance.now();
        return isShown();
      });
      if (row === 0) return null;
      const behind = performance.now() - row;
      const took = there ? (await painted()) - key : null;
      return { took, row: row - key, behind, known: unitOf(active()) !== undefined };
    };
    window.letters = [];
    addEventListener(
      'keydown',
      (event) => {
        if (event.key.length === 1) {
          const text = () => document.querySelector('.ProseMirror-focused')?.textContent;
          const before = text();
          void watching(() => text() !== before)
            .then((there) => (there ? painted() : Number.NaN))
            .then((now) => window.letters.push(now - event.timeStamp));
        } else if (event.key === 'ArrowDown' || event.key === 'PageDown') {
          window.shown = go(event.timeStamp);
        }
      },
      { capture: true },
    );
  });
}

/** Goes to the next row, a page on, and writes a few words, again and again. */
async function repeatedly(
  page: Page,
  session: CDPSession,
  goesOn: (round: number) => boolean,
): Promise<Times> {
  const times = noTimes();
  const go = async (key: string, into: Going) => {
    await page.keyboard.press(key);
    const shown = await page.evaluate(() => window.shown);
    if (!shown) await page.keyboard.press('Home');
    else if (shown.took === null) times.missed += 1;
    else if (shown.known) {
      into.took.push(shown.took);
      into.row.push(shown.row);
      into.behind.push(shown.behind);
    }
    await page.waitForTimeout(150);
  };
  for (let round = 0; goesOn(round); round += 1) {
    await go('PageDown', times.far);
    await go('ArrowDown', times.near);
    await go('ArrowDown', times.near);
    await write(page, session, times);
  }
  return times;
}

/** Writes a few words into the active row. */
async function write(page: Page, session: CDPSession, times: Times): Promise<void> {
  await page.evaluate(() => (window.letters = []));
  await page.keyboard.press('Enter');
  const before = await workOf(session);
  await page.keyboard.type(words, { delay: 60 });
  await page.waitForFunction((count) => window.letters.length === count, words.length);
  times.work.push((1000 * ((await workOf(session)) - before)) / words.length);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  times.letters.push(...(await page.evaluate(() => window.letters)));
}

/** Seconds that the window's own thread has been at work. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Another window on the same project. */
async function openBeside(browser: Browser, page: Page, server: WebServer): Promise<Page> {
  const kept = await page.evaluate((): Record<string, string> => ({ ...sessionStorage }));
  const other = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await other.addInitScript((all) => {
    for (const [key, value] of Object.entries(all)) sessionStorage.setItem(key, value);
  }, kept);
  await other.goto(new URL('/', server.url).href);
  await other.getByText(title).first().click();
  await other.getByRole('row').first().waitFor();
  return other;
}

async function importBeside(page: Page, tmx: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('memories of');
  await page.keyboard.press('Enter');
  await page.locator('.attached-memory > .text-button').click();
  await page.locator('input[type="file"]').setInputFiles(tmx);
  await page.locator('.memory-report').waitFor({ timeout: toTheEnd });
}

function tell(when: string, { letters, work, near, far, missed }: Times): void {
  const told = (all: readonly number[]) => {
    const sorted = all.filter((time) => !Number.isNaN(time)).toSorted((a, b) => a - b);
    const [half, most, last] = [at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1) ?? 0];
    return `p50 ${half.toFixed(0)}, p95 ${most.toFixed(0)}, most ${last.toFixed(0)} ms of ${sorted.length}`;
  };
  const lost = letters.filter((time) => Number.isNaN(time)).length;
  console.log(`  in the window ${when} (load of the machine ${loadavg()[0]!.toFixed(1)}):`);
  console.log(`    a key to its letter on the screen   ${told(letters)}${lost > 0 ? `, ${lost} LATE` : ''}`);
  console.log(`    its thread at work for each letter  ${told(work)}`);
  if (near.took.length === 0) return;
  for (const [name, { took, row, behind }] of [
    ['the next row to its matches      ', near],
    ['a row a page away to its matches ', far],
  ] as const) {
    console.log(`    ${name}   ${told(took)} (target 50)`);
    console.log(`      until the row itself is there     ${told(row)}`);
    console.log(`      from there to its matches         ${told(behind)}`);
  }
  if (missed > 0) console.log(`    ${missed} rows did not show their matches within 2 s`);
}
