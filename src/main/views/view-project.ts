import { clockTime } from '../../core/review/clock.ts';
import type { Change, Member } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import type { UndoStack } from '../../core/review/undo-stack.ts';
import type { Counts, MemberView, ProjectView, StepName } from '../../shared/view.ts';
import { provenSignOff } from '../project/prove.ts';
import { strangerRefusal } from '../../core/review/policy.ts';
import { isSamePerson } from '../../core/review/people.ts';
import { fingerprint } from '../people/fingerprint.ts';
import type { OpenProject } from '../project/open-project.ts';
import { nameOf } from './view-row.ts';

/** Everything about an open project but its rows. */
export function viewProject(
  handle: string,
  { path, project, readOnly, notice }: OpenProject,
  me: string | null,
  counts: Counts,
  stack: UndoStack,
): Omit<ProjectView, 'unread' | 'errand'> {
  const mine = me === null ? undefined : project.members.get(me);
  const waiver = project.waivers.findLast(
    ({ author, rows }) => rows === null && me !== null && isSamePerson(project, author, me),
  );
  return {
    handle,
    path,
    title: project.title,
    languages: project.languages,
    documents: {
      source: project.documents.source?.name ?? '',
      target: project.documents.target?.name ?? null,
    },
    readOnly: readOnly ?? (mine || me === null ? null : { code: strangerRefusal(project, me) }),
    me: mine ? viewMember(mine) : null,
    members: [...project.members.values()].map(viewMember),
    rowOrder: project.rowOrder,
    counts,
    undo: nameStep(project, stack.undo.at(-1)),
    redo: nameStep(project, stack.redo.at(-1)),
    fourEyes: project.fourEyes,
    propagate: project.settings.propagate,
    waiver: waiver
      ? { reason: waiver.reason, by: nameOf(project, waiver.author), at: clockTime(waiver.clock) }
      : null,
    signOff: provenSignOff(project),
    notice,
  };
}

function viewMember({ key, name, role }: Member): MemberView {
  return { key, name, role, fingerprint: fingerprint(key) };
}

function nameStep(project: Project, change: Change | undefined): StepName | null {
  switch (change?.kind) {
    case 'edit': {
      const rows = new Set(change.body.edits.map(({ segment }) => project.rowOfSegment.get(segment)));
      return rows.size > 1 ? 'replace' : 'edit';
    }
    case 'insert':
    case 'remove':
      return 'edit';
    case 'pair':
    case 'state':
    case 'request':
    case 'omit':
    case 'revise':
    case 'dismiss':
    case 'comment':
    case 'resolve':
    case 'assign':
    case 'classify':
    case 'rename':
    case 'suggest':
    case 'decline':
    case 'correct':
      return change.kind;
    case 'settings':
      return change.body.words || change.body.checks ? 'checks' : null;
    default:
      return null;
  }
}
