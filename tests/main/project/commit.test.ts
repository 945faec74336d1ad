import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/review/fold.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { connect } from '../../../src/main/project/connect.ts';
import { loadTrusted } from '../../../src/main/project/load-trusted.ts';
import type { OpenProject } from '../../../src/main/project/open-project.ts';
import { writableProject } from '../../../src/main/project/writable-project.ts';
import { comment, edit, makeWorld, problem, value, type World } from './world.ts';

let world: World;
let now = new Date();
beforeEach(() => {
  now = new Date();
  world = makeWorld(() => now);
});
afterEach(() => world.end());

const storedIds = () => {
  const database = new Database(world.file, { readonly: true });
  try {
    return database.prepare('SELECT id FROM change ORDER BY seq').pluck().all();
  } finally {
    database.close();
  }
};
const sameAsLog = (project: OpenProject) => expect(project.project).toEqual(fold(project.changes.values()));

describe('a commit', () => {
  it('is in the file when it returns, behind what came before it', () => {
    const project = world.create();
    const first = value(edit(project, 0, 'First')).change;
    const second = value(comment(project, 0, 'Why?')).change;
    expect(storedIds()).toEqual([...project.changes.keys()]);
    expect(second.parents).toEqual([first.id]);
    expect(second.clock > first.clock).toBe(true);
    expect(project.project.heads).toEqual([second.id]);
    sameAsLog(project);
    expect(project.verify().holds).toBe(true);
  });

  it('says which rows, segments and comments it touched', () => {
    const project = world.create();
    const { touched } = value(edit(project, 2, 'New'));
    expect([...touched.rows]).toEqual(['r2']);
    expect([...touched.segments]).toEqual(['t2']);
  });

  it('goes on counting when the clock of the machine is set back', () => {
    const project = world.create();
    const before = value(edit(project, 0, 'Before')).change;
    now = new Date('2001-01-01T00:00:00Z');
    const after = value(edit(project, 0, 'After')).change;
    expect(after.clock > before.clock).toBe(true);
    project.close();
    const again = world.open();
    const last = value(edit(again, 0, 'Later')).change;
    expect(last.clock > after.clock).toBe(true);
    now = new Date();
    expect(again.verify().holds).toBe(true);
  });

  it('that the rules refuse touches nothing', () => {
    const project = world.create();
    const ids = storedIds();
    const missing = randomUUID();
    const action = {
      kind: 'comment' as const,
      body: { comment: randomUUID(), row: missing, thread: null, text: 'x' },
    };
    expect(problem(project.commit({ action })).code).toBe('no-such-row');
    const stale = { segment: 't0', base: ['0'.repeat(64)], content: plain('x') };
    expect(problem(project.commit({ action: { kind: 'edit', body: { edits: [stale] } } })).code).toBe(
      'changed-meanwhile',
    );
    expect(problem(project.commit({ action: { kind: 'rename', body: { title: '' } } })).code).toBe(
      'bad-request',
    );
    expect(storedIds()).toEqual(ids);
    expect(project.project.refusals).toEqual([]);
    sameAsLog(project);
  });

  it('by somebody who is no member is refused', () => {
    world.create().close();
    const other = makeWorld();
    world.context.identity = other.identity;
    const project = world.open();
    expect(problem(edit(project, 0, 'x')).code).toBe('not-a-member');
    other.end();
  });

  it('keeps texts that have no UTF-8, or hold a NUL, as they are', () => {
    const project = world.create();
    const texts = [
      'half \ud83d of a pair',
      'nul \0 inside',
      '\ufeffmark',
      'ក្\u200bខ',
      '𝒳 and "quotes" \\ \u2028',
    ];
    for (const text of texts) {
      value(edit(project, 0, text));
      value(comment(project, 0, text));
    }
    expect(project.verify().holds).toBe(true);
    project.close();
    const again = world.open();
    expect(again.project.segments.get('t0')!.past.map(({ content }) => content.text)).toEqual([
      'Sentence 0 of this letter.',
      ...texts.slice(0, -1),
    ]);
    expect(again.project.segments.get('t0')!.content.text).toBe(texts.at(-1));
  });

  it('keeps what the file was when it cannot be written whole', () => {
    const created = world.create();
    value(edit(created, 1, 'Before'));
    created.close();
    const database = connect(world.file);
    const loaded = loadTrusted(database)!;
    const lock = { beat: () => null, release: () => undefined };
    const { context, identity } = world;
    const project = writableProject({
      path: world.file,
      database,
      loaded,
      lock,
      identity,
      context,
      notice: null,
    });
    const ids = storedIds();
    const held = project.project;
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages}`);
    const long = 'x'.repeat(50_000);
    expect(problem(edit(project, 1, long)).code).toBe('disk-full');
    expect(storedIds()).toEqual(ids);
    expect(project.project).toBe(held);
    expect(project.readOnly).toBeNull();
    sameAsLog(project);
    expect(project.verify().holds).toBe(true);
    database.pragma('max_page_count = 1000000');
    value(edit(project, 1, long));
    sameAsLog(project);
    expect(project.verify().holds).toBe(true);
    project.close();
  });

  it('into a file that was moved away is refused', () => {
    const project = world.create();
    renameSync(world.file, `${world.file}.moved`);
    expect(problem(edit(project, 0, 'x')).code).toBe('file-missing');
    renameSync(`${world.file}.moved`, world.file);
    value(edit(project, 0, 'x'));
    expect(project.verify().holds).toBe(true);
  });

  it('does not go on where another program wrote the file', () => {
    const lost: string[] = [];
    world.context.onLockLost = ({ code }) => lost.push(code);
    const project = world.create();
    const other = new Database(world.file);
    other.exec("UPDATE project_fact SET value = 'Other' WHERE name = 'title'");
    other.close();
    expect(problem(edit(project, 0, 'x')).code).toBe('file-lock-lost');
    expect(project.readOnly?.code).toBe('file-lock-lost');
    expect(lost).toEqual(['file-lock-lost']);
    sameAsLog(project);
    project.close();
    expect(world.open().readOnly).toMatchObject({ code: 'file-does-not-hold', with: { check: 'tables' } });
  });

  it('is refused once the project is closed', () => {
    const project = world.create();
    project.close();
    project.close();
    expect(problem(edit(project, 0, 'x')).code).toBe('read-only');
  });
});

describe('documents', () => {
  it('come out byte for byte', () => {
    const project = world.create();
    expect(Buffer.from(project.documentBytes('target')!).toString()).toContain('Sentence 2 of this letter.');
    project.close();
    const reading = world.open({ readOnly: true });
    expect(Buffer.from(reading.documentBytes('source')!).toString()).toContain('ប្រយោគទី 2');
    rmSync(world.file);
    expect(reading.documentBytes('source')).not.toBeNull();
    expect(reading.verify()).toMatchObject({ holds: false, checks: [{ with: { code: 'file-missing' } }] });
  });
});
