import type { EditConflict, Project } from './project.ts';
import { listUnder } from './verb.ts';

/**
 * Puts an end to the conflicts of a segment whose texts the author of a change had seen, until it is undone;
 * returns them.
 */
export function settle(
  project: Project,
  change: string,
  segment: string,
  base: readonly string[],
): EditConflict[] {
  const [left, ended] = parted(project, (one) => one.segment === segment && base.includes(one.change));
  if (ended.length === 0) return [];
  project.conflicts = left;
  listUnder(project.settled, change).push(...ended);
  return ended;
}

/** Brings back the conflicts of a segment that a change had put an end to. */
export function unsettle(project: Project, change: string, segment: string): void {
  const ended = project.settled.get(change) ?? [];
  project.settled.set(
    change,
    ended.filter((one) => one.segment !== segment),
  );
  addConflicts(project, ...ended.filter((one) => one.segment === segment));
}

/** Keeps other texts beside the one that stands. */
export function addConflicts(project: Project, ...conflicts: EditConflict[]): void {
  if (conflicts.length > 0) project.conflicts = [...project.conflicts, ...conflicts].sort(byClock);
}

/** The conflicts that stay, and those meant. */
export function parted(
  { conflicts }: Project,
  meant: (conflict: EditConflict) => boolean,
): [stay: EditConflict[], meant: EditConflict[]] {
  return [conflicts.filter((one) => !meant(one)), conflicts.filter(meant)];
}

function byClock(a: EditConflict, b: EditConflict): number {
  const [x, y] = [a, b].map(({ clock, change, segment }) => `${clock} ${change} ${segment}`);
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}
