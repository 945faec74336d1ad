import type { Migration } from './migration.ts';

/** Tables for what a review adds to the texts; they follow from the log, and are filled from it. */
export const review: Migration = {
  version: 2,
  sql: [
    `CREATE TABLE left_out (sha256 TEXT PRIMARY KEY) STRICT`,
    `CREATE TABLE person (
       key TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
       since TEXT NOT NULL REFERENCES change (id), ended TEXT REFERENCES change (id), how TEXT, reason TEXT
     ) STRICT`,
    `CREATE TABLE omission (
       change TEXT NOT NULL REFERENCES change (id), row TEXT NOT NULL,
       author TEXT NOT NULL, clock TEXT NOT NULL, content TEXT NOT NULL, reason TEXT,
       UNIQUE (change, row)
     ) STRICT`,
    `CREATE TABLE dismissal (
       change TEXT NOT NULL REFERENCES change (id), number INTEGER NOT NULL, row TEXT NOT NULL,
       author TEXT NOT NULL, clock TEXT NOT NULL, content TEXT NOT NULL,
       check_name TEXT NOT NULL, code TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, reason TEXT,
       UNIQUE (change, number)
     ) STRICT`,
    `ALTER TABLE waiver ADD COLUMN rows TEXT`,
    `ALTER TABLE comment ADD COLUMN anchor TEXT`,
    `ALTER TABLE comment ADD COLUMN suggestion TEXT`,
    `ALTER TABLE comment ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]'`,
    `ALTER TABLE comment ADD COLUMN outcome TEXT`,
    `ALTER TABLE comment ADD COLUMN reason TEXT`,
    `ALTER TABLE comment ADD COLUMN assignee TEXT`,
    `ALTER TABLE comment ADD COLUMN error TEXT`,
    `CREATE TABLE sign_off (
       change TEXT PRIMARY KEY REFERENCES change (id),
       author TEXT NOT NULL, clock TEXT NOT NULL, document TEXT NOT NULL, rows INTEGER NOT NULL
     ) STRICT`,
    `CREATE TABLE suggestion (
       id TEXT PRIMARY KEY, row TEXT NOT NULL, segment TEXT, author TEXT NOT NULL, clock TEXT NOT NULL,
       text TEXT NOT NULL, marks TEXT NOT NULL, note TEXT, answer TEXT
     ) STRICT`,
  ],
};
