import { contentHash } from '../content-hash.ts';
import { listUnder, type Verb } from '../verb.ts';

export const dismiss: Verb<'dismiss'> = {
  check: () => null,
  checkNow(project, _author, { findings }) {
    for (const { row, content } of findings) {
      if (!project.rows.has(row)) return 'no-such-row';
      if (contentHash(project, row) !== content) return 'content-changed';
    }
    return null;
  },
  perform(project, { id: change, author, clock, body: { findings, reason } }, touched) {
    for (const { row, ...finding } of findings) {
      listUnder(project.dismissals, row).push({ change, author, clock, reason, ...finding });
      touched.rows.add(row);
    }
    const rows = [...new Set(findings.map(({ row }) => row))];
    project.retractable.set(change, { kind: 'dismiss', author, subjects: rows });
  },
};
