import type { Comment } from '../discussion.ts';
import type { Project, Retractable } from '../project.ts';
import type { Touched, Verb } from '../verb.ts';
import { touchThread } from './comment.ts';
import { touchSuggestion } from './suggest.ts';

export const retract: Verb<'retract'> = {
  check(project, author, body) {
    const added = project.retractable.get(body.change);
    if (!added) return 'no-such-change';
    if (added.author !== author) return 'not-allowed';
    return isAnswered(project, added) ? 'answered' : null;
  },
  perform(project, { body }, touched) {
    const { kind, subjects } = project.retractable.get(body.change)!;
    project.retractable.delete(body.change);
    for (const subject of subjects) takeBack[kind](project, subject, body.change, touched);
  },
};

const takeBack: Record<
  Retractable['kind'],
  (project: Project, subject: string, change: string, touched: Touched) => void
> = {
  state(project, row, change, touched) {
    without(project.assertions, row, change);
    touched.rows.add(row);
  },
  request(project, row, change, touched) {
    without(project.assertions, row, change);
    without(project.requests, row, change);
    touched.rows.add(row);
  },
  omit(project, row, change, touched) {
    without(project.assertions, row, change);
    without(project.omissions, row, change);
    touched.rows.add(row);
  },
  dismiss(project, row, change, touched) {
    without(project.dismissals, row, change);
    touched.rows.add(row);
  },
  comment(project, id, change, touched) {
    const comment = project.comments.get(id)!;
    const { thread } = comment;
    touchThread(project, thread, touched);
    withdraw(project, comment);
    without(project.classifications, thread, change);
    touched.comments.add(id);
    const first = project.comments.get(thread);
    if (first?.withdrawn && !hasReplies(project, thread)) {
      withdraw(project, { ...first, withdrawn: false });
    }
  },
  resolve(project, thread, change, touched) {
    without(project.resolutions, thread, change);
    touchThread(project, thread, touched);
  },
  assign(project, thread, change, touched) {
    without(project.assignments, thread, change);
    touchThread(project, thread, touched);
  },
  classify(project, thread, change, touched) {
    without(project.classifications, thread, change);
    touchThread(project, thread, touched);
  },
  suggest(project, id, _change, touched) {
    touchSuggestion(project, id, touched);
    project.suggestions.set(id, { ...project.suggestions.get(id)!, withdrawn: true });
  },
  decline(project, id, change, touched) {
    without(project.declines, id, change);
    touchSuggestion(project, id, touched);
  },
};

function withdraw(project: Project, comment: Comment) {
  project.comments.delete(comment.id);
  project.withdrawn.set(comment.id, comment);
}

function without<T extends { change: string }>(map: Map<string, T[]>, key: string, change: string) {
  const left = (map.get(key) ?? []).filter((item) => item.change !== change);
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}

/** Others would be left with an answer to nothing. */
function isAnswered(project: Project, { kind, subjects }: Retractable): boolean {
  if (kind === 'suggest') {
    const [suggestion] = subjects;
    const talkedOf = [...project.comments.values()].some((comment) => comment.suggestion === suggestion);
    return project.acceptances.has(suggestion!) || project.declines.has(suggestion!) || talkedOf;
  }
  if (kind !== 'comment') return false;
  const thread = subjects[0]!;
  const added = project.comments.get(thread)!.change;
  return (
    project.resolutions.has(thread) ||
    project.assignments.has(thread) ||
    (project.classifications.get(thread) ?? []).some(({ change }) => change !== added) ||
    hasReplies(project, thread)
  );
}

function hasReplies(project: Project, thread: string): boolean {
  for (const comment of project.comments.values()) {
    if (comment.thread === thread && comment.id !== thread) return true;
  }
  return false;
}
