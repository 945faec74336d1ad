import type { Change } from './change.ts';

/** By clock, then by id. */
export function byClock(a: Change, b: Change): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
