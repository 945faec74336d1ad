import { personOf, supervisorsOf } from '../people.ts';
import type { KeyRecord, Project } from '../project.ts';
import type { Touched, Verb } from '../verb.ts';

export const member: Verb<'member'> = {
  check(project, _author, { member: { key, role } }) {
    if (project.people.get(key)?.ended?.how === 'replaced') return 'key-replaced';
    return role !== 'supervisor' && isLastSupervisor(project, key) ? 'last-supervisor' : null;
  },
  perform(project, { id: change, author, clock, body: { member } }, touched) {
    const known = project.people.get(member.key);
    project.members.set(member.key, member);
    project.people.set(member.key, {
      ...member,
      person: known?.person ?? member.key,
      since: known?.ended === null ? known.since : { change, author, clock },
      ended: null,
    });
    touchEverything(touched);
  },
};

export const revoke: Verb<'revoke'> = {
  check(project, _author, body) {
    if (!project.members.has(body.member)) return 'no-such-member';
    return isLastSupervisor(project, body.member) ? 'last-supervisor' : null;
  },
  perform(project, { id: change, author, clock, body }, touched) {
    const { member: key, reason } = body;
    end(project, key, { how: 'revoked', change, author, clock, reason });
    touchEverything(touched);
  },
};

export const replaceKey: Verb<'replace-key'> = {
  check(project, _author, body) {
    if (!project.members.has(body.member)) return 'no-such-member';
    return project.people.has(body.key) ? 'key-known' : null;
  },
  perform(project, { id: change, author, clock, body }, touched) {
    const { member: former, key, reason } = body;
    const member = { ...project.members.get(former)!, key };
    const person = personOf(project, former);
    end(project, former, { how: 'replaced', change, author, clock, reason });
    project.members.set(key, member);
    project.people.set(key, { ...member, person, since: { change, author, clock }, ended: null });
    touchEverything(touched);
  },
};

function isLastSupervisor(project: Project, key: string): boolean {
  const supervisors = supervisorsOf(project);
  return supervisors.length === 1 && supervisors[0] === key;
}

function end(project: Project, key: string, ended: NonNullable<KeyRecord['ended']>) {
  project.members.delete(key);
  project.people.set(key, { ...project.people.get(key)!, ended });
}

/** Four eyes and names follow the person, on any row. */
function touchEverything(touched: Touched) {
  touched.project = true;
}
