import { mergeRows, moveSegment, splitRow } from '../../core/review/pairing.ts';
import { refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { withProject } from './with-project.ts';

export const merge: Handler<'row.merge'> = (caller, { handle, row }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const action = mergeRows(session.project, row);
    return action ? session.step([{ action }]) : refuse('nothing-to-merge', { row });
  });

export const split: Handler<'row.split'> = (caller, { handle, row, ...place }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const action = splitRow(session.project, row, place, session.newId);
    return action ? session.step([{ action }]) : refuse('cannot-split-here', { row });
  });

export const move: Handler<'row.move'> = (caller, { handle, row, side, direction }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const action = moveSegment(session.project, row, side, direction);
    return action ? session.step([{ action }]) : refuse('cannot-move-there', { row });
  });
