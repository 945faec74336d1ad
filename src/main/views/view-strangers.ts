import type { Change } from '../../core/review/change.ts';
import { clockTime } from '../../core/review/clock.ts';
import type { Project } from '../../core/review/project.ts';
import type { StrangerView } from '../../shared/people-view.ts';
import { fingerprint } from '../people/fingerprint.ts';

/** The keys behind changes that have no effect because nobody who belongs to the project made them. */
export function viewStrangers(project: Project, changes: ReadonlyMap<string, Change>): StrangerView[] {
  const byKey = new Map<string, StrangerView>();
  for (const { change: id, reason } of project.refusals) {
    const change = changes.get(id);
    if (!change || reason !== 'not-a-member' || project.people.has(change.author)) continue;
    const { author: key } = change;
    const last = clockTime(change.clock);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { key, fingerprint: fingerprint(key), name: null, changes: 1, last });
    else
      byKey.set(key, { ...known, changes: known.changes + 1, last: last > known.last ? last : known.last });
  }
  for (const change of changes.values()) {
    if (change.kind !== 'member') continue;
    const { key, name } = change.body.member;
    const stranger = byKey.get(key);
    if (stranger) byKey.set(key, { ...stranger, name });
  }
  return [...byKey.values()];
}
