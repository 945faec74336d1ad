import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneLine } from './run-bokprae.ts';
import { commandLine } from './run-command.ts';

const glossary = `en	km	type	source
Royal Decree	ព្រះរាជក្រឹត្យ	document	Gazette
Ministry of Interior (MoI)	ក្រសួងមហាផ្ទៃ	institution	Gazette
Odd		document	Gazette
`;

test('a termbase is imported, searched, counted and exported', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.tsv'), glossary);
  const imported = await run('terms', 'import', 'a.bokterm', 'a.tsv');
  expect(imported).toMatchObject({
    status: 1,
    out: '2 concepts imported, 0 joined with what was there, 1 left out\n',
    err: 'a.tsv, line 4: an entry was left out: has no term (km)\n',
  });
  const text = 'តាមព្រះរាជក្រឹត្យ របស់ក្រសួង\u200bមហាផ្ទៃ';
  const found = JSON.parse(
    (await run('terms', 'find', 'a.bokterm', text, '--lang', 'km', '--json')).out,
  ) as unknown;
  expect(found).toEqual([
    {
      start: 3,
      end: 17,
      text: 'ព្រះរាជក្រឹត្យ',
      term: 'ព្រះរាជក្រឹត្យ',
      language: 'km',
      status: 'preferred',
      translations: [{ text: 'Royal Decree', language: 'en', status: 'preferred', note: '' }],
      definition: '',
      note: '',
      source: 'Gazette',
      subject: 'document',
    },
    expect.objectContaining({ start: 22, end: 36, text: 'ក្រសួង\u200bមហាផ្ទៃ' }),
  ]);
  writeFileSync(join(folder, 'q.txt'), 'nothing\nThe MoI’s royal decrees\n');
  const many = await run('terms', 'find', 'a.bokterm', '--file', 'q.txt', '--lang', 'en', '--json');
  expect(JSON.parse(many.out)).toMatchObject([
    [],
    [
      { start: 4, end: 7 },
      { start: 10, end: 23 },
    ],
  ]);
  expect(JSON.parse((await run('terms', 'stats', 'a.bokterm', '--json')).out)).toMatchObject({
    concepts: 2,
    terms: 4,
  });
  expect((await run('terms', 'export', 'a.bokterm', 'b.tbx')).status).toBe(0);
  expect((await run('terms', 'import', 'b.bokterm', 'b.tbx')).status).toBe(0);
  expect((await run('terms', 'export', 'b.bokterm', 'b.csv')).status).toBe(0);
  expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toContain(
    '1,ព្រះរាជក្រឹត្យ,preferred,,Royal Decree,preferred,,,,Gazette,document',
  );
});

test('what cannot be done is told in one line', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.tbx'), 'no tbx');
  for (const words of [
    ['find', 'none.bokterm', 'x'],
    ['import', 'a.bokterm', 'a.tbx'],
    ['import', 'a.bokterm', 'none.tbx'],
    ['import', 'a.bokterm', 'a.doc'],
    ['find', 'a.tbx', 'x'],
    ['find', 'a.tbx', 'x', '--lang', '?'],
    ['fetch'],
  ]) {
    const { status, out, err } = await run('terms', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
  }
  expect(existsSync(join(folder, 'a.bokterm'))).toBe(false);
});
