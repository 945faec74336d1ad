import { lastEditors } from '../../core/review/row-facts.ts';
import { done } from '../../shared/problem.ts';
import type { QueueItem } from '../../shared/view.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { draftOfRow, textOfRow, textOfRowAt } from '../views/text-of-row.ts';
import { nameOf } from '../views/view-row.ts';
import { withProject } from './with-project.ts';

/** The rows that can be approved and are not, with what each said when it last was, or as it came in. */
export const readQueue: Handler<'approval.queue'> = (caller, { handle }) =>
  withProject(caller, handle, (session) =>
    done(
      session.project.rowOrder
        .map((id) => session.rowView(id))
        .filter(({ state }) => state === 'translated' || state === 'reviewed')
        .map((row) => queueItem(session, row)),
    ),
  );

function queueItem(session: ProjectSession, row: QueueItem['row']): QueueItem {
  const { project } = session;
  const approval = project.assertions.get(row.id)?.findLast(({ state }) => state === 'final');
  const approved = approval ? textOfRowAt(project, row.id, approval.clock, (id) => session.change(id)) : null;
  return {
    row,
    before: approved ?? draftOfRow(project, row.id),
    after: textOfRow(project, row.id, 'target'),
    since: approved === null ? 'import' : 'approval',
    editedBy: lastEditors(project, row.id).map((key) => nameOf(project, key)),
  };
}

export const waive: Handler<'approval.waive'> = (caller, { handle, reason }) =>
  withProject(caller, handle, (session) => {
    const outcome = session.step([{ action: { kind: 'waive', body: { reason } } }]);
    return outcome.ok ? done(null) : outcome;
  });
