import { done, refuse } from '../../shared/problem.ts';
import { actionAgain } from '../merge/action-again.ts';
import { refusalProblem } from '../project/refusal-problem.ts';
import { takeInto } from '../merge/take-into.ts';
import { makeHandOver } from '../merge/make-hand-over.ts';
import { packageEnding } from '../merge/package-mark.ts';
import { readForeign } from '../merge/read-foreign.ts';
import { viewMerge } from '../merge/view-merge.ts';
import { projectEnding } from '../project/usable-name.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { tellProgress } from '../session/tell-progress.ts';
import { nameOf } from '../views/view-row.ts';
import { withProject } from './with-project.ts';
import { wholeCopy } from '../merge/whole-copy.ts';

/** A copy for somebody, as bytes to save. */
export const handOver: Handler<'project.hand-over'> = (caller, { handle, what, ...asked }) =>
  withProject(caller, handle, (session) => {
    const now = caller.state.now();
    const from = session.me === null ? '' : nameOf(session.project, session.me);
    const name = fileName(session, asked.to, now);
    if (what === 'copy') return done({ name: `${name}${projectEnding}`, bytes: wholeCopy(session.file) });
    return done({ name: `${name}${packageEnding}`, bytes: makeHandOver(session.file, from, asked, now) });
  });

function fileName({ project }: ProjectSession, to: string, now: Date): string {
  const words = [project.title.slice(0, 60), to, now.toISOString().slice(0, 10)];
  const name = words.filter((word) => word.trim() !== '').join(' ');
  return name
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Brings in what another copy holds; tells what is to be decided. */
export const takeIn: Handler<'project.take-in'> = (caller, { handle, file, passphrase }) =>
  withProject(caller, handle, () => {
    const { state, window } = caller;
    const report = tellProgress(window);
    const foreign = readForeign(file.bytes, file.name, {
      now: state.now(),
      passphrase,
      onProgress: (share) => report('check', share),
    });
    if (!foreign.ok) return foreign;
    return takeInto(caller, handle, foreign.value, file.name);
  });

export const readMerge: Handler<'merge.view'> = (caller, { handle }) =>
  withProject(caller, handle, ({ project, file, me }) =>
    done(viewMerge(project, file.changes, caller.state.home.handOvers.takenIn(project.id), me)),
  );

/** Does now, by a change of one's own, what a change without effect was to do. */
export const applyAgain: Handler<'merge.again'> = (caller, { handle, change: id }) =>
  withProject(caller, handle, (session) => {
    const { project, me } = session;
    const change = session.change(id);
    if (!change || !project.refusals.some((refusal) => refusal.change === id))
      return refuse('changed-meanwhile');
    if (me === null) return refuse('not-a-member');
    const action = actionAgain(project, me, change, session.newId);
    if (action === 'is-so') return done({ rows: [] });
    if (action === 'by-hand') return refuse('not-allowed');
    return typeof action === 'string' ? refuse(refusalProblem[action]) : session.step([{ action }]);
  });
