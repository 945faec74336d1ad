import { align } from '../../core/align/align.ts';
import { openStretches, realign } from '../../core/review/pairing/realign.ts';
import { refuse } from '../../shared/problem.ts';
import { alignSegments } from '../import/align-segments.ts';
import type { Handler } from '../session/backend-state.ts';
import { tellProgress } from '../session/tell-progress.ts';
import { withProject } from './with-project.ts';

/** Aligns again what stands between pinned rows, stretch by stretch, and tells how far it is. */
export const realignAll: Handler<'pairing.realign'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => {
    const { project } = session;
    const { source: sourceLanguage, target: targetLanguage } = project.languages;
    const stretches = openStretches(project);
    const all = stretches.reduce((sum, { source }) => sum + source.length, 0);
    const tell = tellProgress(caller.window);
    let before = 0;
    const paired = stretches.map((stretch) => {
      const onProgress = (share: number) =>
        tell('align', (before + share * stretch.source.length) / Math.max(1, all));
      const texts = [alignSegments(project, stretch.source), alignSegments(project, stretch.target)] as const;
      const beads = align(...texts, { sourceLanguage, targetLanguage, onProgress });
      before += stretch.source.length;
      return { stretch, beads };
    });
    tell('align', 1);
    const action = realign(project, paired, session.newId);
    return action ? session.step([{ action }]) : refuse('nothing-to-realign');
  });
