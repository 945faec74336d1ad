import { Unreadable } from '../../formats/read-result.ts';
import { readReviewTable } from '../../formats/review-table/read-review-table.ts';
import type { ReturnedRow } from '../../formats/review-table/review-table.ts';
import type { TableReturnView } from '../../shared/table-contract.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { readingProblem } from '../import/reading-problem.ts';
import { takeInTable, type TableReturn } from '../review-table/take-in-table.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

interface TableFile {
  name: string;
  bytes: Uint8Array;
}

function readTable({ name, bytes }: TableFile): Outcome<ReturnedRow[]> {
  try {
    return done(readReviewTable(bytes));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.problem.code === 'no-bitext') return refuse('no-review-table', { file: name });
    return { ok: false, problem: readingProblem(name, error.problem) };
  }
}

function returned(session: ProjectSession, file: TableFile): Outcome<TableReturn> {
  const read = readTable(file);
  return read.ok ? done(takeInTable(session.project, read.value, file.name)) : read;
}

/** What a review table that came back would bring, without anything being written. */
export const previewTable: Handler<'table.preview'> = (caller, { handle, file }) =>
  withProject(caller, handle, (session) => {
    const came = returned(session, file);
    return came.ok ? done(viewOf(session, came.value)) : came;
  });

/** Makes suggestions and comments of what a review table brings. */
export const takeInReviewTable: Handler<'table.take-in'> = (caller, { handle, file }) =>
  withProject(caller, handle, (session) => {
    const came = returned(session, file);
    return came.ok ? session.step(came.value.actions.map((action) => ({ action }))) : came;
  });

function viewOf({ project }: ProjectSession, came: TableReturn): TableReturnView {
  const number = new Map(project.rowOrder.map((id, index) => [id, index + 1]));
  const { deleted, moved, added, overtaken } = came;
  return {
    changes: came.actions.flatMap(({ kind, body }): TableReturnView['changes'] => {
      if (kind === 'suggest') {
        const { row, on, content, note } = body;
        return [{ row: number.get(row)!, before: on.text, after: content.text, by: note ?? '' }];
      }
      return kind === 'comment' ? [{ row: number.get(body.row)!, comment: body.text }] : [];
    }),
    deleted,
    moved,
    added,
    overtaken,
  };
}
