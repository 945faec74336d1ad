import { explainPair } from '../views/explain-pair.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { withProject } from './with-project.ts';

export const explain: Handler<'pairing.explain'> = (caller, { handle, row }) =>
  withProject(caller, handle, ({ project }) =>
    project.rows.has(row) ? done(explainPair(project, row)) : refuse('no-such-row', { row }),
  );
