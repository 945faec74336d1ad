import { join } from 'node:path';
import type { Bead } from '../../src/core/align/bead.ts';
import { alignBitext, type Bitext, isRight, scoreStrict, toIndexBeads } from './bitext.ts';
import { alignByLength } from './gale-church.ts';
import { inventBitext } from './invent-bitext.ts';
import { type Faults, findFaults, leaveOut } from './leave-out.ts';
import { randomFrom } from './random-from.ts';
import {
  hasData,
  joinBitexts,
  pairUp,
  readBitext,
  readCommittee,
  readDeclaration,
  readHealth,
  readHelpPages,
  readMemory,
  type TextPair,
} from './read-bitexts.ts';
import { roughen } from './roughen.ts';

type Judged = { bitext: Bitext; beads: readonly Bead[] };

/**
 * Prints strict F1 beside that of lengths alone; F1 and faults where random runs of paragraphs are missing; what a
 * memory helps; whether confidence is the share of right beads; and time and memory for 1,000 to 50,000 segments a
 * side. On text of its own where there is no data folder.
 */
export async function benchAlign(data = process.env['BOKPRAE_DATA'] ?? ''): Promise<void> {
  const judged: Judged[] = [];
  if (hasData(data)) {
    const alignment = join(data, 'alignment');
    const flores = ['flores.light', 'flores.heavy'].map((name) => readBitext(alignment, name));
    const committee = await readCommittee(data);
    const pages = readHelpPages(data);
    for (const bitext of flores) judged.push(judge(bitext));
    const health = readHealth(data);
    [0.03, 0.06, 0.1].forEach((noise, at) => {
      const part = pairUp('health', health.slice(at * 1000, (at + 1) * 1000));
      judged.push(judge(roughen(`health, noise ${noise}`, part, noise, randomFrom(at))));
    });
    judged.push(...leftOut('health', 50, (random) => somePart(health, random)));
    judged.push(...leftOut('udhr', 50, () => readDeclaration(data)));
    judged.push(...leftOut('committee', 50, () => committee));
    judged.push(...leftOut('libreoffice', 50, (random) => somePages(pages, random)));
    printWithMemory(data, flores, pages);
    printCalibration(judged);
    const strings = readMemory(data).map(
      ({ unit }) => [{ text: unit.source }, { text: unit.target }] as const,
    );
    printTimes('news', [1000, 2000, 10_000, 50_000], (size) => repeat(flores, size));
    printTimes('strings', [1000, 10_000, 50_000], (size) =>
      leaveOut(pairUp('strings', strings.slice(0, size)), size / 100, 5, randomFrom(size)),
    );
    return;
  }
  console.log('BOKPRAE_DATA names no folder with alignment/: measured on invented text, which is easy.');
  for (const bitext of [inventBitext('light', 1000, 0.015, 1), inventBitext('heavy', 1000, 0.06, 2)])
    judged.push(judge(bitext));
  printCalibration(judged);
  printTimes('invented', [1000, 2000, 10_000, 50_000], (size) => inventBitext('time', size, 0.015, 3));
}

function judge(bitext: Bitext): Judged {
  const beads = alignBitext(bitext);
  const texts = ({ source, target }: Bitext) =>
    [source, target].map((side) => side.map(({ text }) => text)) as [string[], string[]];
  const ours = scoreStrict(bitext.beads, toIndexBeads(beads));
  const theirs = scoreStrict(bitext.beads, alignByLength(...texts(bitext)));
  console.log(
    `${bitext.name}: strict F1 ${ours.toFixed(4)}, Gale and Church's lengths alone ${theirs.toFixed(4)}`,
  );
  return { bitext, beads };
}

/** A text of 20 to 150 sentences. */
function somePart(pairs: readonly TextPair[], random: () => number): Bitext {
  const size = 20 + Math.floor(random() * 130);
  const first = Math.floor(random() * (pairs.length - size));
  return pairUp('health', pairs.slice(first, first + size));
}

function somePages(pages: readonly Bitext[], random: () => number): Bitext {
  const first = Math.floor(random() * pages.length);
  return joinBitexts('pages', pages.slice(first, first + 2 + Math.floor(random() * 8)));
}

/** Texts without one to five runs of one to twelve paragraphs. */
function leftOut(name: string, times: number, choose: (random: () => number) => Bitext): Judged[] {
  const random = randomFrom(50);
  const judged = Array.from({ length: times }, () => {
    const bitext = leaveOut(choose(random), 1 + Math.floor(random() * 5), 12, random);
    return { bitext: { ...bitext, name }, beads: alignBitext(bitext) };
  });
  const scores = judged.map(({ bitext, beads }) => scoreStrict(bitext.beads, toIndexBeads(beads)));
  const faults: Faults = { invented: 0, missed: 0, astray: 0, uneven: 0 };
  let segments = 0;
  for (const { bitext, beads } of judged) {
    segments += bitext.source.length;
    for (const [fault, count] of Object.entries(findFaults(bitext.beads, beads)))
      faults[fault as keyof Faults] += count;
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / times;
  console.log(
    `${name}, ${times} times with runs missing: strict F1 ${mean.toFixed(4)} on average, ${Math.min(...scores).toFixed(4)} at worst; ` +
      `of ${segments} source segments ${faults.invented} paired though missing, ${faults.missed} left alone, ` +
      `${faults.astray} astray, ${faults.uneven} with too much or too little`,
  );
  return judged;
}

/** A memory never holds the text that is aligned with it. */
function printWithMemory(data: string, flores: readonly Bitext[], pages: readonly Bitext[]): void {
  const units = readMemory(data);
  const compare = (name: string, bitexts: readonly Bitext[], known: ReturnType<typeof unitsOf>) => {
    const mean = (memory: typeof known) =>
      bitexts.reduce(
        (sum, bitext) => sum + scoreStrict(bitext.beads, toIndexBeads(alignBitext(bitext, memory))),
        0,
      ) / bitexts.length;
    console.log(
      `${name}: strict F1 ${mean([]).toFixed(4)}, with a memory of ${known.length} other units ${mean(known).toFixed(4)}`,
    );
  };
  const unitsOf = (keep: (origin: string) => boolean) =>
    units.filter(({ origin }) => keep(origin)).map(({ unit }) => unit);
  for (const bitext of flores)
    compare(
      bitext.name,
      [bitext],
      unitsOf(() => true),
    );
  const random = randomFrom(7);
  const short = Array.from({ length: 20 }, () => {
    const page = pages[200 + Math.floor(random() * 100)]!;
    return leaveOut(page, 2, 4, random);
  }).filter(({ source, target }) => source.length > 0 && target.length > 0);
  const other = pages.slice(0, 200).flatMap((page) =>
    page.source.map((segment, at) => ({
      source: segment.text,
      target: page.target[at]!.text,
      kind: 'unit' as const,
    })),
  );
  compare('single help pages with runs missing', short, other);
}

/** How often beads are right by their confidence, for each set and for all together. */
function printCalibration(judged: readonly Judged[]): void {
  const count = () => Array.from({ length: 10 }, () => ({ rows: 0, right: 0 }));
  const sets = new Map<string, ReturnType<typeof count>>();
  for (const { bitext, beads } of judged) {
    const right = isRight(bitext.beads);
    for (const name of [bitext.name.replace(/, .*/, ''), 'all']) {
      const bins = sets.get(name) ?? count();
      sets.set(name, bins);
      for (const bead of beads) {
        const bin = bins[Math.min(9, Math.floor(bead.confidence * 10))]!;
        bin.rows += 1;
        if (right(bead)) bin.right += 1;
      }
    }
  }
  const names = [...sets.keys()];
  console.log(['right at confidence', ...names.map((name) => name.padStart(14))].join(''));
  for (let at = 0; at < 10; at++) {
    const cells = names.map((name) => {
      const { rows, right } = sets.get(name)![at]!;
      return (rows === 0 ? '-' : `${((100 * right) / rows).toFixed(1)} % of ${rows}`).padStart(14);
    });
    console.log([`${(at / 10).toFixed(1)} to ${((at + 1) / 10).toFixed(1)}`.padEnd(19), ...cells].join(''));
  }
}

/** Texts one after the other, and again, until both sides are long enough. */
function repeat(bitexts: readonly Bitext[], size: number): Bitext {
  const times = Math.ceil(
    (size * bitexts.length) / bitexts.reduce((sum, { source }) => sum + source.length, 0),
  );
  const all = joinBitexts(
    'news',
    Array.from({ length: times + 1 }, (_, at) => bitexts[at % bitexts.length]!),
  );
  return { ...all, source: all.source.slice(0, size), target: all.target.slice(0, size) };
}

function printTimes(name: string, sizes: readonly number[], make: (size: number) => Bitext): void {
  let before: { size: number; busy: number } | null = null;
  for (const size of sizes) {
    const bitext = make(size);
    const start = performance.now();
    const processor = process.cpuUsage();
    const beads = alignBitext(bitext);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(processor);
    const busy = (user + system) / 1e6;
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    const growth = before
      ? `, ${(busy / before.busy).toFixed(1)} times as long for ${(size / before.size).toFixed(0)} times the text`
      : '';
    const judged =
      name === 'news' ? '' : `, strict F1 ${scoreStrict(bitext.beads, toIndexBeads(beads)).toFixed(4)}`;
    console.log(
      `${name}, ${size} segments a side: ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor time${growth}), ${memory} MiB in the process${judged}`,
    );
    before = { size, busy };
  }
}
