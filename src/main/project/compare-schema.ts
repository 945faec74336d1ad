import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { migrations as all } from './migrations/migrations.ts';
import type { Migration } from './migrations/migration.ts';

interface SchemaObject {
  type: string;
  name: string;
  tbl_name: string;
  sql: string | null;
}

export interface SchemaDifference {
  what: 'missing' | 'extra' | 'altered';
  type: string;
  name: string;
}

const read = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';

/**
 * What differs between a file's schema and that of its version: objects missing, extra or altered, tables
 * first. None where both are the same, letter by letter.
 */
export function compareSchema(
  database: Database.Database,
  version: number,
  migrations: readonly Migration[] = all,
): SchemaDifference[] {
  const wanted = schemaOf(migrations.slice(0, version));
  const found = new Map<string, SchemaObject>();
  const differences: SchemaDifference[] = [];
  for (const object of database.prepare<[], SchemaObject>(read).all()) {
    const { type, name } = object;
    const expected = wanted.get(key(object));
    if (!expected || found.has(key(object))) differences.push({ what: 'extra', type, name });
    else if (expected.tbl_name !== object.tbl_name || expected.sql !== object.sql)
      differences.push({ what: 'altered', type, name });
    found.set(key(object), object);
  }
  for (const [id, { type, name }] of wanted) {
    if (!found.has(id)) differences.push({ what: 'missing', type, name });
  }
  return differences.sort((a, b) => Number(b.type === 'table') - Number(a.type === 'table'));
}

const key = ({ type, name }: SchemaObject) => `${type} ${name}`;

function schemaOf(migrations: readonly Migration[]): Map<string, SchemaObject> {
  const database = new Database(':memory:');
  try {
    migrate(database, migrations);
    return new Map(
      database
        .prepare<[], SchemaObject>(read)
        .all()
        .map((object) => [key(object), object]),
    );
  } finally {
    database.close();
  }
}
