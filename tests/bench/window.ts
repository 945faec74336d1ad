/** How the window bears a project of 10,000 rows, in a real browser on the web door. */
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/find-browser.ts';
import { startWebServer } from '../e2e/web-server.ts';
import { callFromPage } from './call-from-page.ts';
import { watchRenders } from './watch-renders.ts';
import { benchAlignScreen } from './window-align.ts';

const rowCount = 10_000;
const confirmations = 60;
const characters = 100;
const doubtfulEvery = 100;

const khmer = (n: number) =>
  `${['សិក្ខាសាលានេះ មានអ្នកចូលរួមចំនួន', 'ការចំណាយសរុបនៃកម្មវិធីនេះ គឺ', 'ស្ថាប័ននីមួយៗត្រូវដាក់របាយការណ៍លេខ'][n % 3] ?? ''}${n} មកពីរាជធានី ខេត្ត និងស្ថាប័នពាក់ព័ន្ធនានា${'ទូទាំងប្រទេស '.repeat(n % 4)}។`;
const english = (n: number) =>
  `${['This workshop gathered participants numbering', 'The total expense of this programme is', 'Each institution shall submit its report number'][n % 3] ?? ''} ${n} from the capital, the provinces and the institutions concerned${' in the whole country'.repeat(n % 4)}.`;

function lines(line: (n: number) => string): Uint8Array {
  const all = Array.from({ length: rowCount }, (_, index) => line(index + 1));
  return new TextEncoder().encode(all.join('\n\n'));
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

/** Leaves a closed project on the start page. */
async function makeProject(page: Page, folder: string): Promise<void> {
  await callFromPage(page, 'identity.create', { name: 'Bench' });
  const project = (await callFromPage(page, 'project.create', {
    title: 'Ten thousand rows',
    folder,
    name: 'bench',
    source: { name: 'bench.km.txt', bytes: lines(khmer) },
    target: { name: 'bench.en.txt', bytes: lines(english) },
    languages: { source: 'km', target: 'en' },
  })) as { handle: string; rowOrder: string[] };
  const { handle, rowOrder } = project;
  const doubted = rowOrder.filter((_, at) => at % doubtfulEvery === 5);
  await callFromPage(page, 'pairing.accept', { handle, rows: doubted, accepted: false });
  if (rowOrder.length !== rowCount) throw new Error(`${rowOrder.length} rows were made`);
  await callFromPage(page, 'project.close', { handle });
}

/** Opens the project from the start page; milliseconds until rows were painted, and rows in the document then. */
async function open(page: Page): Promise<{ first: number; rows: number }> {
  return page.evaluate(async () => {
    const button = [...document.querySelectorAll<HTMLElement>('button, a')].find((one) =>
      one.textContent?.includes('Ten thousand rows'),
    );
    if (!button) throw new Error('The project is not on the start page.');
    const start = performance.now();
    const shown = new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('[role="row"] [lang="km"]')) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    button.click();
    const first = await shown;
    return { first, rows: document.querySelectorAll('[role="row"]').length };
  });
}

/** Milliseconds from Ctrl+Enter until the next row is there and painted, and until the window says "Saved". */
async function confirm(page: Page): Promise<{ next: number; saved: number }> {
  await page.evaluate(() => {
    const isSaved = () => document.querySelector('[data-saving]')?.getAttribute('data-saving') === 'saved';
    const painted = (start: number) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
    const state = window as unknown as { confirmed: Promise<{ next: number; saved: number }> };
    state.confirmed = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          const before = document.querySelector('[aria-selected="true"]');
          let next: Promise<number> | null = null;
          let began = false;
          const watch = new MutationObserver(() => {
            const now = document.querySelector('[aria-selected="true"]');
            if (now && now !== before) next ??= painted(start);
            began ||= !isSaved();
            if (!next || !began || !isSaved()) return;
            watch.disconnect();
            const saved = performance.now() - start;
            void next.then((time) => resolve({ next: time, saved }));
          });
          watch.observe(document.body, {
            attributes: true,
            characterData: true,
            childList: true,
            subtree: true,
          });
        },
        { capture: true, once: true },
      );
    });
  });
  await page.keyboard.press('Control+Enter');
  return page.evaluate(
    () => (window as unknown as { confirmed: Promise<{ next: number; saved: number }> }).confirmed,
  );
}

/** Milliseconds from each key until the next frame after it. */
async function type(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const state = window as unknown as { keyTimes: number[] };
    state.keyTimes = [];
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => state.keyTimes.push(performance.now() - start)));
      },
      { capture: true },
    );
  });
  await page.keyboard.type('The provinces and the capital. '.repeat(4).slice(0, characters), { delay: 30 });
  await page.waitForTimeout(200);
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

/** Most rows that were in the document at once while the list was scrolled from end to end. */
async function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const list = document.querySelector('[role="grid"]');
    if (!list) throw new Error('There is no list.');
    let most = 0;
    for (let step = 0; step <= 40; step += 1) {
      list.scrollTop = (list.scrollHeight * step) / 40;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      most = Math.max(most, document.querySelectorAll('[role="row"]').length);
    }
    return most;
  });
}

export async function benchWindow(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chromium was found; set CHROMIUM_PATH to its program.');
  const server = await startWebServer();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watchRenders);
    await page.goto(server.url);
    await page.getByRole('textbox').first().waitFor();
    await makeProject(page, server.home);
    await page.reload();
    await page.getByText('Ten thousand rows').first().waitFor();
    console.log(`window: ${rowCount.toLocaleString('en')} rows, Chromium ${browser.version()}`);

    const { first, rows } = await open(page);
    console.log(`  first rows              ${first.toFixed(0)} ms after opening from the start page`);
    console.log(
      `  rows in the document    ${rows} at first, ${await scrollThrough(page)} at most while scrolling`,
    );
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');

    const confirmed: { next: number; saved: number }[] = [];
    for (let turn = 0; turn < confirmations; turn += 1) confirmed.push(await confirm(page));
    for (const until of ['next', 'saved'] as const) {
      const times = confirmed.map((time) => time[until]);
      const [half, most] = [percentile(times, 0.5).toFixed(0), percentile(times, 0.95).toFixed(0)];
      const what = until === 'next' ? 'the next row is painted' : 'it is on the disk';
      console.log(`  confirming a row        ${half} ms p50, ${most} ms p95 until ${what}`);
    }

    const before = await page.evaluate(() => ({ ...window.renderCounts }));
    if (before.list === 0 || before.otherRows === 0) throw new Error('The renders could not be counted.');
    const keys = await type(page);
    const after = await page.evaluate(() => ({ ...window.renderCounts }));
    console.log(
      `  typing ${keys.length} characters   list rendered ${after.list - before.list} times, ` +
        `other rows ${after.otherRows - before.otherRows} times, in ${after.commits - before.commits} commits`,
    );
    console.log(`  key to next frame       ${percentile(keys, 0.95).toFixed(0)} ms p95`);
    await benchAlignScreen(page, scrollThrough, percentile);
  } finally {
    await browser.close();
    await server.stop();
  }
}
