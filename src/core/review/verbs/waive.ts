import { contentHash } from '../content-hash.ts';
import type { Verb } from '../verb.ts';

export const waive: Verb<'waive'> = {
  check: () => null,
  checkNow(project, _author, { rows }) {
    for (const { row, content } of rows ?? []) {
      if (!project.rows.has(row)) return 'no-such-row';
      if (contentHash(project, row) !== content) return 'content-changed';
    }
    return null;
  },
  perform(project, { id, author, clock, body: { reason, rows } }, touched) {
    const bound = rows ? new Map(rows.map(({ row, content }) => [row, content])) : null;
    project.waivers.push({ change: id, author, clock, reason, rows: bound });
    if (bound) for (const row of bound.keys()) touched.rows.add(row);
    else touched.project = true;
  },
};
