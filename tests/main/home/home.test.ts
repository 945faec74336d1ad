import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHome, type Home } from '../../../src/main/home/home.ts';

let folder: string;
const homes: Home[] = [];
const open = () => {
  const home = openHome(join(folder, 'home'), () => new Date('2026-03-01T08:00:00Z'));
  homes.push(home);
  return home;
};
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bokprae-test-'))));
afterEach(() => {
  for (const home of homes.splice(0)) home.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the data folder', () => {
  it('is made where there is none, for its user alone', () => {
    expect(open().notice).toBeNull();
    expect(statSync(join(folder, 'home')).mode & 0o777).toBe(0o700);
  });

  it('remembers settings, and takes what it does not know for the first choice', () => {
    const home = open();
    expect(home.settings.read()).toEqual({ language: 'en', theme: 'system' });
    expect(home.settings.change({ language: 'km' })).toEqual({ language: 'km', theme: 'system' });
    expect(open().settings.read().language).toBe('km');
    const database = new Database(join(folder, 'home', 'home.db'));
    database.exec("UPDATE setting SET value = 'tlh'");
    database.close();
    expect(open().settings.read().language).toBe('en');
  });

  it('lists the twenty projects opened last, latest first', () => {
    const { recent } = open();
    for (let day = 1; day <= 25; day += 1) {
      const opened = `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
      recent.note({ path: `/p${day}`, title: `P${day}`, opened, approved: 1, rows: 2 });
    }
    recent.note({ path: '/p20', title: 'Again', opened: '2026-02-01T00:00:00.000Z', approved: 2, rows: 2 });
    recent.forget('/p25');
    const paths = recent.list().map(({ path }) => path);
    expect(paths).toHaveLength(19);
    expect(paths.slice(0, 3)).toEqual(['/p20', '/p24', '/p23']);
    expect(recent.list()[0]).toMatchObject({ title: 'Again', approved: 2 });
  });

  it('keeps drafts by project, row and segment', () => {
    const { drafts } = open();
    const content = { text: 'កំពុងសរសេរ', marks: [{ type: 'bold' as const, start: 0, end: 3 }] };
    const draft = { row: 'r1', segment: 't1', version: ['a'], content, saved: '2026-01-01T00:00:00.000Z' };
    drafts.save('P', draft);
    drafts.save('P', { ...draft, version: ['b'], saved: '2026-01-01T00:00:01.000Z' });
    drafts.save('P', { ...draft, row: 'r2', segment: null });
    drafts.save('Q', draft);
    expect(open().drafts.list('P')).toEqual([
      { ...draft, row: 'r2', segment: null },
      { ...draft, version: ['b'], saved: '2026-01-01T00:00:01.000Z' },
    ]);
    drafts.clear('P', 'r1');
    expect(drafts.list('P').map(({ row }) => row)).toEqual(['r2']);
    expect(drafts.list('Q')).toHaveLength(1);
  });

  it('trusts what a file was when it was last written, and nothing before', () => {
    const { files } = open();
    files.noteWritten('/a', 'P', 'one');
    expect(files.isTrusted('one')).toBe(true);
    expect(files.wasLeftOpen('/a', 'P')).toBe(true);
    files.noteClosed('/a', 'P', 'two');
    expect(files.isTrusted('one')).toBe(false);
    expect(files.isTrusted('two')).toBe(true);
    expect(files.wasLeftOpen('/a', 'P')).toBe(false);
    files.noteOpened('/a', 'P');
    expect(files.isTrusted('two')).toBe(true);
    expect(files.wasLeftOpen('/a', 'P')).toBe(true);
    expect(files.wasLeftOpen('/a', 'Q')).toBe(false);
  });

  it('remembers the heads it saw last, and only those', () => {
    const { files } = open();
    expect(files.heads('P')).toEqual([]);
    files.noteHeads('P', ['b', 'a']);
    files.noteHeads('Q', ['c']);
    expect(files.heads('P')).toEqual(['a', 'b']);
    files.noteHeads('P', ['d']);
    expect(open().files.heads('P')).toEqual(['d']);
  });
});

describe('a damaged database of the data folder', () => {
  const damages: Record<string, (file: string) => void> = {
    'that is no database': (file) => writeFileSync(file, 'x'.repeat(5_000)),
    'that is cut short': (file) => truncateSync(file, 6_000),
    'that lacks a table': (file) => {
      const database = new Database(file);
      database.exec('DROP TABLE draft');
      database.close();
    },
  };
  for (const [title, damage] of Object.entries(damages)) {
    it(`${title} is moved aside and told, and a fresh one works`, () => {
      const before = open();
      before.settings.change({ language: 'km' });
      before.close();
      homes.length = 0;
      damage(join(folder, 'home', 'home.db'));
      const home = open();
      expect(home.notice?.code).toBe('home-damaged');
      expect(readdirSync(join(folder, 'home')).filter((name) => name.includes('damaged'))).toContain(
        'home.db.damaged-2026-03-01T08-00-00.000Z',
      );
      expect(home.settings.read().language).toBe('en');
      home.files.noteHeads('P', ['a']);
      expect(open().notice).toBeNull();
    });
  }
});

describe('two processes', () => {
  it('open the data folder at the same moment, and write it in turns', async () => {
    const script = join(import.meta.dirname, 'write-home.ts');
    const children = ['a', 'b', 'c'].map((name) =>
      spawn(process.execPath, [script, join(folder, 'home'), name, '40'], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0, 0]);
    const home = open();
    expect(home.notice).toBeNull();
    for (const name of ['a', 'b', 'c']) expect(home.drafts.list(name)).toHaveLength(40);
  });
});
