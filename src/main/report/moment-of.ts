import type { Clock } from '../../core/review/clock.ts';

/** The minute of a clock as reports name it, the same on every computer: "2026-03-12 19:37 UTC". */
export function momentOf(clock: Clock): string {
  return `${clock.slice(0, 10)} ${clock.slice(11, 16)} UTC`;
}

/** The first and the last of moments of one day: "2026-03-12 19:37–20:05 UTC". */
export function spanOf(clocks: readonly Clock[]): string {
  const sorted = clocks.toSorted();
  const [from, to] = [sorted[0]!.slice(11, 16), sorted.at(-1)!.slice(11, 16)];
  return `${sorted[0]!.slice(0, 10)} ${from === to ? from : `${from}–${to}`} UTC`;
}
