import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copies } from '../../../src/main/home/copies.ts';

const project = '7f0c7a9e-9d8a-4a56-9d59-2a2a4d1f8b11';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bokprae-test-'));
  file = join(folder, 'letter.bokprae');
  writeFileSync(file, 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('copies of a project file', () => {
  it('are made once a day, of what the day began with', () => {
    let now = new Date(2026, 2, 1, 9);
    const kept = copies(join(folder, 'copies'), () => now);
    kept.keepDaily(file, project);
    writeFileSync(file, 'two');
    now = new Date(2026, 2, 1, 23);
    kept.keepDaily(file, project);
    now = new Date(2026, 2, 2, 0, 1);
    kept.keepDaily(file, project);
    expect(kept.list(project).map((copy) => basename(copy))).toEqual([
      'daily-2026-03-01.bokprae',
      'daily-2026-03-02.bokprae',
    ]);
    expect(kept.list(project).map((copy) => readFileSync(copy, 'utf8'))).toEqual(['one', 'two']);
    expect(statSync(join(folder, 'copies', project)).mode & 0o777).toBe(0o700);
  });

  it('are kept ten of each reason', () => {
    let now = new Date(2026, 2, 1, 9);
    const kept = copies(join(folder, 'copies'), () => now);
    kept.keep(file, project, 'migration');
    for (let day = 1; day <= 14; day += 1) {
      now = new Date(2026, 2, day, 9);
      writeFileSync(file, String(day));
      kept.keepDaily(file, project);
    }
    const daily = kept.list(project).filter((copy) => basename(copy).startsWith('daily'));
    expect(daily.map((copy) => readFileSync(copy, 'utf8'))).toEqual(
      [5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map(String),
    );
    expect(kept.list(project)).toHaveLength(11);
  });

  it('take along what lies beside the file, and lose it again with it', () => {
    let minute = 0;
    const kept = copies(join(folder, 'copies'), () => new Date(2026, 2, 1, 9, minute));
    writeFileSync(`${file}-journal`, 'half');
    const first = kept.keep(file, project, 'original');
    expect(readFileSync(`${first}-journal`, 'utf8')).toBe('half');
    for (minute = 1; minute <= 10; minute += 1) kept.keep(file, project, 'original');
    expect(statSync(first, { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(`${first}-journal`, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('never leave their folder, whatever a file says its project is', () => {
    const kept = copies(join(folder, 'copies'), () => new Date());
    expect(() => kept.keep(file, '../../elsewhere', 'original')).toThrow('Not a project id');
  });
});
