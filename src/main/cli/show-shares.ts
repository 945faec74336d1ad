/** The least time between two percentages, in milliseconds. */
const pause = 200;

/** Runs steps, each of which gives how much of `all` is done, to their end; a terminal shows the share. */
export function showShares<T>(steps: Generator<number, T>, all = 1): T {
  const screen = process.stderr;
  const show = (text: string) => screen.isTTY && screen.write(`\r\x1b[K${text}`);
  let last = performance.now();
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - last < pause) continue;
      last = performance.now();
      show(`${Math.min(99, Math.floor((100 * step.value) / all))} %`);
    }
  } finally {
    show('');
  }
}
