import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importVersion } from '../../../src/main/cli/import.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { rows as rowsCommand } from '../../../src/main/cli/rows.ts';
import { verify } from '../../../src/main/cli/verify.ts';
import { oneLine, sample } from './run-bokprae.ts';
import { desk } from './run-command.ts';

interface Told {
  kept: number;
  changed: { row: number; before: string; after: string }[];
  beside: object[];
  new: { row: null; after: string }[];
  gone: { before: string }[];
}

async function begun() {
  const { folder, run } = desk();
  const [km, en] = (['km', 'en'] as const).map((language) => readFileSync(sample(language), 'utf8'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('a.km.md', km!);
  write('a.en.md', en!);
  expect((await run(newProject, 'p.bokprae', '--source', 'a.km.md', '--target', 'a.en.md')).status).toBe(0);
  const rows = async () =>
    JSON.parse((await run(rowsCommand, 'p.bokprae', '--json')).out) as { source: string; target: string }[];
  return { run, write, rows, km: km!, en: en! };
}

test('a new version says what is kept, changed, new and gone, and the file still holds', async () => {
  const { run, write, rows, en } = await begun();
  const before = await rows();
  const paragraphs = en.split('\n\n');
  paragraphs.splice(2, 0, 'An entirely new paragraph about provincial libraries.');
  write('b.en.md', paragraphs.join('\n\n').replace('12 March 2026', '13 March 2026'));
  const preview = await run(importVersion, 'p.bokprae', '--target', 'b.en.md', '--preview', '--json');
  expect(preview).toMatchObject({ status: 0, err: '' });
  expect(await rows()).toEqual(before);
  const done = await run(importVersion, 'p.bokprae', '--target', 'b.en.md', '--json');
  expect(done.out).toBe(preview.out);
  const told = JSON.parse(done.out) as Told;
  expect(told.changed.map(({ after }) => after)).toContain('Phnom Penh, 13 March 2026');
  expect(told.new.map(({ after }) => after)).toEqual([
    'An entirely new paragraph about provincial libraries.',
  ]);
  expect([told.beside, told.gone]).toEqual([[], []]);
  expect(told.kept + told.changed.length).toBe(before.filter(({ target }) => target !== '').length);
  const after = await rows();
  expect(after.filter(({ target }) => before.every((row) => row.target !== target))).toHaveLength(
    told.changed.length + 1,
  );
  const verified = await run(verify, 'p.bokprae', '--json');
  expect(verified.status).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({ holds: true, changes: 3 });
  expect(verified.out).toContain('"documents": 3');
});

test('the same file, the wrong language, and half a command are refused in one line', async () => {
  const { run, write, rows, km, en } = await begun();
  const before = await rows();
  const cases: [string[], RegExp][] = [
    [['--source', 'a.km.md'], /a\.km\.md is the version that the project has already/],
    [['--target', 'b.km.md'], /seems to be in Khmer/],
    [['--source', 'b.en.md'], /seems to be in English/],
    [['--source', 'a.en.md'], /a\.en\.md is the document that stands on the other side/],
    [['--source', 'a.km.md', '--target', 'a.en.md'], /Name one/],
    [[], /Name one/],
    [['--source', 'missing.md'], /missing\.md/],
  ];
  write('b.km.md', `${km}\n\nថ្មី។\n`);
  write('b.en.md', `${en}\n\nNew.\n`);
  for (const [words, why] of cases) {
    const { status, out, err } = await run(importVersion, 'p.bokprae', ...words);
    expect([status === 0, out]).toEqual([false, '']);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(why);
  }
  expect(await rows()).toEqual(before);
});

test('a version in another language of the same script is told, and comes in all the same', async () => {
  const { run, write } = await begun();
  const french =
    'Le ministère informe le public que les archives de la capitale et des provinces sont ouvertes.';
  write('b.fr.md', Array.from({ length: 8 }, () => french).join('\n\n'));
  const told = await run(importVersion, 'p.bokprae', '--target', 'b.fr.md', '--preview');
  expect(told).toMatchObject({ status: 0 });
  expect(told.err).toMatch(/^b\.fr\.md: hardly any of its words .* right file\?\n$/);
  const { out } = await run(importVersion, 'p.bokprae', '--target', 'b.fr.md', '--json');
  expect(JSON.parse(out)).toMatchObject({ unlike: true, kept: 0 });
});
