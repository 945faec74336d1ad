import { undecidedRows } from '../../core/review/sign-off.ts';
import { sameContent, type RichText } from '../../core/text/rich-text.ts';
import { policyRefusal } from '../../core/review/policy.ts';
import type { Action } from '../../core/review/change.ts';
import { contentHash } from '../../core/review/content-hash.ts';
import { isUntranslated, mayApproveText, omission, rowState } from '../../core/review/row-facts.ts';
import type { Input } from '../../shared/contract.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { refusalProblem } from '../project/refusal-problem.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { propagate } from './propagate.ts';
import { tidy } from './tidy.ts';
import { withProject } from './with-project.ts';

type Written = Input<'row.write'>['texts'];

export const readRows: Handler<'rows.read'> = (caller, { handle, from, count }) =>
  withProject(caller, handle, (session) =>
    done(session.project.rowOrder.slice(from, from + count).map((row) => session.rowView(row))),
  );

/** New texts are one change, a state after them another: undo takes back the state first, then the texts. */
export const writeRow: Handler<'row.write'> = (caller, { handle, row, texts, state }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const actions = writeActions(session, row, texts);
    if (!actions.ok) return actions;
    if (state !== null && willBeEmpty(session, row, texts)) return refuse('empty-translation', { row });
    if (state !== null && session.me !== null) {
      const barred = policyRefusal(session.project, session.me, {
        kind: 'state',
        body: { state, rows: [] },
      });
      if (barred) return refuse(refusalProblem[barred], { row });
    }
    const outcome = session.step([
      ...actions.value.map((action) => ({ action })),
      () => {
        if (state === null || rowState(session.project, row) === state) return null;
        const content = contentHash(session.project, row);
        return { action: { kind: 'state', body: { state, rows: [{ row, content }] } } };
      },
    ]);
    if (outcome.ok) caller.state.home.drafts.clear(session.project.id, row);
    return outcome;
  });

/** What writing comes to: nothing for a text that is as it was, and the first text of an empty row as an insertion. */
function writeActions({ project, newId }: ProjectSession, row: string, texts: Written): Outcome<Action[]> {
  const edits: { segment: string; base: string[]; content: RichText }[] = [];
  const insertions: Action[] = [];
  for (const { segment: id, version, content: given } of texts) {
    const content = tidy(given);
    if (id === null) {
      if ((project.rows.get(row)?.target.length ?? 0) > 0) return refuse('changed-meanwhile', { row });
      if (content.text.trim() === '') continue;
      insertions.push({ kind: 'insert', body: { row, segment: newId(), content } });
      continue;
    }
    const segment = project.segments.get(id);
    if (!segment || project.rowOfSegment.get(id) !== row) return refuse('no-such-segment', { row });
    if (sameContent(segment.content, content)) continue;
    if (!sameVersion(segment.version, version)) return refuse('changed-meanwhile', { row });
    edits.push({ segment: id, base: version, content });
  }
  const edit: Action[] = edits.length > 0 ? [{ kind: 'edit', body: { edits } }] : [];
  return done([...edit, ...insertions]);
}

function willBeEmpty({ project }: ProjectSession, row: string, texts: Written): boolean {
  const written = new Map(texts.map(({ segment, content }) => [segment, content.text]));
  const kept = project.rows.get(row)!.target.filter((id) => !written.has(id));
  const all = [...written.values(), ...kept.map((id) => project.segments.get(id)!.content.text)];
  return all.every((text) => text.trim() === '');
}

function sameVersion(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Gives rows a state, all in one change; rows that have it already are left out of it. */
export const setState: Handler<'rows.state'> = (caller, { handle, state, rows }) =>
  withProject(caller, handle, (session) => {
    const { project, me } = session;
    const undecided = undecidedRows(project);
    const wanted: typeof rows = [];
    for (const bound of rows) {
      const { row, content } = bound;
      if (!project.rows.has(row)) return refuse('no-such-row', { row });
      if (contentHash(project, row) !== content) return refuse('changed-meanwhile', { row });
      if (isUntranslated(project, row) && !omission(project, row, content)) {
        return refuse('empty-translation', { row });
      }
      if (state === 'final' && undecided.has(row)) return refuse('open-conflict', { row });
      if (state === 'final' && me !== null && !mayApproveText(project, row, me)) {
        return refuse('own-edit', { row });
      }
      if (rowState(project, row, content) !== state) wanted.push({ row, content });
    }
    if (wanted.length === 0) return done({ rows: [] });
    const filled = state === 'final' ? propagate(session, wanted) : [];
    return session.step([{ action: { kind: 'state', body: { state, rows: wanted } } }, ...filled]);
  });

export const requestChanges: Handler<'row.request'> = (caller, { handle, row, reason }) =>
  withProject(caller, handle, (session) =>
    session.step([{ action: { kind: 'request', body: { row, reason } } }]),
  );

/** Settles a conflict of two texts: whoever chooses writes the text that shall stand, having seen both. */
export const chooseText: Handler<'row.choose'> = (caller, { handle, segment: id, conflict, content }) =>
  withProject(caller, handle, (session) => {
    const { project } = session;
    const segment = project.segments.get(id);
    if (!segment || !project.rowOfSegment.has(id)) return refuse('no-such-segment');
    const open = project.conflicts.some((one) => one.segment === id && one.change === conflict);
    if (!open) return refuse('changed-meanwhile');
    const edits = [{ segment: id, base: [...segment.version, conflict], content: tidy(content) }];
    const kind = segment.side === 'source' ? 'correct' : 'edit';
    return session.step([{ action: { kind, body: { edits } } }]);
  });
