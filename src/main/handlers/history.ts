import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { viewHistory } from '../views/view-history.ts';
import { withProject } from './with-project.ts';

export const readHistory: Handler<'row.history'> = (caller, { handle, row }) =>
  withProject(caller, handle, ({ project, file }) =>
    project.rows.has(row)
      ? done(viewHistory(project, file.changes.values(), row))
      : refuse('no-such-row', { row }),
  );
