import type { Change } from './change.ts';

/** Ids of changes and of everything that they build on, as far as it is in the log. */
export function withAncestors(
  heads: Iterable<string>,
  find: (id: string) => Change | undefined,
): Set<string> {
  const found = new Set<string>();
  const waiting = [...heads];
  while (waiting.length > 0) {
    const id = waiting.pop()!;
    if (found.has(id)) continue;
    const change = find(id);
    if (!change) continue;
    found.add(id);
    waiting.push(...change.parents);
  }
  return found;
}
