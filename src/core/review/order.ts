import type { Change } from './change.ts';

/**
 * Changes in the one order in which they are applied, whatever order they come in: parents before
 * children, then by clock, then by id.
 */
export function inOrder(changes: Iterable<Change>): Change[] {
  const sorted = [...changes].sort(byClock);
  const byId = new Map(sorted.map((change) => [change.id, change]));
  const placed = new Set<string>();
  const ordered: Change[] = [];
  const place = (first: Change) => {
    const waiting = [first];
    const entered = new Set<string>();
    while (waiting.length > 0) {
      const change = waiting.at(-1)!;
      const parents = entered.has(change.id) ? [] : parentsLeft(change, byId, placed);
      entered.add(change.id);
      if (parents.length > 0) {
        waiting.push(...parents);
        continue;
      }
      waiting.pop();
      if (placed.has(change.id)) continue;
      placed.add(change.id);
      ordered.push(change);
    }
  };
  for (const change of sorted) if (!placed.has(change.id)) place(change);
  return ordered;
}

/** By clock, then by id. */
export function byClock(a: Change, b: Change): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function parentsLeft(change: Change, byId: Map<string, Change>, placed: Set<string>): Change[] {
  return change.parents
    .map((id) => byId.get(id))
    .filter((parent) => parent !== undefined && !placed.has(parent.id))
    .sort((a, b) => byClock(b!, a!)) as Change[];
}
