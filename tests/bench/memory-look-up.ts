/** Look-ups in a memory's file by a process that did nothing else with it: `memory-look-up.ts FILE km|en`. */
import { cutFor } from '../../src/core/match/key-tokens.ts';
import { Scorer } from '../../src/core/match/score.ts';
import { matchKey } from '../../src/core/text/match-key.ts';
import type { MemorySide } from '../../src/main/memory/index-store.ts';
import { Memory } from '../../src/main/memory/memory.ts';
import { kinds } from './query-kinds.ts';
import { at, seconds, threadTime } from './timing.ts';
import { makeRandom } from './vary-unit.ts';

const queriesOfAKind = 40;
const bruteForced = 12;

function lookUp(file: string, side: MemorySide): void {
  const opening = performance.now();
  const memory = new Memory(file, { create: false });
  memory.lookup({ text: 'ក្រសួង ministry', side });
  const opened = seconds(opening);
  const random = makeRandom(11);
  const newest = Number(memory.database.prepare('SELECT max(id) FROM unit').pluck().get());
  const times: number[] = [];
  const work: number[] = [];
  const checked: { key: string; best: number }[] = [];
  for (const [, change] of Object.entries(kinds)) {
    for (let i = 0; i < queriesOfAKind; i += 1) {
      const unit = memory.unit(1 + Math.floor(random() * newest))!;
      const text = change(unit[side].text, side, random);
      const start = performance.now();
      const begun = threadTime();
      const [best] = memory.lookup({ text, side });
      times.push(performance.now() - start);
      work.push(threadTime() - begun);
      if (i >= bruteForced) continue;
      checked.push({ key: matchKey(text), best: best ? scoreOf(text, best.unit[side].text, side) : 0 });
    }
  }
  const told = (all: number[]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return `p50 ${at(sorted, 0.5).toFixed(2)}, p95 ${at(sorted, 0.95).toFixed(1)}, most ${sorted.at(-1)!.toFixed(0)} ms`;
  };
  const most = (process.resourceUsage().maxRSS / 1e3).toFixed(0);
  const rss = (process.memoryUsage().rss / 1e6).toFixed(0);
  const truth = bruteForce(
    memory,
    side,
    checked.map(({ key }) => key),
  );
  const due = checked.map(({ best }, i) => ({ best, truth: truth[i]! })).filter((each) => each.truth >= 0.7);
  const found = due.filter((each) => each.best >= each.truth - 1e-9).length;
  console.log(
    `  look-up of ${names[side]}: ${told(times)}, at work ${told(work)} (targets 3 and 15); ` +
      `best match found ${found} of ${due.length} (target all); ` +
      `first look-up after ${opened.toFixed(2)} s (target 2 s); memory ${rss} MB, at most ${most} MB (target 600)`,
  );
  memory.close();
}

const names = { km: 'Khmer', en: 'English' } as const;

function scoreOf(text: string, other: string, side: MemorySide): number {
  return new Scorer(matchKey(text), cutFor(side)).score(matchKey(other));
}

/** The best score of each query among all units, without any index. */
function bruteForce(memory: Memory, side: MemorySide, keys: readonly string[]): number[] {
  const queries = keys.map((key) => ({ scorer: new Scorer(key, cutFor(side)), length: key.length, best: 0 }));
  const texts = memory.database
    .prepare(`SELECT ${side} FROM unit`)
    .pluck()
    .iterate() as IterableIterator<string>;
  for (const text of texts) {
    const key = matchKey(text);
    for (const query of queries) {
      if (key.length > 4 * query.length + 8 || query.length > 4 * key.length + 8) continue;
      query.best = Math.max(query.best, query.scorer.score(key, Math.max(0.7, query.best)));
    }
  }
  return queries.map(({ best }) => best);
}

const [file, side] = process.argv.slice(2);
lookUp(file!, side === 'km' ? 'km' : 'en');
