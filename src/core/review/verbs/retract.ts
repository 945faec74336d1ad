import type { Project, Retractable } from '../project.ts';
import type { Touched, Verb } from '../verb.ts';
import { touchThread } from './comment.ts';

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
  comment(project, id, _change, touched) {
    touchThread(project, project.comments.get(id)!.thread, touched);
    project.comments.delete(id);
    touched.comments.add(id);
  },
  resolve(project, thread, change, touched) {
    without(project.resolutions, thread, change);
    touchThread(project, thread, touched);
  },
};

function without<T extends { change: string }>(map: Map<string, T[]>, key: string, change: string) {
  const left = (map.get(key) ?? []).filter((item) => item.change !== change);
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}

function isAnswered(project: Project, { kind, subjects }: Retractable): boolean {
  if (kind !== 'comment') return false;
  const thread = subjects[0]!;
  if (project.resolutions.has(thread)) return true;
  for (const comment of project.comments.values()) {
    if (comment.thread === thread && comment.id !== thread) return true;
  }
  return false;
}
