import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../src/main/home/make-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bokprae-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is made with those above it, and one that is there stays', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolder(deep, 0o700);
  makeFolder(deep, 0o700);
  expect(statSync(deep).isDirectory()).toBe(true);
});

test('a file in the way is an error', () => {
  writeFileSync(join(folder, 'a'), '');
  expect(() => makeFolder(join(folder, 'a'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(folder, 'a', 'b'))).toThrow(/EEXIST|ENOTDIR/);
});

test.runIf(existsSync('/proc/self'))(
  'a place where no folder can be is an error, not a wait without end',
  () => {
    expect(() => makeFolder('/proc/bokprae/projects')).toThrow();
  },
);
