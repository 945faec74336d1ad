import { openStretches, realign } from '../../core/review/pairing/realign.ts';
import { refuse } from '../../shared/problem.ts';
import { alignSegments } from '../import/align-segments.ts';
import { knownFiles } from '../import/known-pairs.ts';
import type { Handler } from '../session/backend-state.ts';
import { tellProgress } from '../session/tell-progress.ts';
import { withProject } from './with-project.ts';

/**
 * Aligns again what stands between pinned rows, stretch by stretch, in a thread of its own, and tells how far it
 * is. Does nothing when the rows have changed by the time that it has its answer.
 */
export const realignAll: Handler<'pairing.realign'> = async (caller, { handle, work }) => {
  const { state, window } = caller;
  const before = state.projects.get(handle)?.project;
  if (!before) return refuse('no-such-project', { handle });
  const open = openStretches(before);
  const stretches = open.map((stretch) => ({
    source: alignSegments(before, stretch.source),
    target: alignSegments(before, stretch.target),
  }));
  const known = knownFiles(state.home.attachments, before.id);
  const asked = { stretches, languages: before.languages, known };
  const aligned = await state.work.run('align', asked, { window, work }, tellProgress(window));
  if (!aligned.ok) return aligned;
  return withProject(caller, handle, (session) => {
    const now = openStretches(session.project);
    if (JSON.stringify(now) !== JSON.stringify(open)) return refuse('realign-overtaken');
    const paired = open.map((stretch, at) => ({ stretch, beads: aligned.value[at]! }));
    const action = realign(session.project, paired, session.newId);
    return action ? session.step([{ action }]) : refuse('nothing-to-realign');
  });
};
