import type { Verb } from '../verb.ts';
import { boundRowsRefusal } from './bound-rows.ts';

export const waive: Verb<'waive'> = {
  check: () => null,
  checkNow: (project, _author, { rows }) => boundRowsRefusal(project, rows ?? []),
  perform(project, { id, author, clock, body: { reason, rows } }, touched) {
    const bound = rows ? new Map(rows.map(({ row, content }) => [row, content])) : null;
    project.waivers.push({ change: id, author, clock, reason, rows: bound });
    if (bound) for (const row of bound.keys()) touched.rows.add(row);
    else touched.project = true;
  },
};
