import { endProgress, pauseOfLines, showProgress } from './progress-line.ts';

/** The least time between two percentages on a terminal, in milliseconds. */
const pause = 200;

/**
 * Runs steps, each of which gives how much of `all` is done, to their end. A terminal shows the share in place; anything
 * else gets a line now and then, from the fifth second on.
 */
export function showShares<T>(steps: Generator<number, T>, all = 1): T {
  let last = performance.now();
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - last < (process.stderr.isTTY ? pause : pauseOfLines)) continue;
      last = performance.now();
      showProgress(`${Math.min(99, Math.floor((100 * step.value) / all))} %`, ' done');
    }
  } finally {
    endProgress();
  }
}
