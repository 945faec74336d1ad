import type { Action } from '../../core/review/change.ts';
import { contentHash } from '../../core/review/content-hash.ts';
import { isUntranslated, omission } from '../../core/review/row-facts.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { PretranslationView } from '../../shared/memory-view.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { contextOfRow, memorySidesOf } from '../views/matched-row.ts';
import { textOfRow } from '../views/text-of-row.ts';
import { memoriesOf } from './matches.ts';
import { follow } from './follow.ts';
import { tidy } from './tidy.ts';
import { withProject } from './with-project.ts';

/** What the memories can say for the rows that say nothing yet. */
export const previewPretranslation: Handler<'pretranslation.preview'> = async (
  caller,
  { handle, threshold, unapproved, work },
) => {
  const session = caller.state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const { project } = session;
  const sides = memorySidesOf(project);
  if (!sides) return refuse('memory-languages');
  const memories = memoriesOf(caller, session);
  if (memories.length === 0) return refuse('memory-none');
  const empty = project.rowOrder.filter(
    (row) =>
      isUntranslated(project, row) &&
      omission(project, row) === null &&
      textOfRow(project, row, 'source').trim() !== '',
  );
  const queries = empty.map((row) => ({
    text: textOfRow(project, row, 'source'),
    side: sides.source,
    context: contextOfRow(project, row),
    self: null,
  }));
  const asked = { memories, queries, threshold: Math.min(threshold, 100), count: 1, unapproved };
  const found = await follow(caller, work, (told) => caller.state.memories.ask('match', asked, told));
  if (!found.ok) return found;
  const rows = empty.flatMap((row, at): PretranslationView[] => {
    const [match] = found.value[at]!;
    if (!match || match.score < threshold || !project.rows.has(row)) return [];
    return [
      {
        row,
        number: project.rowOrder.indexOf(row) + 1,
        score: match.score,
        source: queries[at]!.text,
        target: match.adapted ?? match.target,
        origin: match.origin,
        memory: match.memory ?? '',
        now: textOfRow(project, row, 'target'),
        content: contentHash(project, row),
      },
    ];
  });
  return done({ rows, empty: empty.length });
};

export const applyPretranslation: Handler<'pretranslation.apply'> = (caller, { handle, rows }) =>
  withProject(caller, handle, (session) => {
    const { project } = session;
    const given = rows.filter(({ row, content }) => contentHash(project, row) === content);
    if (given.length === 0) return refuse('changed-meanwhile');
    const actions = fillActions(
      session,
      given.map(({ row, target }) => ({ row, content: tidy(target) })),
    );
    return session.step(
      actions.map((action) => ({ action })),
      { asOne: true },
    );
  });

/** What writes translations into rows that say nothing: one edit, and an insertion for each row without a segment. */
export function fillActions(
  { project, newId }: ProjectSession,
  rows: readonly { row: string; content: RichText }[],
): Action[] {
  const edits: { segment: string; base: string[]; content: RichText }[] = [];
  const insertions: Action[] = [];
  for (const { row, content } of rows) {
    const id = project.rows.get(row)?.target[0];
    if (id === undefined) insertions.push({ kind: 'insert', body: { row, segment: newId(), content } });
    else edits.push({ segment: id, base: project.segments.get(id)!.version, content });
  }
  return [...insertions, ...(edits.length > 0 ? [{ kind: 'edit' as const, body: { edits } }] : [])];
}

export const setPropagation: Handler<'propagation.set'> = (caller, { handle, on }) =>
  withProject(caller, handle, (session) => {
    if (session.project.settings.propagate === on) return done(null);
    const outcome = session.step([{ action: { kind: 'settings', body: { propagate: on } } }]);
    return outcome.ok ? done(null) : outcome;
  });
