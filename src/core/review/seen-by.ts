import type { Change } from './change.ts';
import { fold } from './fold.ts';
import type { Project } from './project.ts';

/** The changes that the author of one had seen: those that it builds on, in no particular order. */
export function seenBy(change: Change, log: ReadonlyMap<string, Change>): Change[] {
  const seen = new Map<string, Change>();
  const waiting = [...change.parents];
  while (waiting.length > 0) {
    const known = log.get(waiting.pop()!);
    if (!known || seen.has(known.id)) continue;
    seen.set(known.id, known);
    waiting.push(...known.parents);
  }
  return [...seen.values()];
}

/** The project as the author of a change saw it. */
export function projectSeenBy(change: Change, log: ReadonlyMap<string, Change>): Project {
  return fold(seenBy(change, log));
}
