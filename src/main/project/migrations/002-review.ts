import type { Migration } from './migration.ts';

/** Tables for what a review adds to the texts; they follow from the log, and are filled from it. */
export const review: Migration = { version: 2, sql: [] };
