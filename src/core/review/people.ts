import type { KeyRecord, Project } from './project.ts';

/** The person behind a key, by their first one; a key that never was a member's stands for itself. */
export function personOf(project: Project, key: string): string {
  return project.people.get(key)?.person ?? key;
}

export function isSamePerson(project: Project, a: string, b: string): boolean {
  return a === b || personOf(project, a) === personOf(project, b);
}

/** What a key was in the project, those of the past among them. */
export function recordOf(project: Project, key: string): KeyRecord | null {
  return project.people.get(key) ?? null;
}

/** The name by which the person behind a key goes now, or went last; null for somebody who never was a member. */
export function memberName(project: Project, key: string): string | null {
  const record = project.people.get(key);
  if (!record) return null;
  let latest = record;
  for (const other of project.people.values()) {
    if (other.person === record.person && other.ended?.how !== 'replaced') latest = other;
  }
  return latest.name;
}

/** Those who could approve, invite and replace keys if one of them lost theirs. */
export function supervisorsOf(project: Project): string[] {
  return [...project.members.values()].filter(({ role }) => role === 'supervisor').map(({ key }) => key);
}
