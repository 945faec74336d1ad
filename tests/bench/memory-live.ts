import { openSync, closeSync, writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { MemorySide } from '../../src/main/memory/index-store.ts';
import { MemoryThreads } from '../../src/main/memory/memory-threads.ts';
import { asTmx, type Pair, repeat } from './memory.ts';
import { kinds } from './query-kinds.ts';
import { at } from './timing.ts';
import { makeRandom } from './vary-unit.ts';

const most = 200_000;
const between = 40;
const afterwards = 5_000;

/** How long the active row's matches take, asked as the window asks, while a large TMX file is imported beside. */
export async function lookUpWhileImporting(
  file: string,
  pairs: readonly Pair[],
  size: number,
): Promise<void> {
  const count = Math.min(most, size);
  const tmx = `${file}.tmx`;
  const open = openSync(tmx, 'w');
  for (const piece of asTmx(repeat(pairs, count))) writeSync(open, piece);
  closeSync(open);
  const threads = new MemoryThreads();
  const random = makeRandom(17);
  const changes = Object.values(kinds);
  const ask = async (side: MemorySide) => {
    const pair = pairs[Math.floor(random() * pairs.length)]!;
    const change = changes[Math.floor(random() * changes.length)]!;
    const text = change(pair[side === 'km' ? 0 : 1], side, random);
    const query = { text, side, context: { previous: '', next: '' }, self: null };
    const memories = [{ path: file, penalty: 0 }];
    const start = performance.now();
    await threads.ask('match', { memories, queries: [query], threshold: 70, count: 5, unapproved: false })
      .outcome;
    return performance.now() - start;
  };
  for (const side of ['km', 'en'] as const) for (let i = 0; i < 20; i += 1) await ask(side);
  const alone: number[] = [];
  while (alone.length < 150) {
    alone.push(await ask(alone.length % 2 === 0 ? 'km' : 'en'));
    await setTimeout(between);
  }
  const times: number[] = [];
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
  const told = (all: readonly number[]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return `p50 ${at(sorted, 0.5).toFixed(1)}, p95 ${at(sorted, 0.95).toFixed(1)}, most ${sorted.at(-1)!.toFixed(0)} ms`;
  };
  console.log(
    `  ${times.length} look-ups while ${count} units are imported, and ${afterwards / 1000} s after: ` +
      `${told(times)} (target 50); with nothing beside, ${told(alone)}`,
  );
}
