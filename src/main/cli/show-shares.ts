/** The least time between two percentages, in milliseconds. */
const pause = 200;

/** The same in milliseconds where each makes a line. */
const pauseOfLines = 5_000;

/**
 * Runs steps, each of which gives how much of `all` is done, to their end. A terminal shows the share in place; anything
 * else gets a line now and then, from the fifth second on.
 */
export function showShares<T>(steps: Generator<number, T>, all = 1): T {
  const screen = process.stderr;
  const show = (text: string) => screen.write(screen.isTTY ? `\r\x1b[K${text}` : `${text} done\n`);
  let last = performance.now();
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - last < (screen.isTTY ? pause : pauseOfLines)) continue;
      last = performance.now();
      show(`${Math.min(99, Math.floor((100 * step.value) / all))} %`);
    }
  } finally {
    if (screen.isTTY) show('');
  }
}
