import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sample } from '../cli/run-bokprae.ts';
import { commandLine } from '../cli/run-command.ts';

const pair = ['--source', sample('km'), '--target', sample('en')];
const terms = resolve(import.meta.dirname, '../../../resources/sample/terms.tsv');

interface Line {
  check: string;
  row: number;
  targetRange: [number, number] | null;
  sourceRange: [number, number] | null;
  message: string;
  fix: { range: [number, number]; text: string } | null;
}

/** The command line in a folder of its own, and what `check` finds there. */
function desk() {
  const { folder, run } = commandLine();
  const check = async (...words: string[]) => {
    const { status, out, err } = await run('check', ...words);
    return { status, lines: out === '' ? [] : (JSON.parse(out) as Line[]), error: err };
  };
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  return { folder, run, check, write };
}

const planted = [
  'number',
  'omission',
  'honorific',
  'obligation',
  'spacing',
  'term',
  'number',
  'date',
  'negation',
  'spelling',
  'omission',
];

it('finds every planted problem of the sample, each by its check, with at most two findings beside', async () => {
  const { check } = desk();
  const { status, lines } = await check(...pair, '--terms', terms, '--json');
  expect(status).toBe(1);
  const found = lines.map(({ check }) => check);
  for (const check of new Set(planted))
    expect(found.filter((name) => name === check).length).toBeGreaterThanOrEqual(
      planted.filter((name) => name === check).length,
    );
  expect(found.length).toBeLessThanOrEqual(planted.length + 2);
});

it('finds them in a project made of the same two files', async () => {
  const { run, check } = desk();
  await run('new', 'sample.bokprae', ...pair);
  const { lines } = await check('sample.bokprae', '--terms', terms, '--json');
  expect(lines.map(({ check }) => check).sort()).toEqual(planted.toSorted());
});

it('pairs lines with --segmented, counts rows from 0 and gives ranges in UTF-16', async () => {
  const { check, write } = desk();
  const km = write('km.txt', 'ទី១\nមាន៤៥នាក់\n');
  const en = write('en.txt', 'First\n😂 with 54 people\n');
  const { lines } = await check('--source', km, '--target', en, '--segmented', '--json');
  expect(lines).toMatchObject([{ check: 'number', row: 1, sourceRange: [3, 5], targetRange: [8, 10] }]);
});

it('refuses files whose lines cannot pair, and terms without a heading', async () => {
  const { check, write } = desk();
  const km = write('km.txt', 'ទី១\nមាន៤៥នាក់\n');
  const en = write('en.txt', 'First\n😂 with 54 people\n');
  const uneven = await check('--source', km, '--target', write('more.txt', 'a\nb\nc\n'), '--segmented');
  expect(uneven.status).toBe(2);
  expect(uneven.error).toContain('2 lines');
  const headless = await check('--source', km, '--target', en, '--terms', km);
  expect(headless.status).toBe(2);
  expect(headless.error).toContain('columns');
});

it('writes a report, and goes by the profile of an office', async () => {
  const { folder, check, write } = desk();
  const office = write(
    'office.json',
    '{"bokprae":"checks","version":1,"checks":{"number":"off"},"words":["recieved"]}',
  );
  const km = write('km.txt', 'សិក្ខាសាលាមានអ្នកចូលរួមចំនួន១៤៥រូប។\nថវិកាត្រូវបានទទួលយករួចហើយ។\n');
  const en = write('en.txt', 'The workshop had 154 participants.\nThe sum was recieved  already.\n');
  const files = ['--source', km, '--target', en, '--segmented', '--json'];
  const checksOf = async (...words: string[]) =>
    (await check(...files, ...words)).lines.map((found) => found.check);
  expect(await checksOf('--to', 'report.html')).toEqual(['number', 'spelling', 'spacing']);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<mark>154</mark>');
  expect(await checksOf('--profile', office, '--to', 'report.xlsx')).toEqual(['spacing']);
  expect((await check(...files, '--to', 'report.pdf')).error).toContain('.html, .xlsx or .csv');
  expect((await check(...files, '--profile', km)).error).toContain('is no file of checks');
});

it('refuses a line that is no segment', async () => {
  const { check, write } = desk();
  const long = write('long.txt', `${'1 2 '.repeat(6_000)}\n`);
  const { status, error } = await check('--source', long, '--target', long, '--segmented');
  expect(status).toBe(2);
  expect(error).toContain('Line 1 of the source has 24000 characters');
});

it('tells what normalising would change without changing it', async () => {
  const { folder, run } = desk();
  await run('new', 'sample.bokprae', ...pair);
  const before = readFileSync(join(folder, 'sample.bokprae'));
  const { status, out } = await run('normalise', 'sample.bokprae', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject([{ row: 12, kinds: ['spaces'] }]);
  expect(readFileSync(join(folder, 'sample.bokprae')).equals(before)).toBe(true);
  expect((await run('normalise', 'sample.bokprae', '--side', 'both')).err).toContain('is no side');
});
