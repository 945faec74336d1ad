import { contentHash } from '../content-hash.ts';
import { isUntranslated, mayApproveText, omission } from '../row-facts.ts';
import { listUnder, type Verb } from '../verb.ts';
import { boundRowsRefusal } from './bound-rows.ts';

export const state: Verb<'state'> = {
  check: () => null,
  checkNow: (project, author, { state, rows }) =>
    boundRowsRefusal(project, rows, (row, content) => {
      if (isUntranslated(project, row) && !omission(project, row, content)) return 'not-translated';
      return state === 'final' && !mayApproveText(project, row, author) ? 'own-edit' : null;
    }),
  perform(project, { id, author, clock, body }, touched) {
    for (const { row, content } of body.rows) {
      listUnder(project.assertions, row).push({ change: id, author, clock, state: body.state, content });
      touched.rows.add(row);
    }
    const subjects = body.rows.map(({ row }) => row);
    project.retractable.set(id, { kind: 'state', author, subjects });
  },
};

export const request: Verb<'request'> = {
  check: (project, _author, body) => (project.rows.has(body.row) ? null : 'no-such-row'),
  perform(project, { id, author, clock, body: { row, reason } }, touched) {
    const content = contentHash(project, row);
    listUnder(project.requests, row).push({ change: id, author, clock, reason, content });
    listUnder(project.assertions, row).push({ change: id, author, clock, state: 'translated', content });
    project.retractable.set(id, { kind: 'request', author, subjects: [row] });
    touched.rows.add(row);
  },
};
