import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../../../shared/problem.ts';

/** Why a piece of work ended without its result. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** How the one who asked hears of a piece of work, and stops it. */
export interface Progress {
  told: (share: number) => void;
  cancelled: () => boolean;
}

/**
 * Runs steps, each of which gives how much of `all` is done, and tells the share. Throws `Refused` when it is cancelled;
 * then, as after any error, the steps are broken off.
 */
export async function runSteps<T>(steps: Generator<number, T>, progress: Progress, all = 1): Promise<T> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      progress.told(Math.min(0.99, step.value / all));
      await setImmediate();
      if (progress.cancelled()) throw new Refused({ code: 'cancelled' });
    }
  } finally {
    steps.return(undefined as never);
  }
}
