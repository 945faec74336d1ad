import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { Change, Evidence } from '../../core/review/change.ts';
import { fold } from '../../core/review/fold.ts';
import type { Project } from '../../core/review/project.ts';
import type { VerifyCheck } from '../../shared/verify-report.ts';
import { textOfRow } from '../views/text-of-row.ts';
import { checkLog } from './check-log.ts';
import type { LogRow } from './seal-change.ts';

/** The name under which an older project's log is kept in the file of the project that goes on from it. */
export const evidenceName = 'evidence.jsonl';

/** An older log as it is kept: a line for each change, payload and signature as they were. */
export function packLog(rows: readonly LogRow[]): Buffer {
  const lines = rows.map(({ id, payload, signature }) => JSON.stringify({ id, payload, signature }));
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}

/** What the first change of the new project says of the old one. */
export function evidenceOf(project: Project, rows: readonly LogRow[]): Evidence {
  const log = createHash('sha256').update(packLog(rows)).digest('hex');
  return { project: project.id, log, changes: rows.length, heads: [...project.heads].sort() };
}

/** Checks the older log that a project goes on from, in full, and that the project began with its texts. */
export function checkEvidence(
  database: Database,
  { evidence }: Project,
  changes: readonly Change[],
  now: Date,
): VerifyCheck | null {
  if (!evidence) return null;
  const fault = (what: string, detail = ''): VerifyCheck => ({
    check: 'evidence',
    holds: false,
    with: { what, detail },
  });
  const bytes = database
    .prepare<[string], Buffer>('SELECT bytes FROM document WHERE sha256 = ?')
    .pluck()
    .get(evidence.log);
  const rows = bytes && unpackLog(bytes);
  if (!rows) return fault('evidence-missing');
  const { checks, changes: old } = checkLog(rows, { now });
  if (!checks.every(({ holds }) => holds)) return fault('evidence-broken');
  const before = fold(old);
  const same =
    before.id === evidence.project &&
    rows.length === evidence.changes &&
    [...before.heads].sort().join() === evidence.heads.join();
  if (!same) return fault('evidence-other');
  const beginning = fold(
    changes.filter(({ author }) => author === changes[0]?.author).slice(0, begun(changes)),
  );
  const texts = (project: Project) =>
    JSON.stringify(
      project.rowOrder.map((row) => [textOfRow(project, row, 'source'), textOfRow(project, row, 'target')]),
    );
  if (texts(before) !== texts(beginning)) return fault('evidence-texts');
  return {
    check: 'evidence',
    holds: true,
    with: { changes: rows.length, project: before.title, last: before.clock ?? '' },
  };
}

/** The founding, the import, and the translations written where no document was: how many changes those are. */
function begun(changes: readonly Change[]): number {
  const index = changes.findIndex(({ kind }, at) => at > 1 && kind !== 'insert');
  return index < 0 ? changes.length : index;
}

function unpackLog(bytes: Buffer) {
  try {
    return bytes
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line, index) => {
        const { id, payload, signature } = JSON.parse(line) as LogRow;
        if (![id, payload, signature].every((part) => typeof part === 'string'))
          throw new SyntaxError('no row');
        return { seq: index + 1, id, payload: Buffer.from(payload, 'utf8'), signature };
      });
  } catch {
    return null;
  }
}
