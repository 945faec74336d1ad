import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bokprae-check-'));

interface Line {
  check: string;
  row: number;
  targetRange: [number, number] | null;
  sourceRange: [number, number] | null;
  message: string;
  fix: { range: [number, number]; text: string } | null;
}

function run(...words: string[]): { status: number | null; lines: Line[]; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/main/cli/bokprae.ts', 'check', ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, BOKPRAE_HOME: folder },
    },
  );
  return { status, lines: stdout === '' ? [] : (JSON.parse(stdout) as Line[]), error: stderr };
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

it('finds every planted problem of the sample, each by its check, with at most two findings beside', () => {
  const { status, lines } = run(
    ...['--source', 'resources/sample/sample.km.md', '--target', 'resources/sample/sample.en.md'],
    ...['--terms', 'resources/sample/terms.tsv', '--json'],
  );
  expect(status).toBe(1);
  const found = lines.map(({ check }) => check);
  for (const check of new Set(planted))
    expect(found.filter((name) => name === check).length).toBeGreaterThanOrEqual(
      planted.filter((name) => name === check).length,
    );
  expect(found.length).toBeLessThanOrEqual(planted.length + 2);
});

it('finds them in a project made of the same two files', () => {
  const project = join(folder, 'sample.bokprae');
  execFileSync(
    process.execPath,
    [
      'src/main/cli/bokprae.ts',
      'new',
      project,
      '--source',
      'resources/sample/sample.km.md',
      '--target',
      'resources/sample/sample.en.md',
    ],
    { env: { ...process.env, BOKPRAE_HOME: folder } },
  );
  const { lines } = run(project, '--terms', 'resources/sample/terms.tsv', '--json');
  expect(lines.map(({ check }) => check).sort()).toEqual(planted.toSorted());
});

it('pairs lines with --segmented, counts rows from 0 and gives ranges in UTF-16', () => {
  writeFileSync(join(folder, 'km.txt'), 'ទី១\nមាន៤៥នាក់\n');
  writeFileSync(join(folder, 'en.txt'), 'First\n😂 with 54 people\n');
  const { lines } = run(
    '--source',
    join(folder, 'km.txt'),
    '--target',
    join(folder, 'en.txt'),
    '--segmented',
    '--json',
  );
  expect(lines).toMatchObject([{ check: 'number', row: 1, sourceRange: [3, 5], targetRange: [8, 10] }]);
});

it('refuses files whose lines cannot pair, and terms without a heading', () => {
  writeFileSync(join(folder, 'more.txt'), 'a\nb\nc\n');
  const uneven = run('--source', join(folder, 'km.txt'), '--target', join(folder, 'more.txt'), '--segmented');
  expect(uneven.status).toBe(2);
  expect(uneven.error).toContain('2 lines');
  const terms = run(
    '--source',
    join(folder, 'km.txt'),
    '--target',
    join(folder, 'en.txt'),
    '--terms',
    join(folder, 'km.txt'),
  );
  expect(terms.status).toBe(2);
  expect(terms.error).toContain('columns');
});

it('writes a report, and goes by the profile of an office', () => {
  const at = (name: string) => join(folder, name);
  writeFileSync(
    at('office.json'),
    '{"bokprae":"checks","version":1,"checks":{"number":"off"},"words":["recieved"]}',
  );
  writeFileSync(at('km.txt'), 'សិក្ខាសាលាមានអ្នកចូលរួមចំនួន១៤៥រូប។\nថវិកាត្រូវបានទទួលយករួចហើយ។\n');
  writeFileSync(at('en.txt'), 'The workshop had 154 participants.\nThe sum was recieved  already.\n');
  const files = ['--source', at('km.txt'), '--target', at('en.txt'), '--segmented', '--json'];
  const checksOf = (...words: string[]) => run(...files, ...words).lines.map(({ check }) => check);
  expect(checksOf('--to', at('report.html'))).toEqual(['number', 'spelling', 'spacing']);
  expect(readFileSync(at('report.html'), 'utf8')).toContain('<mark>154</mark>');
  expect(checksOf('--profile', at('office.json'), '--to', at('report.xlsx'))).toEqual(['spacing']);
  expect(run(...files, '--to', at('report.pdf')).error).toContain('.html, .xlsx or .csv');
  expect(run(...files, '--profile', at('km.txt')).error).toContain('is no file of checks');
});

it('refuses a line that is no segment, and tells what normalising would change without changing it', () => {
  const at = (name: string) => join(folder, name);
  writeFileSync(at('long.txt'), `${'1 2 '.repeat(6_000)}\n`);
  const long = run('--source', at('long.txt'), '--target', at('long.txt'), '--segmented');
  expect(long.status).toBe(2);
  expect(long.error).toContain('Line 1 of the source has 24000 characters');
  const normalise = (...words: string[]) =>
    spawnSync(
      process.execPath,
      ['src/main/cli/bokprae.ts', 'normalise', join(folder, 'sample.bokprae'), ...words],
      { encoding: 'utf8', env: { ...process.env, BOKPRAE_HOME: folder } },
    );
  const before = readFileSync(join(folder, 'sample.bokprae'));
  const { status, stdout } = normalise('--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ row: 12, kinds: ['spaces'] }]);
  expect(readFileSync(join(folder, 'sample.bokprae')).equals(before)).toBe(true);
  expect(normalise('--side', 'both').stderr).toContain('is no side');
});
