import { byClock } from './clock-order.ts';
import type { Change } from './change.ts';
import { isAboutPeople, removals } from './people-order.ts';

/**
 * Changes in the one order in which they are applied, whatever order they come in: parents before children;
 * changes about people, each with what it builds on, before all that knows nothing of them; then by clock,
 * then by id. What takes something from a member comes first of all, so that nobody who was removed gains
 * anything by going on, nor by setting a clock back.
 */
export function inOrder(changes: Iterable<Change>): Change[] {
  const sorted = [...changes].sort(byClock);
  const log = new Map(sorted.map((change) => [change.id, change]));
  const byTime = withAncestors(sorted, log);
  const people = byTime.filter(isAboutPeople);
  if (people.length === 0) return byTime;
  const peopleFirst = withAncestors([...removals(byTime), ...people], log).filter(isAboutPeople);
  return withAncestors([...peopleFirst, ...byTime], log);
}

/** Changes one after the other, each behind those of its ancestors that do not stand yet, oldest first. */
function withAncestors(changes: readonly Change[], log: ReadonlyMap<string, Change>): Change[] {
  const placed = new Set<string>();
  const ordered: Change[] = [];
  const isReady = (change: Change) => change.parents.every((id) => placed.has(id) || !log.has(id));
  for (const first of changes) {
    if (placed.has(first.id)) continue;
    const waiting = [first];
    while (waiting.length > 0) {
      const change = waiting.at(-1)!;
      if (!placed.has(change.id) && !isReady(change)) {
        waiting.push(...ancestorsLeft(change, log, placed));
        continue;
      }
      waiting.pop();
      if (placed.has(change.id)) continue;
      placed.add(change.id);
      ordered.push(change);
    }
  }
  return ordered;
}

/** Parents that do not stand yet, the latest first. */
function ancestorsLeft(
  change: Change,
  log: ReadonlyMap<string, Change>,
  placed: ReadonlySet<string>,
): Change[] {
  const left: Change[] = [];
  for (const id of change.parents) {
    const parent = log.get(id);
    if (parent && !placed.has(id)) left.push(parent);
  }
  return left.sort((a, b) => byClock(b, a));
}
