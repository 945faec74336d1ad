import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyFile } from '../../../src/main/project/verify-file.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import type { VerifyCheck } from '../../../src/shared/verify-report.ts';
import { forge, lastRow, sha256Of, tamper } from './tamper.ts';
import { comment, edit, makeWorld, problem, value, type World } from './world.ts';
import { messages } from '../../../src/shared/messages/messages.ts';
import { faultSentence } from '../../../src/shared/messages/fault-sentence.ts';
import { problemSentence } from '../../../src/shared/messages/problem-sentence.ts';

/** The installation that wrote the file, and one that has never seen it. */
let writer: World;
let stranger: World;
let original: string;
let file: string;

beforeAll(() => {
  writer = makeWorld();
  const project = writer.create();
  for (const text of ['One', 'Two', 'Three']) value(edit(project, 1, text));
  value(comment(project, 0, 'Why?'));
  project.close();
  original = join(writer.folder, 'original');
  copyFileSync(writer.file, original);
});
beforeEach(() => {
  stranger = makeWorld(() => new Date(), 'Chan');
  file = join(stranger.folder, 'letter.bokprae');
  copyFileSync(original, file);
});
afterEach(() => stranger.end());
afterAll(() => writer.end());

const change = (database: Database.Database, seq: number) =>
  database
    .prepare<[number], { id: string; payload: string; signature: string }>(
      'SELECT * FROM change WHERE seq = ?',
    )
    .get(seq)!;

/** A file of another project by the same person. */
function anotherProject(): string {
  const other = makeWorld();
  other.create().close();
  const copy = join(stranger.folder, 'other');
  copyFileSync(other.file, copy);
  other.end();
  return copy;
}

interface Attack {
  does(database: Database.Database): void;
  check: VerifyCheck['check'];
  named: Record<string, unknown>;
  code?: string;
  /** Rows that can still be shown. */
  rows?: number;
}

const attacks: Record<string, Attack> = {
  'a byte of a payload changed': {
    does: (database) =>
      database.exec("UPDATE change SET payload = replace(payload, 'Two', 'Twp') WHERE seq = 4"),
    check: 'changes',
    named: { seq: 4, what: 'wrong-id', by: 'Sok Dara' },
  },
  'a byte of the import changed': {
    does: (database) =>
      database.exec("UPDATE change SET payload = replace(payload, 'Sentence 0', 'Sentence 7') WHERE seq = 2"),
    check: 'changes',
    named: { seq: 2, what: 'wrong-id' },
    rows: 0,
  },
  'a payload rewritten with its id': {
    does(database) {
      const payload = change(database, 4).payload.replace('Two', 'Twp');
      const { id } = forge(payload, { author: writer.identity.key }, stranger.identity);
      database.prepare('UPDATE change SET payload = ?, id = ? WHERE seq = 4').run(payload, id);
    },
    check: 'signatures',
    named: { seq: 4, what: 'signature', by: 'Sok Dara' },
  },
  'a payload that is the same value in other bytes': {
    does: (database) => database.exec("UPDATE change SET payload = payload || ' ' WHERE seq = 4"),
    check: 'changes',
    named: { seq: 4, what: 'not-canonical' },
  },
  'bytes in a payload that are no text': {
    does: (database) =>
      database.exec(
        "UPDATE change SET payload = CAST(replace(CAST(payload AS BLOB), x'54776f', x'5477ff') AS TEXT) WHERE seq = 4",
      ),
    check: 'changes',
    named: { seq: 4, what: 'not-canonical' },
  },
  'nothing where a row has its id, as a damaged page says': {
    does(database) {
      const sql = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'change'").pluck().get();
      const setSql = (to: unknown) => {
        database.pragma('writable_schema = ON');
        database.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'change'").run(to);
        database.pragma('writable_schema = RESET');
      };
      database.unsafeMode();
      setSql(String(sql).replaceAll('NOT NULL', ''));
      database.exec('UPDATE change SET id = NULL, signature = NULL WHERE seq = 4');
      setSql(sql);
      database.unsafeMode(false);
    },
    check: 'file',
    named: { what: 'damaged' },
  },
  'a row removed in the middle': {
    does: (database) => database.exec('DELETE FROM change WHERE seq = 4'),
    check: 'changes',
    named: { seq: 5, what: 'number-missing', detail: '4' },
  },
  'a row removed in the middle, and the others counted anew': {
    does: (database) =>
      database.exec('DELETE FROM change WHERE seq = 4; UPDATE change SET seq = seq - 1 WHERE seq > 4'),
    check: 'order',
    named: { seq: 4, what: 'parent-missing' },
  },
  'the last row removed': {
    does: (database) => database.exec('DELETE FROM change WHERE seq = 6'),
    check: 'tail',
    named: { what: 'change-missing' },
    rows: 3,
  },
  'rows in another order': {
    does: (database) =>
      database.exec(`UPDATE change SET seq = -4 WHERE seq = 4; UPDATE change SET seq = 4 WHERE seq = 5;
                     UPDATE change SET seq = 5 WHERE seq = -4`),
    check: 'order',
    named: { seq: 4, what: 'parent-missing' },
  },
  'a signature replaced': {
    does: (database) =>
      database.exec(
        'UPDATE change SET signature = (SELECT signature FROM change WHERE seq = 3) WHERE seq = 5',
      ),
    check: 'signatures',
    named: { seq: 5, what: 'signature' },
  },
  'an author swapped': {
    does(database) {
      const { payload, signature } = change(database, 5);
      const { id, payload: forged } = forge(payload, {}, stranger.identity);
      database
        .prepare('UPDATE change SET id = ?, payload = ?, signature = ? WHERE seq = 5')
        .run(id, forged, signature);
    },
    check: 'signatures',
    named: { seq: 5, what: 'signature' },
  },
  'a row replayed from another project': {
    does(database) {
      const other = new Database(anotherProject(), { readonly: true });
      const { id, payload, signature } = change(other, 2);
      other.close();
      database.prepare('INSERT INTO change VALUES (7, ?, ?, ?)').run(id, payload, signature);
    },
    check: 'changes',
    named: { seq: 7, what: 'other-project' },
    rows: 3,
  },
  'a second beginning': {
    does(database) {
      const { payload } = change(database, 1);
      const clock = '2026-01-01T00:00:00.000Z/000000';
      const { id, payload: forged, signature } = forge(payload, { clock }, stranger.identity);
      database.prepare('INSERT INTO change VALUES (7, ?, ?, ?)').run(id, forged, signature);
    },
    check: 'order',
    named: { seq: 7, what: 'second-beginning' },
    rows: 3,
  },
  'a clock in 2099': {
    does(database) {
      const { id: parent, payload } = lastRow(database);
      const clock = '2099-01-01T00:00:00.000Z/000000';
      const {
        id,
        payload: forged,
        signature,
      } = forge(payload, { clock, parents: [parent] }, stranger.identity);
      database.prepare('INSERT INTO change VALUES (7, ?, ?, ?)').run(id, forged, signature);
    },
    check: 'order',
    named: { seq: 7, what: 'from-the-future' },
    code: 'file-ahead-of-clock',
    rows: 3,
  },
  'a clock before its parent': {
    does(database) {
      const { id: parent, payload } = lastRow(database);
      const clock = '2020-01-01T00:00:00.000Z/000000';
      const {
        id,
        payload: forged,
        signature,
      } = forge(payload, { clock, parents: [parent] }, stranger.identity);
      database.prepare('INSERT INTO change VALUES (7, ?, ?, ?)').run(id, forged, signature);
    },
    check: 'order',
    named: { seq: 7, what: 'before-its-parent' },
    rows: 3,
  },
  'a time that is none': {
    does(database) {
      const { id: parent, payload } = lastRow(database);
      const clock = '2026-99-99T99:99:99.999Z/000000';
      const {
        id,
        payload: forged,
        signature,
      } = forge(payload, { clock, parents: [parent] }, stranger.identity);
      database.prepare('INSERT INTO change VALUES (7, ?, ?, ?)').run(id, forged, signature);
    },
    check: 'changes',
    named: { seq: 7, what: 'malformed', detail: 'clock' },
    rows: 3,
  },
  'a change of a kind that is not known': {
    does(database) {
      const { id: parent, payload } = lastRow(database);
      const clock = new Date(Date.now() + 1_000).toISOString() + '/000000';
      const body = { anything: 1 };
      const change = { kind: 'translate-all', version: 1, clock, parents: [parent], body };
      const { id, payload: forged, signature } = forge(payload, change, writer.identity);
      database.prepare('INSERT INTO change VALUES (7, ?, ?, ?)').run(id, forged, signature);
    },
    check: 'changes',
    named: { seq: 7, what: 'newer', detail: 'translate-all 1' },
    code: 'file-newer-change',
    rows: 3,
  },
  'a document changed': {
    does: (database) => database.exec("UPDATE document SET bytes = x'00' WHERE name = 's.txt'"),
    check: 'documents',
    named: { what: 'altered', document: 's.txt' },
    rows: 3,
  },
  'a document removed': {
    does: (database) => database.exec("DELETE FROM document WHERE name = 't.txt'"),
    check: 'documents',
    named: { what: 'missing', document: 't.txt' },
    rows: 3,
  },
  'a document added': {
    does: (database) => database.exec("INSERT INTO document VALUES ('00', 'more.txt', x'00')"),
    check: 'documents',
    named: { what: 'extra', document: 'more.txt' },
    rows: 3,
  },
  'a derived table altered': {
    does: (database) => database.exec("UPDATE row SET state = 'final' WHERE id = 'r1'"),
    check: 'tables',
    named: { table: 'row', what: 'altered', key: 'r1', column: 'state' },
    rows: 3,
  },
  'a row of a derived table removed': {
    does: (database) => database.exec('DELETE FROM member'),
    check: 'tables',
    named: { table: 'member', what: 'missing-row' },
    rows: 3,
  },
  'rows of a derived table in another order': {
    does: (database) => database.exec('UPDATE row SET position = 2 - position'),
    check: 'tables',
    named: { table: 'row', what: 'altered', column: 'position' },
    rows: 3,
  },
  'a view planted': {
    does: (database) => database.exec('CREATE VIEW approved AS SELECT * FROM row'),
    check: 'schema',
    named: { what: 'extra', type: 'view', name: 'approved' },
    code: 'file-untrusted-schema',
    rows: 3,
  },
  'a trigger planted': {
    does: (database) =>
      database.exec("CREATE TRIGGER t AFTER INSERT ON change BEGIN UPDATE row SET state = 'final'; END"),
    check: 'schema',
    named: { what: 'extra', type: 'trigger', name: 't' },
    code: 'file-untrusted-schema',
    rows: 3,
  },
  'a future version of the schema': {
    does: (database) => database.pragma('user_version = 99'),
    check: 'file',
    named: { what: 'newer', version: 99 },
    code: 'file-newer',
    rows: 0,
  },
  'a version of the schema that never was': {
    does: (database) => database.pragma('user_version = 0'),
    check: 'file',
    named: { what: 'no-version' },
    code: 'file-not-a-project',
    rows: 0,
  },
  'the application changed': {
    does: (database) => database.pragma('application_id = 1'),
    check: 'file',
    named: { what: 'another-application' },
    code: 'file-not-a-project',
    rows: 0,
  },
  'write-ahead logging switched on': {
    does: (database) => database.pragma('journal_mode = WAL'),
    check: 'file',
    named: { what: 'write-ahead-log' },
    rows: 0,
  },
};

const rename = { kind: 'rename' as const, body: { title: 'More' } };

/** It is named, is not opened for writing, and keeps every byte and nothing beside it. */
function expectRefused(path: string, world: World, attack: Omit<Attack, 'does'>) {
  const before = sha256Of(path);
  const beside = readdirSync(join(path, '..')).sort();
  const { context } = world;
  const code = attack.code ?? 'file-does-not-hold';
  const report = verifyFile(path, context);
  let fault = '';
  if (code === 'file-not-a-project') expect(problem(report)).toMatchObject({ code, with: attack.named });
  else {
    const { holds, checks } = value(report);
    expect(holds).toBe(false);
    const failed = checks.find((check) => !check.holds)!;
    expect(failed).toMatchObject({ check: attack.check, with: attack.named });
    if (/does-not-hold|untrusted-schema/.test(code))
      fault = faultSentence(messages('en').checking, failed).split(': ').slice(1).join(': ');
  }
  const outcome = openProject(path, context, { takeOver: true, readOnly: false });
  const why = outcome.ok ? outcome.value.readOnly : outcome.problem;
  expect(why).toMatchObject({ code, with: { check: attack.check, ...attack.named } });
  expect(problemSentence(why!, 'en')).toContain(fault);
  if (code === 'file-ahead-of-clock')
    expect(problemSentence(why!, 'en')).toMatch(/a step of 1 Jan 2099.*If this clock is wrong, set it right/);
  const shown = outcome.ok ? outcome.value.project.rows.size : 0;
  expect(shown).toBe(attack.rows ?? 3);
  if (outcome.ok) {
    expect(problem(outcome.value.commit({ action: rename }))).toEqual(why);
    expect(outcome.value.verify().holds).toBe(false);
    outcome.value.close();
  }
  expect(sha256Of(path)).toBe(before);
  expect(readdirSync(join(path, '..')).sort()).toEqual(beside);
}

describe('a file with', () => {
  for (const [title, attack] of Object.entries(attacks)) {
    it(`${title} is named and not opened for writing`, () => {
      tamper(file, (database) => attack.does(database));
      expectRefused(file, stranger, attack);
    });
  }

  it('its trigger dropped is named and not opened for writing', () => {
    const database = new Database(file);
    database.exec('DROP TRIGGER change_is_not_deleted');
    database.close();
    expectRefused(file, stranger, {
      check: 'schema',
      named: { what: 'missing', type: 'trigger', name: 'change_is_not_deleted' },
      code: 'file-untrusted-schema',
    });
  });

  it('its log turned into a view is named and not read at all', () => {
    const database = new Database(file);
    database.exec('ALTER TABLE change RENAME TO hidden; CREATE VIEW change AS SELECT * FROM hidden');
    database.close();
    expectRefused(file, stranger, {
      check: 'schema',
      named: { what: 'altered', type: 'table' },
      code: 'file-untrusted-schema',
      rows: 0,
    });
  });

  it('its last row removed without a trace is named where that row was seen', () => {
    tamper(writer.file, (database) => {
      database.exec('DELETE FROM comment');
      const parent = change(database, 5);
      database.prepare('UPDATE head SET change = ?').run(parent.id);
      const { clock } = JSON.parse(parent.payload) as { clock: string };
      database.prepare("UPDATE project_fact SET value = ? WHERE name = 'clock'").run(clock);
      database.exec('DELETE FROM change WHERE seq = 6');
    });
    const tail = { check: 'tail' as const, named: { what: 'change-missing' }, code: 'file-older' as const };
    expectRefused(writer.file, writer, tail);
    const report = value(verifyFile(writer.file, stranger.context));
    expect(report).toMatchObject({ holds: true, unprovable: expect.arrayContaining(['tail']) as unknown });
    copyFileSync(original, writer.file);
  });

  it('any one page of it zeroed is not opened for writing', () => {
    const bytes = readFileSync(original);
    for (let page = 1; page < bytes.length / 4096; page += 1) {
      const zeroed = Buffer.from(bytes);
      zeroed.fill(0, page * 4096, (page + 1) * 4096);
      if (zeroed.equals(bytes)) continue;
      writeFileSync(file, zeroed);
      const outcome = openProject(file, stranger.context, { takeOver: false, readOnly: false });
      expect(outcome.ok ? outcome.value.readOnly : outcome.problem, `page ${page}`).toMatchObject({
        code: expect.stringMatching(/does-not-hold|untrusted-schema/) as unknown,
      });
      expect(readFileSync(file).equals(zeroed)).toBe(true);
    }
  });
});

describe('a file that is', () => {
  it.each([3, 60, 100, 4_096, 50_000])('cut short to %i bytes says so, with both sizes', (size) => {
    truncateSync(file, size);
    const expected = size < 100 ? 100 : readFileSync(original).length;
    expectRefused(file, stranger, {
      check: 'file',
      named: { what: 'cut-short', expected, size },
      code: 'file-cut-short',
      rows: 0,
    });
  });

  it('empty says that something is missing', () => {
    truncateSync(file, 0);
    expectRefused(file, stranger, {
      check: 'file',
      named: { what: 'cut-short', size: 0 },
      code: 'file-cut-short',
      rows: 0,
    });
  });

  it('something else is no project', () => {
    writeFileSync(file, 'Dear Sir or Madam');
    expectRefused(file, stranger, {
      check: 'file',
      named: { what: 'no-database' },
      code: 'file-not-a-project',
      rows: 0,
    });
  });

  it('not there is told', () => {
    const path = join(stranger.folder, 'nothing.bokprae');
    const outcome = openProject(path, stranger.context, { takeOver: false, readOnly: false });
    expect(problem(outcome).code).toBe('file-missing');
    expect(problem(verifyFile(path, stranger.context)).code).toBe('file-missing');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('a folder is no project', () => {
    const outcome = openProject(stranger.folder, stranger.context, { takeOver: false, readOnly: false });
    expect(problem(outcome).code).toBe('file-not-a-project');
  });
});
