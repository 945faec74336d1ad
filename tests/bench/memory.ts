/** Look-ups in memories of 10,000 to 1,000,000 units: what they find against comparing with every unit, and how fast. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tmxEnd, writeTmxStart, writeTmxUnit } from '../../src/formats/tmx/write-tmx.ts';
import { Memory } from '../../src/main/memory/memory.ts';
import { lookUpWhileImporting } from './memory-live.ts';
import { reviewWhileImporting } from './memory-window.ts';
import { inventBitext } from './invent-memory.ts';
import { makeRandom, vary } from './vary-unit.ts';

const sizes = (process.env.BOKPRAE_UNITS ?? '10000,100000,1000000').split(',').map(Number);

/** An import into a smaller memory is over before anybody sees anything. */
const seenInWindow = 200_000;

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
function* repeat(pairs: readonly Pair[], count: number): Generator<Pair> {
  const random = makeRandom(7);
  for (let i = 0; i < count; i += 1) {
    const [km, en] = pairs[i % pairs.length]!;
    if (i < pairs.length) yield [km, en];
    else yield [vary(km, 'km', 2, random), vary(en, 'en', 2, random)];
  }
}

function* asTmx(pairs: Iterable<Pair>): Generator<Uint8Array> {
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

export async function benchMemory(): Promise<void> {
  const pairs = readPairs();
  for (const size of sizes) await benchSize(pairs, size);
}

async function benchSize(pairs: readonly Pair[], size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-bench-'));
  try {
    const file = join(folder, 'memory.bkm');
    console.log(`${size} units`);
    const tmx = `${file}.tmx`;
    writeTmx(tmx, pairs, size);
    runAlone('memory-import.ts', file, tmx);
    for (const side of ['km', 'en'] as const) runAlone('memory-look-up.ts', file, side);
    addOne(file);
    await lookUpWhileImporting(file, pairs, size);
    if (size >= seenInWindow) await reviewWhileImporting(file, `${file}.tmx`, pairs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a part in a process of its own, so that its memory is its own too. */
function runAlone(part: string, ...words: string[]): void {
  execFileSync(process.execPath, [join(import.meta.dirname, part), ...words], { stdio: 'inherit' });
}

/** The pairs repeated and varied to `count`, as a TMX file. */
export function writeTmx(file: string, pairs: readonly Pair[], count: number): void {
  const open = openSync(file, 'w');
  for (const piece of asTmx(repeat(pairs, count))) writeSync(open, piece);
  closeSync(open);
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
