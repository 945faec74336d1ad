/**
 * One step of the project file's schema. What `apply` or the derived tables make of a log may change only
 * together with the schema's version: a file's derived tables are compared with what its version makes.
 */
export interface Migration {
  /** The schema's version after this step; steps count up by one. */
  version: number;
  sql: readonly string[];
}
