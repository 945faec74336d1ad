import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { MemorySide } from '../../src/main/memory/index-store.ts';
import { MemoryThreads } from '../../src/main/memory/memory-threads.ts';
import { threadsNow, waitForCore } from './core-wait.ts';
import { type Pair, writeTmx } from './memory.ts';
import { kinds } from './query-kinds.ts';
import { at } from './timing.ts';
import { makeRandom } from './vary-unit.ts';

const mostImported = 200_000;
const between = 40;
const afterwards = 5_000;

/** Milliseconds of a look-up, and those of them that it waited for a core. */
interface Took {
  all: number;
  waiting: number;
}

/** How long the active row's matches take, asked as the window asks, while a large TMX file is imported beside. */
export async function lookUpWhileImporting(
  file: string,
  pairs: readonly Pair[],
  size: number,
): Promise<void> {
  const count = Math.min(mostImported, size);
  const tmx = `${file}.tmx`;
  writeTmx(tmx, pairs, count);
  const threads = new MemoryThreads();
  const random = makeRandom(17);
  const changes = Object.values(kinds);
  /** The thread that asks, and the one that answers. */
  const asked: string[] = [];
  const ask = async (side: MemorySide) => {
    const pair = pairs[Math.floor(random() * pairs.length)]!;
    const change = changes[Math.floor(random() * changes.length)]!;
    const text = change(pair[side === 'km' ? 0 : 1], side, random);
    const query = { text, side, context: { previous: '', next: '' }, self: null };
    const memories = [{ path: file, penalty: 0 }];
    const waited = waitForCore(asked);
    const start = performance.now();
    await threads.ask('match', { memories, queries: [query], threshold: 70, count: 5, unapproved: false })
      .outcome;
    return { all: performance.now() - start, waiting: waitForCore(asked) - waited };
  };
  const before = threadsNow();
  await ask('km');
  const main = `${process.pid}`;
  asked.push(...threadsNow().filter((thread) => thread === main || !before.includes(thread)));
  for (const side of ['km', 'en'] as const) for (let i = 0; i < 20; i += 1) await ask(side);
  const alone: Took[] = [];
  while (alone.length < 150) {
    alone.push(await ask(alone.length % 2 === 0 ? 'km' : 'en'));
    await setTimeout(between);
  }
  const times: Took[] = [];
  let done = false;
  const importing = threads
    .ask('import', { path: file, from: tmx, name: 'more.tmx' })
    .outcome.then(async (outcome) => {
      if (!outcome.ok) throw new Error(outcome.problem.code);
      await setTimeout(afterwards);
      done = true;
    });
  while (!done) {
    times.push(await ask(times.length % 2 === 0 ? 'km' : 'en'));
    await setTimeout(between);
  }
  await importing;
  await threads.close();
  console.log(
    `  ${times.length} look-ups while ${count} units are imported, and ${afterwards / 1000} s after: ` +
      `${told(times)} (target 50); with nothing beside, ${told(alone)}; ` +
      `load of the machine ${loadavg()[0]!.toFixed(1)}`,
  );
}

function told(all: readonly Took[]): string {
  const spread = (list: readonly number[]) => {
    const sorted = list.toSorted((a, b) => a - b);
    return `p50 ${at(sorted, 0.5).toFixed(1)}, p95 ${at(sorted, 0.95).toFixed(1)}, most ${sorted.at(-1)!.toFixed(0)} ms`;
  };
  const working = all.map((took) => took.all - took.waiting);
  return `${spread(all.map((took) => took.all))}, without waiting for a core ${spread(working)}`;
}
