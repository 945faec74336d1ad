import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalJson } from '../../../src/core/review/canonical-json.ts';
import type { Payload } from '../../../src/core/review/change.ts';
import type { Identity } from '../../../src/main/people/identity.ts';
import { payloadHash, type LogRow } from '../../../src/main/project/seal-change.ts';

/** Does to a project file what its triggers forbid, and puts them back as if nothing had happened. */
export function tamper(path: string, action: (database: Database.Database) => void): void {
  const database = new Database(path);
  const triggers = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  database.pragma('foreign_keys = OFF');
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  action(database);
  for (const { sql } of triggers) database.exec(sql);
  database.close();
}

/** What a change says, said by somebody else or otherwise, and signed for it by whoever is named. */
export function forge(payload: string, change: Record<string, unknown>, by: Identity): LogRow {
  const forged = canonicalJson({ ...(JSON.parse(payload) as Payload), author: by.key, ...change });
  const bytes = Buffer.from(forged, 'utf8');
  return { id: payloadHash(bytes), payload: forged, signature: by.sign(bytes) };
}

export function lastRow(database: Database.Database): LogRow & { seq: number } {
  return database
    .prepare<[], LogRow & { seq: number }>('SELECT * FROM change ORDER BY seq DESC LIMIT 1')
    .get()!;
}

export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
