import type { Action } from '../../core/review/change.ts';
import { clockTime } from '../../core/review/clock.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import type { PeopleView, PersonView } from '../../shared/people-view.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { prove } from '../project/prove.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { viewStrangers } from '../views/view-strangers.ts';
import { nameOf } from '../views/view-row.ts';
import { withProject } from './with-project.ts';

/** The members with what they last did, those of the past, and every waiver and switch. */
export const readPeople: Handler<'people.read'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => done(viewPeople(session)));

function viewPeople({ project, file, me }: ProjectSession): PeopleView {
  const latest = new Map<string, string>();
  for (const { author, clock } of file.changes.values()) {
    if ((latest.get(author) ?? '') < clock) latest.set(author, clock);
  }
  const people = [...project.people.values()].map(({ key, name, role, since, ended }): PersonView => {
    const last = latest.get(key);
    return {
      key,
      name,
      role,
      fingerprint: fingerprint(key),
      mine: key === me,
      by: since.author === key ? null : nameOf(project, since.author),
      since: clockTime(since.clock),
      last: last === undefined ? null : clockTime(last),
      ended: ended && {
        how: ended.how,
        by: nameOf(project, ended.author),
        at: clockTime(ended.clock),
        reason: ended.reason,
      },
    };
  });
  const { waivers, switches } = prove(project);
  return {
    members: people.filter(({ key }) => project.members.has(key)),
    former: people.filter(({ key }) => !project.members.has(key)),
    strangers: viewStrangers(project, file.changes),
    fourEyes: project.fourEyes,
    waivers,
    switches,
  };
}

function act(caller: Caller, handle: string, action: Action): Outcome<PeopleView> {
  return withProject(caller, handle, (session) => {
    const outcome = session.step([{ action }]);
    return outcome.ok ? done(viewPeople(session)) : outcome;
  });
}

/** Takes somebody in, or gives a member another role; nothing is recorded where nothing changes. */
export const setMember: Handler<'member.set'> = (caller, { handle, key, name, role }) =>
  withProject(caller, handle, (session) => {
    const present = session.project.members.get(key);
    if (present?.role === role && present.name === name) return done(viewPeople(session));
    return act(caller, handle, { kind: 'member', body: { member: { key, name, role } } });
  });

export const revokeMember: Handler<'member.revoke'> = (caller, { handle, key, reason }) =>
  act(caller, handle, { kind: 'revoke', body: { member: key, reason } });

export const replaceKey: Handler<'member.replace-key'> = (caller, { handle, key, next, reason }) =>
  act(caller, handle, { kind: 'replace-key', body: { member: key, key: next, reason } });

export const switchFourEyes: Handler<'four-eyes.set'> = (caller, { handle, on, reason }) =>
  withProject(caller, handle, (session) => {
    if (session.project.fourEyes === on) return refuse('changed-meanwhile');
    return act(caller, handle, { kind: 'settings', body: { fourEyes: { on, reason } } });
  });
