import Database from 'better-sqlite3';
import { fold } from '../../core/review/fold.ts';
import type { Change } from '../../core/review/change.ts';
import { memberName } from '../../core/review/people.ts';
import type { Project } from '../../core/review/project.ts';
import type { VerifyCheck } from '../../shared/verify-report.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { checkDocuments } from './check-documents.ts';
import { checkLog, type StoredRow } from './check-log.ts';
import { checkEvidence } from './evidence.ts';
import { checkRights, checkSignOffs } from './check-rights.ts';
import { compareSchema, type SchemaDifference } from './compare-schema.ts';
import { compareTables } from './compare-tables.ts';
import { openBytes } from './open-bytes.ts';
import { readFileHeader } from './file-header.ts';
import { schemaVersion } from './migrations/migrations.ts';
import type { LogRow } from './seal-change.ts';

/** What a project file was found to hold, read from its bytes alone. */
export interface Inspection {
  /** In the order in which they were made; none follows where one leaves nothing to look at. */
  checks: VerifyCheck[];
  /** The schema's version; null where the file is none that this Bokprae can read. */
  version: number | null;
  /** What can be relied on; null where the log cannot be read. */
  contents: Contents | null;
}

export interface Contents {
  /** Rows of the table `change`, good or not. */
  stored: number;
  changes: Change[];
  rows: LogRow[];
  project: Project;
}

export interface InspectionContext {
  now: Date;
  /** Heads of a project that were seen before. */
  knownHeads: (project: string) => string[];
  onProgress?: ((share: number) => void) | undefined;
}

/**
 * Checks a project file from anywhere. It is read from memory, where its bytes cannot change meanwhile and no
 * journal beside it counts; nothing but its log and documents is believed.
 */
export function inspectFile(bytes: Buffer, context: InspectionContext): Inspection {
  const header = readFileHeader(bytes);
  if (header.is !== 'project') {
    const { is, ...named } = header;
    return unreadable({ what: is, ...named });
  }
  const { schemaVersion: version } = header;
  if (version < 1 || version > schemaVersion) {
    return unreadable({ what: version < 1 ? 'no-version' : 'newer', version, known: schemaVersion });
  }
  const database = openBytes(bytes);
  try {
    return inspectDatabase(database, version, bytes.length, context);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return { ...unreadable({ what: 'damaged', detail: error.message }), version };
  } finally {
    database.close();
  }
}

function unreadable(named: VerifyCheck['with']): Inspection {
  return { checks: [{ check: 'file', holds: false, with: named }], version: null, contents: null };
}

function inspectDatabase(
  database: Database.Database,
  version: number,
  size: number,
  context: InspectionContext,
): Inspection {
  const checks: VerifyCheck[] = [];
  const differences = compareSchema(database, version);
  const schema = schemaCheck(differences, version);
  // Looking over the pages of a schema that somebody made would evaluate what they put into it.
  const damage = schema.holds ? firstDamage(database) : null;
  checks.push(
    damage === null
      ? { check: 'file', holds: true, with: { bytes: size } }
      : { check: 'file', holds: false, with: { what: 'damaged', detail: damage } },
    schema,
  );
  if (differences.some(({ type, name }) => type === 'table' && isSource(name)) || !hasTables(database)) {
    return { checks, version, contents: null };
  }
  const stored = database
    .prepare<[], StoredRow>(
      // A damaged page may hold nothing where the table says that there is always something.
      `SELECT seq, ifnull(CAST(id AS TEXT), '') AS id, ifnull(CAST(payload AS BLOB), x'') AS payload,
              ifnull(CAST(signature AS TEXT), '') AS signature
       FROM change ORDER BY seq`,
    )
    .all();
  const log = checkLog(stored, context);
  const project = fold(log.changes);
  checks.push(...log.checks);
  const whole = checks.every((check) => check.holds);
  if (whole || project.documents.source) checks.push(checkDocuments(database, project));
  checks.push(checkRights(project, log.changes), checkSignOffs(project, log.changes));
  const evidence = checkEvidence(database, project, log.changes, context.now);
  if (evidence) checks.push(evidence);
  checks.push(tailCheck(stored, [...context.knownHeads(project.id), ...headsInFile(database, differences)]));
  if (whole && version === schemaVersion) checks.push(tablesCheck(database, project));
  const { changes, rows } = log;
  return {
    checks: checks.map((check) => withName(check, project)),
    version,
    contents: { stored: stored.length, changes, rows, project },
  };
}

/** Says who an author is, where only their key is known so far. */
function withName(check: VerifyCheck, project: Project): VerifyCheck {
  const { by } = check.with;
  if (typeof by !== 'string') return check;
  return { ...check, with: { ...check.with, by: memberName(project, by) ?? fingerprint(by) } };
}

const isSource = (table: string) => table === 'change' || table === 'document';

function hasTables(database: Database.Database): boolean {
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('change', 'document')",
    )
    .pluck()
    .all();
  return tables.length === 2;
}

function schemaCheck(differences: SchemaDifference[], version: number): VerifyCheck {
  const [first] = differences;
  return first
    ? { check: 'schema', holds: false, with: { ...first } }
    : { check: 'schema', holds: true, with: { version } };
}

function firstDamage(database: Database.Database): string | null {
  const found = database.pragma('integrity_check(1)', { simple: true });
  return found === 'ok' ? null : String(found);
}

function tablesCheck(database: Database.Database, project: Project): VerifyCheck {
  const difference = compareTables(database, project);
  return difference
    ? { check: 'tables', holds: false, with: { ...difference } }
    : { check: 'tables', holds: true, with: { rows: project.rows.size } };
}

/** The heads that the file itself names; nothing depends on them but that they are there. */
function headsInFile(database: Database.Database, differences: SchemaDifference[]): string[] {
  if (differences.length > 0) return [];
  return database.prepare<[], string>('SELECT change FROM head ORDER BY rowid').pluck().all();
}

function tailCheck(stored: StoredRow[], known: string[]): VerifyCheck {
  const present = new Set(stored.map((row) => row.id));
  const missing = known.find((head) => !present.has(head));
  return missing === undefined
    ? { check: 'tail', holds: true, with: { heads: new Set(known).size } }
    : { check: 'tail', holds: false, with: { what: 'change-missing', change: missing.slice(0, 12) } };
}
