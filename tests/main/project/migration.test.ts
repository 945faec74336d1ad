import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../src/main/project/migrate.ts';
import { migrations, schemaVersion } from '../../../src/main/project/migrations/migrations.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { edit, makeWorld, value, type World } from './world.ts';

let world: World;

beforeEach(() => {
  world = makeWorld();
  onTestFinished(() => world.end());
});

/** The world's project as a file of the first schema, as the first Bokprae wrote it. */
function fileOfVersionOne(): { id: string; bytes: Buffer } {
  const project = world.create();
  edit(project, 1, 'Written long ago.');
  const { rows, documents } = project.contents();
  const { id, title } = project.project;
  project.close();
  rmSync(world.file);
  const database = new Database(world.file);
  migrate(database, migrations.slice(0, 1));
  const addChange = database.prepare('INSERT INTO change VALUES (?, ?, ?, ?)');
  rows.forEach((row, index) => addChange.run(index + 1, row.id, row.payload, row.signature));
  const addDocument = database.prepare('INSERT INTO document VALUES (?, ?, ?)');
  for (const { sha256, name, bytes } of documents) addDocument.run(sha256, name, bytes);
  database.prepare('INSERT INTO project_fact VALUES (?, ?)').run('title', title);
  database.prepare('INSERT INTO head VALUES (?)').run(rows.at(-1)!.id);
  database.close();
  return { id, bytes: readFileSync(world.file) };
}

function expectPresent(path: string) {
  const database = new Database(path, { readonly: true });
  expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion);
  expect(database.prepare('SELECT name, role FROM person').raw().all()).toEqual([['Sok Dara', 'supervisor']]);
  expect(database.prepare("SELECT text FROM segment WHERE id = 't1'").pluck().get()).toBe(
    'Written long ago.',
  );
  database.close();
}

test('a file of the first schema that was written here opens at once, a copy of it being kept', () => {
  const { id, bytes } = fileOfVersionOne();
  world.home.files.noteWritten(world.file, id, createHash('sha256').update(bytes).digest('hex'));
  const project = world.open();
  expect(project.readOnly).toBeNull();
  expect(project.verify()).toMatchObject({ holds: true });
  value(edit(project, 2, 'Written today.'));
  expectPresent(world.file);
  const copy = world.home.copies.list(id).find((one) => one.includes('migration-'));
  expect(readFileSync(copy!)).toEqual(bytes);
});

test('a file of the first schema from elsewhere is checked, and built anew in the present one', () => {
  const { bytes } = fileOfVersionOne();
  const other = makeWorld(() => new Date(), 'Dara');
  onTestFinished(() => other.end());
  const path = join(other.folder, 'from-elsewhere.bokprae');
  copyFileSync(world.file, path);
  const project = value(openProject(path, other.context, { takeOver: false, readOnly: false }));
  onTestFinished(() => project.close());
  expect(project.notice?.code).toBe('file-from-elsewhere');
  expect(project.verify()).toMatchObject({ holds: true });
  expectPresent(path);
  const copy = other.home.copies.list(project.project.id).find((one) => one.includes('original-'));
  expect(readFileSync(copy!)).toEqual(bytes);
});
