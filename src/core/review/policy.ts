import type { Action, Kind, Role } from './change.ts';
import type { Project, RefusalReason } from './project.ts';

const everybody: readonly Role[] = ['translator', 'reviewer', 'supervisor'];
const reviewers: readonly Role[] = ['reviewer', 'supervisor'];
const supervisors: readonly Role[] = ['supervisor'];

/** Who may do what. States have a table of their own. */
const allowed: Record<Kind, readonly Role[]> = {
  found: [],
  import: supervisors,
  edit: everybody,
  insert: everybody,
  remove: everybody,
  pair: everybody,
  state: everybody,
  request: reviewers,
  comment: everybody,
  resolve: everybody,
  assign: everybody,
  classify: reviewers,
  waive: supervisors,
  retract: everybody,
  rename: supervisors,
  member: supervisors,
  revoke: supervisors,
  'replace-key': supervisors,
  settings: supervisors,
  sign: supervisors,
};

/** Who may give which state. */
const allowedStates = { translated: everybody, reviewed: reviewers, final: supervisors } as const;

/** Whether a member's role allows an action, whatever it is done to. */
export function mayDo(role: Role, action: Action): boolean {
  if (action.kind === 'state') return allowedStates[action.body.state].includes(role);
  if (action.kind === 'comment' && action.body.error) return allowed.classify.includes(role);
  return allowed[action.kind].includes(role);
}

/** Why somebody may not do something at all; null when their role allows it. */
export function policyRefusal(project: Project, author: string, action: Action): RefusalReason | null {
  if (action.kind === 'found') return project.id === '' ? null : 'not-first';
  const member = project.members.get(author);
  if (!member) return strangerRefusal(project, author);
  return mayDo(member.role, action) ? null : 'not-allowed';
}

/** Somebody who is no member never was one, was removed, or uses a key that was replaced. */
function strangerRefusal(project: Project, key: string): RefusalReason {
  const ended = project.people.get(key)?.ended;
  if (!ended) return 'not-a-member';
  return ended.how === 'revoked' ? 'no-longer-a-member' : 'key-replaced';
}
