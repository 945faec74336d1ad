import { commentsByRow } from '../../core/review/comments.ts';
import { lastEditors } from '../../core/review/row-facts.ts';
import { outcomeOf, suggestionsByRow } from '../../core/review/suggestions.ts';
import { done } from '../../shared/problem.ts';
import type { QueueItem } from '../../shared/view.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { viewThreads } from '../views/view-thread.ts';
import { viewSuggestion } from '../views/view-suggestions.ts';
import { draftOfRow, contentOfRow, contentOfRowAt } from '../views/text-of-row.ts';
import { nameOf } from '../views/view-row.ts';
import { withProject } from './with-project.ts';

/** The rows that can be approved and are not, with what each said when it last was, or as it came in. */
export const readQueue: Handler<'approval.queue'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => {
    const { project, me } = session;
    const suggestions = suggestionsByRow(project);
    const comments = commentsByRow(project);
    return done(
      project.rowOrder
        .map((id) => session.rowView(id))
        .filter(({ state }) => state === 'translated' || state === 'reviewed')
        .map((row) => ({
          ...whatChanged(session, row),
          threads: viewThreads(session, comments.get(row.id) ?? []).filter(({ resolved }) => !resolved),
          suggestions: (suggestions.get(row.id) ?? [])
            .filter((one) => outcomeOf(project, one).state === 'open')
            .map((one) => viewSuggestion(project, one, row.id, me)),
        })),
    );
  });

type Changed = Omit<QueueItem, 'threads' | 'suggestions'>;

function whatChanged(session: ProjectSession, row: QueueItem['row']): Changed {
  const { project } = session;
  const approval = project.assertions.get(row.id)?.findLast(({ state }) => state === 'final');
  const approved = approval
    ? contentOfRowAt(project, row.id, approval.clock, (id) => session.change(id))
    : null;
  return {
    row,
    before: approved ?? draftOfRow(project, row.id),
    after: contentOfRow(project, row.id),
    since: approved === null ? 'import' : 'approval',
    editedBy: lastEditors(project, row.id).map((key) => nameOf(project, key)),
  };
}

export const waive: Handler<'approval.waive'> = (caller, { handle, reason, rows }) =>
  withProject(caller, handle, (session) => {
    const outcome = session.step([{ action: { kind: 'waive', body: { reason, ...(rows && { rows }) } } }]);
    return outcome.ok ? done(null) : outcome;
  });
