import type { Action, Body, Kind, Role } from './change.ts';
import type { Project } from './project.ts';
import type { RefusalReason } from './refusal.ts';

const everybody: readonly Role[] = ['translator', 'reviewer', 'supervisor'];
const reviewers: readonly Role[] = ['reviewer', 'supervisor'];
const supervisors: readonly Role[] = ['supervisor'];

/** Who may do what: the one table, shown in the window and in the guide as it stands here. */
export const policy = {
  comment: everybody,
  /** Say with a reason that a finding of a check is none, and add words to the project's list. */
  dismiss: everybody,
  /** Record errors in the text, which a quality assessment counts. */
  classify: reviewers,
  suggest: everybody,
  /** Accept a suggestion, which also takes leave to edit, or decline it. */
  answer: everybody,
  edit: everybody,
  pair: everybody,
  translated: everybody,
  reviewed: reviewers,
  /** Send a row back with a reason. */
  request: reviewers,
  /** Correct a typing error in the source. */
  correct: reviewers,
  approve: supervisors,
  /** Change a row that is approved, or withdraw its approval. */
  unlock: supervisors,
  /** Let oneself approve one's own edit, with a reason. */
  waive: supervisors,
  /** Add and remove members, change their roles, replace their keys. */
  invite: supervisors,
  /** Title and switches of the project. */
  settings: supervisors,
  signOff: supervisors,
  import: supervisors,
} as const satisfies Record<string, readonly Role[]>;

/** Something that some may do and others not. */
export type Right = keyof typeof policy;
export const rights = Object.keys(policy) as Right[];

/** The right that a kind of change takes; `state` goes by the state, and `found` is open to whoever begins. */
const rightOfKind: Record<Exclude<Kind, 'found' | 'state'>, Right> = {
  import: 'import',
  revise: 'import',
  edit: 'edit',
  insert: 'edit',
  remove: 'edit',
  correct: 'correct',
  suggest: 'suggest',
  decline: 'answer',
  pair: 'pair',
  omit: 'pair',
  request: 'request',
  comment: 'comment',
  resolve: 'comment',
  assign: 'comment',
  classify: 'classify',
  retract: 'comment',
  waive: 'waive',
  dismiss: 'dismiss',
  rename: 'settings',
  settings: 'settings',
  member: 'invite',
  revoke: 'invite',
  'replace-key': 'invite',
  sign: 'signOff',
};

const rightOfState = { translated: 'translated', reviewed: 'reviewed', final: 'approve' } as const;

/** Whether a role comes with a right. */
export function hasRight(role: Role, right: Right): boolean {
  return policy[right].includes(role);
}

/** Whether somebody is a member who has a right. */
export function mayUse(project: Project, key: string, right: Right): boolean {
  const member = project.members.get(key);
  return member !== undefined && hasRight(member.role, right);
}

/** Whether a member's role allows an action, whatever it is done to. */
export function mayDo(role: Role, action: Action): boolean {
  if (action.kind === 'found') return false;
  if (action.kind === 'state') return hasRight(role, rightOfState[action.body.state]);
  if (action.kind === 'comment' && action.body.error) return hasRight(role, 'classify');
  if (action.kind === 'settings' && addsWordsOnly(action.body)) return hasRight(role, 'dismiss');
  return hasRight(role, rightOfKind[action.kind]);
}

const addsWordsOnly = (body: Body<'settings'>) => Object.keys(body).every((name) => name === 'words');

/** Why somebody may not do something at all; null when their role allows it. */
export function policyRefusal(project: Project, author: string, action: Action): RefusalReason | null {
  if (action.kind === 'found') return project.id === '' ? null : 'not-first';
  const member = project.members.get(author);
  if (!member) return strangerRefusal(project, author);
  return mayDo(member.role, action) ? null : 'not-allowed';
}

/** Why somebody who is no member may do nothing: they never were one, were removed, or use a key that was replaced. */
export function strangerRefusal(
  project: Project,
  key: string,
): 'not-a-member' | 'no-longer-a-member' | 'key-replaced' {
  const ended = project.people.get(key)?.ended;
  if (!ended) return 'not-a-member';
  return ended.how === 'revoked' ? 'no-longer-a-member' : 'key-replaced';
}
