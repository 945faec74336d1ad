/** How often checks flag faithful translations, how many seeded errors they find, and how fast they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument, checkRow } from '../../src/core/check/check-document.ts';
import type { CheckOptions } from '../../src/core/check/check-document.ts';
import { loadSpeller } from '../../src/main/checks/load-speller.ts';
import { inventBitext } from './invent-checked-bitext.ts';
import { seedErrors } from './seed-errors.ts';

const languages = { source: 'km', target: 'en' };
const figureChecks = new Set(['number', 'date', 'money', 'percent']);
type Rows = readonly [source: string, target: string][];

const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)} %`;

export function benchCheck(): void {
  const rows = floresRows() ?? inventBitext(1_000);
  const options: CheckOptions = { terms: [], ...loadSpeller([]) };
  console.log(
    floresRows() ? 'flores200, Khmer and English' : 'an invented bitext (BOKPRAE_DATA names no flores200)',
  );
  flagRates(rows, options);
  seeded(rows, options);
  speed(rows, options);
}

function floresRows(): Rows | null {
  const folder = join(process.env.BOKPRAE_DATA ?? '', 'flores200');
  if (!process.env.BOKPRAE_DATA || !existsSync(folder)) return null;
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const english = lines('eng_Latn.devtest');
  return lines('khm_Khmr.devtest').map((source, at) => [source, english[at]!]);
}

function flagRates(rows: Rows, options: CheckOptions): void {
  const findings = checkDocument(
    rows.map(([source, target]) => ({ source, target })),
    languages,
    options,
  );
  const flagged = (of: (check: string) => boolean) =>
    new Set(findings.filter(({ check }) => of(check)).map(({ row }) => row)).size;
  console.log(
    `rows flagged by number, date, money and percent: ${share(
      flagged((check) => figureChecks.has(check)),
      rows.length,
    )}`,
  );
  for (const name of new Set(findings.map(({ check }) => check)))
    console.log(
      `  ${name}: ${share(
        flagged((check) => check === name),
        rows.length,
      )}`,
    );
  console.log(
    `rows flagged by any check: ${share(
      flagged(() => true),
      rows.length,
    )}`,
  );
}

function seeded(rows: Rows, options: CheckOptions): void {
  for (const seed of [1, 2]) {
    const errors = seedErrors(rows, 500, seed);
    const tally = new Map<string, { found: number; all: number }>();
    for (const { kind, side, source, target, start, end } of errors) {
      const count = tally.get(kind) ?? { found: 0, all: 0 };
      tally.set(kind, count);
      count.all += 1;
      const isFound = checkRow({ source, target }, 0, languages, options).some((finding) => {
        const range = finding[side];
        return figureChecks.has(finding.check) && range && range.start < end && start < range.end;
      });
      if (isFound) count.found += 1;
    }
    const found = [...tally.values()].reduce((sum, count) => sum + count.found, 0);
    console.log(
      `seed ${seed}: ${found} of ${errors.length} errors found on the words changed, ${share(found, errors.length)}`,
    );
    for (const [kind, count] of tally) console.log(`  ${kind}: ${count.found} of ${count.all}`);
  }
}

/** CPU time, since other work on the machine stretches the wall clock. */
function speed(rows: Rows, options: CheckOptions): void {
  const many = Array.from({ length: 10_000 }, (_, at) => rows[at % rows.length]!);
  const begin = process.cpuUsage();
  checkDocument(
    many.map(([source, target]) => ({ source, target })),
    languages,
    options,
  );
  const { user, system } = process.cpuUsage(begin);
  console.log(`10,000 rows: ${((user + system) / 1e6).toFixed(2)} s of CPU`);
  let slowest = 0;
  for (const [source, target] of rows.slice(0, 500)) {
    let best = Infinity;
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      checkRow({ source, target }, 0, languages, options);
      best = Math.min(best, performance.now() - start);
    }
    slowest = Math.max(slowest, best);
  }
  console.log(`slowest row of 500: ${slowest.toFixed(2)} ms`);
}
