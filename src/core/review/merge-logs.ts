import type { Change } from './change.ts';
import { inOrder } from './order.ts';

/** The union of logs of one project, in order: the same whatever is merged first, and however often. */
export function mergeLogs(...logs: Iterable<Change>[]): Change[] {
  const byId = new Map<string, Change>();
  for (const log of logs) for (const change of log) byId.set(change.id, change);
  return inOrder(byId.values());
}
