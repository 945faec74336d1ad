import type { Database } from 'better-sqlite3';
import { applicationId } from './file-header.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as all } from './migrations/migrations.ts';

/** Brings a database from its schema's version to that of the last step, in one transaction or not at all. */
export function migrate(database: Database, migrations: readonly Migration[] = all): void {
  database
    .transaction(() => {
      const present = Number(database.pragma('user_version', { simple: true }));
      if (present === 0) database.pragma(`application_id = ${applicationId}`);
      for (const { version, sql } of migrations) {
        if (version <= present) continue;
        for (const statement of sql) database.exec(statement);
        database.pragma(`user_version = ${version}`);
      }
    })
    .immediate();
}
