import { done } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';

export const cancelWork: Handler<'work.cancel'> = ({ state, window }, { work }) => {
  state.work.cancel(window, work);
  return done(null);
};
