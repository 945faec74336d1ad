import { first } from './001-first.ts';
import { review } from './002-review.ts';
import type { Migration } from './migration.ts';

/** Every step from an empty file to the present schema. */
export const migrations: readonly Migration[] = [first, review];

/** The version of the schema that this Bokprae writes. */
export const schemaVersion = migrations.length;
