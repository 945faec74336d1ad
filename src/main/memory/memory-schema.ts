import Database from 'better-sqlite3';

export const contextTable = `
  -- Units by the number of their text between its neighbours (unit-context.ts), on each side with neighbours.
  CREATE TABLE context (number INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (number, unit)) STRICT, WITHOUT ROWID;
`;

export const unapprovedIndex = `
  CREATE INDEX unit_unapproved ON unit (id) WHERE approved = 0;
`;

export const memorySchema = `
  CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  -- A unit's texts never change and its number is never given again: an edit is a new unit. Indexes rely on it.
  CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    km TEXT NOT NULL,
    en TEXT NOT NULL,
    origin INTEGER NOT NULL REFERENCES origin,
    approved INTEGER NOT NULL,
    made TEXT,
    maker TEXT,
    -- JSON: marks, codes, context, properties, notes; null where there is none of it.
    more TEXT
  ) STRICT;
  -- Which row of which project a unit was written for, and the change that its text was approved in.
  CREATE TABLE written (
    project TEXT NOT NULL, row TEXT NOT NULL, unit INTEGER NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (project, row)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX written_unit ON written (unit);
  -- Indexes of the units first..last; blobs of a side carry the generation that they were written in.
  CREATE TABLE segment (
    id INTEGER PRIMARY KEY, side TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    version INTEGER NOT NULL, generation INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE blob (
    segment INTEGER NOT NULL, part TEXT NOT NULL, number INTEGER NOT NULL, generation INTEGER NOT NULL,
    bytes BLOB NOT NULL, UNIQUE (segment, part, number)
  ) STRICT;
  CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  INSERT INTO fact VALUES ('generation', '0');
  ${contextTable}
  ${unapprovedIndex}
`;

/** Whether a database has exactly the tables and indexes of a memory. */
export function hasMemorySchema(database: Database.Database): boolean {
  return schemaOf(database) === (wanted ??= readWanted());
}

let wanted: string | undefined;

function readWanted(): string {
  const database = new Database(':memory:');
  database.exec(memorySchema);
  const schema = schemaOf(database);
  database.close();
  return schema;
}

function schemaOf(database: Database.Database): string {
  const objects = database
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .raw()
    .all();
  return JSON.stringify(objects);
}
