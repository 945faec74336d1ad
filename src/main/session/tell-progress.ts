import type { BackendEvent } from '../../shared/contract.ts';
import type { Window } from './open-projects.ts';

type Task = Extract<BackendEvent, { event: 'progress' }>['task'];

/** The least time between two reports of one piece of work, in milliseconds. */
const pause = 50;

/** Tells a window how far a piece of work is: at its beginning and end, and now and then between. */
export function tellProgress(window: Window): (task: Task, share: number) => void {
  let last = -Infinity;
  return (task, share) => {
    const now = performance.now();
    if (share > 0 && share < 1 && now - last < pause) return;
    last = now;
    window.tell({ event: 'progress', task, share });
  };
}
