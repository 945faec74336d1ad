import { spread } from '../../core/match/spread.ts';
import { contentHash } from '../../core/review/content-hash.ts';
import type { Action, Side } from '../../core/review/change.ts';
import { textFamily } from '../../core/review/text-family.ts';
import type { Project } from '../../core/review/project.ts';
import { rowState } from '../../core/review/row-facts.ts';
import { type RichText, sameContent } from '../../core/text/rich-text.ts';
import type { Output } from '../../shared/contract.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { refusalProblem } from '../project/refusal-problem.ts';
import { textAt, viewHistory } from '../views/view-history.ts';
import { withProject } from './with-project.ts';

export const readHistory: Handler<'row.history'> = (caller, { handle, row, side }) =>
  withProject(caller, handle, ({ project, log }) =>
    project.rows.has(row) ? done(viewHistory(project, log, row, side)) : refuse('no-such-row', { row }),
  );

/**
 * Brings back what one side of a row said after a change, laid over the segments that it has now, and the state
 * that the change gave. Where that may not be given, the text stands restored, and `state` says why.
 */
export const restoreVersion: Handler<'row.restore'> = (caller, { handle, row, side, change: id }) =>
  withProject<Output<'row.restore'>>(caller, handle, (session) => {
    const { project, log } = session;
    const at = log.place(id);
    const change = session.change(id);
    const live = project.rows.get(row)?.[side];
    if (!live) return refuse('no-such-row', { row });
    if (at === undefined || !change || live.length === 0) return refuse('no-such-segment', { row });
    const segments = live.map((segment) => project.segments.get(segment)!);
    const texts = textsAt(project, row, at, side);
    const edits = segments
      .map(({ id: segment, version }, index) => ({ segment, base: version, content: texts[index]! }))
      .filter((edit, index) => !sameContent(segments[index]!.content, edit.content));
    const action: Action = { kind: side === 'source' ? 'correct' : 'edit', body: { edits } };
    const outcome = session.step(edits.length > 0 ? [{ action }] : []);
    if (!outcome.ok) return outcome;
    const state = change.kind === 'state' ? change.body.state : null;
    if (state === null || rowState(project, row) === state) return done({ ...outcome.value, state: null });
    const bound = [{ row, content: contentHash(project, row) }];
    const give: Action = { kind: 'state', body: { state, rows: bound } };
    const refusal = session.refusal({ action: give });
    if (refusal) return done({ rows: [row], state: { code: refusalProblem[refusal], with: { row } } });
    const given = session.step([{ action: give }]);
    return given.ok ? done({ rows: [row], state: null }) : done({ rows: [row], state: given.problem });
  });

/** What a row's segments said at a place in the log; a text from before they were cut or joined is laid over them. */
function textsAt(project: Project, row: string, at: number, side: Side): RichText[] {
  const live = project.rows.get(row)![side];
  const family = textFamily(project, row, side);
  const present = live.map((id) => project.segments.get(id)!.content);
  const trails = live.map((id) => project.trails.get(id) ?? []);
  const beside = trails.map((trail) => trail.find((moment) => moment.at === at && moment.beside)?.content);
  if (beside.some((content) => content)) return present.map((content, index) => beside[index] ?? content);
  const then = trails.map((trail) => trail.findLast((moment) => moment.at <= at && !moment.beside)?.content);
  if (then.every((content) => content)) return then.map((content) => content!);
  return spread(present, textAt(project, live, family, at), project.languages[side]);
}
