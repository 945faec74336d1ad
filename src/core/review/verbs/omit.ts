import type { Role } from '../change.ts';
import { isOneSided } from '../row-facts.ts';
import { listUnder, type Verb } from '../verb.ts';
import { boundRowsRefusal } from './bound-rows.ts';

/** What a row that is one-sided on purpose counts as: whoever may approve has thereby approved it. */
const stateBy: Record<Role, 'translated' | 'reviewed' | 'final'> = {
  translator: 'translated',
  reviewer: 'reviewed',
  supervisor: 'final',
};

export const omit: Verb<'omit'> = {
  check: () => null,
  checkNow: (project, _author, { rows }) =>
    boundRowsRefusal(project, rows, (row) => (isOneSided(project, row) ? null : 'two-sided')),
  perform(project, { id, author, clock, body: { rows, reason } }, touched) {
    const state = reason === null ? 'translated' : stateBy[project.members.get(author)!.role];
    for (const { row, content } of rows) {
      listUnder(project.omissions, row).push({ change: id, author, clock, reason, content });
      listUnder(project.assertions, row).push({ change: id, author, clock, state, content });
      touched.rows.add(row);
    }
    project.retractable.set(id, { kind: 'omit', author, subjects: rows.map(({ row }) => row) });
  },
};
