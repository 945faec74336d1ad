import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskProblem } from '../../../src/main/home/disk-problem.ts';
import { sha256Of } from './tamper.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeEach(() => (world = makeWorld()));
afterEach(() => world.end());

const script = (name: string) => join(import.meta.dirname, name);
/** A small disk of its own needs a system that lets a process have mounts of its own. */
const smallDisk = (disk: string, command: string[]) =>
  spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"', disk, ...command],
    { encoding: 'utf8' },
  );

function canMount(): boolean {
  const tried = makeWorld();
  try {
    return smallDisk(tried.folder, ['true']).status === 0;
  } finally {
    tried.end();
  }
}

describe('a full disk', () => {
  it.runIf(canMount())('takes nothing half, and lets work go on once there is room', () => {
    const disk = join(world.folder, 'disk');
    mkdirSync(disk);
    const ran = smallDisk(disk, [process.execPath, script('full-disk.ts'), world.home.folder, disk]);
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual({
      refused: 'disk-full',
      left: ['ballast'],
      full: 'disk-full',
      whileFull: { verify: true, readOnly: null, same: true },
      after: { verify: true, kept: true },
      lock: false,
    });
  });
});

describe('a disk that may only be read', () => {
  const asOrdinaryUser = (file: string) => {
    const ran = spawnSync(process.execPath, [script('ordinary-user.ts'), world.home.folder, file], {
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('');
    return JSON.parse(ran.stdout) as unknown;
  };
  let shared: string;
  let file: string;
  beforeEach(() => {
    world.create().close();
    shared = join(world.folder, 'shared');
    mkdirSync(shared);
    file = join(shared, 'letter.bokprae');
    renameSync(world.file, file);
    chmodSync(world.folder, 0o755);
  });
  afterEach(() => chmodSync(shared, 0o755));

  it('by its folder lets projects be read, and says so', () => {
    chmodSync(file, 0o666);
    chmodSync(shared, 0o555);
    const before = sha256Of(file);
    expect(asOrdinaryUser(file)).toEqual({
      readOnly: 'folder-read-only',
      rows: 3,
      edited: 'folder-read-only',
      verify: true,
      created: 'folder-read-only',
    });
    expect(sha256Of(file)).toBe(before);
    expect(readdirSync(shared)).toEqual(['letter.bokprae']);
  });

  it('by the file lets it be read, and another one be made beside it', () => {
    chmodSync(file, 0o444);
    chmodSync(shared, 0o777);
    const before = sha256Of(file);
    expect(asOrdinaryUser(file)).toEqual({
      readOnly: 'file-read-only',
      rows: 3,
      edited: 'file-read-only',
      verify: true,
      created: null,
    });
    expect(sha256Of(file)).toBe(before);
  });
});

describe('an error of the disk', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'file-read-only'],
    ['EACCES', 'file-read-only'],
    ['ENOENT', 'file-missing'],
    ['EIO', 'disk-error'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['SQLITE_BUSY', 'disk-error'],
    ['SQLITE_READONLY_DBMOVED', 'file-missing'],
    ['SQLITE_READONLY', 'file-read-only'],
    ['SQLITE_CORRUPT_VTAB', 'file-does-not-hold'],
  ])('%s is told as %s', (code, told) => {
    const error = Object.assign(new Error('x'), { code });
    expect(diskProblem(error, 'a.bokprae')).toEqual({ code: told, with: { file: 'a.bokprae', detail: 'x' } });
  });

  it('is none where the program is wrong', () => {
    for (const code of ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'ERR_INVALID_ARG_TYPE', 7]) {
      expect(diskProblem(Object.assign(new Error('x'), { code }), 'a')).toBeNull();
    }
    expect(diskProblem(new TypeError('x'), 'a')).toBeNull();
    expect(diskProblem('x', 'a')).toBeNull();
  });
});
