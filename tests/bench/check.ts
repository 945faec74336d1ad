/** How often checks flag faithful translations, how many seeded errors they find, and how fast they are. */
import { checkDocument, checkRow } from '../../src/core/check/check-document.ts';
import type { CheckOptions } from '../../src/core/check/check-document.ts';
import { listMark } from '../../src/core/text/list-mark.ts';
import { loadSpeller } from '../../src/main/checks/load-speller.ts';
import { type FaithfulBitext, readFaithfulBitexts } from './faithful-bitexts.ts';
import { seedErrors } from './seed-errors.ts';

const figureChecks = new Set(['number', 'date', 'money', 'percent']);
const findsFigures = new Set([...figureChecks, 'reference']);
const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)} %`;

export async function benchCheck(data = process.env['BOKPRAE_DATA'] ?? ''): Promise<void> {
  const bitexts = await readFaithfulBitexts(data);
  const options: CheckOptions = { terms: [], ...loadSpeller([]) };
  const seeds = [1, Number(process.env['BOKPRAE_SEED'] ?? Date.now() % 1_000_000)];
  for (const bitext of bitexts) {
    flagRates(bitext, options);
    for (const seed of seeds) seeded(bitext, options, seed);
  }
  speed(bitexts[0]!, options);
}

function flagRates({ name, documents, languages }: FaithfulBitext, options: CheckOptions): void {
  const findings = documents.flatMap((rows, document) =>
    checkDocument(rows, languages, options).map(({ check, row }) => ({ check, row: `${document}/${row}` })),
  );
  const count = documents.reduce((sum, rows) => sum + rows.length, 0);
  const flagged = (of: (check: string) => boolean) =>
    new Set(findings.filter(({ check }) => of(check)).map(({ row }) => row)).size;
  const by = (check: string) => flagged((other) => other === check);
  console.log(
    `${name}, ${count} rows: flagged by number, date, money and percent ${share(
      flagged((check) => figureChecks.has(check)),
      count,
    )} (limit 1 %), by any check ${share(
      flagged(() => true),
      count,
    )} (limit 8 %)`,
  );
  const names = [...new Set(findings.map(({ check }) => check))].sort((a, b) => by(b) - by(a));
  console.log(
    `  each (limit 3 %): ${names.map((check) => `${check} ${share(by(check), count)}`).join(', ')}`,
  );
}

/** An error counts as found where a check of figures marks some of the words that were changed. Numbers of list items are another check's. */
function seeded({ documents, languages }: FaithfulBitext, options: CheckOptions, seed: number): void {
  const rows = documents
    .flat()
    .filter(({ source, target }) => source.trim() !== '' && target.trim() !== '')
    .map(({ source, target }) => [source, target] as const);
  const errors = seedErrors(rows, 500, seed).filter(
    (error) => error.start >= (listMark(error[error.side])?.length ?? 0),
  );
  if (errors.length === 0) return;
  const tally = new Map<string, { found: number; all: number }>();
  for (const { kind, side, source, target, start, end } of errors) {
    const count = tally.get(kind) ?? { found: 0, all: 0 };
    tally.set(kind, count);
    count.all += 1;
    const isFound = checkRow({ source, target }, 0, languages, options).some((finding) => {
      const range = finding[side];
      return findsFigures.has(finding.check) && range && range.start < end && start < range.end;
    });
    if (isFound) count.found += 1;
  }
  const found = [...tally.values()].reduce((sum, count) => sum + count.found, 0);
  console.log(
    `  seed ${seed}: ${found} of ${errors.length} errors found on the words changed, ${share(found, errors.length)} (at least 97 %)`,
  );
  console.log(`    ${[...tally].map(([kind, of]) => `${kind} ${of.found}/${of.all}`).join(', ')}`);
}

/** The lunar calendar warms up at its first dates, and keeps the days that it reckoned. */
function lunarSpeed(): void {
  const time = (day: number) => {
    const source = `ថ្ងៃសុក្រ ${day}កើត ខែមិគសិរ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨`;
    const row = { source, target: `${day} December 2024` };
    const start = performance.now();
    checkRow(row, 0, { source: 'km', target: 'en' }, { terms: [], isSpelled: null });
    return performance.now() - start;
  };
  const first = time(1);
  const others = Array.from({ length: 12 }, (_, at) => time(at + 2));
  console.log(
    `a row with a lunar date: the first ${first.toFixed(1)} ms, others ${Math.min(...others).toFixed(1)} ms, the same again ${Math.min(time(1), time(1), time(1)).toFixed(2)} ms (limit 5 ms)`,
  );
}

/** CPU time, since other work on the machine stretches the wall clock. */
function speed({ documents, languages }: FaithfulBitext, options: CheckOptions): void {
  const rows = documents.flat();
  const many = Array.from({ length: 10_000 }, (_, at) => rows[at % rows.length]!);
  const begin = process.cpuUsage();
  checkDocument(many, languages, options);
  const { user, system } = process.cpuUsage(begin);
  console.log(`10,000 rows: ${((user + system) / 1e6).toFixed(2)} s of CPU (limit 3 s)`);
  lunarSpeed();
  let slowest = 0;
  for (const row of rows.slice(0, 500)) {
    let best = Infinity;
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      checkRow(row, 0, languages, options);
      best = Math.min(best, performance.now() - start);
    }
    slowest = Math.max(slowest, best);
  }
  console.log(`slowest row of 500: ${slowest.toFixed(2)} ms (limit 5 ms)`);
}
