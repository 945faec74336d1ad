import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { oneLine, sample } from './run-bokprae.ts';
import { commandLine } from './run-command.ts';

const pair = ['--source', sample('km'), '--target', sample('en')];

test('a project is made of two documents, told about, checked and exported', async () => {
  const { folder, home, run } = commandLine();
  vi.stubEnv('USER', 'sok');
  onTestFinished(() => void vi.unstubAllEnvs());
  const made = await run('new', 'p.bokprae', ...pair, '--source-lang', 'km', '--target-lang', 'en');
  expect(made).toMatchObject({ status: 0, err: expect.stringContaining('one was made for “sok”') as string });
  expect(existsSync(join(home, 'identity.pem'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['p.bokprae']);

  const info = await run('info', 'p.bokprae', '--json');
  expect(info).toMatchObject({ status: 0, err: '' });
  const told = JSON.parse(info.out) as Record<string, unknown>;
  expect(told).toEqual({
    title: 'Press Release on the 3rd National Workshop on Digital Archives Management',
    languages: { source: 'km', target: 'en' },
    segments: expect.any(Number) as number,
    states: {
      initial: expect.any(Number) as number,
      translated: expect.any(Number) as number,
      reviewed: 0,
      final: 0,
    },
    comments: 0,
    members: [{ name: 'sok', role: 'supervisor' }],
  });

  const rows = JSON.parse((await run('rows', 'p.bokprae', '--json')).out) as Record<string, unknown>[];
  expect(rows).toHaveLength(told.segments as number);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(['source', 'target', 'state', 'confidence']);
    expect(row.state).toBe(row.target === '' ? 'initial' : 'translated');
  }
  expect(rows.map((row) => row.source)).toContain('រាជធានីភ្នំពេញ ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៦');
  expect(rows.find((row) => row.target === 'Phnom Penh, 12 March 2026')?.source).toContain('ថ្ងៃទី១២');
  expect((await run('rows', 'p.bokprae')).out.split('\n')).toHaveLength(rows.length + 1);

  const quality = await run('lqa', 'p.bokprae', '--json');
  expect(quality).toMatchObject({ status: 0, err: '' });
  expect(JSON.parse(quality.out)).toMatchObject({ errors: [], penalty: 0, perThousand: 0, passed: null });
  expect((await run('lqa', 'p.bokprae')).out).toMatch(/^\d+ words, 0 errors, 0 penalty points\./);

  const verified = await run('verify', 'p.bokprae', '--json');
  expect(verified.status).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({ holds: true, changes: 2 });

  const exported = await run('export', 'p.bokprae', '--to', 'out.md', '--layout', 'target');
  expect(exported).toMatchObject({ status: 0, out: '' });
  expect(exported.err).toMatch(/^out\.md is a DRAFT: \d+ of \d+ rows are not approved\.\n$/);
  const text = readFileSync(join(folder, 'out.md'), 'utf8');
  expect(text).toContain('DRAFT');
  expect(text).toContain('Phnom Penh, 12 March 2026');
  expect(text).not.toContain('sok');

  const again = await run('export', 'p.bokprae', '--to', 'out.md');
  expect(again).toMatchObject({ status: 1, out: '' });
  expect(again.err).toMatch(oneLine);
  expect(readFileSync(join(folder, 'out.md'), 'utf8')).toBe(text);
  expect((await run('export', 'p.bokprae', '--to', 'out.md', '--force')).status).toBe(0);
  expect(readFileSync(join(folder, 'out.md'), 'utf8')).not.toBe(text);
  expect(readdirSync(folder).sort()).toEqual(['out.md', 'p.bokprae']);
});

test('files in the wrong order change places, and a Khmer text alone begins an empty translation', async () => {
  const { run } = commandLine();
  const swapped = await run('new', 'p.bokprae', '--source', sample('en'), '--target', sample('km'), '--json');
  expect(swapped.status).toBe(0);
  expect(swapped.err).toContain('changed places');
  expect(JSON.parse(swapped.out)).toMatchObject({
    title: expect.stringContaining('Press Release') as string,
  });
  expect((await run('new', 'q.bokprae', '--source', sample('km'), '--title', 'ក')).status).toBe(0);
  const info = JSON.parse((await run('info', 'q.bokprae', '--json')).out) as { segments: number };
  expect(info).toMatchObject({
    title: 'ក',
    states: { initial: info.segments },
    languages: { source: 'km', target: 'en' },
  });
});

test('a file whose bytes were changed does not hold, and is named', async () => {
  const { folder, run } = commandLine();
  await run('new', 'p.bokprae', ...pair);
  const file = join(folder, 'p.bokprae');
  const bytes = readFileSync(file);
  const place = 'Phnom Penh, 12';
  for (let at = bytes.indexOf(place); at >= 0; at = bytes.indexOf(place, at + 1))
    bytes.write('Phnom Pemh', at);
  writeFileSync(file, bytes);
  const verified = await run('verify', 'p.bokprae');
  expect(verified.status).toBe(1);
  expect(verified.out).toContain('FAILS: ');
  truncateSync(file, 50_000);
  const opened = await run('info', 'p.bokprae');
  expect(opened).toMatchObject({ status: 2, out: '' });
  expect(opened.err).toMatch(oneLine);
  expect(opened.err).toContain('cut short');
});
