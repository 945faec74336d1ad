import type { Migration } from './migration.ts';

/**
 * The log and the documents, to which is only ever added, and the tables that follow from the log. Changes
 * are numbered without a gap.
 */
export const first: Migration = {
  version: 1,
  sql: [
    `CREATE TABLE change (
       seq INTEGER PRIMARY KEY,
       id TEXT NOT NULL UNIQUE,
       payload TEXT NOT NULL,
       signature TEXT NOT NULL
     ) STRICT`,
    `CREATE TRIGGER change_is_appended BEFORE INSERT ON change
     WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM change)
       OR EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
     BEGIN SELECT RAISE(ABORT, 'a change takes the next number, and comes once'); END`,
    `CREATE TRIGGER change_is_not_updated BEFORE UPDATE ON change
     BEGIN SELECT RAISE(ABORT, 'changes are never rewritten'); END`,
    `CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
     BEGIN SELECT RAISE(ABORT, 'changes are never deleted'); END`,

    `CREATE TABLE document (
       sha256 TEXT NOT NULL UNIQUE,
       name TEXT NOT NULL,
       bytes BLOB NOT NULL
     ) STRICT`,
    `CREATE TRIGGER document_is_appended BEFORE INSERT ON document
     WHEN EXISTS (SELECT 1 FROM document WHERE sha256 = NEW.sha256)
     BEGIN SELECT RAISE(ABORT, 'a document comes once'); END`,
    `CREATE TRIGGER document_is_not_updated BEFORE UPDATE ON document
     BEGIN SELECT RAISE(ABORT, 'documents are never rewritten'); END`,
    `CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document
     BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END`,

    `CREATE TABLE project_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,
    `CREATE TABLE head (change TEXT PRIMARY KEY REFERENCES change (id)) STRICT`,
    `CREATE TABLE member (key TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT`,
    `CREATE TABLE waiver (
       change TEXT PRIMARY KEY REFERENCES change (id),
       author TEXT NOT NULL, clock TEXT NOT NULL, reason TEXT NOT NULL
     ) STRICT`,
    `CREATE TABLE conflict (
       number INTEGER PRIMARY KEY,
       change TEXT NOT NULL REFERENCES change (id), segment TEXT NOT NULL,
       author TEXT NOT NULL, clock TEXT NOT NULL, text TEXT NOT NULL, marks TEXT NOT NULL
     ) STRICT`,
    `CREATE TABLE refusal (
       change TEXT PRIMARY KEY REFERENCES change (id),
       kind TEXT NOT NULL, author TEXT NOT NULL, clock TEXT NOT NULL, reason TEXT NOT NULL
     ) STRICT`,
    `CREATE TABLE segment (
       id TEXT PRIMARY KEY, position INTEGER NOT NULL,
       side TEXT NOT NULL, block TEXT NOT NULL, before TEXT NOT NULL,
       text TEXT NOT NULL, marks TEXT NOT NULL, version TEXT NOT NULL, editors TEXT NOT NULL
     ) STRICT`,
    `CREATE TABLE row (
       id TEXT PRIMARY KEY, position INTEGER NOT NULL,
       source TEXT NOT NULL, target TEXT NOT NULL, confidence REAL NOT NULL,
       state TEXT NOT NULL, content TEXT NOT NULL
     ) STRICT`,
    `CREATE TABLE comment (
       id TEXT PRIMARY KEY, thread TEXT NOT NULL, row TEXT NOT NULL,
       author TEXT NOT NULL, clock TEXT NOT NULL, text TEXT NOT NULL, resolved INTEGER
     ) STRICT`,
  ],
};
