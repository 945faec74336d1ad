import { canonicalJson } from './canonical-json.ts';
import type { Action, Change, Kind } from './change.ts';
import { lockRefusal } from './lock.ts';
import { policyRefusal } from './policy.ts';
import type { Project } from './project.ts';
import type { RefusalReason } from './refusal.ts';
import type { Touched, Verb } from './verb.ts';
import { assign, classify, comment, resolve } from './verbs/comment.ts';
import { correct, edit } from './verbs/edit.ts';
import { dismiss } from './verbs/dismiss.ts';
import { found } from './verbs/found.ts';
import { importDocuments } from './verbs/import.ts';
import { insert, remove } from './verbs/insert.ts';
import { omit } from './verbs/omit.ts';
import { pair } from './verbs/pair.ts';
import { member, replaceKey, revoke } from './verbs/people.ts';
import { rename } from './verbs/rename.ts';
import { retract } from './verbs/retract.ts';
import { revise } from './verbs/revise.ts';
import { settings } from './verbs/settings.ts';
import { sign } from './verbs/sign.ts';
import { request, state } from './verbs/state.ts';
import { decline, suggest } from './verbs/suggest.ts';
import { waive } from './verbs/waive.ts';

export type { Touched } from './verb.ts';

const verbs: { [K in Kind]: Verb<K> } = {
  found,
  import: importDocuments,
  revise,
  edit,
  correct,
  insert,
  remove,
  pair,
  suggest,
  decline,
  omit,
  state,
  request,
  comment,
  resolve,
  assign,
  classify,
  waive,
  dismiss,
  retract,
  rename,
  member,
  revoke,
  'replace-key': replaceKey,
  settings,
  sign,
};

/**
 * Does to a project what a change says: the only code that knows what changes mean. Total: a change that
 * does not apply is listed in the project's refusals, or in its conflicts, and never throws. The project
 * is changed in place; the same changes in the same order always give the same project.
 */
export function apply(project: Project, change: Change): Touched {
  const touched: Touched = {
    rows: new Set(),
    segments: new Set(),
    comments: new Set(),
    suggestions: new Set(),
    order: false,
    project: false,
  };
  const { id, kind, author, clock, body } = change;
  const verb = verbs[kind] as Verb<Kind>;
  const reason =
    policyRefusal(project, author, change) ??
    linkRefusal(project, change) ??
    verb.check(project, author, body);
  if (reason === null) {
    verb.perform(project, { ...change, id: change.redoes ?? id }, touched);
    project.done.set(id, { author, kind, body });
  } else {
    verb.noteRefused?.(project, body);
    project.refusals.push({ change: id, kind, author, clock, reason });
  }
  project.count += 1;
  project.heads = project.heads.filter((head) => !change.parents.includes(head));
  project.heads.push(id);
  if (project.clock === null || clock > project.clock) project.clock = clock;
  return touched;
}

/** Undo and redo reach only what the same author did; what is brought again is the same to the letter. */
function linkRefusal(project: Project, { author, kind, body, undoes, redoes }: Change): RefusalReason | null {
  if (undoes !== undefined && project.done.get(undoes)?.author !== author) return 'no-such-change';
  if (redoes === undefined) return null;
  const first = project.done.get(redoes);
  const same =
    first?.author === author && first.kind === kind && canonicalJson(first.body) === canonicalJson(body);
  return same ? null : 'no-such-change';
}

/** Why an action should not be taken now by this author; null when it may. Asked before a change is made. */
export function refusalOf(project: Project, author: string, action: Action): RefusalReason | null {
  const verb = verbs[action.kind] as Verb<Kind>;
  return (
    policyRefusal(project, author, action) ??
    verb.check(project, author, action.body) ??
    lockRefusal(project, author, action) ??
    verb.checkNow?.(project, author, action.body) ??
    null
  );
}
