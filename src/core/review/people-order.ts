import { byClock } from './clock-order.ts';
import type { Change, Role } from './change.ts';

/** Who is a member, and as what. */
export function isAboutPeople({ kind }: Change): boolean {
  return kind === 'member' || kind === 'revoke' || kind === 'replace-key';
}

/** How long somebody belongs to the project, counted in members admitted before; their role then. */
interface Standing {
  rank: number;
  role: Role;
}

const newcomer = Number.MAX_SAFE_INTEGER;

/**
 * Changes that take something from a member or change their role, in the order in which they are heard:
 * what builds on another after it; of those that know nothing of each other, that of the longest-standing
 * member first, and only then by clock, which anybody can set back.
 */
export function removals(byTime: readonly Change[]): Change[] {
  const standings = new Map<string, Standing>();
  const found: Change[] = [];
  for (const change of byTime) {
    if (change.kind === 'found') standings.set(change.author, { rank: 0, role: 'supervisor' });
    else if (isAboutPeople(change) && !admits(change, standings)) found.push(change);
  }
  if (found.length < 2) return found;
  const rank = ({ author }: Change) => standings.get(author)?.rank ?? newcomer;
  return linearised(byTime, new Set(found), (a, b) => rank(a) - rank(b) || byClock(a, b));
}

/** Notes whom a change brings in; false where it is about somebody who belongs to the project already. */
function admits(change: Change, standings: Map<string, Standing>): boolean {
  const mayAdmit = standings.get(change.author)?.role === 'supervisor';
  if (change.kind === 'member') {
    const { key, role } = change.body.member;
    if (standings.has(key)) return false;
    if (mayAdmit) standings.set(key, { rank: standings.size, role });
    return true;
  }
  if (change.kind === 'replace-key' && mayAdmit) {
    const former = standings.get(change.body.member);
    if (former && !standings.has(change.body.key)) standings.set(change.body.key, former);
  }
  return false;
}

/** Some changes of a log, ancestors before descendants, and the first by `compare` wherever that leaves a choice. */
function linearised(
  byTime: readonly Change[],
  chosen: ReadonlySet<Change>,
  compare: (a: Change, b: Change) => number,
): Change[] {
  const ancestors = nearestAncestors(byTime, chosen);
  const placed = new Set<string>();
  const waiting = [...chosen].sort(compare);
  const ordered: Change[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ id }) => [...ancestors.get(id)!].every((one) => placed.has(one)));
    const [change] = waiting.splice(ready, 1);
    placed.add(change!.id);
    ordered.push(change!);
  }
  return ordered;
}

/** For each chosen change the chosen ones that it builds on, without those behind them. */
function nearestAncestors(
  byTime: readonly Change[],
  chosen: ReadonlySet<Change>,
): Map<string, ReadonlySet<string>> {
  const seen = new Map<string, ReadonlySet<string>>();
  const result = new Map<string, ReadonlySet<string>>();
  for (const change of byTime) {
    const nearest = union(change.parents.map((id) => seen.get(id)).filter((set) => set !== undefined));
    if (chosen.has(change)) result.set(change.id, nearest);
    seen.set(change.id, chosen.has(change) ? new Set([change.id]) : nearest);
  }
  return result;
}

/** The union of sets; the largest of them itself where it holds all, as along most of a log. */
function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [largest = new Set<string>(), ...others] = [...new Set(sets)].sort((a, b) => b.size - a.size);
  const all = others.every((set) => [...set].every((id) => largest.has(id)));
  return all ? largest : new Set(sets.flatMap((set) => [...set]));
}
