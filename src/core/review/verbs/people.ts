import type { Verb } from '../verb.ts';

export const waive: Verb<'waive'> = {
  check: () => null,
  perform(project, { id, author, clock, body: { reason } }, touched) {
    project.waivers.push({ change: id, author, clock, reason });
    touched.project = true;
  },
};

export const member: Verb<'member'> = {
  check(project, _author, { member: { key, role } }) {
    const supervisors = [...project.members.values()].filter((one) => one.role === 'supervisor');
    const lowersLast = role !== 'supervisor' && supervisors.length === 1 && supervisors[0]!.key === key;
    return lowersLast ? 'last-supervisor' : null;
  },
  perform(project, { body: { member } }, touched) {
    project.members.set(member.key, member);
    touched.project = true;
  },
};

export const rename: Verb<'rename'> = {
  check: () => null,
  perform(project, { id, body }, touched) {
    project.formerTitles.set(id, project.title);
    project.title = body.title;
    touched.project = true;
  },
};
