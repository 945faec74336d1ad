import { listUnder, type Verb } from '../verb.ts';
import { boundRowsRefusal } from './bound-rows.ts';

export const dismiss: Verb<'dismiss'> = {
  check: () => null,
  checkNow: (project, _author, { findings }) => boundRowsRefusal(project, findings),
  perform(project, { id: change, author, clock, body: { findings, reason } }, touched) {
    for (const { row, ...finding } of findings) {
      listUnder(project.dismissals, row).push({ change, author, clock, reason, ...finding });
      touched.rows.add(row);
    }
    const rows = [...new Set(findings.map(({ row }) => row))];
    project.retractable.set(change, { kind: 'dismiss', author, subjects: rows });
  },
};
