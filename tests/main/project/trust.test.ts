import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../src/main/project/open-project.ts';
import { verifyFile } from '../../../src/main/project/verify-file.ts';
import { sha256Of } from './tamper.ts';
import { edit, makeWorld, problem, value, type World } from './world.ts';

let world: World;
let stranger: World;
beforeEach(() => {
  world = makeWorld();
  stranger = makeWorld(() => new Date(), 'Chan');
});
afterEach(() => {
  world.end();
  stranger.end();
});

const rowsOf = (file: string) => {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare('SELECT * FROM change ORDER BY seq').all();
  } finally {
    database.close();
  }
};

describe('a file that this installation wrote', () => {
  it('opens at once, as it was', () => {
    const project = world.create();
    value(edit(project, 0, 'Mine'));
    project.close();
    const before = sha256Of(world.file);
    const again = world.open();
    expect(again).toMatchObject({ readOnly: null, notice: null });
    expect(again.project).toEqual(project.project);
    expect([...again.changes.keys()]).toEqual([...project.changes.keys()]);
    again.close();
    expect(sha256Of(world.file)).toBe(before);
  });

  it('opens at once under another name too', () => {
    world.create().close();
    const moved = join(world.folder, 'moved.bokprae');
    copyFileSync(world.file, moved);
    const project = value(openProject(moved, world.context, { takeOver: false, readOnly: false }));
    expect(project).toMatchObject({ readOnly: null, notice: null });
    project.close();
  });

  it('shares its lock with every link to it', () => {
    world.create().close();
    const link = join(world.folder, 'link.bokprae');
    symlinkSync(world.file, link);
    const project = world.open();
    const second = value(openProject(link, world.context, { takeOver: false, readOnly: false }));
    expect(second.path).toBe(project.path);
    expect(second.readOnly?.code).toBe('file-locked');
  });

  it('is not touched by a journal that was put beside it', () => {
    const project = world.create();
    value(edit(project, 0, 'Mine'));
    project.close();
    const before = sha256Of(world.file);
    writeFileSync(`${world.file}-journal`, readFileSync(world.file));
    writeFileSync(`${world.file}-wal`, readFileSync(world.file));
    const again = world.open();
    expect(again.readOnly).toBeNull();
    expect(again.project.segments.get('t0')!.content.text).toBe('Mine');
    again.close();
    expect(sha256Of(world.file)).toBe(before);
    expect(readdirSync(world.folder).sort()).toEqual(['home', 'letter.bokprae']);
  });

  it('is copied once a day before it is written', () => {
    const project = world.create();
    const { id } = project.project;
    project.close();
    const before = sha256Of(world.file);
    world.open().close();
    const again = world.open();
    value(edit(again, 0, 'x'));
    again.close();
    world.open().close();
    const copies = world.home.copies.list(id);
    expect(copies).toHaveLength(1);
    expect(basename(copies[0]!)).toMatch(/^daily-/);
    expect(sha256Of(copies[0]!)).toBe(before);
  });
});

describe('a file from elsewhere', () => {
  beforeEach(() => {
    const project = world.create();
    value(edit(project, 0, 'Mine'));
    project.close();
    copyFileSync(world.file, stranger.file);
  });

  it('is checked, rebuilt and told, and keeps its log to the byte', () => {
    const rows = rowsOf(stranger.file);
    const shares: number[] = [];
    stranger.context.onProgress = (share) => shares.push(share);
    const project = stranger.open();
    expect(project.readOnly).toBeNull();
    expect(project.notice).toEqual({
      code: 'file-from-elsewhere',
      with: { file: 'letter.bokprae', changes: 3 },
    });
    expect(shares.length).toBeGreaterThan(0);
    expect(rowsOf(stranger.file)).toEqual(rows);
    expect(project.verify().holds).toBe(true);
    expect(project.documentBytes('source')).not.toBeNull();
    project.close();
    expect(stranger.open()).toMatchObject({ readOnly: null, notice: null });
  });

  it('is kept as it came', () => {
    const before = sha256Of(stranger.file);
    const project = stranger.open();
    const copies = stranger.home.copies.list(project.project.id);
    const original = copies.find((copy) => basename(copy).startsWith('original-'))!;
    expect(sha256Of(original)).toBe(before);
  });

  it('stays as it came where it is only read', () => {
    const before = sha256Of(stranger.file);
    const project = stranger.open({ readOnly: true });
    expect(project.readOnly?.code).toBe('read-only');
    expect(project.project.segments.get('t0')!.content.text).toBe('Mine');
    project.close();
    expect(sha256Of(stranger.file)).toBe(before);
    expect(stranger.home.copies.list(project.project.id)).toEqual([]);
  });

  it('is not let near a journal beside it that names another file to delete', () => {
    const victim = join(stranger.folder, 'victim');
    writeFileSync(victim, 'precious');
    const magic = Buffer.from('d9d505f920a163d7', 'hex');
    const numbers = (...values: number[]) => {
      const bytes = Buffer.alloc(4 * values.length);
      values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
      return bytes;
    };
    const name = Buffer.from(victim, 'latin1');
    const sum = name.reduce((total, byte) => total + byte, 0);
    const pages = readFileSync(stranger.file).length / 4096;
    const header = Buffer.concat([magic, numbers(0, 0, pages, 512, 4096)], 512);
    const another = Buffer.concat([numbers(1), name, numbers(name.length, sum), magic]);
    writeFileSync(`${stranger.file}-journal`, Buffer.concat([header, another]));
    const project = stranger.open();
    expect(project.readOnly).toBeNull();
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(existsSync(`${stranger.file}-journal`)).toBe(false);
  });

  it('without an identity can be read', () => {
    stranger.context.identity = null;
    expect(stranger.open().readOnly?.code).toBe('no-identity');
  });
});

describe('a file that was left open by a killed process', () => {
  it('is checked, and says that nothing is missing', () => {
    world.create().close();
    const project = world.open();
    value(edit(project, 0, 'Before the end'));
    const bytes = readFileSync(world.file);
    const crashed = join(world.folder, 'crashed.bokprae');
    writeFileSync(crashed, bytes);
    world.home.files.noteOpened(crashed, project.project.id);
    const again = value(openProject(crashed, world.context, { takeOver: false, readOnly: false }));
    expect(again.readOnly).toBeNull();
    expect(again.notice?.code).toBe('file-closed-unexpectedly');
    expect(again.project.segments.get('t0')!.content.text).toBe('Before the end');
    again.close();
  });

  it('opens at once where nothing was written since', () => {
    world.create().close();
    const crashed = join(world.folder, 'crashed.bokprae');
    copyFileSync(world.file, crashed);
    world.home.files.noteOpened(crashed, world.open({ readOnly: true }).project.id);
    const again = value(openProject(crashed, world.context, { takeOver: false, readOnly: false }));
    expect(again).toMatchObject({ readOnly: null, notice: null });
    again.close();
  });

  it('loses a transaction that was broken off, and nothing else', () => {
    world.create().close();
    const copy = join(stranger.folder, 'letter.bokprae');
    copyFileSync(world.file, copy);
    const database = new Database(copy);
    database.pragma('cache_size = 2');
    database.pragma('cache_spill = 1');
    database.exec('BEGIN IMMEDIATE');
    const add = database.prepare('INSERT INTO segment VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?)');
    for (let n = 0; n < 300; n += 1) add.run(`x${n}`, 'source', 'b', '', 'x'.repeat(500), '[]', '[]', '[]');
    const torn = readFileSync(copy);
    const journal = readFileSync(`${copy}-journal`);
    database.exec('ROLLBACK');
    database.close();
    expect(torn.equals(readFileSync(world.file))).toBe(false);
    writeFileSync(copy, torn);
    writeFileSync(`${copy}-journal`, journal);
    expect(value(verifyFile(copy, stranger.context)).holds).toBe(true);
    expect(readFileSync(copy).equals(torn)).toBe(true);
    const project = stranger.open();
    expect(project.readOnly).toBeNull();
    expect([...project.project.segments.keys()].filter((id) => id.startsWith('x'))).toEqual([]);
    expect(project.verify().holds).toBe(true);
    expect(existsSync(`${copy}-journal`)).toBe(false);
    const [original] = stranger.home.copies
      .list(project.project.id)
      .filter((kept) => basename(kept).startsWith('original-'));
    expect(readFileSync(original!).equals(torn)).toBe(true);
    expect(readFileSync(`${original!}-journal`).equals(journal)).toBe(true);
  });

  it('is cleared of a rebuild that was broken off', () => {
    world.create().close();
    const half = join(world.folder, '.letter.bokprae.0123456789ab.new');
    writeFileSync(half, 'half');
    writeFileSync(join(world.folder, '.letter.bokprae.notes'), 'mine');
    world.open().close();
    expect(existsSync(half)).toBe(false);
    expect(existsSync(join(world.folder, '.letter.bokprae.notes'))).toBe(true);
  });
});

describe('an older copy of a file', () => {
  it('is not written where later changes of it were seen', () => {
    world.create().close();
    const older = join(world.folder, 'older.bokprae');
    copyFileSync(world.file, older);
    const project = world.open();
    value(edit(project, 0, 'Later'));
    project.close();
    const outcome = openProject(older, world.context, { takeOver: false, readOnly: false });
    expect(value(outcome).readOnly).toMatchObject({
      code: 'file-older',
      with: { check: 'tail', what: 'change-missing' },
    });
    expect(value(outcome).project.rows.size).toBe(3);
  });

  it('in place of the file is not taken for it', () => {
    world.create().close();
    const older = readFileSync(world.file);
    const project = world.open();
    value(edit(project, 0, 'Later'));
    project.close();
    rmSync(world.file);
    writeFileSync(world.file, older);
    expect(world.open().readOnly).toMatchObject({ code: 'file-older', with: { check: 'tail' } });
    expect(problem(edit(world.open(), 0, 'x')).code).toBe('file-older');
  });

  it('is written all the same when its user goes on with it, and from then on without being asked', () => {
    world.create().close();
    const older = readFileSync(world.file);
    const project = world.open();
    value(edit(project, 0, 'Later'));
    project.close();
    writeFileSync(world.file, older);
    const accepted = world.open({ acceptOlder: true });
    expect(accepted.readOnly).toBeNull();
    value(edit(accepted, 0, 'Again'));
    accepted.close();
    expect(world.open().readOnly).toBeNull();
  });
});
