/** Look-ups in memories of 10,000 to 1,000,000 units: what they find against comparing with every unit, and how fast. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutFor } from '../../src/core/match/key-tokens.ts';
import { Scorer } from '../../src/core/match/score.ts';
import { graphemes } from '../../src/core/text/graphemes.ts';
import { matchKey } from '../../src/core/text/match-key.ts';
import { tmxEnd, writeTmxStart, writeTmxUnit } from '../../src/formats/tmx/write-tmx.ts';
import { importUnits } from '../../src/main/memory/import-units.ts';
import type { MemorySide } from '../../src/main/memory/index-store.ts';
import { Memory } from '../../src/main/memory/memory.ts';
import { lookUpWhileImporting } from './memory-live.ts';
import { inventBitext } from './invent-memory.ts';
import { makeRandom, vary } from './vary-unit.ts';

const sizes = (process.env.BOKPRAE_UNITS ?? '10000,100000,1000000').split(',').map(Number);
const queriesOfAKind = 40;
const bruteForced = 12;

export type Pair = [km: string, en: string];

function readPairs(): Pair[] {
  const file = join(process.env.BOKPRAE_DATA ?? '', 'tm/tm_en-km_all.tsv.xz');
  if (!process.env.BOKPRAE_DATA || !existsSync(file)) {
    console.log('no BOKPRAE_DATA: invented sentences');
    return inventBitext();
  }
  const text = execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 30, encoding: 'utf8' });
  return text.split('\n').flatMap((line): Pair[] => {
    const [, en, km] = line.split('\t').map((field) => field.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
    return en && km ? [[km, en]] : [];
  });
}

/** The pairs repeated and varied to `count`. */
export function* repeat(pairs: readonly Pair[], count: number): Generator<Pair> {
  const random = makeRandom(7);
  for (let i = 0; i < count; i += 1) {
    const [km, en] = pairs[i % pairs.length]!;
    if (i < pairs.length) yield [km, en];
    else yield [vary(km, 'km', 2, random), vary(en, 'en', 2, random)];
  }
}

export function* asTmx(pairs: Iterable<Pair>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const none = { attributes: {}, properties: [], notes: [] };
  let waiting = writeTmxStart(none);
  for (const [km, en] of pairs) {
    const variant = (language: string, text: string) => ({
      ...none,
      language,
      text: { text, marks: [], codes: [] },
    });
    waiting += writeTmxUnit({ ...none, variants: [variant('km', km), variant('en', en)] });
    if (waiting.length < 1 << 17) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  yield encoder.encode(waiting + tmxEnd);
}

/** What a million units must reach, as it is printed beside what was measured. */
const targets = {
  import: 'target 20,000',
  size: 'target at most 5',
  memory: 'target at most 600',
  lookup: 'targets 3 and 15',
  recall: 'target all',
  opening: 'target 2 s',
} as const;

/** Milliseconds that this thread was at work, which a busy machine lengthens less than those on the clock. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const seconds = (start: number) => (performance.now() - start) / 1000;
export const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? 0;

export async function benchMemory(): Promise<void> {
  const pairs = readPairs();
  for (const size of sizes) await benchSize(pairs, size);
}

async function benchSize(pairs: readonly Pair[], size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-bench-'));
  try {
    const file = join(folder, 'memory.bkm');
    console.log(`${size} units`);
    importAll(file, pairs, size);
    for (const side of ['km', 'en'] as const) lookUp(file, side);
    addOne(file);
    await lookUpWhileImporting(file, pairs, size);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function importAll(file: string, pairs: readonly Pair[], size: number): void {
  const memory = new Memory(file, { create: true });
  let making = 0;
  let makingWork = 0;
  const pieces = (function* () {
    const made = asTmx(repeat(pairs, size));
    for (;;) {
      const start = performance.now();
      const work = threadTime();
      const piece = made.next();
      making += seconds(start);
      makingWork += threadTime() - work;
      if (piece.done) return;
      yield piece.value;
    }
  })();
  const start = performance.now();
  const work = threadTime();
  const steps = importUnits(memory.database, { name: 'bench.tmx', format: 'tmx', pieces });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const took = seconds(start) - making;
  const worked = (threadTime() - work - makingWork) / 1000;
  const text = Number(
    memory.database
      .prepare('SELECT sum(length(CAST(km AS BLOB)) + length(CAST(en AS BLOB))) FROM unit')
      .pluck()
      .get(),
  );
  memory.close();
  const bytes = statSync(file).size;
  const { units } = step.value;
  console.log(
    `  TMX import with indexing: ${Math.round(units / took)} units/s, ${Math.round(units / worked)} in time at work (${targets.import}); ` +
      `file ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / text).toFixed(1)} × the text (${targets.size}); ` +
      `most memory ${mostMemory()} MB (${targets.memory})`,
  );
}

const mostMemory = () => (process.resourceUsage().maxRSS / 1e3).toFixed(0);

/** Every kind of query: what it is made from is a unit of the memory. */
export const kinds: Readonly<
  Record<string, (text: string, side: MemorySide, random: () => number) => string>
> = {
  '0 edits': (text) => text,
  '1 edit': (text, side, random) => vary(text, side, 1, random),
  '2 edits': (text, side, random) => vary(text, side, 2, random),
  '4 edits': (text, side, random) => vary(text, side, 4, random),
  'ZWSP added': (text) => graphemes(text).join('\u200b'),
  'spaces removed': (text, side) =>
    side === 'km' ? text.replaceAll(/[ \u200b]/g, '') : text.replaceAll('  ', ' '),
  'code points reordered': (text) =>
    text
      .replaceAll('\u17c4', '\u17b6\u17c1')
      .replaceAll(/(\u17d2[\u1780-\u17a2])([\u17b6-\u17c5])/g, '$2$1')
      .replaceAll(/([\u17bb])(\u17c6)/g, '$2$1'),
};

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
  const rss = (process.memoryUsage().rss / 1e6).toFixed(0);
  const truth = bruteForce(
    memory,
    side,
    checked.map(({ key }) => key),
  );
  const due = checked.map(({ best }, i) => ({ best, truth: truth[i]! })).filter((each) => each.truth >= 0.7);
  const found = due.filter((each) => each.best >= each.truth - 1e-9).length;
  console.log(
    `  look-up of ${names[side]}: ${told(times)}, at work ${told(work)} (${targets.lookup}); ` +
      `best match found ${found} of ${due.length} (${targets.recall}); ` +
      `first look-up after ${opened.toFixed(2)} s (${targets.opening}); memory ${rss} MB (${targets.memory})`,
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

function addOne(file: string): void {
  const memory = new Memory(file, { create: false });
  const text = 'ប្រយោគនេះទើបតែត្រូវបានបន្ថែមទៅក្នុងអង្គចងចាំ';
  memory.lookup({ text, side: 'km' });
  const start = performance.now();
  const side = (plain: string) => ({ text: plain, marks: [], codes: [] });
  memory.add([
    { km: side(text), en: side('just added'), origin: 'x', approved: true, made: null, maker: null },
  ]);
  const [found] = memory.lookup({ text, side: 'km' });
  const took = performance.now() - start;
  console.log(
    `  a unit added was ${found?.score === 100 ? 'found' : 'NOT FOUND'} after ${took.toFixed(1)} ms`,
  );
  memory.close();
}
