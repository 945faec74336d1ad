import type { Page } from '@playwright/test';

const turns = 15;

/** What the screen looks like, as far as it tells that an operation has been painted. */
type Sign = 'active' | 'pairing' | 'pinned';

/** Milliseconds from a key until the page shows another sign than before, and that has been painted. */
async function timeKey(page: Page, key: string, sign: Sign): Promise<number> {
  await page.evaluate((wanted) => {
    const read = {
      active: () => document.querySelector('.align-text-active')?.getAttribute('data-text'),
      pairing: () =>
        [...document.querySelectorAll('.band-texts')]
          .map((side) => side.firstElementChild?.getAttribute('data-text') ?? '')
          .join(),
      pinned: () => String(document.querySelectorAll('.ribbon-pinned').length),
    }[wanted];
    const state = window as unknown as { painted: Promise<number> };
    state.painted = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('Nothing was painted in 20 seconds.')), 20_000);
      addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          const before = read();
          const watch = new MutationObserver(() => {
            if (read() === before) return;
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          });
          watch.observe(document.body, { attributes: true, childList: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
  }, sign);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** Milliseconds from asking for the Align screen until its first texts were painted. */
async function openAlign(page: Page): Promise<{ first: number; bands: number }> {
  await page.evaluate(() => {
    const state = window as unknown as { painted: Promise<number> };
    state.painted = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          const watch = new MutationObserver(() => {
            if (!document.querySelector('.align-text')) return;
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          });
          watch.observe(document.body, { childList: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
  });
  await page.keyboard.press('Alt+0');
  const first = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
  return { first, bands: await page.locator('.band').count() };
}

/** Measures the Align screen of the project that is open, some of whose rows are in doubt. */
export async function benchAlignScreen(
  page: Page,
  scrollThrough: (page: Page) => Promise<number>,
  percentile: (times: readonly number[], share: number) => number,
): Promise<void> {
  const { first, bands } = await openAlign(page);
  console.log(`  Align: first rows       ${first.toFixed(0)} ms after Alt+0`);
  console.log(
    `  Align: rows in document ${bands} at first, ${await scrollThrough(page)} at most while scrolling`,
  );
  const operations: [what: string, key: string, sign: Sign, before?: string[]][] = [
    ['next doubtful pair', 'F8', 'active'],
    ['next text', 'ArrowDown', 'active'],
    ['joining two rows', 'Control+Shift+j', 'pairing'],
    ['undo of joining', 'Control+z', 'pairing'],
    ['redo of joining', 'Control+y', 'pairing'],
    ['cutting a text', 'Enter', 'pairing', ['Enter']],
    ['accepting a pair', 'Control+Enter', 'pinned'],
  ];
  const times = new Map<string, number[]>(operations.map(([what]) => [what, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [what, key, sign, before = []] of operations) {
      for (const one of before) await page.keyboard.press(one);
      // What the operation before brought into view late is not to be taken for this one's.
      await page.waitForTimeout(250);
      times.get(what)!.push(
        await timeKey(page, key, sign).catch((error: unknown) => {
          throw new Error(`${what} took too long`, { cause: error });
        }),
      );
    }
  }
  for (const [what, found] of times) {
    const [least, half, most] = [0, 0.5, 0.95].map((share) => percentile(found, share).toFixed(0));
    console.log(
      `  Align: ${what.padEnd(16)} ${least} ms at least, ${half} ms p50, ${most} ms p95 until it is painted`,
    );
  }
}
