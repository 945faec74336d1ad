import { first } from './001-first.ts';
import type { Migration } from './migration.ts';

/** Every step from an empty file to the present schema. */
export const migrations: readonly Migration[] = [first];

/** The version of the schema that this Bokprae writes. */
export const schemaVersion = migrations.length;
