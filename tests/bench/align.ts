import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../../src/core/align/align.ts';
import type { Bead } from '../../src/core/align/bead.ts';
import { alignByLength, type IndexBead } from './gale-church.ts';
import { inventBitext } from './invent-bitext.ts';

/** Two texts whose alignment is known. */
export interface Bitext {
  name: string;
  languages: { sourceLanguage: string; targetLanguage: string };
  source: string[];
  target: string[];
  beads: IndexBead[];
}

/**
 * Prints strict F1 beside that of lengths alone, whether confidence is the share of right beads, and the
 * time for 1,000, 2,000 and 10,000 segments a side; on text of its own where there is no data folder.
 */
export function benchAlign(data = process.env['BOKPRAE_DATA'] ?? ''): void {
  const folder = join(data, 'alignment');
  const found = data !== '' && existsSync(join(folder, 'flores.light.gold.json'));
  if (!found)
    console.log('BOKPRAE_DATA names no folder with alignment/: measured on invented text, which is easy.');
  const bitexts = found
    ? ['flores.light', 'flores.heavy'].map((name) => readBitext(folder, name))
    : [inventBitext('invented.light', 1000, 0.015, 1), inventBitext('invented.heavy', 1000, 0.06, 2)];
  const judged = bitexts.map((bitext) => ({ bitext, beads: alignBitext(bitext) }));
  for (const { bitext, beads } of judged) {
    const ours = scoreStrict(
      bitext.beads,
      beads.map(({ source, target }): IndexBead => [source, target]),
    );
    const theirs = scoreStrict(bitext.beads, alignByLength(bitext.source, bitext.target));
    console.log(
      `${bitext.name}: strict F1 ${ours.toFixed(4)}, Gale and Church's lengths alone ${theirs.toFixed(4)}`,
    );
  }
  printCalibration(judged);
  for (const size of [1000, 2000, 10_000]) printTime(bitexts, size);
}

function readBitext(folder: string, name: string): Bitext {
  const lines = (language: string) =>
    readFileSync(join(folder, `${name}.${language}.txt`), 'utf8')
      .replace(/\n$/, '')
      .split('\n');
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as { beads: IndexBead[] };
  return {
    name,
    languages: { sourceLanguage: 'km', targetLanguage: 'en' },
    source: lines('km'),
    target: lines('en'),
    beads: gold.beads,
  };
}

function alignBitext({ source, target, languages }: Bitext): Bead[] {
  const segments = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return align(segments(source), segments(target), languages);
}

const key = ([source, target]: IndexBead) => `${source.join()}|${target.join()}`;

/** F1 of beads with text on both sides that are exactly right on both. */
function scoreStrict(gold: readonly IndexBead[], answer: readonly IndexBead[]): number {
  const pairs = (beads: readonly IndexBead[]) =>
    beads.filter(([source, target]) => source.length > 0 && target.length > 0).map(key);
  const right = new Set(pairs(gold));
  const given = pairs(answer);
  const hits = given.filter((bead) => right.has(bead)).length;
  return (2 * hits) / Math.max(1, given.length + right.size);
}

function printCalibration(judged: readonly { bitext: Bitext; beads: readonly Bead[] }[]): void {
  const bins = Array.from({ length: 10 }, () => ({ rows: 0, right: 0 }));
  for (const { bitext, beads } of judged) {
    const gold = new Set(bitext.beads.map(key));
    for (const { source, target, confidence } of beads) {
      const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
      bin.rows += 1;
      if (gold.has(key([source, target]))) bin.right += 1;
    }
  }
  console.log('confidence   rows   right');
  bins.forEach(({ rows, right }, at) => {
    const share = rows === 0 ? '-' : `${((100 * right) / rows).toFixed(1)} %`;
    console.log(
      `${(at / 10).toFixed(1)} to ${((at + 1) / 10).toFixed(1)} ${String(rows).padStart(6)} ${share.padStart(9)}`,
    );
  });
}

/** Texts one after the other, and again, until both sides are long enough. */
function printTime(bitexts: readonly Bitext[], size: number): void {
  const source: string[] = [];
  const target: string[] = [];
  for (let at = 0; source.length < size || target.length < size; at++) {
    const bitext = bitexts[at % bitexts.length]!;
    source.push(...bitext.source);
    target.push(...bitext.target);
  }
  const { languages } = bitexts[0]!;
  const start = performance.now();
  const processor = process.cpuUsage();
  alignBitext({ ...bitexts[0]!, languages, source: source.slice(0, size), target: target.slice(0, size) });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const { user, system } = process.cpuUsage(processor);
  const busy = ((user + system) / 1e6).toFixed(2);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${size} segments a side: ${seconds} s (${busy} s of processor time), ${memory} MiB in the process`,
  );
}
