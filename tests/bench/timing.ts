/** Milliseconds that this thread was at work, which a busy machine lengthens less than those on the clock. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Since `performance.now()` said `start`. */
export const seconds = (start: number) => (performance.now() - start) / 1000;

/** The value below which a share of the sorted ones lies. */
export const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? 0;
