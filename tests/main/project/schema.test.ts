import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { compareSchema } from '../../../src/main/project/compare-schema.ts';
import { applicationId } from '../../../src/main/project/file-header.ts';
import { migrate } from '../../../src/main/project/migrate.ts';
import { migrations, schemaVersion } from '../../../src/main/project/migrations/migrations.ts';

function fresh(): Database.Database {
  const database = new Database(':memory:');
  migrate(database);
  return database;
}

function withChange(): Database.Database {
  const database = fresh();
  database.exec("INSERT INTO change VALUES (1, 'a', '{}', 's')");
  database.exec("INSERT INTO document VALUES ('h', 'a.txt', x'00')");
  return database;
}

describe('the schema', () => {
  it('names the application and its version', () => {
    const database = fresh();
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(Buffer.from(applicationId.toString(16), 'hex').toString()).toBe('Bkpr');
  });

  it('has strict tables with row ids only', () => {
    const tables = fresh().pragma('table_list') as { name: string; strict: number; wr: number }[];
    const ours = tables.filter(({ name }) => !name.startsWith('sqlite_'));
    expect(ours.map(({ name }) => name).sort()).toEqual([
      'change',
      'comment',
      'conflict',
      'dismissal',
      'document',
      'head',
      'left_out',
      'member',
      'omission',
      'person',
      'project_fact',
      'refusal',
      'row',
      'segment',
      'sign_off',
      'suggestion',
      'waiver',
    ]);
    for (const { strict, wr } of ours) expect({ strict, wr }).toEqual({ strict: 1, wr: 0 });
  });

  it.each([
    ["UPDATE change SET payload = '[]'", 'changes are never rewritten'],
    ['DELETE FROM change', 'changes are never deleted'],
    ["INSERT OR REPLACE INTO change VALUES (1, 'a', '[]', 's')", 'a change takes the next number'],
    ["INSERT OR REPLACE INTO change VALUES (2, 'a', '[]', 's')", 'a change takes the next number'],
    ["INSERT INTO change VALUES (3, 'b', '{}', 's')", 'a change takes the next number'],
    ["INSERT INTO change (id, payload, signature) VALUES ('b', '{}', 's')", 'a change takes the next number'],
    ["UPDATE document SET bytes = x'01'", 'documents are never rewritten'],
    ['DELETE FROM document', 'documents are never deleted'],
    ["INSERT OR REPLACE INTO document VALUES ('h', 'b.txt', x'01')", 'a document comes once'],
  ])('refuses %s', (sql, message) => {
    const database = withChange();
    expect(() => database.exec(sql)).toThrow(message);
    expect(database.prepare('SELECT * FROM change').raw().all()).toEqual([[1, 'a', '{}', 's']]);
    expect(database.prepare('SELECT name FROM document').pluck().all()).toEqual(['a.txt']);
  });
});

describe('comparing a schema', () => {
  it('finds nothing where nothing differs', () => {
    expect(compareSchema(fresh(), schemaVersion)).toEqual([]);
  });

  it.each([
    ['CREATE VIEW v AS SELECT 1', { what: 'extra', type: 'view', name: 'v' }],
    ['CREATE TABLE t (a)', { what: 'extra', type: 'table', name: 't' }],
    ['CREATE INDEX i ON change (signature)', { what: 'extra', type: 'index', name: 'i' }],
    [
      'CREATE TRIGGER t AFTER INSERT ON change BEGIN SELECT 1; END',
      { what: 'extra', type: 'trigger', name: 't' },
    ],
    [
      'DROP TRIGGER change_is_not_deleted',
      { what: 'missing', type: 'trigger', name: 'change_is_not_deleted' },
    ],
    ['ALTER TABLE head ADD COLUMN x TEXT', { what: 'altered', type: 'table', name: 'head' }],
    ['ALTER TABLE waiver RENAME TO waver', { what: 'extra', type: 'table', name: 'waver' }],
    ['ANALYZE', { what: 'extra', type: 'table', name: 'sqlite_stat1' }],
  ])('names what %s did', (sql, difference) => {
    const database = withChange();
    database.exec(sql);
    expect(compareSchema(database, schemaVersion)[0]).toEqual(difference);
  });
});

describe('migrating', () => {
  const later = [...migrations, { version: schemaVersion + 1, sql: ['CREATE TABLE added (a TEXT) STRICT'] }];

  it('counts its steps up by one', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('takes a file one step further, and keeps what is in it', () => {
    const database = withChange();
    migrate(database, later);
    expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion + 1);
    expect(database.prepare('SELECT id FROM change').pluck().all()).toEqual(['a']);
    expect(compareSchema(database, schemaVersion + 1, later)).toEqual([]);
    expect(compareSchema(database, schemaVersion)).toEqual([{ what: 'extra', type: 'table', name: 'added' }]);
  });

  it('leaves a file that is there already as it is', () => {
    const database = withChange();
    migrate(database);
    expect(compareSchema(database, schemaVersion)).toEqual([]);
  });

  it('does nothing at all when a step fails', () => {
    const database = withChange();
    const failing = [...later, { version: schemaVersion + 2, sql: ['CREATE TABLE added (a TEXT) STRICT'] }];
    expect(() => migrate(database, failing)).toThrow('already exists');
    expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(compareSchema(database, schemaVersion)).toEqual([]);
  });
});
